// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/recordingpage.h"
#include "tests/app/window/windowfixture.h"
#include "widgets/beside/viewgrid.h"
#include "widgets/view/frameview.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace app;

// The recording page as a page of a window that shows recordings as well.
class TestRecordingWindow : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->show());
        page()->setDefaults(
            {m_fixture->directory.path(), "mouse", "mjpeg/avi", "pattern:320x240@50"});
    }

    void cleanup() { m_fixture.reset(); }

    void whatIsBeingOpenedDoesNotTakeThePlaceOfARecording()
    {
        window()->actions().record->trigger();
        QTRY_VERIFY(page()->findChild<QPushButton *>("recordButton")->isEnabled());
        window()->open(WindowFixture::store("video_avc1mp4_gray"));
        window()->actions().record->trigger(); // before the opening is through
        QTRY_VERIFY(page()->counters().written > 20);

        QVERIFY(page()->isVisible());
        QVERIFY(!m_fixture->page()->shownFrame());
        page()->stopRecording();
        QTRY_VERIFY(!page()->isRecording());
    }

    void zoomsThePictureThatIsSeenAndNoOther()
    {
        QVERIFY(m_fixture->open("video_avc1mp4_gray"));
        const widgets::FrameView *hidden = m_fixture->page()->grid()->activeView();
        QVERIFY(hidden->isFitted());
        window()->actions().record->trigger();
        QTRY_VERIFY(page()->activeView() && page()->activeView()->frame());
        window()->actions().zoomActual->trigger();

        QVERIFY(!page()->activeView()->isFitted());
        QVERIFY(hidden->isFitted());
        emit page()->leaveRequested();
        window()->actions().zoomActual->trigger();
        QVERIFY(!hidden->isFitted());
    }

    void aWindowThatDidNotRecordKeepsTheSetupOfAnother()
    {
        auto *other = new MainWindow(m_fixture->services());
        other->show();
        window()->actions().record->trigger();
        page()->findChild<QLineEdit *>("events")->setText("light, sound");
        window()->close();
        QTRY_VERIFY(!m_fixture->window);
        other->close();

        const QJsonObject setup = m_fixture->settings.recordingSetup();
        QCOMPARE(setup["events"].toString(), QString("light, sound"));
        QCOMPARE(m_fixture->settings.recording().name, QString("mouse"));
    }

private:
    MainWindow *window() const { return m_fixture->window; }
    RecordingPage *page() const { return m_fixture->find<RecordingPage>(); }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestRecordingWindow)
#include "tst_recordingwindow.moc"
