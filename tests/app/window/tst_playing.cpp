// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/marksdock.h"
#include "app/viewer/viewerpage.h"
#include "tests/app/window/windowfixture.h"
#include "widgets/timeline/timeline.h"
#include "widgets/view/frameview.h"

#include <QLabel>
#include <QTest>

using namespace app;
using store::FrameIndex;

namespace {

constexpr int patience = WindowFixture::patience;

} // namespace

// Playing by keys, and what the status bar says of it.
class TestPlaying : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->show());
    }

    void cleanup() { m_fixture.reset(); }

    void theStatusBarTellsWhatBecameOfTheFrames()
    {
        open("video_mp4_bframes");
        QVERIFY(text("status-played").isEmpty());
        seek(100);
        key(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(page()->playhead().isAtEnd() && !page()->playhead().isPlaying(),
                                 patience);
        const model::PlayTally tally = page()->playhead().tally();

        QCOMPARE(tally.shown + tally.skipped, 19);
        QTRY_COMPARE_WITH_TIMEOUT(text("status-played"),
                                  QString("%1 shown · %2 skipped · %3 late")
                                      .arg(tally.shown)
                                      .arg(tally.skipped)
                                      .arg(tally.late),
                                  patience);
        m_fixture->window->actions().close->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(text("status-played").isEmpty(), patience);
    }

    void everyFrameIsShownAtTheChosenRate()
    {
        m_fixture->settings.setPacing({.framesPerSecond = 200});
        m_fixture->window->updatePacing();
        open("video_mp4_bframes");
        key(Qt::Key_E);
        QVERIFY(m_fixture->window->actions().everyFrame->isChecked());
        QVERIFY(m_fixture->settings.pacing().everyFrame);
        QCOMPARE(text("speed"), "200 fps");
        key(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(page()->playhead().isAtEnd() && !page()->playhead().isPlaying(),
                                 patience);

        QCOMPARE(page()->playhead().tally().shown, 119);
        QCOMPARE(page()->playhead().tally().skipped, 0);
        key(Qt::Key_E);
        QVERIFY(!m_fixture->settings.pacing().everyFrame);
        QCOMPARE(text("speed"), "1×");
    }

    void pausesAreWaitedOutByAKey()
    {
        open("video_mp4_bframes");
        QVERIFY(m_fixture->window->actions().skipPauses->isChecked());
        key(Qt::Key_P);
        QVERIFY(!page()->playhead().pacing().skipsPauses);
        QVERIFY(!m_fixture->settings.pacing().skipsPauses);
    }

    void fastPlayingShowsKeyFramesAndSaysSo_data()
    {
        QTest::addColumn<Qt::Key>("direction");

        QTest::addRow("forwards") << Qt::Key_L;
        QTest::addRow("backwards") << Qt::Key_J;
    }

    void fastPlayingShowsKeyFramesAndSaysSo()
    {
        QFETCH(Qt::Key, direction);
        open("video_mp4_bframes"); // each of its two chunks is a group
        page()->playhead().setSpeed(256.0); // 100 frames or more at a time
        key(Qt::Key_Backslash);
        key(direction);
        QTRY_COMPARE_WITH_TIMEOUT(text("status-state"), QString("Playing key frames only"),
                                  patience);
        QVERIFY(page()->playsKeyFrames());
        QTRY_VERIFY_WITH_TIMEOUT(!page()->shownFrame(),
                                 patience); // it is not the one at the position
        QVERIFY(!m_fixture->window->actions().saveFrame->isEnabled());

        key(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(page()->shownFrame(), patience);
        QCOMPARE(page()->shownFrame()->id.index, page()->playhead().position());
        QTRY_COMPARE_WITH_TIMEOUT(text("status-state"), QString("Ready"), patience);
        QVERIFY(m_fixture->window->actions().saveFrame->isEnabled());
    }

    void theRecordingMayGoWhileKeyFramesArePlayed_data()
    {
        QTest::addColumn<QString>("next");

        QTest::addRow("closed") << QString();
        QTest::addRow("a shorter one") << "video_avc1mp4_gray";
    }

    void theRecordingMayGoWhileKeyFramesArePlayed()
    {
        QFETCH(QString, next);
        playKeyFrames();
        if (next.isEmpty())
            m_fixture->window->actions().close->trigger();
        else
            m_fixture->window->open(WindowFixture::store(next));

        const auto hasGone = [&] { // the one that was played may be at a frame of its own, too
            return next.isEmpty() ? !page()->hasFrames()
                                  : m_fixture->window->windowTitle().startsWith(next) &&
                                        page()->shownFrame() != nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasGone(), patience);
        QVERIFY(!page()->playhead().isPlaying());
    }

    void aMarkIsSetAtThePictureThatIsSeen()
    {
        playKeyFrames();
        const auto seen = page()->seenFrame();
        QVERIFY(seen && *seen != page()->playhead().position());
        key(Qt::Key_M);
        const auto &marks = m_fixture->find<MarksDock>()->marks();
        QCOMPARE(marks.count(), 1);
        QCOMPARE(marks.at(0).mark.begin.index, *seen);
    }

    void whatIsPlayedFastIsZoomedLikeWhatIsPlayedSlowly()
    {
        playKeyFrames();
        QVERIFY(page()->view()->isFitted());
        key(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(page()->playsKeyFrames());
        QVERIFY(!page()->view()->isFitted());
        key(Qt::Key_Equal, Qt::ControlModifier);
        QVERIFY(page()->view()->isFitted());
        for (const QAction *zoom :
             {actions().zoomIn, actions().zoomOut, actions().zoomFit, actions().zoomActual})
            QVERIFY2(zoom->isEnabled(), qPrintable(zoom->objectName()));
    }

    void speedsGoFromASixtyFourthToAThousand()
    {
        open("video_mp4_bframes");
        for (int i = 0; i < 12; ++i)
            key(Qt::Key_BracketRight);
        QCOMPARE(page()->playhead().speed(), 1024.0);
        for (int i = 0; i < 20; ++i)
            key(Qt::Key_BracketLeft);
        QCOMPARE(page()->playhead().speed(), 1.0 / 64);
        key(Qt::Key_Backspace);
        QCOMPARE(page()->playhead().speed(), 1.0);
    }

private:
    ViewerPage *page() const { return m_fixture->page(); }
    const Actions &actions() const { return m_fixture->window->actions(); }
    QString text(const char *label) const
    {
        return m_fixture->find<QLabel>(QLatin1String(label))->text();
    }

    void open(const char *store) const { QVERIFY(m_fixture->open(store)); }

    // In a loop.
    void playKeyFrames() const
    {
        open("video_mp4_bframes");
        page()->playhead().setSpeed(256.0);
        key(Qt::Key_Backslash);
        key(Qt::Key_L);
        QTRY_VERIFY_WITH_TIMEOUT(page()->playsKeyFrames() && !page()->shownFrame(), patience);
    }

    void seek(std::int64_t index) const
    {
        emit m_fixture->find<widgets::Timeline>("timeline")->seekRequested({index});
        QTRY_VERIFY_WITH_TIMEOUT(
            page()->shownFrame() && page()->shownFrame()->id.index.value == index, patience);
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(page()->view(), key, modifiers);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestPlaying)
#include "tst_playing.moc"
