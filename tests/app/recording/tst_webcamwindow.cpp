// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/recordingpage.h"
#include "app/viewer/viewerpage.h"
#include "store/reader.h"
#include "tests/app/window/windowfixture.h"
#include "widgets/record/recordbutton.h"
#include "widgets/view/frameview.h"

#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace app;

// The whole way of a webcam's frames: recorded in the window, opened by one click, scrubbed. The
// webcam is the preloaded one of tests/support.
class TestWebcamWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("V4L2SHIM_DEVICES", "/dev/video0");
        qputenv("FRAMEHOUSE_V4L2_DEVICES", "/dev/video0"); // no node is in the directory
    }

    void recordsOpensAndScrubs()
    {
        WindowFixture fixture;
        fixture.window->show();
        QVERIFY(QTest::qWaitForWindowActive(fixture.window));
        auto *page = fixture.find<RecordingPage>();
        page->setDefaults({fixture.directory.path(), "webcam", "mjpeg/avi", "v4l2:/dev/video0"});
        QTest::keyClick(fixture.window.data(), Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(page->activeView() && page->activeView()->frame(), 20000);
        const auto *cameras = page->findChild<QTreeWidget *>("cameras");
        QTRY_COMPARE(cameras->topLevelItemCount() > 0 ? cameras->topLevelItem(0)->text(1) : "",
                     QString("Shim Camera (V4L2)"));

        auto *button = page->findChild<widgets::RecordButton *>();
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(button->isRecording());
        const auto written = [page] { return page->counters().written; };
        QTRY_VERIFY_WITH_TIMEOUT(written() >= 20, 20000);
        QTest::mousePress(button, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!page->isRecording(), 20000);
        QTest::mouseRelease(button, Qt::LeftButton);
        auto *result = page->findChild<QPushButton *>("openResult");
        QTRY_VERIFY(result->isVisible());
        QTest::mouseClick(result, Qt::LeftButton);

        auto *viewer = fixture.find<ViewerPage>();
        QTRY_VERIFY_WITH_TIMEOUT(viewer->isVisible() && viewer->shownFrame(), 20000);
        QTest::keyClick(fixture.window.data(), Qt::Key_End);
        const auto shown = [viewer]() -> std::int64_t {
            return viewer->shownFrame() ? viewer->shownFrame()->id.index.value : -1;
        };
        QTRY_VERIFY(shown() >= 19);
        const std::int64_t last = shown();
        QTest::keyClick(fixture.window.data(), Qt::Key_Left);
        QTRY_COMPARE(shown(), last - 1);
        QTest::keyClick(fixture.window.data(), Qt::Key_Home);
        QTRY_COMPARE(shown(), 0);
    }
};

QTEST_MAIN(TestWebcamWindow)
#include "tst_webcamwindow.moc"
