// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/frameview.h"

#include "model/workerpool.h"
#include "tests/support/hover.h"
#include "tests/widgets/common/madeupframes.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <semaphore>

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

    void blackStandsInForAPictureAndKeepsTheLook()
    {
        m_view->zoomIn();
        const double zoom = m_view->zoom();
        m_view->setBlack();
        const QImage black = m_view->grab().toImage();
        QCOMPARE(black.pixelColor(black.rect().center()), QColor(Qt::black));
        m_view->setMessage(QStringLiteral("No frame"));
        QVERIFY(m_view->grab().toImage() != black);
        m_view->setFrame(madeUpPicture());
        QCOMPARE(m_view->zoom(), zoom);
    }

    void aFrameThatCannotBeShownKeepsTheLook()
    {
        m_view->zoomIn();
        const QRectF place = m_view->transform().imageRect();
        m_view->setFrame(nullptr);
        m_view->setMessage(QStringLiteral("This frame cannot be shown"));
        m_view->setFrame(madeUpPicture());
        QVERIFY(!m_view->isFitted());
        QCOMPARE(m_view->transform().imageRect(), place);
    }

    void onlyTheUserMovesTheLook()
    {
        QSignalSpy moved(m_view.get(), &FrameView::lookMoved);
        m_view->resize(200, 150);
        m_view->setFrame(madeUpPicture());
        m_view->follow(FrameView());
        QCOMPARE(moved.size(), 0);
        QTest::keyClick(m_view.get(), Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(moved.size(), 1);
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
        QCOMPARE(hovered.last().at(1).value<widgets::PixelSamples>(),
                 (widgets::PixelSamples{{15010.0}}));
    }

    void tellsTheLargestValueOfAPixelWhereItIsNotThatOfItsType()
    {
        auto picture = std::make_shared<model::ShownFrame>(*madeUpPicture());
        picture->development = std::make_shared<model::Development>(
            model::Development{{}, {}, model::ValueRange{0, 16383}});
        m_view->setFrame(picture);
        QSignalSpy hovered(m_view.get(), &FrameView::pixelHovered);

        hover(m_view.get(), {21, 31});

        QVERIFY(!hovered.isEmpty());
        QCOMPARE(hovered.last().at(1).value<widgets::PixelSamples>(),
                 (widgets::PixelSamples{{15010.0}, 16383.0}));
    }

    void aMessageTakesThePlaceOfThePicture()
    {
        const QImage picture = m_view->grab().toImage();

        m_view->setMessage("Broken");
        QVERIFY(m_view->grab().toImage() != picture);
        m_view->setFrame(madeUpPicture());
        QCOMPARE(m_view->grab().toImage(), picture);
        m_view->setMessage("Broken");
        QTRY_COMPARE(m_view->accessibleDescription(), "Broken");
    }

    void saysInWordsWhatStandsOnItButNotOfEveryFrame()
    {
        for (const char *number : {"1", "2", "3"}) {
            m_view->setFrame(madeUpPicture());
            m_view->setOverlay(number);
            QCOMPARE(m_view->accessibleDescription(), QString());
        }
        QTRY_COMPARE(m_view->accessibleDescription(), "3");
        m_view->setFrame(madeUpPicture());
        QTRY_COMPARE(m_view->accessibleDescription(), QString());
    }

    void loadingIsMarked()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_view.get())); // with its focus ring
        const QImage picture = m_view->grab().toImage();

        m_view->setLoading(true);

        QCOMPARE(m_view->grab().toImage(), picture); // it may be there at once
        QTRY_VERIFY(m_view->grab().toImage() != picture);
        m_view->setLoading(false);
        QCOMPARE(m_view->grab().toImage(), picture);
    }

    void isScaledByAWorker()
    {
        model::WorkerPool pool(1);
        FrameView view;
        view.setPool(pool);
        view.resize(70, 60);
        view.show();
        view.setFrame(madeUpPicture());
        const QImage coarse = view.grab().toImage(); // there at once
        QVERIFY(!view.isSharp());

        QTRY_VERIFY(view.isSharp());
        QVERIFY(view.grab().toImage() != coarse);
    }

    void theFrameBeforeStaysForAMomentNotForLonger_data()
    {
        QTest::addColumn<QString>("overlay");
        QTest::addColumn<bool>("isCaptioned");
        QTest::addColumn<int>("distance"); // frames from the one before

        QTest::addRow("by itself") << QString() << false << 1;
        QTest::addRow("with its number on it") << QStringLiteral("5") << false << 1;
        QTest::addRow("with a caption") << QString() << true << 1;
        QTest::addRow("after a jump") << QString() << false << 1000;
    }

    void theFrameBeforeStaysForAMomentNotForLonger()
    {
        QFETCH(QString, overlay);
        QFETCH(bool, isCaptioned);
        QFETCH(int, distance);
        std::counting_semaphore<2> release(0);
        model::WorkerPool pool(1);
        const auto unblock = qScopeGuard([&release] { release.release(); });
        FrameView view;
        view.setPool(pool);
        view.setFocusPolicy(Qt::NoFocus);
        view.resize(70, 60);
        view.show();
        view.setFrame(madeUpPicture());
        QTRY_VERIFY(view.isSharp());
        const QImage before = view.grab().toImage();
        pool.run(
            this, [&release](const std::stop_token &) { return release.acquire(), true; },
            [](bool) {});
        auto dark = std::make_shared<model::ShownFrame>();
        dark->image = QImage(64, 48, QImage::Format_RGB32);
        dark->image.fill(Qt::black);
        dark->id.index = {distance};
        view.setCaptioned(isCaptioned);
        view.setFrame(dark);
        view.setOverlay(overlay);

        const QPoint middle = before.rect().center();
        const bool isBefore = view.grab().toImage().pixel(middle) == before.pixel(middle);
        // Does not flicker, or is right.
        QCOMPARE(isBefore, overlay.isEmpty() && !isCaptioned && distance == 1);
        QTRY_VERIFY(view.grab().toImage() != before); // coarse: no worker is free
        QVERIFY(!view.isSharp());
        release.release();
        QTRY_VERIFY(view.isSharp());
    }

    void inADragOnlyWhatItRestsAtIsScaled()
    {
        model::WorkerPool pool(1);
        FrameView view;
        view.setPool(pool);
        view.resize(70, 60);
        view.show();
        const auto jumpTo = [&view](std::int64_t index) {
            auto frame = std::make_shared<model::ShownFrame>(*madeUpPicture());
            frame->id.index = {index};
            view.setFrame(frame);
        };
        jumpTo(0);
        QTRY_VERIFY(view.isSharp());
        bool wasDrag = false; // unless the machine was too busy for one
        for (std::int64_t index = 1000; !wasDrag; index += 1000) {
            jumpTo(index);
            QElapsedTimer clock;
            clock.start();
            jumpTo(index + 500);
            wasDrag = clock.elapsed() < 50;
        }
        QCOMPARE(pool.pendingCount(), 0);
        QVERIFY(!view.isSharp());
        QTRY_VERIFY(view.isSharp());
    }

    void pixelsAreNotBlurred_data()
    {
        QTest::addColumn<QSize>("size");

        QTest::addRow("1:1") << QSize(64, 48);
        QTest::addRow("twice as large") << QSize(128, 96);
        QTest::addRow("much larger") << QSize(300, 225);
    }

    void pixelsAreNotBlurred()
    {
        QFETCH(QSize, size);
        model::WorkerPool pool(1);
        FrameView view;
        view.setPool(pool);
        view.resize(size / view.devicePixelRatioF());
        view.setFrame(madeUpPicture());
        const QImage shown = view.grab().toImage();

        QVERIFY(view.isSharp());
        QCOMPARE(pool.pendingCount(), 0);
        const QRgb corner = madeUpPicture()->image.pixel(63, 47);
        QCOMPARE(shown.pixel(shown.width() - 1, shown.height() - 1), corner);
    }

    void paintsEveryPixel()
    {
        FrameView view;
        view.setFrame(madeUpPicture());
        for (const QSize size : {QSize(71, 60), QSize(80, 51), QSize(121, 97)}) {
            view.resize(size);
            const double ratio = view.devicePixelRatioF();
            QImage target(size * ratio, QImage::Format_RGB32);
            target.setDevicePixelRatio(ratio);
            constexpr QRgb before = 0xffff00ff;
            target.fill(before);
            view.render(&target, {}, {}, {});
            for (int y = 0; y < target.height(); ++y)
                for (int x = 0; x < target.width(); ++x)
                    QVERIFY2(target.pixel(x, y) != before, qPrintable(QString::number(x)));
        }
    }

    // Side by side, since the machine is not always as fast.
    void paintingWhatAWorkerScaledIsCheap()
    {
        auto frame = std::make_shared<model::ShownFrame>();
        frame->image = QImage(1920, 1080, QImage::Format_RGB32);
        for (int y = 0; y < 1080; ++y)
            for (int x = 0; x < 1920; ++x)
                frame->image.setPixel(x, y, qRgb(x & 255, y & 255, (x + y) & 255));
        model::WorkerPool pool(1);
        FrameView scaledBefore, scaledWhilePainting;
        scaledBefore.setPool(pool);
        for (FrameView *view : {&scaledBefore, &scaledWhilePainting}) {
            view->resize(QSize(1280, 720) / view->devicePixelRatioF());
            view->show();
            view->setFrame(frame);
        }
        QTRY_VERIFY(scaledBefore.isSharp());
        double cheap = 1e9, dear = 1e9;
        for (int i = 0; i < 7; ++i) {
            cheap = std::min(cheap, paintMs(scaledBefore));
            dear = std::min(dear, paintMs(scaledWhilePainting));
        }
        qInfo("1080p at 1280x720: %.2f ms; smoothed while painting: %.2f ms", cheap, dear);

        QVERIFY(cheap * 2 < dear);
    }

private:
    static double paintMs(FrameView &view)
    {
        QImage target(1280, 720, QImage::Format_RGB32);
        target.setDevicePixelRatio(view.devicePixelRatioF());
        QElapsedTimer timer;
        timer.start();
        view.render(&target);
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }

    std::unique_ptr<FrameView> m_view;
};

QTEST_MAIN(TestFrameView)
#include "tst_frameview.moc"
