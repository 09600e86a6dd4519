// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/viewerpage.h"

#include "model/view/frameloader.h"
#include "tests/app/window/windowfixture.h"
#include "widgets/view/frameview.h"
#include "widgets/view/timeline.h"

#include <QTest>

using namespace app;

class TestViewerPage : public QObject
{
    Q_OBJECT

private slots:
    void aPictureNearTheWantedOneIsShownButNotToBeSaved()
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
            QVERIFY(!actions.saveFrame->isEnabled() && !actions.copyFrame->isEnabled());
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
};

QTEST_MAIN(TestViewerPage)
#include "tst_viewerpage.moc"
