// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/genicam/packedpixels.h"

#include <QTest>

#include <vector>

using namespace model;
using Bytes = std::vector<std::uint8_t>;
using Values = std::vector<std::uint16_t>;
using Size = cv::Size;

namespace {

Values valuesOf(const cv::Mat &picture)
{
    Values values;
    for (int row = 0; row < picture.rows; ++row)
        for (int column = 0; column < picture.cols; ++column)
            values.push_back(picture.at<std::uint16_t>(row, column));
    return values;
}

} // namespace

// Bytes as the standards draw them.
class TestPackedPixels : public QObject
{
    Q_OBJECT

private slots:
    void unpacks_data()
    {
        QTest::addColumn<Packing>("packing");
        QTest::addColumn<Bytes>("bytes");
        QTest::addColumn<Values>("values");

        // clang-format off
        QTest::addRow("Mono10Packed") << Packing::Pairs10
            << Bytes{0b1010'1010, // 9..2 of the first
                     0b0001'0011, // 1..0 of the second in bits 5..4, of the first in 1..0
                     0b1101'1110} // 9..2 of the second
            << Values{0b10'1010'1011, 0b11'0111'1001};
        QTest::addRow("Mono12Packed") << Packing::Pairs12
            << Bytes{0xab, // 11..4 of the first
                     0xfc, // 3..0 of the second, then of the first
                     0xde} // 11..4 of the second
            << Values{0xabc, 0xdef};
        QTest::addRow("Mono10p") << Packing::Stream10
            << Bytes{0b1010'1011,  // 7..0 of the first
                     0b1110'01'10, // 5..0 of the second, 9..8 of the first
                     0b0001'1101,  // 3..0 of the third, 9..6 of the second
                     0b00'00'0000, // 1..0 of the fourth, 9..4 of the third
                     0b1000'0000}  // 9..2 of the fourth
            << Values{0b10'1010'1011, 0b11'0111'1001, 1, 0x200};
        QTest::addRow("Mono12p") << Packing::Stream12
            << Bytes{0xbc, // 7..0 of the first
                     0xfa, // 3..0 of the second, 11..8 of the first
                     0xde} // 11..4 of the second
            << Values{0xabc, 0xdef};
        QTest::addRow("the greatest of 10 bits") << Packing::Stream10
            << Bytes{0xff, 0xff, 0xff, 0xff, 0xff} << Values{1023, 1023, 1023, 1023};
        QTest::addRow("the greatest of 10 bits in pairs, and what is between them")
            << Packing::Pairs10 << Bytes{0xff, 0xff, 0xff} << Values{1023, 1023};
        // clang-format on
    }

    void unpacks()
    {
        QFETCH(Packing, packing);
        QFETCH(Bytes, bytes);
        QFETCH(Values, values);

        const auto width = static_cast<int>(values.size());
        const cv::Mat one = unpackPixels(bytes, Size(width, 1), 0, packing);
        QCOMPARE(one.type(), CV_16UC1);
        QCOMPARE(valuesOf(one), values);

        // Two lines: one behind the other, and with padding between them.
        Bytes twice = bytes;
        twice.insert(twice.end(), bytes.begin(), bytes.end());
        Values both = values;
        both.insert(both.end(), values.begin(), values.end());
        QCOMPARE(valuesOf(unpackPixels(twice, Size(width, 2), 0, packing)), both);
        twice.insert(twice.begin() + static_cast<std::ptrdiff_t>(bytes.size()), {0xee, 0xee});
        QCOMPARE(valuesOf(unpackPixels(twice, Size(width, 2), 2, packing)), both);

        // Cut short by a byte.
        Bytes less(bytes.begin(), bytes.end() - 1);
        QVERIFY(unpackPixels(less, Size(width, 1), 0, packing).empty());
    }

    // A line that does not fill its last byte.
    void linesGoOnWithinAByte()
    {
        const Bytes bytes{0xbc, 0xfa, 0xde, 0x23, 0x61, 0x45, 0x89, 0xc7, 0xab};
        QCOMPARE(valuesOf(unpackPixels(bytes, Size(3, 2), 0, Packing::Stream12)),
                 (Values{0xabc, 0xdef, 0x123, 0x456, 0x789, 0xabc}));
    }

    void linesBeginWithAByteWhereTheyAreThatLong()
    {
        const Bytes bytes{0xbc, 0xfa, 0xde, 0x23, 0x01, 0x56, 0x94, 0x78, 0xbc, 0x0a};
        QCOMPARE(valuesOf(unpackPixels(bytes, Size(3, 2), 0, Packing::Stream12)),
                 (Values{0xabc, 0xdef, 0x123, 0x456, 0x789, 0xabc}));
    }

    void linesBeginWithAByteWhereTheyArePadded()
    {
        const Bytes bytes{0xbc, 0xfa, 0xde, 0x23, 0x01, 0xee, 0x56, 0x94, 0x78, 0xbc, 0x0a};
        QCOMPARE(valuesOf(unpackPixels(bytes, Size(3, 2), 1, Packing::Stream12)),
                 (Values{0xabc, 0xdef, 0x123, 0x456, 0x789, 0xabc}));
        QVERIFY(unpackPixels(std::span(bytes).first(10), Size(3, 2), 1, Packing::Stream12).empty());
    }

    void hasNoPictureWithoutASize()
    {
        const Bytes bytes(30);
        QVERIFY(unpackPixels(bytes, Size(0, 2), 0, Packing::Stream12).empty());
        QVERIFY(unpackPixels(bytes, Size(2, -1), 0, Packing::Pairs10).empty());
    }
};

QTEST_GUILESS_MAIN(TestPackedPixels)
#include "tst_packedpixels.moc"
