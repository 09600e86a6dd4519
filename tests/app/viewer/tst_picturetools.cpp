// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The picture tools of the window, driven by mouse and keys.

#include "app/viewer/picturetools.h"

#include "app/viewer/inspector.h"
#include "app/viewer/viewerpage.h"
#include "tests/app/window/windowfixture.h"
#include "tests/support/hover.h"
#include "widgets/picture/levelsview.h"
#include "widgets/picture/picturepanel.h"
#include "widgets/view/frameview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace app;

namespace {

constexpr int patience = WindowFixture::patience;

} // namespace

class TestPictureTools : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->show());
        m_page = m_fixture->page();
    }

    void cleanup() { m_fixture.reset(); }

    void keysTurnAndFlipWhatIsSeen()
    {
        open("dir_png_gray");
        const QImage upright = image();

        key(Qt::Key_R);
        QTRY_COMPARE_WITH_TIMEOUT(image(), upright.transformed(QTransform().rotate(90)), patience);
        key(Qt::Key_R, Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(image(), upright, patience);
        key(Qt::Key_H);
        QTRY_COMPARE_WITH_TIMEOUT(image(), upright.mirrored(true, false), patience);
        key(Qt::Key_V);
        QTRY_COMPARE_WITH_TIMEOUT(image(), upright.mirrored(true, true), patience);
        QCOMPARE(m_page->shownFrame()->pixels.cols, 64); // the frame itself stays as it is
    }

    void theScreenShowsTheLook()
    {
        open("dir_png_gray");
        key(Qt::Key_0, Qt::ControlModifier);
        const QColor before = middleOfTheScreen();

        key(Qt::Key_I, Qt::ShiftModifier);

        QTRY_VERIFY_WITH_TIMEOUT(middleOfTheScreen() != before, patience);
        QCOMPARE(middleOfTheScreen().red(), 255 - before.red());
        key(Qt::Key_I, Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(middleOfTheScreen(), before, patience);
    }

    void automaticLevelsSpreadADarkPicture()
    {
        open("dir_npy_u16_gray");
        QCOMPARE(m_page->shownFrame()->development->look.levels.mode, model::Levels::Mode::Usual);

        key(Qt::Key_A);

        QTRY_COMPARE_WITH_TIMEOUT(m_page->shownFrame()->development->look.levels.mode,
                                  model::Levels::Mode::Percentile, patience);
        const auto range = m_page->shownFrame()->range;
        QCOMPARE(range, model::percentileRange(m_page->shownFrame()->pixels, 0.5));
        QCOMPARE(m_fixture->find<QComboBox>("mode")->currentIndex(), 3);
    }

    void saturatedPixelsAreMarked()
    {
        open("dir_png_gray");
        const cv::Mat pixels = m_page->shownFrame()->pixels;
        QPoint bright(-1, -1);
        for (int y = 0; y < pixels.rows; ++y) {
            for (int x = 0; x < pixels.cols; ++x) {
                if (pixels.at<uchar>(y, x) == 255)
                    bright = {x, y};
            }
        }
        QVERIFY(bright.x() >= 0);

        key(Qt::Key_U);

        QTRY_COMPARE_WITH_TIMEOUT(image().pixel(bright), qRgb(255, 0, 0), patience);
    }

    void theRawMosaicIsShownOfABayerStoreOnly()
    {
        open("dir_png_gray");
        QVERIFY(!m_fixture->window->actions().rawMosaic->isEnabled());
        open("dir_npy_yuy2");
        QVERIFY(!m_fixture->window->actions().rawMosaic->isEnabled());
        open("dir_pgm_bayerbg");
        QVERIFY(m_fixture->window->actions().rawMosaic->isEnabled());
        QCOMPARE(m_page->shownFrame()->pixels.channels(), 3);

        key(Qt::Key_B);

        QTRY_VERIFY_WITH_TIMEOUT(
            m_page->shownFrame() && m_page->shownFrame()->pixels.channels() == 1, patience);
        QVERIFY(m_fixture->find<QComboBox>("map")->isEnabled());
        key(Qt::Key_B);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_page->shownFrame() && m_page->shownFrame()->pixels.channels() == 3, patience);
    }

    void numberAndTimeAreShownOnThePicture()
    {
        open("dir_png_gray");
        const QImage bare = m_page->view()->grab().toImage();

        key(Qt::Key_Y);

        QTRY_VERIFY_WITH_TIMEOUT(m_page->view()->grab().toImage() != bare, patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_page->view()->accessibleDescription().startsWith("0 · 2024-03-10 "), patience);
        key(Qt::Key_Period);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_page->view()->accessibleDescription().startsWith("1 · 2024-03-10 "), patience);
    }

    void thePanelChoosesMapAndLevels()
    {
        open("dir_npy_u16_gray");
        showPanel();
        m_fixture->find<QComboBox>("map")->setCurrentIndex(1);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->shownFrame()->development->look.map,
                                  model::ColourMap::Viridis, patience);

        auto *levels = m_fixture->find<widgets::LevelsView>();
        const QPoint white = levels->handlePosition(widgets::LevelsScale::White).toPoint();
        QTest::mousePress(levels, Qt::LeftButton, {}, white);
        QTest::mouseMove(levels, {levels->width() / 2, white.y()});
        QTest::mouseRelease(levels, Qt::LeftButton, {}, {levels->width() / 2, white.y()});

        QTRY_COMPARE_WITH_TIMEOUT(m_page->shownFrame()->development->look.levels.mode,
                                  model::Levels::Mode::Manual, patience);
        m_fixture->find<QPushButton>("resetLook")->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_page->shownFrame()->development->look == model::ImageLook{},
                                 patience);
    }

    void thePixelIsThatOfTheRecordingHoweverItIsTurned()
    {
        open("dir_npy_u16_gray");
        showPanel();
        key(Qt::Key_R);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->shownFrame()->orientation().turns, 1, patience);
        auto *view = m_page->view();
        // The top left of what is seen is the bottom left of the frame.
        const ushort value = m_page->shownFrame()->pixels.at<ushort>(47, 0);
        auto *label = m_fixture->find<QLabel>("pixelValues");
        const auto isCornerTold = [&] { // the view may still become smaller beside the panel
            hover(view, view->transform().imageRect().topLeft() + QPointF(2, 2));
            return label->text().startsWith("Pixel x 0, y 47");
        };
        QTRY_VERIFY_WITH_TIMEOUT(isCornerTold(), patience);
        QVERIFY(label->text().endsWith(QLocale().toString(value)));
    }

    void theLookIsKeptForEachRecording()
    {
        open("dir_png_gray");
        key(Qt::Key_R);
        key(Qt::Key_Y);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->shownFrame()->orientation().turns, 1, patience);
        open("dir_npy_u16_gray");
        QCOMPARE(m_page->shownFrame()->orientation().turns, 0);
        QVERIFY(!m_fixture->window->actions().overlay->isChecked());

        open("dir_png_gray");

        QCOMPARE(m_page->shownFrame()->orientation().turns, 1);
        QVERIFY(m_fixture->window->actions().overlay->isChecked());
        m_fixture->window->actions().resetLook->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_page->shownFrame()->orientation().turns, 0, patience);
    }

    void anIdleWindowLeavesTheLookOfAnother()
    {
        open("dir_png_gray");
        {
            WindowFixture other;
            MainWindow second({m_fixture->settings, other.pool, other.markPool, other.importPool,
                               other.recent, other.exports});
            second.setAttribute(Qt::WA_DeleteOnClose, false);
            second.show();
            second.open(WindowFixture::store("dir_png_gray"));
            QTRY_VERIFY_WITH_TIMEOUT(second.actions().rotateRight->isEnabled(), patience);
            key(Qt::Key_R); // in the first
            open("dir_npy_u16_gray"); // now it is kept
        }
        open("dir_png_gray");
        QTRY_COMPARE_WITH_TIMEOUT(m_page->shownFrame()->orientation().turns, 1, patience);
    }

    void whatIsCopiedIsWhatIsSeen()
    {
        open("dir_png_gray");
        key(Qt::Key_R);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->shownFrame()->orientation().turns, 1, patience);

        key(Qt::Key_C, Qt::ControlModifier);

        QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::clipboard()->image().size(), QSize(48, 64),
                                  patience);
    }

private:
    void open(const QString &name)
    {
        QVERIFY(m_fixture->open(name));
        QTRY_VERIFY_WITH_TIMEOUT(m_page->view()->isSharp(), patience);
    }

    void showPanel()
    {
        auto *panel = m_fixture->find<widgets::PicturePanel>();
        m_fixture->find<Inspector>()->findChild<QTabWidget *>()->setCurrentWidget(panel);
        QVERIFY(panel->isVisible());
    }

    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_fixture->window, static_cast<Qt::Key>(key), modifiers);
    }

    QImage image() const { return m_page->shownFrame() ? m_page->shownFrame()->image : QImage(); }

    QColor middleOfTheScreen() const
    {
        auto *view = m_page->view();
        return view->grab().toImage().pixelColor(view->rect().center());
    }

    std::unique_ptr<WindowFixture> m_fixture;
    ViewerPage *m_page = nullptr;
};

QTEST_MAIN(TestPictureTools)
#include "tst_picturetools.moc"
