// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/viewerpage.h"
#include "store/reader.h"
#include "tests/app/window/windowfixture.h"
#include "widgets/timeline/hovercard.h"
#include "widgets/timeline/timeline.h"
#include "widgets/timeline/timelinepanel.h"
#include "widgets/view/frameview.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace app;

namespace {

constexpr int patience = WindowFixture::patience;

} // namespace

// The window's ways through a recording, by mouse and keys: drags, gaps, the range in a loop, fingers.
class TestScrubbing : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->show());
        m_page = m_fixture->page();
        m_panel = m_fixture->find<widgets::TimelinePanel>();
    }

    void cleanup() { m_fixture.reset(); }

    // There is a picture at every step, and where the mouse rests the exact one comes.
    void aDragShowsPicturesAllAlongAndTheExactOneAtItsEnd_data()
    {
        QTest::addColumn<QString>("strip");
        QTest::addColumn<bool>("backwards");
        QTest::addRow("overview") << "timeline" << false;
        QTest::addRow("overview, backwards") << "timeline" << true;
        QTest::addRow("detail") << "detailTimeline" << false;
        QTest::addRow("film strip") << "filmStrip" << true;
    }

    void aDragShowsPicturesAllAlongAndTheExactOneAtItsEnd()
    {
        QFETCH(QString, strip);
        QFETCH(bool, backwards);
        open("video_mp4_bframes"); // 120 frames in two chunks
        auto *line = m_fixture->find<widgets::TimeStrip>(strip);
        QVERIFY(line->isVisible());
        std::vector<int> path;
        for (const int index : {5, 20, 41, 59, 62, 80, 99, 110})
            path.push_back(xOf(*line, index));
        if (backwards)
            std::reverse(path.begin(), path.end());
        const int y = line->fontMetrics().height();
        QTest::mousePress(line, Qt::LeftButton, {}, {path.front(), y});
        for (const int x : path) {
            QTest::mouseMove(line, {x, y});
            QCOMPARE(m_page->playhead().position(), line->scale().toIndex(x));
            QVERIFY(m_page->view()->frame());
            QVERIFY(m_fixture->window->actions().saveFrame->isEnabled());
        }
        const store::FrameIndex last = m_page->playhead().position();
        QTest::mouseRelease(line, Qt::LeftButton, {}, {path.back(), y});
        showsItsPosition();
        QCOMPARE(m_page->playhead().position(), last);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->window->actions().saveFrame->isEnabled(), patience);
        key(Qt::Key_Left, Qt::AltModifier); // a drag is one place to come back from
        QCOMPARE(m_page->playhead().position().value, 0);
    }

    void keysGoFromGapToGapAndBackAmongThePlaces()
    {
        open("num_skips_png");
        const std::vector<std::int64_t> gaps = gapsOf(*m_page->reader());
        QVERIFY(gaps.size() > 2);
        QTRY_VERIFY_WITH_TIMEOUT(goesToAGap(), patience); // they are found in the background
        for (const std::int64_t gap : gaps) {
            QCOMPARE(m_page->playhead().position().value, gap);
            key(Qt::Key_Greater);
        }
        QCOMPARE(m_page->playhead().position().value, gaps.back()); // there is none after it
        key(Qt::Key_Less);
        QCOMPARE(m_page->playhead().position().value, gaps[gaps.size() - 2]);
        showsItsPosition();
        key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_page->playhead().position().value, gaps.back());
        key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(m_page->playhead().position().value, gaps[gaps.size() - 2]);
    }

    void aRangeIsPlayedAgainAndAgain_data()
    {
        QTest::addColumn<Qt::Key>("direction");
        QTest::addRow("forwards") << Qt::Key_L;
        QTest::addRow("backwards") << Qt::Key_J;
    }

    void aRangeIsPlayedAgainAndAgain()
    {
        QFETCH(Qt::Key, direction);
        open("video_mp4_bframes");
        goTo(40);
        key(Qt::Key_I);
        goTo(44);
        key(Qt::Key_O);
        key(Qt::Key_Backslash);
        std::vector<std::int64_t> seen;
        connect(&m_page->playhead(), &model::Playhead::positionChanged, this,
                [&seen](store::FrameIndex index) { seen.push_back(index.value); });
        key(Qt::Key_E); // each frame, at its rate
        key(direction);
        QTRY_VERIFY_WITH_TIMEOUT(seen.size() > 12, patience);
        key(Qt::Key_Space);
        m_page->playhead().disconnect(this);
        QVERIFY(!m_page->playhead().isPlaying());
        QCOMPARE(*std::min_element(seen.begin(), seen.end()), 40);
        QCOMPARE(*std::max_element(seen.begin(), seen.end()), 44);
        for (std::size_t i = 1; i < seen.size(); ++i) {
            const std::int64_t step = direction == Qt::Key_L ? 1 : -1;
            const std::int64_t around = -4 * step;
            QVERIFY(seen[i] - seen[i - 1] == step || seen[i] - seen[i - 1] == around);
        }
    }

    void fingersZoomTheTimelineAboutTheirPlace_data()
    {
        QTest::addColumn<QString>("strip");
        for (const char *strip : {"timeline", "detailTimeline", "filmStrip"})
            QTest::addRow("%s", strip) << strip;
    }

    void fingersZoomTheTimelineAboutTheirPlace()
    {
        QFETCH(QString, strip);
        open("video_mp4_bframes");
        auto *line = m_fixture->find<widgets::TimeStrip>(strip);
        const double whole = window().span();
        const int x = line->width() / 3;
        const double there = line->scale().xToValue(x);
        const double part = (there - window().begin()) / whole;
        for (int i = 0; i < 4; ++i)
            pinch(*line, x, 0.25);
        QVERIFY(std::abs(window().span() * std::pow(1.25, 4) - whole) < 1e-6);
        QVERIFY(std::abs((there - window().begin()) / window().span() - part) < 1e-6);
        for (int i = 0; i < 5; ++i)
            pinch(*line, x, -0.25);
        QVERIFY(window().isWhole());
        QCOMPARE(m_page->playhead().position().value, 0); // no finger asked for a frame
    }

    void theMouseOverTheTimelineTellsOfDroppedFrames()
    {
        open("num_skips_png");
        QTRY_VERIFY_WITH_TIMEOUT(goesToAGap(), patience);
        widgets::Timeline *detail = m_panel->detail();
        const auto *card = m_fixture->find<widgets::HoverCard>();
        const auto tells = [&] { // also while the page is still being laid out
            const QPoint at(xOf(*detail, m_page->playhead().position().value),
                            detail->fontMetrics().height());
            QTest::mouseMove(detail, at - QPoint(3, 0));
            QTest::mouseMove(detail, at);
            return card->isVisible() && card->text().contains("dropped here");
        };
        QTRY_VERIFY2_WITH_TIMEOUT(tells(), qPrintable(card->text()), patience);
    }

