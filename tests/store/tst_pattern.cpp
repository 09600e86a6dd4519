// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/pattern.h"

#include <QTest>

#include <opencv2/core.hpp>

using namespace store;

class TestPattern : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItPainted_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("pixels");
        QTest::addColumn<qint64>("number");
        QTest::addColumn<qint64>("index");

        const int gray = static_cast<int>(PatternPixels::Gray8);
        const int color = static_cast<int>(PatternPixels::Bgr8);
        const int deep = static_cast<int>(PatternPixels::Gray16);
        QTest::addRow("smallest") << 16 << 5 << gray << qint64(1) << qint64(0);
        QTest::addRow("odd sizes") << 101 << 77 << color << qint64(43690) << qint64(21845);
        QTest::addRow("16 bit") << 640 << 480 << deep << qint64(65535) << qint64(65534);
        QTest::addRow("beyond 16 bits") << 64 << 48 << gray << qint64(1) + 65536 << qint64(70000);
        QTest::addRow("negative") << 64 << 48 << gray << qint64(-3) << qint64(2);
    }

    void readsWhatItPainted()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(int, pixels);
        QFETCH(qint64, number);
        QFETCH(qint64, index);

        const cv::Mat picture =
            paintPattern(width, height, static_cast<PatternPixels>(pixels), {number}, {index});
        const auto code = readPattern(picture);

        QCOMPARE(picture.size(), cv::Size(width, height));
        QVERIFY(code.has_value());
        QVERIFY(*code == patternCode({number}, {index}));
        QCOMPARE(code->number, static_cast<std::uint16_t>(number));
    }

    void showsTheMostSignificantBitAtTheLeftAndWhite()
    {
        const cv::Mat picture = paintPattern(160, 50, PatternPixels::Gray8, {0x8000}, {1});

        QCOMPARE(picture.at<std::uint8_t>(5, 5), std::uint8_t(255)); // number, bit 15
        QCOMPARE(picture.at<std::uint8_t>(5, 15), std::uint8_t(0)); // number, bit 14
        QCOMPARE(picture.at<std::uint8_t>(15, 5), std::uint8_t(0)); // complement
        QCOMPARE(picture.at<std::uint8_t>(25, 155), std::uint8_t(255)); // index, bit 0
        QCOMPARE(picture.at<std::uint8_t>(35, 155), std::uint8_t(0)); // complement
    }

    void movesFromFrameToFrame()
    {
        const cv::Mat one = paintPattern(160, 50, PatternPixels::Gray8, {1}, {1});
        const cv::Mat two = paintPattern(160, 50, PatternPixels::Gray8, {2}, {2});

        QVERIFY(cv::countNonZero(one.rowRange(40, 50) != two.rowRange(40, 50)) > 0);
    }

    void readsNothingFromAPictureWithoutCode()
    {
        QVERIFY(!readPattern(cv::Mat(48, 64, CV_8UC1, cv::Scalar(7))));
        QVERIFY(!readPattern(cv::Mat(4, 64, CV_8UC1, cv::Scalar(7))));
        QVERIFY(!readPattern(cv::Mat()));
    }
};

QTEST_GUILESS_MAIN(TestPattern)
#include "tst_pattern.moc"
