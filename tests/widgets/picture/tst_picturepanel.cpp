// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/picture/picturepanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <opencv2/core.hpp>

#include <memory>
#include <optional>

using namespace widgets;
using model::Levels;
using model::PictureLook;

class TestPicturePanel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_panel = std::make_unique<PicturePanel>();
        m_panel->resize(400, 900);
        setHistogram(CV_16U);
        m_panel->setFrame({0, 4080}, true);
        m_look = {};
        // As the owner does: what is asked for is shown.
        connect(m_panel.get(), &PicturePanel::lookRequested, this, [this](const PictureLook &look) {
            m_look = look;
            m_panel->setLook(look);
        });
        m_panel->show();
    }

    void handlesAreDraggedByMouse()
    {
        auto *levels = m_panel->findChild<LevelsView *>();
        const auto drag = [&](LevelsScale::Handle handle, double value) {
            const QPoint from = levels->handlePosition(handle).toPoint();
            const QPoint to(qRound(levels->scale().toX(value)), from.y());
            QTest::mousePress(levels, Qt::LeftButton, {}, from);
            QTest::mouseMove(levels, to);
            QTest::mouseRelease(levels, Qt::LeftButton, {}, to);
        };

        drag(LevelsScale::Black, 1000);
        drag(LevelsScale::White, 3000);

        const Levels &chosen = m_look.image.levels;
        QCOMPARE(chosen.mode, Levels::Mode::Manual);
        QVERIFY(qAbs(chosen.range.black - 1000) < 20);
        QVERIFY(qAbs(chosen.range.white - 3000) < 20);
        drag(LevelsScale::Gamma, 1500);
        QVERIFY(qAbs(chosen.gamma - 2.0) < 0.1);
        drag(LevelsScale::Black, 4000); // as far as it may
        QVERIFY(m_look.image.levels.range.black < m_look.image.levels.range.white);
    }

    void handlesAreMovedByKeys()
    {
        auto *levels = m_panel->findChild<LevelsView *>();

        QTest::keyClick(levels, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_look.image.levels.range, (model::ValueRange{1, 4080}));
        QTest::keyClick(levels, Qt::Key_Up);
        QTest::keyClick(levels, Qt::Key_Up);
        QTest::keyClick(levels, Qt::Key_Left);
        QCOMPARE(m_look.image.levels.range, (model::ValueRange{1, 4039}));
        QTest::keyClick(levels, Qt::Key_Down);
        QTest::keyClick(levels, Qt::Key_Left);
        QVERIFY(m_look.image.levels.gamma > 1);
        QVERIFY(levels->accessibleDescription().contains("4,039"));
        QVERIFY(levels->accessibleDescription().endsWith("gamma"));
    }

    // Videos of grey cameras come in three channels that are the same.
    void channelsAreGreyWhereTheyAgree()
    {
        auto *levels = m_panel->findChild<LevelsView *>();
        cv::Mat grey(16, 16, CV_8UC3);
        for (int i = 0; i < 256; ++i)
            grey.at<cv::Vec3b>(i / 16, i % 16) = cv::Vec3b::all(static_cast<uchar>(i));
        const auto colourOf = [levels](const cv::Mat &pixels) {
            levels->setHistogram(std::make_shared<model::PixelHistogram>(
                model::pixelHistogram(pixels, model::valueAxis(pixels))));
            const QImage image = levels->grab().toImage();
            const double ratio = image.devicePixelRatio();
            const QPointF at = levels->handlePosition(LevelsScale::Black) * ratio;
            const double to = levels->handlePosition(LevelsScale::White).x() * ratio;
            int most = 0;
            for (int x = qRound(at.x()) + 3; x < to - 3; ++x)
                most = std::max(most, image.pixelColor(x, qRound(at.y() / 2)).hsvSaturation());
            return most;
        };
        QVERIFY(colourOf(grey) < 30);
        cv::Mat blue = grey.clone();
        blue.setTo(cv::Scalar(150, 0, 0));
        QVERIFY(colourOf(blue) > 100);
    }

    void fieldsAskForTheLook()
    {
        m_panel->findChild<QDoubleSpinBox *>("white")->setValue(2000);
        QCOMPARE(m_look.image.levels.mode, Levels::Mode::Manual);
        QCOMPARE(m_look.image.levels.range, (model::ValueRange{0, 2000}));
        m_panel->findChild<QDoubleSpinBox *>("gamma")->setValue(2);
        QCOMPARE(m_look.image.levels.gamma, 2.0);
        m_panel->findChild<QComboBox *>("mode")->setCurrentIndex(int(Levels::Mode::Percentile));
        m_panel->findChild<QDoubleSpinBox *>("clip")->setValue(3);
        QCOMPARE(m_look.image.levels.mode, Levels::Mode::Percentile);
        QCOMPARE(m_look.image.levels.clipPercent, 3.0);
        m_panel->findChild<QComboBox *>("map")->setCurrentIndex(4);
        QCOMPARE(m_look.image.map, model::ColourMap::Inferno);
        for (const auto *name : {"inverted", "saturated", "mosaic", "overlay"})
            m_panel->findChild<QCheckBox *>(name)->click();
        QVERIFY(m_look.image.inverted && m_look.image.marksSaturated);
        QVERIFY(m_look.rawMosaic && m_look.overlay);

        m_panel->findChild<QPushButton *>("resetLook")->click();
        QCOMPARE(m_look, PictureLook{});
    }

    void gammaLeavesLevelsThatTheFieldsRound()
    {
        for (const model::ValueRange range :
             {model::ValueRange{0, 1e-7}, model::ValueRange{0.123456789, 1e15}}) {
            m_panel->setFrame(range, true);
            m_panel->findChild<QDoubleSpinBox *>("gamma")->stepUp();
            QCOMPARE(m_look.image.levels.mode, Levels::Mode::Usual);
            m_panel->findChild<QDoubleSpinBox *>("black")->setValue(-2);
            QCOMPARE(m_look.image.levels.range, (model::ValueRange{-2, range.white}));
            m_panel->findChild<QPushButton *>("resetLook")->click();
        }
    }

    void fieldsShowSmallLevels()
    {
        cv::Mat pixels(1, 2, CV_32F, cv::Scalar(0));
        pixels.at<float>(0, 1) = 1e-7F;
        const model::ValueAxis axis{0, 1e-7};
        m_panel->setHistogram(
            std::make_shared<model::PixelHistogram>(model::pixelHistogram(pixels, axis)));
        m_panel->setFrame({0, 1e-7}, true);
        QCOMPARE(m_panel->findChild<QDoubleSpinBox *>("white")->value(), 1e-7);
    }

    void saturationBeginsWhereItIsSaid()
    {
        auto *from = m_panel->findChild<QDoubleSpinBox *>("saturatedFrom");
        QVERIFY(!from->isEnabled());
        m_panel->findChild<QCheckBox *>("saturated")->click();
        QVERIFY(from->isEnabled());
        QVERIFY(!m_look.image.saturatedFrom);
        from->setFocus();
        from->selectAll();
        QTest::keyClicks(from, "4095\r");
        QCOMPARE(m_look.image.saturatedFrom, std::optional(4095.0));
        from->setValue(0);
        QVERIFY(!m_look.image.saturatedFrom);
    }

    void whatIsTypedStaysWhileTheFramesGoOn_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addRow("black") << "black"
                               << "15";
        QTest::addRow("white") << "white"
                               << "15";
        QTest::addRow("gamma") << "gamma"
                               << "1.5";
    }

    void whatIsTypedStaysWhileTheFramesGoOn()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        auto *typed = m_panel->findChild<QDoubleSpinBox *>(field);
        typed->setFocus();
        typed->selectAll();
        QTest::keyClicks(typed, text.left(1));
        m_panel->setFrame({2, 4000}, true);
        setHistogram(CV_16U);
        m_panel->setFrame({3, 3000}, true);
        QTest::keyClicks(typed, text.mid(1));
        setHistogram(CV_32F); // whose fields have other decimals
        m_panel->setFrame({4, 2000}, true);
        QCOMPARE(typed->cleanText(), text);
        QTest::keyClick(typed, Qt::Key_Return);

        const Levels &levels = m_look.image.levels;
        const double asked = field == "black"   ? levels.range.black
                             : field == "white" ? levels.range.white
                                                : levels.gamma;
        QCOMPARE(asked, text.toDouble());
        QCOMPARE(typed->value(), asked);
    }

    void aValueThatIsTypedAgainIsAskedForWhenTheFramesHaveGoneOn()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        auto *white = m_panel->findChild<QDoubleSpinBox *>("white");
        white->setFocus();
        white->selectAll();
        QTest::keyClicks(white, "408");
        m_panel->setFrame({0, 1000}, true);
        QTest::keyClicks(white, "0\r"); // as it was
        QCOMPARE(m_look.image.levels.range, (model::ValueRange{0, 4080}));
        m_panel->findChild<QPushButton *>("resetLook")->click();
        m_panel->setFrame({0, 500}, true);
        QCOMPARE(white->value(), 500.0); // it follows again
    }

    void automaticLevelsShowWhatTheyFound()
    {
        m_panel->setFrame({12, 99}, true);

        QCOMPARE(m_panel->findChild<QDoubleSpinBox *>("black")->value(), 12.0);
        QCOMPARE(m_panel->findChild<QDoubleSpinBox *>("white")->value(), 99.0);
        QCOMPARE(m_look, PictureLook{}); // nothing was asked for
    }

    void mapsAreForGreyOnly()
    {
        QVERIFY(m_panel->findChild<QComboBox *>("map")->isEnabled());
        m_panel->setFrame({0, 255}, false);
        QVERIFY(!m_panel->findChild<QComboBox *>("map")->isEnabled());
    }

    void tellsAllChannelsOfAPixel()
    {
        m_panel->setPixel({1234, 5}, {{10, 20, 30.5}});

        const QString text = m_panel->findChild<QLabel *>("pixelValues")->text();
        QVERIFY(text.contains("1,234"));
        QVERIFY(text.indexOf("red 30.5") < text.indexOf("green 20"));
        QVERIFY(text.indexOf("green 20") < text.indexOf("blue 10"));
    }

    void tellsTheLargestValueOfAPixelThatIsNotThatOfItsType()
    {
        m_panel->setPixel({0, 0}, {{1234}, 4095});
        QVERIFY(m_panel->findChild<QLabel *>("pixelValues")->text().contains("1,234 of 4,095"));
    }

private:
    // Of every 16th value up to 4080.
    void setHistogram(int type)
    {
        cv::Mat pixels(16, 16, CV_16U);
        for (int i = 0; i < 256; ++i)
            pixels.at<ushort>(i / 16, i % 16) = static_cast<ushort>(16 * i);
        pixels.convertTo(pixels, type);
        m_panel->setHistogram(std::make_shared<model::PixelHistogram>(
            model::pixelHistogram(pixels, model::valueAxis(pixels))));
    }

    std::unique_ptr<PicturePanel> m_panel;
    PictureLook m_look;
};

QTEST_MAIN(TestPicturePanel)
#include "tst_picturepanel.moc"
