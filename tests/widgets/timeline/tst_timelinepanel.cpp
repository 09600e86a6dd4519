// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/timelinepanel.h"

#include "tests/widgets/common/madeupframes.h"
#include "widgets/timeline/timeline.h"

#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using widgets::Timeline;
using widgets::TimelinePanel;

// A thousand frames, one a second from second 1000 on.
class TestTimelinePanel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_panel = std::make_unique<TimelinePanel>();
        m_panel->setFrames(madeUpFrames(1000));
        m_panel->resize(std::min(800, m_panel->screen()->availableSize().width()),
                        m_panel->sizeHint().height());
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_asked = std::make_unique<QSignalSpy>(m_panel.get(), &TimelinePanel::seekRequested);
    }

    void wheelZoomsAtThePointer_data()
    {
        QTest::addColumn<QString>("strip");
        QTest::addRow("detail") << "detailTimeline";
        QTest::addRow("overview") << "timeline";
    }

    void wheelZoomsAtThePointer()
    {
        QFETCH(QString, strip);
        auto *timeline = m_panel->findChild<Timeline *>(strip);
        const int x = static_cast<int>(timeline->scale().toX({300}));
        const double there = timeline->scale().xToValue(x);
        const double part = (there - window().begin()) / window().span();
        wheel(timeline, x, {0, 60});
        wheel(timeline, x, {0, 60});
        QVERIFY(std::abs(window().span() - 999 / 1.25) < 1e-6);
        QVERIFY(std::abs((there - window().begin()) / window().span() - part) < 1e-6);
        wheel(timeline, x, {0, -120});
        QVERIFY(window().isWhole());
        QVERIFY(m_asked->isEmpty());
    }

    void wheelScrollsSideways_data()
    {
        QTest::addColumn<QPoint>("delta");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addRow("tilted") << QPoint(-120, 0) << Qt::KeyboardModifiers();
        QTest::addRow("with Shift") << QPoint(0, -120) << Qt::KeyboardModifiers(Qt::ShiftModifier);
    }

    void wheelScrollsSideways()
    {
        QFETCH(QPoint, delta);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        window().show(1200, 1300);
        wheel(m_panel->detail(), 100, delta, modifiers);
        QCOMPARE(window().begin(), 1210.0);
        QCOMPARE(window().span(), 100.0);
    }

    void theMiddleButtonMovesWhatIsShown()
    {
        window().show(1200, 1300);
        Timeline *detail = m_panel->detail();
        const double perPixel = detail->scale().axis().perPixel();
        QTest::mousePress(detail, Qt::MiddleButton, {}, {200, 20});
        QTest::mouseMove(detail, {150, 20});
        QTest::mouseRelease(detail, Qt::MiddleButton, {}, {150, 20});
        QVERIFY(std::abs(window().begin() - (1200 + 50 * perPixel)) < 1e-6);
        QTest::mouseMove(detail, {100, 20});
        QVERIFY(std::abs(window().begin() - (1200 + 50 * perPixel)) < 1e-6);
        QVERIFY(m_asked->isEmpty());
    }

    void doubleClickGoesInAndOutAgain()
    {
        Timeline *detail = m_panel->detail();
        QTest::mouseDClick(detail, Qt::LeftButton, {}, {300, 20});
        QTRY_VERIFY(std::abs(window().span() - 999 / 4.0) < 1e-6);
        QTest::mouseDClick(m_panel->overview(), Qt::LeftButton, {}, {300, 20});
        QTRY_VERIFY(window().isWhole());
    }

    void keysZoomAboutThePosition()
    {
        m_panel->setPosition({700});
        QTest::keyClick(m_panel->detail(), Qt::Key_Plus);
        QTRY_VERIFY(std::abs(window().span() - 999 / 2.0) < 1e-6);
        QVERIFY(window().begin() < 1700 && window().end() > 1700);
        QTest::keyClick(m_panel->detail(), Qt::Key_Minus);
        QTRY_VERIFY(window().isWhole());
    }

    void theDetailAsksForTheFrameUnderTheMouse()
    {
        window().show(1400, 1420);
        Timeline *detail = m_panel->detail();
        const int x = static_cast<int>(std::lround(detail->scale().toX({410})));
        QTest::mouseClick(detail, Qt::LeftButton, {}, {x, 20});
        QCOMPARE(m_asked->last().at(0).value<store::FrameIndex>().value, 410);
    }

    void theWindowFollowsThePosition()
    {
        window().show(1100, 1200);
        m_panel->setPosition({150});
        QCOMPARE(window().begin(), 1100.0);
        m_panel->setPosition({500});
        QVERIFY(window().begin() <= 1500 && window().end() >= 1500);
        QCOMPARE(window().span(), 100.0);
    }

    void theBarMovesAndStretchesTheWindow()
    {
        window().show(1400, 1600);
        Timeline *overview = m_panel->overview();
        const widgets::TimelineScale scale = overview->scale();
        const int y = barY();
        const auto xOf = [&](double value) {
            return static_cast<int>(std::lround(scale.valueToX(value)));
        };
        drag(overview, {xOf(1500), y}, {xOf(1700), y});
        QVERIFY(std::abs(window().begin() - 1600) < 3);
        QVERIFY(std::abs(window().span() - 200) < 1e-6);
        drag(overview, {xOf(1600) + 1, y}, {xOf(1100), y});
        QVERIFY(std::abs(window().begin() - 1100) < 5);
        QVERIFY(std::abs(window().end() - 1800) < 3);
        drag(overview, {xOf(1800) - 1, y}, {xOf(1300), y});
        QVERIFY(std::abs(window().end() - 1300) < 5);
        // Beside the thumb: it comes there.
        QTest::mouseClick(overview, Qt::LeftButton, {}, {xOf(1900), y});
        QVERIFY(window().begin() > 1700 && window().end() > 1900);
        QVERIFY(m_asked->isEmpty());
    }

    void zoomsToTheRange()
    {
        m_panel->setRange(store::FrameIndex{200}, store::FrameIndex{400});
        m_panel->zoomToRange();
        QTRY_VERIFY(std::abs(window().span() - 210) < 1e-6);
        QVERIFY(std::abs(window().begin() - 1195) < 1e-6);
        m_panel->showAll();
        QTRY_VERIFY(window().isWhole());
        m_panel->zoomIn();
        QTRY_VERIFY(std::abs(window().span() - 999 / 2.0) < 1e-6);
        m_panel->zoomOut();
        QTRY_VERIFY(window().isWhole());
    }

    void zoomsDownToFewFrames()
    {
        auto frames = madeUpFrames(1000);
        frames.interval = 1.0;
        m_panel->setFrames(frames);
        window().zoom(1e9, 1500);
        QCOMPARE(window().span(), 5.0);
    }

    void aRecordingThatGrowsKeepsWhatIsShown()
    {
        m_panel->setPosition({150});
        window().show(1100, 1200);
        m_panel->setRange(store::FrameIndex{120}, {});
        m_panel->extendFrames(madeUpFrames(2000));
        QCOMPARE(window().begin(), 1100.0);
        QCOMPARE(window().wholeAxis(1).end(), 2999.0);
        QCOMPARE(m_panel->overview()->position().value, 150);
    }

    void theUnitIsThatOfAllStrips()
    {
        m_panel->setRuler(widgets::Ruler::Index);
        for (const Timeline *timeline : {m_panel->overview(), m_panel->detail()}) {
            QCOMPARE(timeline->scale().axis().unit(), model::TimeAxis::Unit::Index);
            QCOMPARE(timeline->scale().axis().end(), 1000.0);
        }
    }

    void anotherRulerShowsTheSameFrames()
    {
        window().show(1400, 1500);
        m_panel->setRuler(widgets::Ruler::Number);
        QVERIFY(std::abs(window().begin() - 400.5) < 1e-6);
        QVERIFY(std::abs(window().end() - 500.5) < 1e-6);
        const QImage numbers = m_panel->detail()->grab().toImage();
        m_panel->setRuler(widgets::Ruler::Index);
        QVERIFY(std::abs(window().begin() - 400.5) < 1e-6);
        QVERIFY(m_panel->detail()->grab().toImage() != numbers);
        m_panel->setRuler(widgets::Ruler::Time);
        QVERIFY(std::abs(window().begin() - 1400) <= 1);
        QVERIFY(std::abs(window().end() - 1500) <= 1);
    }

    void singleFramesAreSeenWhereThereIsRoom()
    {
        window().show(1400, 1420.5);
        Timeline *detail = m_panel->detail();
        const QImage picture = detail->grab().toImage();
        const double ratio = picture.devicePixelRatio();
        const auto pixel = [&](double x) {
            return picture.pixel(static_cast<int>(std::floor(x) * ratio),
                                 static_cast<int>(detail->fontMetrics().height() * 2 * ratio));
        };
        for (const std::int64_t index : {405, 410, 419}) {
            const double x = detail->scale().toX({index});
            QVERIFY(pixel(x) != pixel(x + 5));
        }
    }

    void nightsAreShadedByEveryRuler()
    {
        using widgets::Ruler;
        auto frames = madeUpFrames(1000); // 00:16:40 to 00:33:19 UTC
        frames.interval = 1.0;
        m_panel->setFrames(frames);
        for (const Ruler ruler : {Ruler::Time, Ruler::Recorded, Ruler::Index, Ruler::Number}) {
            m_panel->setRuler(ruler);
            m_panel->setNights({});
            const QImage day = m_panel->detail()->grab().toImage();
            m_panel->setNights(model::NightHours{QTime(0, 20), QTime(0, 25)});
            const QImage night = m_panel->detail()->grab().toImage();
            const double ratio = day.devicePixelRatio();
            const int y = static_cast<int>(m_panel->detail()->fontMetrics().height() * ratio);
            const auto differs = [&](std::int64_t index) {
                const int x = static_cast<int>(m_panel->detail()->scale().toX({index}) * ratio);
                return day.pixel(x, y) != night.pixel(x, y);
            };
            QVERIFY(!differs(190));
            QVERIFY(differs(210) && differs(490));
            QVERIFY(!differs(510));
        }
    }

    void onlyTheDetailShowsTheWindow()
    {
        const QImage whole = m_panel->detail()->grab().toImage();
        const QImage overview = m_panel->overview()->grab().toImage();
        window().show(1400, 1450);
        QVERIFY(m_panel->detail()->grab().toImage() != whole);
        QVERIFY(m_panel->overview()->grab().toImage() != overview); // its bar
        QCOMPARE(m_panel->overview()->scale().axis().span(), 999.0);
        QCOMPARE(m_panel->detail()->scale().axis().span(), 50.0);
    }

    void worksWithoutARecording()
    {
        m_panel->setFrames({});
        m_panel->zoomIn();
        m_panel->zoomToRange();
        wheel(m_panel->detail(), 100, {0, 120});
        QTest::mouseDClick(m_panel->overview(), Qt::LeftButton, {}, {100, barY()});
        QVERIFY(!m_panel->grab().isNull());
        QVERIFY(m_asked->isEmpty());
    }

private:
    model::TimeWindow &window() { return m_panel->window(); }

    static void wheel(QWidget *target, int x, QPoint delta, Qt::KeyboardModifiers modifiers = {})
    {
        const QPointF at(x, 20);
        QWheelEvent event(at, target->mapToGlobal(at), {}, delta, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(target, &event);
    }

    static void drag(QWidget *target, QPoint from, QPoint to)
    {
        QTest::mousePress(target, Qt::LeftButton, {}, from);
        QTest::mouseMove(target, (from + to) / 2);
        QTest::mouseMove(target, to);
        QTest::mouseRelease(target, Qt::LeftButton, {}, to);
    }

    // The bar lies between track and labels.
    int barY() const
    {
        const Timeline *overview = m_panel->overview();
        const int unit = overview->fontMetrics().height();
        return overview->height() - unit * 3 / 2 - unit / 3;
    }

    std::unique_ptr<TimelinePanel> m_panel;
    std::unique_ptr<QSignalSpy> m_asked;
};

QTEST_MAIN(TestTimelinePanel)
#include "tst_timelinepanel.moc"
