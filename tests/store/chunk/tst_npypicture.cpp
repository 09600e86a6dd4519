// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/npypicture.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <vector>

using namespace store;
using Kind = NpyArray::Kind;

namespace {

// An array over `bytes`, which outlive it.
NpyArray arrayOf(const std::vector<std::uint8_t> &bytes, std::vector<std::int64_t> shape,
                 Kind kind = Kind::Unsigned, int itemSize = 1)
{
    NpyArray array;
    array.kind = kind;
    array.itemSize = itemSize;
    array.shape = std::move(shape);
    array.data = std::as_bytes(std::span(bytes));
    return array;
}

} // namespace

class TestNpyPicture : public QObject
{
    Q_OBJECT

private slots:
    void givesEveryTypeOfNumber_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("depth");

        QTest::addRow("bool") << int(Kind::Bool) << 1 << CV_8U;
        QTest::addRow("uint8") << int(Kind::Unsigned) << 1 << CV_8U;
        QTest::addRow("int8") << int(Kind::Signed) << 1 << CV_8S;
        QTest::addRow("uint16") << int(Kind::Unsigned) << 2 << CV_16U;
        QTest::addRow("int16") << int(Kind::Signed) << 2 << CV_16S;
        QTest::addRow("float16") << int(Kind::Float) << 2 << CV_16F;
        QTest::addRow("int32") << int(Kind::Signed) << 4 << CV_32S;
        QTest::addRow("uint32") << int(Kind::Unsigned) << 4 << CV_64F;
        QTest::addRow("float32") << int(Kind::Float) << 4 << CV_32F;
        QTest::addRow("int64") << int(Kind::Signed) << 8 << CV_64F;
        QTest::addRow("uint64") << int(Kind::Unsigned) << 8 << CV_64F;
        QTest::addRow("float64") << int(Kind::Float) << 8 << CV_64F;
    }

    void givesEveryTypeOfNumber()
    {
        QFETCH(int, kind);
        QFETCH(int, size);
        QFETCH(int, depth);
        const std::vector<std::uint8_t> bytes(static_cast<std::size_t>(6 * size));
        const auto array = arrayOf(bytes, {2, 3}, Kind(kind), size);

        const auto picture = toPicture(array);
        QVERIFY(picture);
        QCOMPARE(picture->depth(), depth);
    }

    void widensWithoutChangingAValue()
    {
        const std::vector<std::uint8_t> bytes{0, 0, 0, 0x80, 1, 0, 0, 0};
        const auto picture = toPicture(arrayOf(bytes, {1, 2}, Kind::Unsigned, 4));

        QVERIFY(picture);
        QCOMPARE(picture->at<double>(0, 0), 2147483648.0);
        QCOMPARE(picture->at<double>(0, 1), 1.0);
    }

    void turnsBigEndianSamples()
    {
        const std::vector<std::uint8_t> bytes{0x12, 0x34, 0, 1};
        auto array = arrayOf(bytes, {2, 1}, Kind::Unsigned, 2);
        array.bigEndian = true;

        const auto picture = toPicture(array);
        QVERIFY(picture);
        QCOMPARE(picture->at<std::uint16_t>(0, 0), 0x1234);
        QCOMPARE(picture->at<std::uint16_t>(1, 0), 1);
    }

    void putsFortransOrderRowByRow()
    {
        // Of a picture with 2 rows, 3 columns, 2 channels: value = 100 row + 10 column + channel.
        const std::vector<std::uint8_t> bytes{0, 100, 10, 110, 20, 120, 1, 101, 11, 111, 21, 121};
        auto array = arrayOf(bytes, {2, 3, 2});
        array.fortranOrder = true;

        const auto picture = toPicture(array);
        QVERIFY(picture);
        QCOMPARE(picture->type(), CV_8UC2);
        QCOMPARE(picture->at<cv::Vec2b>(0, 2), cv::Vec2b(20, 21));
        QCOMPARE(picture->at<cv::Vec2b>(1, 1), cv::Vec2b(110, 111));
    }

    void refusesWhatIsNoPicture_data()
    {
        QTest::addColumn<QList<int>>("shape");

        QTest::addRow("a number") << QList<int>{};
        QTest::addRow("a row") << QList<int>{12};
        QTest::addRow("four dimensions") << QList<int>{2, 3, 2, 1};
        QTest::addRow("no rows") << QList<int>{0, 12};
        QTest::addRow("more channels than OpenCV has") << QList<int>{1, 1, 513};
    }

    void refusesWhatIsNoPicture()
    {
        QFETCH(QList<int>, shape);
        std::size_t count = 1;
        for (const int length : shape)
            count *= static_cast<std::size_t>(length);
        const std::vector<std::uint8_t> bytes(count);

        const auto picture = toPicture(arrayOf(bytes, {shape.begin(), shape.end()}));
        QVERIFY(!picture);
        QCOMPARE(picture.error().code, Error::Code::Unsupported);
    }

    void ownsItsPixels()
    {
        std::vector<std::uint8_t> bytes{1, 2};
        const auto picture = toPicture(arrayOf(bytes, {1, 2}));
        bytes[0] = 9;

        QVERIFY(picture);
        QCOMPARE(picture->at<std::uint8_t>(0, 0), 1);
    }
};

QTEST_GUILESS_MAIN(TestNpyPicture)
#include "tst_npypicture.moc"
