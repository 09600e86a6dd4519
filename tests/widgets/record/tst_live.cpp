// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workerpool.h"
#include "widgets/record/live/brightness.h"
#include "widgets/record/live/livechip.h"
#include "widgets/record/live/livegrid.h"
#include "widgets/record/live/livehistogram.h"
#include "widgets/record/live/livepane.h"
#include "widgets/view/frameview.h"

#include <QSignalSpy>
#include <QTest>

using namespace widgets;

// Live pictures, and what is told of them.
class TestLive : public QObject
{
    Q_OBJECT

private slots:
    void measuresBrightness()
    {
        QImage picture(100, 100, QImage::Format_RGB32);
        picture.fill(qRgb(10, 20, 30));
        for (int x = 0; x < 25; ++x)
            for (int y = 0; y < 100; ++y)
                picture.setPixel(x, y, qRgb(255, 20, 30));

        const Brightness brightness = measureBrightness(picture);
        QCOMPARE(brightness.channels[0][255], 2500);
        QCOMPARE(brightness.channels[1][20], 10000);
        QCOMPARE(brightness.saturated, 0.25);
        QVERIFY(!brightness.isGrey());
        QCOMPARE(brightness.highest(), 10000);
    }

    void measuresSomePixelsOfManyOnly()
    {
        QImage picture(1280, 1280, QImage::Format_Grayscale8);
        picture.fill(255);

        const Brightness brightness = measureBrightness(picture);
        QVERIFY(brightness.isGrey());
        QCOMPARE(brightness.saturated, 1.0);
        QVERIFY(brightness.highest() <= 110000);
        QCOMPARE(measureBrightness({}).highest(), 0);
    }

    void chipTellsLossesByTheirCause()
    {
        LiveChip chip;
        model::RecordingCounters counters;
        counters.droppedByDevice = 1;
        counters.droppedByTransport = 2;
        counters.droppedByQueue = 3;
        counters.droppedByDisk = 4;
        counters.temperature = 41.5;
        chip.setStatus({"nose", LiveChip::State::Recording, counters, 0.2});

        QCOMPARE(counters.dropped(), 10);
        QVERIFY(chip.accessibleName().startsWith("nose, Recording"));
        QVERIFY(chip.accessibleName().contains("10 dropped"));
        QVERIFY(chip.accessibleName().contains("20 % saturated"));
        QVERIFY(chip.accessibleName().contains(QLocale().toString(41.5, 'f', 1)));
        QVERIFY(chip.toolTip().contains("queue full: 3"));
        QVERIFY(chip.toolTip().contains("disk failed: 4"));
    }

    void chipCountsNothingWhileNothingIsRecorded()
    {
        LiveChip chip;
        chip.setStatus({"nose", LiveChip::State::Live, {}, 0.001});

        QVERIFY(!chip.accessibleName().contains("dropped"));
        QVERIFY(!chip.accessibleName().contains("saturated")); // too few to be warned of
    }

    void gridHasAPaneForEachCamera()
    {
        model::WorkerPool pool(1);
        LiveGrid grid(pool);
        grid.resize(800, 600);
        grid.show();
        QVERIFY(QTest::qWaitForWindowActive(&grid));
        QCOMPARE(grid.active(), -1);
        QVERIFY(!grid.activeView());
        grid.setCount(3);
        QCOMPARE(grid.active(), 0);
        QSignalSpy changes(&grid, &LiveGrid::activeChanged);

        QTest::mouseClick(grid.pane(2)->chip(), Qt::LeftButton);
        QCOMPARE(grid.active(), 2);
        QCOMPARE(changes.size(), 1);
        QVERIFY(grid.activeView()->hasFocus());
        for (int i = 0; i < 3; ++i)
            for (int j = 0; j < i; ++j)
                QVERIFY(!grid.pane(i)->geometry().intersects(grid.pane(j)->geometry()));
        grid.setCount(1);
        QCOMPARE(grid.active(), 0);
        QCOMPARE(grid.pane(0)->size(), grid.size());
    }

    void paneWarnsOfSaturation()
    {
        model::WorkerPool pool(2);
        LivePane pane(pool);
        pane.resize(400, 300);
        pane.setHistogramShown(true);
        pane.show();
        QImage picture(64, 48, QImage::Format_RGB32);
        picture.fill(Qt::white);
        pane.setPicture(picture);

        QTRY_COMPARE(pane.chip()->status().saturated, 1.0);
        const auto *histogram = pane.findChild<LiveHistogram *>();
        QVERIFY(histogram->isVisible());
        QVERIFY(pane.view()->rect().contains(histogram->geometry()));
        QTRY_VERIFY(histogram->accessibleName().contains("100"));
        pane.setStatus("nose", LiveChip::State::Live, {}); // keeps what is seen
        QCOMPARE(pane.chip()->status().saturated, 1.0);
    }
};

QTEST_MAIN(TestLive)
#include "tst_live.moc"
