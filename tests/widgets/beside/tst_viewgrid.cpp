// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/beside/viewgrid.h"

#include "tests/widgets/common/madeupframes.h"
#include "widgets/beside/viewcaption.h"
#include "widgets/beside/viewpane.h"
#include "widgets/common/tints.h"
#include "widgets/view/frameview.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace widgets;

class TestViewGrid : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_grid = std::make_unique<ViewGrid>();
        m_grid->resize(800, 600);
        m_grid->view(0)->setFrame(madeUpPicture());
        m_grid->show();
        QVERIFY(QTest::qWaitForWindowActive(m_grid.get()));
    }

    void aLoneViewHasNoCaption()
    {
        QVERIFY(!m_grid->pane(0)->caption()->isVisible());
        QCOMPARE(m_grid->pane(0)->geometry(), QRect(0, 0, 800, 600));
        add();
        QVERIFY(m_grid->pane(0)->caption()->isVisible());
        m_grid->removeView(1);
        QVERIFY(!m_grid->pane(0)->caption()->isVisible());
        QCOMPARE(m_grid->view(0)->size(), QSize(800, 600));
    }

    void fillsTheSpaceWithoutOverlap()
    {
        for (int i = 0; i < 3; ++i)
            add();
        QCOMPARE(m_grid->count(), 4);
        for (int i = 0; i < 4; ++i) {
            QVERIFY(m_grid->rect().contains(m_grid->pane(i)->geometry()));
            for (int j = 0; j < i; ++j)
                QVERIFY(!m_grid->pane(i)->geometry().intersects(m_grid->pane(j)->geometry()));
        }
        QCOMPARE(m_grid->pane(3)->geometry().bottomRight(), QPoint(799, 599));
    }

    void aPlaceWithoutAViewLooksLikeTheRoomAroundPictures()
    {
        for (int i = 0; i < 4; ++i)
            add();
        QRegion free(m_grid->rect());
        for (int i = 0; i < m_grid->count(); ++i)
            free -= m_grid->pane(i)->geometry();
        QRect place;
        for (const QRect &part : free)
            place = part.width() * part.height() > place.width() * place.height() ? part : place;
        QVERIFY(place.width() > 50 && place.height() > 50);
        const QImage image = m_grid->grab().toImage();
        const QPoint middle = (QPointF(place.center()) * image.devicePixelRatio()).toPoint();
        QCOMPARE(image.pixelColor(middle).rgb(), surround(m_grid->palette()).rgb());
    }

    void aClickMakesAViewTheActiveOne()
    {
        add();
        QSignalSpy active(m_grid.get(), &ViewGrid::activeChanged);
        QTest::mouseClick(m_grid->view(1), Qt::LeftButton);
        QCOMPARE(m_grid->active(), 1);
        QTest::mouseClick(m_grid->pane(0)->caption(), Qt::LeftButton);
        QCOMPARE(m_grid->active(), 0);
        QVERIFY(m_grid->view(0)->hasFocus());
        QTest::keyClick(m_grid->view(0), Qt::Key_Tab);
        QCOMPARE(m_grid->active(), 1);
        QCOMPARE(active.size(), 3);
    }

    void theKeyboardGoesToTheMasterWhenTheActiveViewIsClosed()
    {
        add();
        add();
        m_grid->activate(2);
        m_grid->removeView(1);
        QCOMPARE(m_grid->active(), 1);
        QSignalSpy active(m_grid.get(), &ViewGrid::activeChanged);
        m_grid->removeView(1);
        QCOMPARE(m_grid->active(), 0);
        QCOMPARE(active.size(), 1);
        QVERIFY(m_grid->view(0)->hasFocus());
    }

    void onlyTheMastersViewHasNoButtonToCloseIt()
    {
        add();
        QSignalSpy closing(m_grid.get(), &ViewGrid::closeRequested);
        const auto button = [this](int i) {
            return m_grid->pane(i)->caption()->findChild<QToolButton *>();
        };
        QVERIFY(!button(0)->isVisible());
        QTest::mouseClick(button(1), Qt::LeftButton);
        QCOMPARE(closing.size(), 1);
        QCOMPARE(closing.first().first().toInt(), 1);
    }

    void theActiveOneStaysWhenOneBeforeItGoes()
    {
        add();
        add();
        m_grid->setActive(2);
        FrameView *active = m_grid->view(2);
        m_grid->resize(300, 900); // there is more room for each of two
        m_grid->removeView(1);
        QCOMPARE(m_grid->active(), 1);
        QCOMPARE(m_grid->activeView(), active);
        m_grid->removeView(1);
        QCOMPARE(m_grid->active(), 0);
    }

    void linkedViewsShowTheSamePart()
    {
        add();
        m_grid->view(0)->zoomIn();
        QVERIFY(m_grid->view(1)->isFitted());
        m_grid->setLinked(true);
        QCOMPARE(m_grid->view(1)->zoom(), m_grid->view(0)->zoom());
        m_grid->view(1)->zoomIn();
        m_grid->view(1)->zoomIn();
        const QPoint middle = m_grid->view(1)->rect().center();
        QTest::mousePress(m_grid->view(1), Qt::LeftButton, {}, middle);
        QTest::mouseMove(m_grid->view(1), middle + QPoint(40, 20));
        QTest::mouseRelease(m_grid->view(1), Qt::LeftButton);
        QCOMPARE(m_grid->view(0)->zoom(), m_grid->view(1)->zoom());
        QCOMPARE(m_grid->view(0)->transform().imageRect(),
                 m_grid->view(1)->transform().imageRect());
        m_grid->setLinked(false);
        m_grid->view(1)->zoomToFit();
        QVERIFY(!m_grid->view(0)->isFitted());
    }

    void aLinkedViewFollowsFromItsFirstPictureOn()
    {
        m_grid->addView();
        m_grid->setLinked(true);
        m_grid->view(0)->zoomIn();
        m_grid->view(1)->setFrame(madeUpPicture());
        QVERIFY(!m_grid->view(1)->isFitted());
        QCOMPARE(m_grid->view(1)->zoom(), m_grid->view(0)->zoom());
    }

    void saysInWordsWhatAViewShows()
    {
        add();
        ViewCaption *caption = m_grid->pane(0)->caption();
        caption->setText({"cam0", "118 · 12:00:00", "details", false});
        QTRY_COMPARE(caption->accessibleName(), "Master, cam0: 118 · 12:00:00");
        QCOMPARE(caption->toolTip(), "details");
        m_grid->pane(1)->caption()->setText({"cam1", "No frame 118", {}, true});
        QTRY_COMPARE(m_grid->pane(1)->caption()->accessibleName(), "cam1: No frame 118");
    }

    void theDateGoesBeforeTheTimeWhereTheRoomIsShort()
    {
        add();
        ViewCaption *caption = m_grid->pane(1)->caption();
        const QString full = "118 · 2024-03-10 09:08:07.250";
        const QStringList shorter{"118 · 09:08:07.250", "09:08:07.250", "09:08:07"};
        const auto paintedAt = [caption](int width) {
            caption->resize(width, caption->height());
            return caption->grab().toImage();
        };
        const auto width = [caption](const QString &text) {
            return caption->fontMetrics().horizontalAdvance(text);
        };
        const int narrow = width(shorter[1]) * 2;
        caption->setText({{}, full, {}, false, shorter});
        const QImage wide = paintedAt(width(full) * 2);
        const QImage seen = paintedAt(narrow);
        caption->setText({{}, full, {}, false, {}});
        QVERIFY(paintedAt(narrow) != seen); // it is cut at its end
        QCOMPARE(paintedAt(width(full) * 2), wide);
        caption->setText({{}, shorter[0], {}, false, {}});
        QVERIFY(width(full) > narrow * 3 / 4 && width(shorter[0]) < narrow * 3 / 4);
        QCOMPARE(paintedAt(narrow), seen);
    }

    void theArrangementFollowsThePicturesThatCome()
    {
        m_grid->resize(800, 800);
        m_grid->addView();
        const auto isBeside = [this] { return m_grid->pane(1)->y() == m_grid->pane(0)->y(); };
        const auto picture = [](int width, int height) {
            return madeUpPicture(QSize(width, height));
        };
        for (int i = 0; i < 2; ++i)
            m_grid->view(i)->setFrame(picture(100, 800));
        QVERIFY(isBeside());
        for (int i = 0; i < 2; ++i)
            m_grid->view(i)->setFrame(picture(800, 100));
        QVERIFY(!isBeside());
    }

    void aViewThatIsGoingAwayAsksForNothing()
    {
        add();
        const QPointer<ViewCaption> caption = m_grid->pane(1)->caption();
        QSignalSpy closing(m_grid.get(), &ViewGrid::closeRequested);
        m_grid->removeView(1);
        QVERIFY(caption);
        emit caption->closeRequested();
        QCOMPARE(closing.size(), 0);
    }

    void saysItOnceForManyFrames()
    {
        ViewCaption *caption = m_grid->pane(0)->caption();
        const QString before = caption->accessibleName();
        for (int i = 0; i < 10; ++i) {
            caption->setText({"cam0", QString::number(i), {}, false});
            QCOMPARE(caption->accessibleName(), before);
        }
        QTRY_COMPARE(caption->accessibleName(), "Master, cam0: 9");
    }

private:
    void add()
    {
        m_grid->addView();
        m_grid->view(m_grid->count() - 1)->setFrame(madeUpPicture());
    }

    std::unique_ptr<ViewGrid> m_grid;
};

QTEST_MAIN(TestViewGrid)
#include "tst_viewgrid.moc"
