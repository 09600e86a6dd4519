// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/frameview.h"

#include "tests/widgets/view/madeupframes.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using widgets::FrameView;

class TestFrameView : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<FrameView>();
        m_view->resize(128, 96);
        m_view->setFrame(madeUpPicture());
        m_view->show();
    }

    void staysFittedFromFrameToFrame()
    {
        m_view->setFrame(madeUpPicture());

        QVERIFY(m_view->isFitted());
        QCOMPARE(m_view->transform().imageRect(), QRectF(0, 0, 128, 96));
    }

    void wheelZoomsAtTheCursor()
    {
        const QPointF cursor(100, 20);
        const QPointF before = m_view->transform().toImage(cursor);

        QWheelEvent wheel(cursor, m_view->mapToGlobal(cursor), {}, {0, 120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_view.get(), &wheel);

        QVERIFY(!m_view->isFitted());
        QVERIFY((m_view->transform().toImage(cursor) - before).manhattanLength() < 1e-6);
    }

    void keysZoomAndFit()
    {
        const QSignalSpy zoomed(m_view.get(), &FrameView::zoomChanged);
        const double fitted = m_view->zoom();

        QTest::keyClick(m_view.get(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(m_view->zoom() > fitted);
        QTest::keyClick(m_view.get(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_view->zoom(), 1.0);
        QTest::keyClick(m_view.get(), Qt::Key_Equal, Qt::ControlModifier);
        QVERIFY(m_view->isFitted());
        QCOMPARE(zoomed.count(), 3);
    }

    void dragPansAZoomedPicture()
    {
        m_view->zoomIn();
        m_view->zoomIn();
        const QRectF before = m_view->transform().imageRect();

        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {60, 50});
        QTest::mouseMove(m_view.get(), {50, 45});
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {50, 45});

        QVERIFY(m_view->transform().imageRect().left() < before.left());
        QVERIFY(m_view->transform().imageRect().top() < before.top());
    }

    void keysPanAZoomedPicture()
    {
        constexpr auto both = Qt::ControlModifier | Qt::ShiftModifier;
        m_view->zoomIn();
        m_view->zoomIn();
        const QPointF before = m_view->transform().imageRect().center();
        QTest::keyClick(m_view.get(), Qt::Key_Right, both);
        QTest::keyClick(m_view.get(), Qt::Key_Down, both);
        const QPointF panned = m_view->transform().imageRect().center();
        QVERIFY(panned.x() < before.x());
        QVERIFY(panned.y() < before.y());
        QTest::keyClick(m_view.get(), Qt::Key_Left, both);
        QTest::keyClick(m_view.get(), Qt::Key_Up, both);

        QVERIFY(m_view->transform().imageRect().center().x() > panned.x());
        QVERIFY(m_view->transform().imageRect().center().y() > panned.y());
    }

    void tellsThePixelUnderTheMouseAtItsTrueDepth()
    {
        QSignalSpy hovered(m_view.get(), &FrameView::pixelHovered);

        QTest::mouseMove(m_view.get(), {21, 31});

        QVERIFY(!hovered.isEmpty());
        QCOMPARE(hovered.last().at(0).toPoint(), QPoint(10, 15));
        QCOMPARE(hovered.last().at(1).value<QList<double>>(), QList<double>{15010.0});
    }

    void aMessageTakesThePlaceOfThePicture()
    {
        const QImage picture = m_view->grab().toImage();

        m_view->setMessage("Broken");
        QVERIFY(m_view->grab().toImage() != picture);
        QCOMPARE(m_view->accessibleDescription(), "Broken");
        m_view->setFrame(madeUpPicture());
        QCOMPARE(m_view->grab().toImage(), picture);
    }

    void loadingIsMarked()
    {
        const QImage picture = m_view->grab().toImage();

        m_view->setLoading(true);

        QVERIFY(m_view->grab().toImage() != picture);
    }

private:
    std::unique_ptr<FrameView> m_view;
};

QTEST_MAIN(TestFrameView)
#include "tst_frameview.moc"
