// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporttext.h"

#include "app/common/translation.h"

#include <QTest>

#include <cmath>

using namespace app;
using State = model::ExportQueue::State;

class TestExportText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslation(*qApp, QLocale(QStringLiteral("en"))); }

    void aSummaryTellsWhatWasWrittenAndHowItWasChecked()
    {
        model::ExportQueue::Job job;
        job.state = State::Done;
        job.summary.frames = 1200;
        job.summary.target = "/out/x.mp4";
        job.summary.map = "/out/x.mp4.frames.csv";
        job.summary.width = 64;
        job.summary.height = 50;
        job.summary.bytes = 2048;
        job.summary.missing = 1;
        job.summary.problems.push_back(
            {store::Error::Code::Corrupt, "/bees/000003.mp4", "it is cut short"});
        const QString text = ExportText::details(job);
        for (const char *part :
             {"1,200 frames into /out/x.mp4", "64 × 50 pixels, 2.0 KiB", "counted again",
              "x.mp4.frames.csv says", "1 frame could not be read", "000003.mp4"})
            QVERIFY2(text.contains(part), qPrintable(text));
        job.summary.isDecoded = true;
        QVERIFY(ExportText::details(job).contains("decoded again and compared"));
        job.summary.isExact = true;
        QVERIFY(ExportText::details(job).contains("is the one it should be"));
    }

    void aFailureHasItsReason()
    {
        model::ExportQueue::Job job;
        job.state = State::Failed;
        job.error = {store::Error::Code::DiskFull, "/out/x.mp4", "no space"};
        QVERIFY(ExportText::details(job).contains("x.mp4"));
        job.state = State::Cancelled;
        QCOMPARE(ExportText::details(job), QString());
    }

    void theDisplayIsDescribed()
    {
        model::Development development;
        QCOMPARE(ExportText::display(development), "Displayed now: usual levels");
        auto &look = development.look;
        look.levels.mode = model::Levels::Mode::Manual;
        look.levels.range = {100, 900};
        look.levels.gamma = 1.5;
        look.inverted = true;
        look.map = model::ColourMap::Viridis;
        look.orientation = {1, true};
        QCOMPARE(ExportText::display(development),
                 "Displayed now: levels 100 to 900, gamma 1.5, inverted, Viridis, turned by 90°, "
                 "mirrored");
    }

    void framesAndSizeAreNumbers()
    {
        model::ExportPlaces places;
        places.count = 1234;
        places.seconds = 41;
        QCOMPARE(ExportText::frames(places), "1,234 frames, recorded in 0:41");
        places.seconds = std::nan("");
        QCOMPARE(ExportText::frames(places), "1,234 frames");
        places.bytesFree = 3ULL << 30U;
        model::ExportSize size{5ULL << 20U, 48, 64, 50};
        QCOMPARE(ExportText::size(size, places), "64 × 50 pixels · about 5.0 MiB · 3.0 GiB free");
        size.sampled = 0;
        size.width = 0;
        QCOMPARE(ExportText::size(size, places), "5.0 MiB · 3.0 GiB free");
    }
};

QTEST_MAIN(TestExportText)
#include "tst_exporttext.moc"
