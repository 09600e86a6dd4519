// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/qt/qtframe.h"

#include "model/camera/framepixels.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <QTest>
#include <QVideoFrame>

#include <cstring>

using namespace model;
using Format = QVideoFrameFormat;

namespace {

// 4 x 2 pixels, each of these bytes; what follows the first plane is all `rest`.
QVideoFrame frameOf(Format::PixelFormat format, const QByteArray &pixel, char rest = char(128))
{
    QVideoFrame frame(Format({4, 2}, format));
    if (!frame.map(QVideoFrame::WriteOnly))
        return {};
    for (int plane = 0; plane < frame.planeCount(); ++plane)
        std::memset(frame.bits(plane), rest, std::size_t(frame.mappedBytes(plane)));
    for (int y = 0; y < 2; ++y) {
        for (int x = 0; x < 4; ++x)
            std::memcpy(frame.bits(0) + y * frame.bytesPerLine(0) + x * pixel.size(),
                        pixel.constData(), std::size_t(pixel.size()));
    }
    frame.unmap();
    return frame;
}

} // namespace

class TestQtFrame : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatAStoreCanHold_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("pixel");
        QTest::addColumn<int>("pixels");
        QTest::addColumn<int>("type");

        QTest::addRow("Y8") << int(Format::Format_Y8) << QByteArray("\x20")
                            << int(PixelFormat::Gray8) << CV_8UC1;
        QTest::addRow("Y16") << int(Format::Format_Y16) << QByteArray("\x20\x30")
                             << int(PixelFormat::Gray16) << CV_16UC1;
        QTest::addRow("YUYV") << int(Format::Format_YUYV) << QByteArray("\x20\x80")
                              << int(PixelFormat::Yuyv) << CV_8UC2;
    }

    void keepsWhatAStoreCanHold()
    {
        QFETCH(int, format);
        QFETCH(QByteArray, pixel);
        QFETCH(int, pixels);
        QFETCH(int, type);

        const auto copy = copyFrame(frameOf(Format::PixelFormat(format), pixel));
        QVERIFY(copy);
        QVERIFY(pixelsOf(Format::PixelFormat(format)) == PixelFormat(pixels));
        QCOMPARE(copy->pixels.type(), type);
        QCOMPARE(copy->pixels.size(), cv::Size(4, 2));
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(copy->pixels.ptr(1, 3)), pixel.size()),
                 pixel);
    }

    void makesBgrOfTheRest_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("pixel");
        QTest::addColumn<QByteArray>("bgr");

        const auto row = [](Format::PixelFormat format, const char *pixel, const char *bgr) {
            QTest::addRow("%d", int(format)) << int(format) << QByteArray(pixel) << QByteArray(bgr);
        };
        row(Format::Format_BGRA8888, "\x10\x20\x30\xff", "\x10\x20\x30");
        row(Format::Format_BGRX8888, "\x10\x20\x30\xff", "\x10\x20\x30");
        row(Format::Format_RGBA8888, "\x10\x20\x30\xff", "\x30\x20\x10");
        row(Format::Format_RGBX8888, "\x10\x20\x30\xff", "\x30\x20\x10");
        row(Format::Format_ARGB8888, "\xff\x10\x20\x30", "\x30\x20\x10");
        row(Format::Format_XRGB8888, "\xff\x10\x20\x30", "\x30\x20\x10");
        row(Format::Format_UYVY, "\x80\xeb", "\xff\xff\xff");
        row(Format::Format_NV12, "\xeb", "\xff\xff\xff");
        row(Format::Format_NV21, "\xeb", "\xff\xff\xff");
        row(Format::Format_YUV420P, "\xeb", "\xff\xff\xff");
        row(Format::Format_YV12, "\xeb", "\xff\xff\xff");
    }

    void makesBgrOfTheRest()
    {
        QFETCH(int, format);
        QFETCH(QByteArray, pixel);
        QFETCH(QByteArray, bgr);

        const auto copy = copyFrame(frameOf(Format::PixelFormat(format), pixel));
        QVERIFY(copy);
        QVERIFY(pixelsOf(Format::PixelFormat(format)) == PixelFormat::Bgr8);
        QCOMPARE(copy->pixels.type(), CV_8UC3);
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(copy->pixels.ptr(1, 3)), 3), bgr);
    }

    void tellsTheOrderOfChromaPlanesApart()
    {
        cv::Vec3b seen[2];
        for (const auto format : {Format::Format_YUV420P, Format::Format_YV12}) {
            QVideoFrame frame = frameOf(format, "\x80");
            QVERIFY(frame.map(QVideoFrame::WriteOnly));
            std::memset(frame.bits(1), 250, std::size_t(frame.mappedBytes(1)));
            frame.unmap();
            const auto copy = copyFrame(frame);
            QVERIFY(copy);
            seen[format == Format::Format_YV12] = copy->pixels.at<cv::Vec3b>(0, 0);
        }
        QVERIFY(seen[0][0] > seen[0][2]); // blue comes first in one
        QVERIFY(seen[1][2] > seen[1][0]); // red in the other
    }

    void hasNoUseForOtherFormats()
    {
        for (const auto format : {Format::Format_Invalid, Format::Format_P010, Format::Format_AYUV})
            QVERIFY(!pixelsOf(format));
        QVERIFY(!copyFrame(QVideoFrame()));
        QVERIFY(!copyFrame(frameOf(Format::Format_P010, "\x10\x20")));
    }
};

QTEST_GUILESS_MAIN(TestQtFrame)
#include "tst_qtframe.moc"
