// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/genicam/genicampixels.h"
#include "model/camera/genicam/genicamroles.h"
#include "model/camera/pixellayout.h"

#include <QTest>

#include <optional>
#include <string>
#include <vector>

using namespace model;
using Role = CameraControl::Role;

// What is computed of what a GenICam camera says, without one.
class TestGenicamValues : public QObject
{
    Q_OBJECT

private slots:
    void knowsPixelsByTheirNames()
    {
        for (int i = 0; i < int(PixelFormat::Mjpeg); ++i) {
            const auto names = genicamNames(PixelFormat(i));
            QVERIFY(!names.empty());
            for (const std::string &name : names)
                QVERIFY(pixelsOfGenicam(name) == PixelFormat(i));
        }
        QVERIFY(genicamNames(PixelFormat::Mjpeg).empty());
        QVERIFY(!pixelsOfGenicam(std::string("Mono14")));
    }

    void takesWhatIsNotPackedFirst()
    {
        QCOMPARE(genicamNames(PixelFormat::Gray12),
                 (std::vector<std::string>{"Mono12", "Mono12p", "Mono12Packed"}));
        QCOMPARE(genicamNames(PixelFormat::BayerRg10),
                 (std::vector<std::string>{"BayerRG10", "BayerRG10p", "BayerRG10Packed"}));
    }

    void unpacksWhatIsPacked_data()
    {
        QTest::addColumn<quint32>("code");
        QTest::addColumn<int>("pixels");

        QTest::addRow("Mono12Packed") << 0x010c0006U << int(PixelFormat::Gray12);
        QTest::addRow("Mono12p") << 0x010c0047U << int(PixelFormat::Gray12);
        QTest::addRow("BayerGR12Packed") << 0x010c002aU << int(PixelFormat::BayerGr12);
        QTest::addRow("BayerRG12p") << 0x010c0059U << int(PixelFormat::BayerRg12);
        QTest::addRow("BayerGB12p") << 0x010c0055U << int(PixelFormat::BayerGb12);
        QTest::addRow("BayerBG12Packed") << 0x010c002dU << int(PixelFormat::BayerBg12);
        QTest::addRow("Mono10Packed") << 0x010c0004U << int(PixelFormat::Gray10);
        QTest::addRow("Mono10p") << 0x010a0046U << int(PixelFormat::Gray10);
        QTest::addRow("BayerBG10p") << 0x010a0052U << int(PixelFormat::BayerBg10);
        QTest::addRow("BayerRG10Packed") << 0x010c0027U << int(PixelFormat::BayerRg10);
    }

    void unpacksWhatIsPacked()
    {
        QFETCH(quint32, code);
        QFETCH(int, pixels);

        QCOMPARE(pixelsOfGenicam(code), std::optional(PixelFormat(pixels)));
        const std::vector<std::uint8_t> bytes(15, 0xff);
        const cv::Mat picture = copyGenicamPixels(bytes, 4, 2, 0, code);
        QCOMPARE(picture.type(), CV_16UC1);
        QCOMPARE(picture.size(), cv::Size(4, 2));
        QCOMPARE(int(picture.at<std::uint16_t>(1, 3)), (1 << bitDepth(PixelFormat(pixels))) - 1);
    }

    void copiesPixelsWithoutThePadding()
    {
        const std::vector<std::uint8_t> bytes{1, 2, 0xee, 0xee, 3, 4};
        const cv::Mat copied = copyGenicamPixels(bytes, 2, 2, 2, 0x01080001);
        QCOMPARE(copied.rows, 2);
        QCOMPARE(int(copied.at<std::uint8_t>(1, 0)), 3);
        QCOMPARE(int(copied.at<std::uint8_t>(1, 1)), 4);
        QVERIFY(copied.data != bytes.data());
    }

    void putsBlueFirst()
    {
        const std::vector<std::uint8_t> rgb{1, 2, 3};
        const auto pixel = copyGenicamPixels(rgb, 1, 1, 0, 0x02180014).at<cv::Vec3b>(0, 0);
        QVERIFY(pixel == cv::Vec3b(3, 2, 1));
    }

    void refusesWhatIsCutShort()
    {
        const std::vector<std::uint8_t> bytes(11);
        QVERIFY(copyGenicamPixels(bytes, 4, 3, 0, 0x01080001).empty());
        QVERIFY(!copyGenicamPixels(bytes, 11, 1, 0, 0x01080001).empty());
        QVERIFY(copyGenicamPixels(bytes, 11, 1, 0, 0x01080002).empty()); // no format of ours
        QVERIFY(copyGenicamPixels(bytes, 0, 1, 0, 0x01080001).empty());
        QVERIFY(copyGenicamPixels(bytes, 2, -1, 0, 0x01080001).empty());
    }

    void leavesARoleToTheBestName()
    {
        std::vector<CameraControl> controls(3);
        const char *const names[] = {"ExposureTimeRaw", "Width", "ExposureTimeAbs"};
        for (std::size_t i = 0; i < controls.size(); ++i) {
            controls[i].id = QLatin1String(names[i]);
            controls[i].role = roleOfGenicamName(names[i]);
        }
        keepOneOfEachRole(controls);
        QCOMPARE(controls[0].role, Role::None);
        QCOMPARE(controls[1].role, Role::None);
        QCOMPARE(controls[2].role, Role::Exposure);
    }
};

QTEST_GUILESS_MAIN(TestGenicamValues)
#include "tst_genicamvalues.moc"
