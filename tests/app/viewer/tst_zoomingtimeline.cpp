// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window's timeline, driven by mouse and keys.

#include "app/viewer/viewerpage.h"
#include "tests/app/window/windowfixture.h"
#include "widgets/timeline/timeline.h"
#include "widgets/timeline/timelinepanel.h"
#include "widgets/view/frameview.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <cmath>

using namespace app;

namespace {

constexpr int patience = WindowFixture::patience;

} // namespace

class TestZoomingTimeline : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->show());
        QVERIFY(m_fixture->open("video_mp4_bframes")); // 120 frames, 5 s
        m_page = m_fixture->page();
        m_panel = m_fixture->find<widgets::TimelinePanel>();
    }

    void cleanup() { m_fixture.reset(); }

    void theWheelZoomsAtThePointer()
    {
        widgets::Timeline *detail = m_panel->detail();
        const double whole = window().span();
        const int x = detail->width() / 3;
        const double there = detail->scale().xToValue(x);
        for (int i = 0; i < 5; ++i)
            wheel(x, 120);
        QVERIFY(window().span() < whole / 3);
        QVERIFY(std::abs(detail->scale().xToValue(x) - there) < 1e-3);
        for (int i = 0; i < 6; ++i)
            wheel(x, -120);
        QVERIFY(window().isWhole());
    }

    void keysZoomWhereverTheFocusIs()
    {
        const double whole = window().span();
        key(Qt::Key_Plus);
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(window().span() - whole / 2) < 1e-6, patience);
        key(Qt::Key_Plus);
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(window().span() - whole / 4) < 1e-6, patience);
        key(Qt::Key_Minus);
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(window().span() - whole / 2) < 1e-6, patience);
        key(Qt::Key_Z, Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window().isWhole(), patience);
    }

    void aKeyZoomsToInAndOut()
    {
        const auto &playhead = m_page->playhead();
        seek(30);
        key(Qt::Key_I);
        seek(60);
        key(Qt::Key_O);
        QCOMPARE(playhead.outPoint()->value, 60);
        key(Qt::Key_Z);
        const auto scale = m_panel->overview()->scale();
        QTRY_VERIFY_WITH_TIMEOUT(
            std::abs(window().span() - 1.05 * (scale.toValue({60}) - scale.toValue({30}))) < 1e-3,
            patience);
        QVERIFY(window().begin() < scale.toValue({30}) && window().end() > scale.toValue({60}));
    }

    void aClickInTheZoomedPartShowsTheFrameThere()
    {
        const auto scale = m_panel->overview()->scale();
        window().show(scale.toValue({80}), scale.toValue({90}));
        widgets::Timeline *detail = m_panel->detail();
        const QPoint at(static_cast<int>(std::lround(detail->scale().toX({87}))),
                        detail->height() / 3);
        QTest::mouseClick(detail, Qt::LeftButton, {}, at);
        QCOMPARE(m_page->playhead().position().value, 87);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->shownFrame(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->shownFrame()->id.index.value, 87, patience);
    }

    void theMiddleButtonAndDoubleClicksMoveAbout()
    {
        widgets::Timeline *detail = m_panel->detail();
        const QPoint middle = detail->rect().center();
        const double whole = window().span();
        QTest::mouseDClick(detail, Qt::LeftButton, {}, middle);
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(window().span() - whole / 4) < 1e-6, patience);
        const double begin = window().begin();
        QTest::mousePress(detail, Qt::MiddleButton, {}, middle);
        QTest::mouseMove(detail, middle - QPoint(40, 0));
        QTest::mouseRelease(detail, Qt::MiddleButton, {}, middle - QPoint(40, 0));
        QVERIFY(window().begin() > begin);
        QTest::mouseDClick(m_panel->overview(), Qt::LeftButton, {}, middle);
        QTRY_VERIFY_WITH_TIMEOUT(window().isWhole(), patience);
    }

    void aKeyShadesNightsAndTheNextWindowKnows()
    {
        m_fixture->settings.setNightHours({QTime(9, 0), QTime(10, 0)}); // it is 09:08
        const QImage day = m_panel->detail()->grab().toImage();
        key(Qt::Key_D);
        QVERIFY(m_fixture->settings.shadesNights());
        QVERIFY(m_panel->detail()->grab().toImage() != day);
        const MainWindow other(m_fixture->services());
        QVERIFY(other.actions().shadeNights->isChecked());
        key(Qt::Key_D);
        QCOMPARE(m_panel->detail()->grab().toImage(), day);
    }

    void theMenuChoosesWhatIsWritten()
    {
        using Unit = model::TimeAxis::Unit;
        const Actions &actions = m_fixture->window->actions();
        QVERIFY(actions.byTime->isChecked());
        QCOMPARE(window().unit(), Unit::Seconds);
        actions.byNumber->trigger();
        QCOMPARE(window().unit(), Unit::Index);
        QCOMPARE(m_panel->detail()->ruler(), widgets::Ruler::Number);
        QVERIFY(!actions.byTime->isChecked());
        actions.byRecorded->trigger();
        QCOMPARE(window().unit(), Unit::Index);
        QCOMPARE(m_panel->detail()->ruler(), widgets::Ruler::Recorded);
        actions.byIndex->trigger();
        QCOMPARE(m_panel->overview()->ruler(), widgets::Ruler::Index);
        actions.byTime->trigger();
        QCOMPARE(window().unit(), Unit::Seconds);
    }

    // Frame 60 begins the second chunk, as soon after 59 as any frame.
    void noGapIsSeenBetweenChunksThatFollowEachOther()
    {
        const auto scale = m_panel->overview()->scale();
        window().show(scale.toValue({54}), scale.toValue({66}));
        widgets::Timeline *detail = m_panel->detail();
        const QImage picture = detail->grab().toImage();
        const auto colourBehind = [&](std::int64_t index) {
            const auto shown = detail->scale();
            const double x = (shown.toX({index}) * 2 + shown.toX({index + 1})) / 3;
            return picture.pixelColor(
                (QPointF(x, detail->fontMetrics().height()) * picture.devicePixelRatio())
                    .toPoint());
        };
        for (const std::int64_t index : {56, 59, 60, 63})
            QCOMPARE(colourBehind(index), colourBehind(57));
    }

    void theRightButtonOffersWhatTheAxisCanShow()
    {
        QTimer::singleShot(0, this, [] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (QAction *action : menu->actions())
                if (action->objectName() == "byIndex")
                    QTest::mouseClick(menu, Qt::LeftButton, {},
                                      menu->actionGeometry(action).center());
            menu->close();
        });
        widgets::Timeline *detail = m_panel->detail();
        const QPoint middle = detail->rect().center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, middle, detail->mapToGlobal(middle));
        QApplication::sendEvent(detail, &event);
        QCOMPARE(detail->ruler(), widgets::Ruler::Index);
        QCOMPARE(m_page->playhead().position().value, 0);
    }

private:
    model::TimeWindow &window() { return m_panel->window(); }

    void seek(std::int64_t index) { emit m_panel->seekRequested({index}); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_page->view(), key, modifiers);
    }

    void wheel(int x, int delta)
    {
        const QPointF at(x, 20);
        QWheelEvent event(at, m_panel->detail()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_panel->detail(), &event);
    }

    std::unique_ptr<WindowFixture> m_fixture;
    ViewerPage *m_page = nullptr;
    widgets::TimelinePanel *m_panel = nullptr;
};

QTEST_MAIN(TestZoomingTimeline)
#include "tst_zoomingtimeline.moc"
