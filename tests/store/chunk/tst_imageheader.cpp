// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/imageheader.h"

#include <QByteArray>
#include <QTest>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <vector>

using namespace store;

namespace {

std::vector<unsigned char> encoded(const char *format, int height = 11)
{
    std::vector<unsigned char> bytes;
    const bool isGrey = QByteArray(format) == "pgm";
    cv::imencode(std::string(".") + format, cv::Mat(height, 23, isGrey ? CV_8UC1 : CV_8UC3), bytes);
    return bytes;
}

std::optional<ImageSize> sizeOf(const std::vector<unsigned char> &bytes, const char *format)
{
    return imageSize(std::as_bytes(std::span(bytes)), format);
}

// `text`: C's escapes, with NULs.
std::optional<ImageSize> sizeOf(const QByteArray &text, const char *format)
{
    return sizeOf(std::vector<unsigned char>(text.begin(), text.end()), format);
}

} // namespace

class TestImageHeader : public QObject
{
    Q_OBJECT

private slots:
    void formats_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const char *format : {"png", "tif", "jpg", "bmp", "ppm", "pgm"})
            QTest::addRow("%s", format) << QByteArray(format);
    }

    void readsTheSizeOfEveryFormat_data() { formats_data(); }
    void readsTheSizeOfEveryFormat()
    {
        QFETCH(QByteArray, format);

        QCOMPARE(sizeOf(encoded(format), format), (ImageSize{23, 11}));
    }

    void knowsNoOtherFormatByItsName_data() { formats_data(); }
    void knowsNoOtherFormatByItsName()
    {
        QFETCH(QByteArray, format);

        for (const char *other : {"png", "tif", "jpg", "bmp", "ppm"}) {
            const bool isPnm = format.startsWith("p") && format.endsWith("m");
            if (format != other && !(isPnm && QByteArray(other) == "ppm"))
                QCOMPARE(sizeOf(encoded(format), other), std::nullopt);
        }
        QCOMPARE(sizeOf(encoded(format), "gif"), std::nullopt);
    }

    // Never another size; where the head is cut, none or 0.
    void isNotDeceivedByACutFile_data() { formats_data(); }
    void isNotDeceivedByACutFile()
    {
        QFETCH(QByteArray, format);
        const auto whole = encoded(format);

        for (std::size_t length = 0; length < whole.size(); ++length) {
            const std::vector<unsigned char> cut(
                whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
            const auto size = sizeOf(cut, format);
            const bool isPnm = format.startsWith("p") && format.endsWith("m");
            if (size && !isPnm) { // of text, a shorter number is one
                QVERIFY(size->width == 23 || size->width == 0);
                QVERIFY(size->height == 11 || size->height == 0);
            }
        }
    }

    void survivesHostileHeads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("format");

        QTest::addRow("nothing") << QByteArray() << QByteArray("jpg");
        QTest::addRow("jpg: segments without end")
            << QByteArray("\xff\xd8") + QByteArray("\xff\xe0\x00\x00", 4).repeated(1000)
            << QByteArray("jpg");
        QTest::addRow("jpg: fill bytes only")
            << QByteArray("\xff\xd8") + QByteArray(100000, '\xff') << QByteArray("jpg");
        QTest::addRow("tif: directory beyond the end")
            << QByteArray("II*\0\xff\xff\xff\xff", 8) << QByteArray("tif");
        QTest::addRow("tif: more entries than bytes")
            << QByteArray("II*\0\x08\0\0\0\xff\xff", 10) << QByteArray("tif");
        QTest::addRow("ppm: comment without end") << QByteArray("P6 #") << QByteArray("ppm");
        QTest::addRow("ppm: numbers of a thousand digits")
            << "P6 " + QByteArray(1000, '9') + " 1 255\n"
            << QByteArray("ppm");
        QTest::addRow("P7") << QByteArray("P7 4 4 255\n") << QByteArray("ppm");
    }

    void survivesHostileHeads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, format);

        const auto size = sizeOf(bytes, format);
        QVERIFY(!size || size->width == 0);
    }

    void refusesATiffWithTwoWidths()
    {
        const QByteArray width("\x00\x01\x04\x00\x01\x00\x00\x00\x05\x00\x00\x00", 12);
        const QByteArray height("\x01\x01\x04\x00\x01\x00\x00\x00\x06\x00\x00\x00", 12);
        const QByteArray head("II*\0\x08\0\0\0", 8);

        QCOMPARE(sizeOf(head + QByteArray("\x02\0", 2) + width + height, "tif"), (ImageSize{5, 6}));
        QCOMPARE(sizeOf(head + QByteArray("\x03\0", 2) + width + height + width, "tif"),
                 std::nullopt);
    }

    void takesABitmapFromTheTopDown()
    {
        auto bytes = encoded("bmp");
        const std::int32_t height = -11;
        std::memcpy(bytes.data() + 22, &height, sizeof height);

        QCOMPARE(sizeOf(bytes, "bmp"), (ImageSize{23, 11}));
    }
};

QTEST_GUILESS_MAIN(TestImageHeader)
#include "tst_imageheader.moc"