private:
    void open(const char *store) { QVERIFY(m_fixture->open(store)); }

    model::TimeWindow &window() { return m_panel->window(); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(m_page->view(), key, modifiers);
    }

    void goTo(std::int64_t index) const
    {
        widgets::Timeline *overview = m_panel->overview();
        QTest::mouseClick(overview, Qt::LeftButton, {},
                          {xOf(*overview, index), overview->fontMetrics().height()});
        QCOMPARE(m_page->playhead().position().value, index);
    }

    void showsItsPosition() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_page->shownFrame() && m_page->shownFrame()->id.index ==
                                                             m_page->playhead().position(),
                                 patience);
    }

    bool goesToAGap() const
    {
        key(Qt::Key_Home);
        key(Qt::Key_Greater);
        return m_page->playhead().position().value > 0;
    }

    static int xOf(const widgets::TimeStrip &strip, std::int64_t index)
    {
        return static_cast<int>(std::lround(strip.scale().toX({index})));
    }

    static std::vector<std::int64_t> gapsOf(const store::Reader &reader)
    {
        std::vector<std::int64_t> gaps;
        for (std::int64_t i = 1; i < reader.index().frameCount(); ++i)
            if (reader.index().frame({i}).number.value >
                reader.index().frame({i - 1}).number.value + 1)
                gaps.push_back(i);
        return gaps;
    }

    // Of two fingers on a touch pad.
    static void pinch(QWidget &target, int x, double by)
    {
        const QPointF at(x, target.height() / 3.0);
        QNativeGestureEvent event(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(),
                                  2, at, target.mapTo(target.window(), at), target.mapToGlobal(at),
                                  by, {});
        QCoreApplication::sendEvent(&target, &event);
    }

    std::unique_ptr<WindowFixture> m_fixture;
    ViewerPage *m_page = nullptr;
    widgets::TimelinePanel *m_panel = nullptr;
};

QTEST_MAIN(TestScrubbing)
#include "tst_scrubbing.moc"
