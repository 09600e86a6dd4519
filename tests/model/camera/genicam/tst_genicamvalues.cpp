// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/genicam/genicampixels.h"
#include "model/camera/genicam/genicamroles.h"

#include <QTest>

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
        QVERIFY(!pixelsOfGenicam(std::string("Mono12Packed")));
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
