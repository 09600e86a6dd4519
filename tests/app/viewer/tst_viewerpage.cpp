// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/viewerpage.h"

#include "model/frames/frameloader.h"
#include "tests/app/window/windowfixture.h"
#include "tests/support/liverecording.h"
#include "widgets/timeline/timeline.h"
#include "widgets/view/frameview.h"

#include <QTest>

using namespace app;

class TestViewerPage : public QObject
{
    Q_OBJECT

private slots:
    void aPictureNearTheWantedOneIsShownAndItsFrameMayBeWaitedFor()
    {
        WindowFixture fixture;
        fixture.window->show();
        fixture.window->open(WindowFixture::store("video_mp4_bframes"));
        auto *page = fixture.find<ViewerPage>();
        QTRY_VERIFY(page->shownFrame());
        const Actions &actions = fixture.window->actions();
        QVERIFY(actions.saveFrame->isEnabled() && actions.copyFrame->isEnabled());
        int coarse = 0;
        connect(&page->loader(), &model::FrameLoader::nearby, this, [&](const auto &frame) {
            ++coarse;
            QCOMPARE(page->view()->frame(), frame);
            QVERIFY(!page->shownFrame());
            QVERIFY(page->awaitsExact());
            QVERIFY(actions.saveFrame->isEnabled() && actions.copyFrame->isEnabled());
        });
        // A drag: the second frame is asked for before the first one came.
        auto *timeline = fixture.find<widgets::Timeline>("timeline");
        emit timeline->seekRequested({110});
        emit timeline->seekRequested({115});

        QTRY_COMPARE(coarse, 1);
        QTRY_VERIFY(page->shownFrame());
        QCOMPARE(page->shownFrame()->id.index.value, 115);
        QVERIFY(actions.saveFrame->isEnabled() && actions.copyFrame->isEnabled());
    }

    void onlyWhoIsAtTheEndFollowsARecording()
    {
        constexpr int patience = 60'000; // ms; the window looks once in a second
        WindowFixture fixture;
        const QString path = fixture.directory.filePath("a recording");
        const auto writer = liverecording::begin(path);
        QVERIFY(writer && liverecording::add(*writer, 0, 4));
        fixture.window->show();
        fixture.window->open(path);
        auto *page = fixture.find<ViewerPage>();
        auto *timeline = fixture.find<widgets::Timeline>("timeline");
        QTRY_VERIFY(page->shownFrame());

        QVERIFY(liverecording::add(*writer, 4, 8));
        QTRY_COMPARE_WITH_TIMEOUT(timeline->frames().count, 8, patience);
        QCOMPARE(page->playhead().position().value, 0);
        QCOMPARE(page->shownFrame()->id.index.value, 0);

        page->playhead().toEnd();
        QCOMPARE(page->playhead().position().value, 7);
        QVERIFY(liverecording::add(*writer, 8, 12));
        QTRY_COMPARE_WITH_TIMEOUT(timeline->frames().count, 12, patience);
        QCOMPARE(page->playhead().position().value, 11);
        QTRY_VERIFY_WITH_TIMEOUT(page->shownFrame() && page->shownFrame()->id.index.value == 11,
                                 patience);
        QCOMPARE(page->shownFrame()->id.number, liverecording::number(11));
        QCOMPARE(timeline->position().value, 11);
    }
};

QTEST_MAIN(TestViewerPage)
#include "tst_viewerpage.moc"
