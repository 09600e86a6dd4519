// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/hovercard.h"

#include "model/film/filmmaker.h"
#include "model/workerpool.h"
#include "tests/model/frames/film.h"
#include "tests/widgets/common/madeupframes.h"
#include "widgets/timeline/timeline.h"
#include "widgets/timeline/timelinepanel.h"

#include <QScreen>
#include <QTest>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using model::FilmMaker;
using widgets::HoverCard;
using widgets::Timeline;

// The card of a panel of a thousand frames.
class TestHoverCard : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_film = std::make_shared<Film>();
        m_film->group = 10;
        m_pool = std::make_unique<model::WorkerPool>(2);
        m_maker = std::make_unique<FilmMaker>(*m_pool);
        m_maker->setSource(sourceOf(m_film, 10));
        m_panel = std::make_unique<widgets::TimelinePanel>();
        m_panel->setFilm(m_maker.get());
        m_panel->setFrames(madeUpFrames(1000));
        const QRect screen = m_panel->screen()->availableGeometry();
        m_panel->resize(std::min(800, screen.width()), m_panel->sizeHint().height());
        m_panel->move(screen.left(), screen.bottom() - m_panel->height());
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_card = m_panel->findChild<HoverCard *>();
        QVERIFY(m_card);
    }

    void tellsWhatIsUnderTheMouseWithAPicture_data()
    {
        QTest::addColumn<QString>("strip");
        QTest::addRow("overview") << "timeline";
        QTest::addRow("detail") << "detailTimeline";
    }

    void tellsWhatIsUnderTheMouseWithAPicture()
    {
        QFETCH(QString, strip);
        auto *timeline = m_panel->findChild<Timeline *>(strip);
        const QPoint at = hover(timeline, 500);
        const auto index = timeline->scale().toIndex(at.x());

        QVERIFY(m_card->isVisible());
        QVERIFY2(m_card->text().contains(QLocale().toString(qlonglong(index.value))),
                 qPrintable(m_card->text()));
        QVERIFY(QToolTip::text().isEmpty());
        QTRY_VERIFY(m_maker->nearest(index));
        QCOMPARE(m_maker->nearest(index)->id.index.value, index.value - index.value % 10);
        QVERIFY(m_card->geometry().bottom() < m_panel->mapToGlobal(timeline->pos()).y());
        QVERIFY(std::abs(m_card->geometry().center().x() - timeline->mapToGlobal(at).x()) <= 1);
    }

    void aPictureOfAnotherFrameSaysOfWhichOne()
    {
        m_maker->setWishes({{{320}, {320}, {320}, {320}}});
        QTRY_VERIFY(m_maker->nearest({0}));
        m_film->gated = true;
        Timeline *timeline = m_panel->overview();
        hover(timeline, 400);

        QVERIFY2(m_card->caption().contains(QLocale().toString(1320)),
                 qPrintable(m_card->caption()));
        m_film->gated = false;
        m_film->gate.release();
        QTRY_VERIFY(!m_card->caption().contains(QLocale().toString(1320))); // a nearer one
    }

    void thePictureOfThatFrameSaysNothing()
    {
        m_panel->window().show(1195, 1205);
        hover(m_panel->detail(), 200); // a key frame
        QTRY_VERIFY(m_maker->nearest({200}));
        QTRY_VERIFY(m_card->caption().isEmpty());
        hover(m_panel->detail(), 201);
        QVERIFY(!m_card->caption().isEmpty());
    }

    void aDragTakesNoTimeForSmallPictures()
    {
        Timeline *timeline = m_panel->overview();
        const int y = timeline->fontMetrics().height();
        const auto at = [&](int index) {
            return QPoint(static_cast<int>(timeline->scale().toX({index})), y);
        };
        QTest::mousePress(timeline, Qt::LeftButton, {}, at(300));
        QTest::mouseMove(timeline, at(500));
        QVERIFY(m_card->isVisible());
        QCOMPARE(m_pool->pendingCount(), 0);
        QTest::mouseRelease(timeline, Qt::LeftButton, {}, at(500));
        const QPoint hovered = hover(timeline, 600);
        QTRY_VERIFY(m_maker->nearest(timeline->scale().toIndex(hovered.x())));
    }

    void goesWithTheMouse()
    {
        Timeline *timeline = m_panel->overview();
        hover(timeline, 400);
        const int x = m_card->x();
        hover(timeline, 600);
        QVERIFY(m_card->isVisible());
        QVERIFY(m_card->x() > x);
        leave(timeline);
        QVERIFY(m_card->isVisible()); // on the way to the next strip
        hover(m_panel->detail(), 600);
        QVERIFY(m_card->isVisible());
        leave(m_panel->detail());
        QTRY_VERIFY(!m_card->isVisible());
    }

    void coversNoStrip()
    {
        m_panel->setFilmStripShown(true);
        m_panel->resize(m_panel->width(), m_panel->sizeHint().height());
        const QRect screen = m_panel->screen()->availableGeometry();
        m_panel->move(screen.left(), screen.bottom() - m_panel->height());
        for (Timeline *timeline : {m_panel->overview(), m_panel->detail()}) {
            hover(timeline, 500);
            QVERIFY(m_card->geometry().bottom() < m_panel->mapToGlobal(QPoint()).y());
        }
    }

    void aPictureOfAnotherDaySaysSo()
    {
        m_maker->setWishes({{{320}, {320}, {320}, {320}}});
        QTRY_VERIFY(m_maker->nearest({0}));
        m_film->gated = true;
        hover(m_panel->overview(), 400);
        QVERIFY(!m_card->caption().contains("1970-01-01"));
        m_card->tell({{400}, {1400}, {1e6}}, "far away", {}, 0);
        QVERIFY2(m_card->caption().contains("1970-01-01"), qPrintable(m_card->caption()));
        m_film->gated = false;
        m_film->gate.release();
    }

    void staysOnTheScreen()
    {
        const QRect screen = m_panel->screen()->availableGeometry();
        hover(m_panel->overview(), 0);
        QVERIFY(screen.contains(m_card->geometry()));
        hover(m_panel->overview(), 999);
        QVERIFY(screen.contains(m_card->geometry()));
        m_panel->move(screen.topLeft());
        hover(m_panel->overview(), 500);
        QVERIFY(screen.contains(m_card->geometry()));
        QVERIFY(m_card->y() > m_panel->overview()->mapToGlobal(QPoint()).y());
    }

    void isGoneWithTheRecording()
    {
        hover(m_panel->overview(), 500);
        m_panel->setFrames(madeUpFrames(10));
        QVERIFY(!m_card->isVisible());
    }

    void nothingIsMadeOnceTheMouseIsGone()
    {
        hover(m_panel->overview(), 500);
        QTRY_VERIFY(m_maker->nearest({500}));
        leave(m_panel->overview());
        QTRY_COMPARE(m_film->open.load(), 0); // the file is closed
    }

    void cleanup()
    {
        m_panel.reset();
        m_maker.reset();
        m_pool.reset();
    }

private:
    static QPoint hover(Timeline *timeline, std::int64_t index)
    {
        const QPoint at(static_cast<int>(std::lround(timeline->scale().toX({index}))), 20);
        QTest::mouseMove(timeline, at - QPoint(0, 1)); // where the mouse is, moving is no event
        QTest::mouseMove(timeline, at);
        return at;
    }

    static void leave(Timeline *timeline)
    {
        QEvent event(QEvent::Leave);
        QApplication::sendEvent(timeline, &event);
    }

    std::shared_ptr<Film> m_film;
    std::unique_ptr<model::WorkerPool> m_pool;
    std::unique_ptr<FilmMaker> m_maker;
    std::unique_ptr<widgets::TimelinePanel> m_panel;
    HoverCard *m_card = nullptr;
};

QTEST_MAIN(TestHoverCard)
#include "tst_hovercard.moc"
