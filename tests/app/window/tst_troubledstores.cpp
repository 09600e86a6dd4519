// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/inspector.h"
#include "app/viewer/viewerpage.h"
#include "tests/app/window/windowfixture.h"
#include "tests/support/hover.h"
#include "tests/support/liverecording.h"
#include "tests/support/storecopy.h"
#include "widgets/message/problembar.h"
#include "widgets/timeline/hovercard.h"
#include "widgets/timeline/timeline.h"
#include "widgets/timing/timingview.h"
#include "widgets/view/frameview.h"

#include <QLabel>
#include <QTest>

#include <filesystem>
#include <utility>

using namespace app;
using store::FrameIndex;

namespace {

constexpr int patience = WindowFixture::patience;

} // namespace

// Recordings that are odd, or become so while they are open: each stays usable, and the window says
// what is the matter.
class TestTroubledStores : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_copies = std::make_unique<StoreCopies>();
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->show());
    }

    void cleanup()
    {
        m_fixture.reset();
        m_copies.reset();
    }

    void playingGoesOnBehindAChunkThatBreaks()
    {
        open("num_skips_mp4"); // chunks of 10, 10 and 7 frames
        writeBytes(m_copy / "000001.mp4", "no film any more");
        key(Qt::Key_E); // else a slow machine may skip those that are whole
        key(Qt::Key_Space);

        QTRY_COMPARE_WITH_TIMEOUT(position(), 26, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!page()->playhead().isPlaying(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(page()->shownFrame(), patience);
        QCOMPARE(page()->shownFrame()->id.index.value, 26);
        const model::PlayTally tally = page()->playhead().tally();
        QCOMPARE(tally.shown + tally.skipped + tally.unreadable, 26);
        QVERIFY(tally.unreadable > 0 && tally.shown > 0);
        QCOMPARE(m_fixture->find<Inspector>()->problems().count(model::Problem::Kind::Damage), 1);
        QVERIFY2(banner()->message().contains("1 problem"), qPrintable(banner()->message()));

        const auto isToldByTheTimeline = [this] {
            auto *timeline = m_fixture->find<widgets::Timeline>("timeline");
            const double x = timeline->scale().toX({15});
            hover(timeline, {x - 3, timeline->height() / 3.0});
            hover(timeline, {x, timeline->height() / 3.0});
            return m_fixture->find<widgets::HoverCard>()->text().contains("Chunk 1:");
        };
        QTRY_VERIFY_WITH_TIMEOUT(isToldByTheTimeline(), patience);

        seek(12); // still said in its place, but not counted again
        QTRY_VERIFY_WITH_TIMEOUT(view()->accessibleDescription().contains("cannot be shown"),
                                 patience);
        QCOMPARE(m_fixture->find<Inspector>()->problems().count(model::Problem::Kind::Damage), 1);
        key(Qt::Key_Home);
        QTRY_VERIFY_WITH_TIMEOUT(page()->shownFrame(), patience);
    }

    void aStoreThatWentAwayIsSaidAndShownAgain()
    {
        open("num_skips_mp4");
        const auto away = m_copies->path("away");
        std::filesystem::rename(m_copy, away);
        key(Qt::Key_End);
        QTRY_VERIFY_WITH_TIMEOUT(view()->accessibleDescription().contains("cannot be shown"),
                                 patience);
        QVERIFY(!m_fixture->window->actions().saveFrame->isEnabled());
        key(Qt::Key_E);
        key(Qt::Key_J); // backwards through what is not there
        QTRY_VERIFY_WITH_TIMEOUT(page()->playhead().tally().unreadable > 2, patience);
        key(Qt::Key_Space);
        QCOMPARE(m_fixture->find<Inspector>()->problems().count(model::Problem::Kind::Damage), 0);

        std::filesystem::rename(away, m_copy);
        key(Qt::Key_Home);
        key(Qt::Key_End);
        QTRY_VERIFY_WITH_TIMEOUT(page()->shownFrame() && page()->shownFrame()->id.index.value == 26,
                                 patience);
    }

    void oddTimesPlayStepAndAreReported_data()
    {
        QTest::addColumn<QString>("store");
        QTest::addColumn<int>("last");
        QTest::addColumn<QString>("figure"); // of the report, that says what is odd
        QTest::addColumn<QString>("value");

        QTest::addRow("times that run backwards")
            << "num_times_disorder_png" << 11 << "Times stepping back"
            << "1";
        QTest::addRow("times about zero") << "num_times_zero_npy" << 4 << "Frames"
                                          << "5";
        QTest::addRow("identical times") << "identical" << 9 << "Repeated times"
                                         << "9";
    }

    void oddTimesPlayStepAndAreReported()
    {
        QFETCH(QString, store);
        QFETCH(int, last);
        QFETCH(QString, figure);
        QFETCH(QString, value);
        if (store == "identical")
            openIdenticalTimes();
        else
            open(store.toStdString());
        m_fixture->window->actions().faster->trigger();
        key(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(position(), last, patience);
        QTRY_COMPARE_WITH_TIMEOUT(page()->shownFrame() ? page()->shownFrame()->id.index.value : -1,
                                  last, patience);

        key(Qt::Key_Left);
        QTRY_COMPARE_WITH_TIMEOUT(position(), last - 1, patience);
        key(Qt::Key_Home);
        key(Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(position() > 0);
        key(Qt::Key_J);
        QTRY_COMPARE_WITH_TIMEOUT(position(), 0, patience);
        clickTimelines(last);
        key(Qt::Key_T);
        QTRY_COMPARE_WITH_TIMEOUT(reported(figure), value, patience);
    }

    void aSingleFrameIsShownAndStays()
    {
        open("one_mp4");
        for (const Qt::Key pressed : {Qt::Key_Space, Qt::Key_Right, Qt::Key_End, Qt::Key_J,
                                      Qt::Key_Plus, Qt::Key_Minus, Qt::Key_Greater, Qt::Key_E})
            key(pressed);
        m_fixture->window->actions().loop->trigger();
        key(Qt::Key_Space);

        QTRY_VERIFY_WITH_TIMEOUT(page()->shownFrame(), patience);
        QCOMPARE(page()->shownFrame()->id.index.value, 0);
        QCOMPARE(page()->playhead().tally().shown, 0);
        clickTimelines(0);
        key(Qt::Key_T);
        QTRY_COMPARE_WITH_TIMEOUT(reported("Frames"), QString("1"), patience);
        QCOMPARE(reported("Usual interval"), QString("–"));
    }

    void aRecordingWithoutFramesSaysSo()
    {
        m_fixture->window->open(WindowFixture::store("empty_mp4"));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->window->windowTitle().startsWith("empty_mp4"),
                                 patience);
        QTRY_COMPARE_WITH_TIMEOUT(view()->accessibleDescription(), QString("No frames"), patience);
        QVERIFY(!m_fixture->window->actions().playPause->isEnabled());
        for (const Qt::Key pressed : {Qt::Key_Space, Qt::Key_Right, Qt::Key_End, Qt::Key_M})
            key(pressed);
        QVERIFY(!page()->playhead().isPlaying());
        clickTimelines(0);
        QVERIFY(!m_fixture->window->actions().timingReport->isEnabled());

        m_fixture->window->open(WindowFixture::store("one_mp4"));
        QTRY_VERIFY_WITH_TIMEOUT(page()->shownFrame(), patience);
    }

private:
    void open(const std::string &store)
    {
        m_copy = m_copies->take(store);
        openCopy();
    }

    void openCopy() const
    {
        m_fixture->window->open(QString::fromStdString(m_copy.string()));
        QTRY_VERIFY_WITH_TIMEOUT(page()->shownFrame(), patience);
    }

    // Ten frames at one moment.
    void openIdenticalTimes()
    {
        m_copy = m_copies->path("identical");
        const auto writer = liverecording::begin(QString::fromStdString(m_copy.string()));
        QVERIFY(writer);
        for (std::int64_t i = 0; i < 10; ++i)
            QVERIFY(writer->add(cv::Mat::zeros(50, 64, CV_8UC1), {i}, {1000.0}));
        QVERIFY(writer->close());
        openCopy();
    }

    ViewerPage *page() const { return m_fixture->find<ViewerPage>(); }
    widgets::FrameView *view() const { return page()->view(); }
    widgets::ProblemBar *banner() const { return page()->banner(); }
    std::int64_t position() const { return page()->playhead().position().value; }

    void seek(std::int64_t index) const
    {
        emit m_fixture->find<widgets::Timeline>("timeline")->seekRequested({index});
    }

    // The ends of both timelines are those of the recording.
    void clickTimelines(int last) const
    {
        for (const char *name : {"timeline", "detailTimeline"}) {
            auto *timeline = m_fixture->find<widgets::Timeline>(name);
            QVERIFY(timeline && !timeline->grab().isNull());
            const QPoint middle(timeline->width() / 2, timeline->fontMetrics().height());
            for (const auto &[x, expected] : {std::pair(timeline->width() - 1, last), {0, 0}}) {
                QTest::mouseMove(timeline, {x, middle.y()});
                QTest::mouseClick(timeline, Qt::LeftButton, {}, {x, middle.y()});
                QTRY_COMPARE(position(), expected);
            }
        }
    }

    // What the timing report says; empty: nothing yet.
    QString reported(const QString &figure) const
    {
        const auto *report = m_fixture->find<widgets::TimingView>();
        for (const auto *label : report ? report->findChildren<QLabel *>() : QList<QLabel *>())
            if (label->accessibleName() == figure)
                return label->text();
        return {};
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(view(), key, modifiers);
    }

    std::unique_ptr<StoreCopies> m_copies;
    std::filesystem::path m_copy; // that is open
    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestTroubledStores)
#include "tst_troubledstores.moc"
