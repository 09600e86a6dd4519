// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/timeline.h"

#include "model/record/audit/audittrail.h"
#include "model/timing/timingreport.h"
#include "tests/widgets/common/madeupframes.h"
#include "tests/widgets/common/repainted.h"

#include <QAccessible>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

using widgets::Timeline;

class TestTimeline : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_timeline = std::make_unique<Timeline>();
        m_timeline->setFrames(madeUpFrames(1000));
        // Whole on the screen, which is half as wide at 200 %: no tooltip shows beyond it.
        const int width = std::min(800, m_timeline->screen()->availableSize().width());
        m_timeline->resize(width, m_timeline->sizeHint().height());
        m_timeline->show();
        m_asked = std::make_unique<QSignalSpy>(m_timeline.get(), &Timeline::seekRequested);
    }

    void clickAsksForTheFrameThereAndMovesNothing()
    {
        const int x = static_cast<int>(m_timeline->scale().toX({400}));

        QTest::mouseClick(m_timeline.get(), Qt::LeftButton, {}, {x, 20});

        QVERIFY(std::abs(lastAsked() - 400) <= 2);
        QCOMPARE(m_timeline->position(), store::FrameIndex{0});
    }

    void dragAsksOnTheWayAndStopsAtTheEnds()
    {
        QTest::mousePress(m_timeline.get(), Qt::LeftButton, {}, {300, 20});
        QTest::mouseMove(m_timeline.get(), {2000, 20});
        QCOMPARE(lastAsked(), 999);
        QTest::mouseMove(m_timeline.get(), {-50, 20});
        QCOMPARE(lastAsked(), 0);
        QTest::mouseRelease(m_timeline.get(), Qt::LeftButton, {}, {0, 20});
    }

    void aMovePaintsNoMoreThanWhatMoves()
    {
        QVERIFY(QTest::qWaitForWindowExposed(m_timeline.get()));
        m_timeline->setPosition({500});
        const auto sum = [](const QRegion &region) {
            return std::accumulate(region.begin(), region.end(), 0,
                                   [](int all, const QRect &rect) { return all + rect.width(); });
        };
        for (const int to : {501, 520, 0, 999}) {
            const QRegion painted = repainted(*m_timeline, [&] { m_timeline->setPosition({to}); });
            QVERIFY(!painted.isEmpty());
            QVERIFY2(sum(painted) < m_timeline->width() / 4, qPrintable(QString::number(to)));
        }
        const auto hover = [this] { QTest::mouseMove(m_timeline.get(), {100, 20}); };
        QVERIFY(sum(repainted(*m_timeline, hover)) < m_timeline->width() / 4);
    }

    void keysStep_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<qint64>("asked");

        const Qt::KeyboardModifiers none = Qt::NoModifier;
        QTest::addRow("right") << Qt::Key_Right << none << qint64(501);
        QTest::addRow("left") << Qt::Key_Left << none << qint64(499);
        QTest::addRow("ten") << Qt::Key_Right << Qt::KeyboardModifiers(Qt::ShiftModifier)
                             << qint64(510);
        QTest::addRow("home") << Qt::Key_Home << none << qint64(0);
        QTest::addRow("end") << Qt::Key_End << none << qint64(999);
    }

    void keysStep()
    {
        QFETCH(Qt::Key, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(qint64, asked);
        m_timeline->setPosition({500});
        m_timeline->setLayoutDirection(Qt::RightToLeft); // time runs to the right all the same

        QTest::keyClick(m_timeline.get(), key, modifiers);

        QCOMPARE(lastAsked(), asked);
    }

    // Frames are marked at their pixel, at most those that lie there.
    void marksStandWhereTheirFramesAre_data()
    {
        QTest::addColumn<widgets::Ruler>("ruler");
        QTest::addRow("by time") << widgets::Ruler::Time;
        QTest::addRow("by index") << widgets::Ruler::Index;
    }

    void marksStandWhereTheirFramesAre()
    {
        QFETCH(widgets::Ruler, ruler);
        m_timeline->setRuler(ruler);
        const QImage plain = picture();
        auto timing = noTiming();
        timing->late.add({250});
        m_timeline->setContent({{}, timing});
        const QImage marked = picture();
        const int x = static_cast<int>(std::floor(m_timeline->scale().toX({250})));
        const int pixels = qRound(plain.devicePixelRatio()); // of the screen, for one of ours
        for (int i = 0; i < plain.width(); ++i) {
            bool differs = false;
            for (int y = 0; y < plain.height(); ++y)
                differs |= plain.pixel(i, y) != marked.pixel(i, y);
            QCOMPARE(differs, i / pixels == x);
        }
    }

    void whatItIsToldIsSeen()
    {
        QList<QImage> pictures = {picture()};
        widgets::TimelineContent content;
        content.chunks = {{0, {0}, 500, {}, 1000, 1499}, {1, {500}, 500, {}, 1500, 1999}};
        m_timeline->setContent(content);
        pictures.append(picture());
        content.chunks[1].problem = "broken";
        m_timeline->setContent(content);
        pictures.append(picture());
        content.timing = gapsAt({250});
        m_timeline->setContent(content);
        pictures.append(picture());
        m_timeline->setRange(store::FrameIndex{100}, store::FrameIndex{900});
        pictures.append(picture());
        m_timeline->setPosition({700});
        pictures.append(picture());
        QPalette dark(QColor(40, 40, 40));
        m_timeline->setPalette(dark);
        pictures.append(picture());

        for (int i = 1; i < pictures.size(); ++i)
            QVERIFY2(pictures[i] != pictures[i - 1], qPrintable(QString::number(i)));
    }

    void timeWithoutFramesIsAHoleInItsChunk()
    {
        auto frames = madeUpFrames(1000);
        const auto timeOf = [](std::int64_t index) { return 1000.0 + double(index) * 1.5; };
        frames.frame = [timeOf](store::FrameIndex index) { // 600 s of them are missing
            const double pause = index.value >= 500 ? 600.0 : 0.0;
            return store::FrameId{index, {index.value}, {timeOf(index.value) + pause}};
        };
        frames.nearestTime = [](store::FrameTime time) {
            const bool isBefore = time.seconds < 2050;
            const double index = (time.seconds - (isBefore ? 1000 : 1600)) / 1.5;
            return std::optional(store::FrameIndex{std::clamp<std::int64_t>(
                std::llround(index), isBefore ? 0 : 500, isBefore ? 499 : 999)});
        };
        frames.times = timesBy(frames.frame);
        m_timeline->setFrames(frames);
        auto timing = noTiming();
        timing->grid = gridBy(frames.frame);
        widgets::TimelineContent content;
        content.chunks = {{0, {0}, 1000, {}, timeOf(0), timeOf(999) + 600}};
        content.timing = timing;
        m_timeline->setContent(content);
        const auto colourAtTime = [this](double seconds) {
            const QImage image = picture();
            const double ratio = image.devicePixelRatio();
            return image.pixel(int(m_timeline->scale().valueToX(seconds) * ratio),
                               int(m_timeline->fontMetrics().height() * ratio));
        };
        QCOMPARE(colourAtTime(2050), colourAtTime(1500));
        timing->breaks = model::FrameSet(1000);
        timing->breaks.add({500});
        m_timeline->setContent(content);
        QVERIFY(colourAtTime(2050) != colourAtTime(1500));
        QCOMPARE(colourAtTime(2700), colourAtTime(1500));
    }

    void noFrameIsLookedUpForAHole()
    {
        auto frames = madeUpFrames(1000);
        int questions = 0;
        const auto frame = [](store::FrameIndex index) { // an hour is missing after each hundred
            const double hours = double(index.value / 100);
            return store::FrameId{
                index, {index.value}, {1000.0 + double(index.value) + 3600 * hours}};
        };
        frames.frame = [&questions, frame](store::FrameIndex index) {
            ++questions;
            return frame(index);
        };
        frames.times = timesBy(frame);
        frames.nearestTime = [](store::FrameTime) { return store::FrameIndex{0}; };
        m_timeline->setFrames(frames);
        auto timing = noTiming();
        timing->grid = gridBy(frame);
        widgets::TimelineContent content;
        content.chunks = {{0, {0}, 1000, {}, 1000, 1999 + 9 * 3600}};
        content.timing = timing;
        const auto questionsToPaint = [&] {
            m_timeline->setContent(content);
            questions = 0;
            const QImage image = picture();
            return std::pair(questions, image);
        };
        const auto [before, whole] = questionsToPaint();
        timing->breaks = model::FrameSet(1000);
        for (int i = 100; i < 1000; i += 100)
            timing->breaks.add({i});
        const auto [after, holed] = questionsToPaint();
        QVERIFY(holed != whole);
        QCOMPARE(after, before);
    }

    void aRowOfGapsDoesNotCoverTheTrack()
    {
        const QImage none = picture();
        // How many rows of pixels are marked, in the column about frame 450 that has the most.
        const auto marked = [&](const std::vector<std::int64_t> &gaps) {
            m_timeline->setContent({{}, gapsAt(gaps)});
            const QImage some = picture();
            const int x =
                static_cast<int>(m_timeline->scale().toX({450}) * some.devicePixelRatio());
            int most = 0;
            for (int i = x - 4; i <= x + 4; ++i) {
                int rows = 0;
                for (int y = 0; y < some.height(); ++y)
                    rows += some.pixel(i, y) != none.pixel(i, y) ? 1 : 0;
                most = std::max(most, rows);
            }
            return most;
        };
        std::vector<std::int64_t> row(300);
        std::iota(row.begin(), row.end(), 300);
        QVERIFY(marked(row) > 0);
        QVERIFY(marked(row) * 3 < marked({450}));
        QVERIFY(marked({449, 451}) * 3 > 2 * marked({450})); // they share a mark
    }

    void whatIsMarkedOutsideTheRangeDoesNotFade()
    {
        const auto timing = gapsAt({450});
        const QRgb ground = colourAt(450);
        m_timeline->setContent({{}, timing});
        const QRgb mark = colourAt(450);
        QVERIFY(mark != ground);
        m_timeline->setRange(store::FrameIndex{600}, store::FrameIndex{900});

        QCOMPARE(colourAt(450), mark);
        QVERIFY(colourAt(300) != colourAt(700)); // the ground does
    }

    // As the last chunk of a recording does whose recorder was killed.
    void aBrokenChunkBehindTheLastFrameIsSeen_data()
    {
        QTest::addColumn<widgets::Ruler>("ruler");

        QTest::addRow("by time") << widgets::Ruler::Time;
        QTest::addRow("by index") << widgets::Ruler::Index;
    }

    void aBrokenChunkBehindTheLastFrameIsSeen()
    {
        QFETCH(widgets::Ruler, ruler);
        m_timeline->setRuler(ruler);
        widgets::TimelineContent content;
        content.chunks = {{0, {0}, 1000, {}, 1000, 1999}};
        m_timeline->setContent(content);
        const QImage whole = picture();
        content.chunks.append({1, {1000}, 0, "cut short", 1999, 1999});
        m_timeline->setContent(content);

        QVERIFY(picture() != whole);
        QVERIFY(tooltipAt(m_timeline->scale().right() - 1).contains("Chunk 1: cut short"));
    }

    void tooltipsTellTheFrameAndWhatIsMarkedThere()
    {
        m_timeline->setZone(model::ZoneTime(QStringLiteral("UTC")));
        widgets::TimelineContent content;
        content.chunks = {{0, {0}, 500, {}, 1000, 1499}, {1, {500}, 500, "damaged", 1500, 1999}};
        auto timing = gapsAt({250, 251});
        timing->late.add({100});
        timing->resets.add({101});
        timing->backward.add({600});
        content.timing = timing;
        m_timeline->setContent(content);
        const widgets::TimelineScale scale = m_timeline->scale();
        const auto at = [&](std::int64_t index) {
            return tooltipAt(static_cast<int>(std::lround(scale.toX({index}))));
        };

        const QString plain = at(100);
        QVERIFY2(plain.contains("1970-01-01 00:1"), qPrintable(plain)); // frame 100: second 1100
        QVERIFY2(plain.contains("1 frame(s) late"), qPrintable(plain));
        QVERIFY2(plain.contains("starts anew"), qPrintable(plain));
        QVERIFY2(at(600).contains("steps back"), qPrintable(at(600)));
        QVERIFY(!plain.contains("dropped"));
        QVERIFY(!plain.contains("damaged"));
        QVERIFY2(at(250).contains("2 frame(s) dropped"), qPrintable(at(250))); // numbers are even
        QVERIFY2(at(700).contains("Chunk 1: damaged"), qPrintable(at(700)));
    }

    void tellsWhyFramesWereDropped()
    {
        widgets::TimelineContent content;
        content.chunks = {{0, {0}, 1000, {}, 1000, 1999}};
        content.timing = noTiming();
        m_timeline->setContent(content);
        const QImage without = picture();
        auto audit = std::make_shared<model::AuditTrail>();
        audit->drops = {{{300}, {0, 0, 5, 0}}, {{700}, {2, 0, 0, 0}}};
        audit->byComputer = model::FrameSet(1000);
        audit->byComputer.add({300});
        audit->byCamera = model::FrameSet(1000);
        audit->byCamera.add({700});
        content.audit = audit;
        m_timeline->setContent(content);

        QVERIFY(picture() != without);
        const auto at = [&](std::int64_t index) {
            return tooltipAt(static_cast<int>(std::lround(m_timeline->scale().toX({index}))));
        };
        QVERIFY2(at(300).contains("Dropped, queue full: 5"), qPrintable(at(300)));
        QVERIFY2(at(700).contains("Dropped by the camera: 2"), qPrintable(at(700)));
        QVERIFY(!at(500).contains("Dropped"));
    }

    void framesInMemoryAreMarkedAboveTheTrack()
    {
        const QImage none = picture();
        model::FrameRanges cached;
        for (std::int64_t index = 300; index < 400; ++index)
            cached.insert({index});
        cached.insert({700});
        m_timeline->setCached(cached);
        const QImage some = picture();
        const auto isMarked = [&](std::int64_t index) {
            const int x =
                static_cast<int>(m_timeline->scale().toX({index}) * some.devicePixelRatio());
            int changed = 0;
            for (int y = 0; y < some.height(); ++y)
                changed += some.pixel(x, y) != none.pixel(x, y) ? 1 : 0;
            return changed > 0;
        };
        QVERIFY(isMarked(310) && isMarked(390) && isMarked(700));
        QVERIFY(!isMarked(280) && !isMarked(420) && !isMarked(690) && !isMarked(710));
        m_timeline->setFrames(madeUpFrames(1000));
        QCOMPARE(picture(), none);
    }

    void isASliderWithAValueInWords()
    {
        m_timeline->setZone(model::ZoneTime(QStringLiteral("UTC")));
        m_timeline->setPosition({200});
        auto *access = QAccessible::queryAccessibleInterface(m_timeline.get());

        QCOMPARE(access->role(), QAccessible::Slider);
        QCOMPARE(access->valueInterface()->currentValue().toInt(), 200);
        QCOMPARE(access->valueInterface()->maximumValue().toInt(), 999);
        QCOMPARE(access->text(QAccessible::Value),
                 QStringLiteral("frame 200 of %1, 00:20:00").arg(QLocale().toString(1000)));
        access->valueInterface()->setCurrentValue(5000);
        QCOMPARE(lastAsked(), 999);
    }

    void worksWithoutARecording()
    {
        m_timeline->setFrames({});
        QTest::mouseClick(m_timeline.get(), Qt::LeftButton, {}, {300, 20});
        QTest::keyClick(m_timeline.get(), Qt::Key_End);

        QVERIFY(!picture().isNull());
        QVERIFY(m_asked->isEmpty());
    }

private:
    static std::shared_ptr<model::TimingReport> noTiming()
    {
        auto timing = std::make_shared<model::TimingReport>();
        for (auto *set : {&timing->gaps, &timing->late, &timing->resets, &timing->backward})
            *set = model::FrameSet(1000);
        for (int i = 0; i < 1000; ++i)
            timing->grid.add(1000.0 + i);
        timing->grid.finish();
        return timing;
    }
    using Frame = std::function<store::FrameId(store::FrameIndex)>;
    static std::function<void(store::FrameIndex, std::span<double>)> timesBy(const Frame &frame)
    {
        return [frame](store::FrameIndex first, std::span<double> room) {
            for (double &time : room)
                time = frame({first.value++}).time.seconds;
        };
    }
    static model::TimeGrid gridBy(const Frame &frame)
    {
        model::TimeGrid grid;
        for (int i = 0; i < 1000; ++i)
            grid.add(frame({i}).time.seconds);
        grid.finish();
        return grid;
    }
    static std::shared_ptr<model::TimingReport> gapsAt(const std::vector<std::int64_t> &frames)
    {
        auto timing = noTiming();
        for (const auto frame : frames)
            timing->gaps.add({frame});
        return timing;
    }
    qint64 lastAsked() const
    {
        return m_asked->isEmpty() ? -1 : m_asked->last().at(0).value<store::FrameIndex>().value;
    }
    QImage picture() const { return m_timeline->grab().toImage(); }
    // In the middle of the track's height.
    QRgb colourAt(std::int64_t index) const
    {
        const QImage image = picture();
        const double ratio = image.devicePixelRatio();
        const int y = m_timeline->fontMetrics().height();
        return image.pixel(int((m_timeline->scale().toX({index}) + 0.5) * ratio), int(y * ratio));
    }
    QString tooltipAt(int x) const
    {
        QTest::mouseMove(m_timeline.get(), {x, 19}); // where the mouse is, moving is no event
        QTest::mouseMove(m_timeline.get(), {x, 20});
        return QToolTip::text();
    }

    std::unique_ptr<Timeline> m_timeline;
    std::unique_ptr<QSignalSpy> m_asked;
};

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
