// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/scalebar.h"

#include "model/export/pictureletters.h"

#include <QTest>

#include <opencv2/core.hpp>

using namespace model;

class TestScaleBar : public QObject
{
    Q_OBJECT

private slots:
    void isRoundAndAtMostAQuarter_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<double>("pixel");
        QTest::addColumn<int>("pixels");
        QTest::addColumn<QString>("words");
        QTest::addRow("0.05 mm") << 640 << 0.05 << 100 << "5 mm"; // a quarter is 8 mm
        QTest::addRow("just two") << 640 << 0.0125 << 160 << "2 mm"; // exactly a quarter
        QTest::addRow("one") << 640 << 0.012 << 83 << "1 mm";
        QTest::addRow("small") << 1920 << 0.000013 << 385 << "0.005 mm";
        QTest::addRow("large") << 400 << 30.0 << 67 << "2000 mm";
    }

    void isRoundAndAtMostAQuarter()
    {
        QFETCH(int, width);
        QFETCH(double, pixel);
        QFETCH(int, pixels);
        QFETCH(QString, words);
        const auto bar = scaleBarFor(width, pixel, "mm");
        QVERIFY(bar);
        QCOMPARE(bar->words, words);
        QCOMPARE(bar->pixels, pixels);
        QVERIFY(bar->pixels <= width / 4);
    }

    void ofNoLengthThereIsNone()
    {
        for (const double length : {0.0, -1.0, std::nan(""), 1e308 * 10})
            QVERIFY(!scaleBarFor(640, length, "mm"));
        QVERIFY(!scaleBarFor(10, 1.0, "mm")); // 2 pixels
    }

    void isAWhiteBarOfItsLengthInTheLowerRight_data()
    {
        QTest::addColumn<int>("type");
        QTest::addRow("grey") << CV_8UC1;
        QTest::addRow("colour") << CV_8UC3;
    }

    void isAWhiteBarOfItsLengthInTheLowerRight()
    {
        QFETCH(int, type);
        cv::Mat picture(480, 640, type, cv::Scalar::all(100));
        paintScaleBar(picture, {100, "5 mm"});
        cv::Mat grey = picture.reshape(1);
        const int channels = picture.channels();
        int longest = 0;
        for (int row = 240; row < 480; ++row) {
            int white = 0;
            for (int x = 320 * channels; x < 640 * channels; ++x)
                white += grey.at<uchar>(row, x) == 255;
            longest = std::max(longest, white / channels);
        }
        QCOMPARE(longest, 100);
        QCOMPARE(int(grey.at<uchar>(478, 638 * channels)), 30); // it lies on dark
        QCOMPARE(cv::countNonZero(grey(cv::Rect(0, 0, 300 * channels, 480)) != 100), 0);
    }

    void liesAboveWhatIsWrittenThere()
    {
        cv::Mat picture(240, 320, CV_8UC1, cv::Scalar(100));
        const cv::Rect taken(0, 220, 280, 20);
        cv::Mat part = picture(taken);
        part.setTo(50);
        paintScaleBar(picture, {70, "5 mm"}, taken);
        QCOMPARE(cv::countNonZero(picture(taken) != 50), 0);
        QVERIFY(cv::countNonZero(picture(cv::Rect(240, 180, 80, 40)) == 255) > 100);
        cv::Mat other(240, 320, CV_8UC1, cv::Scalar(100));
        paintScaleBar(other, {70, "5 mm"}, {0, 220, 100, 20});
        QVERIFY(cv::countNonZero(other(cv::Rect(240, 220, 80, 20)) == 255) > 100);
    }

    void staysInASmallPicture()
    {
        cv::Mat picture(20, 24, CV_8UC1, cv::Scalar(100));
        paintScaleBar(picture, {6, "20 micrometres"});
        QVERIFY(cv::countNonZero(picture == 255) > 0);
    }

    void unitsAreSpelled()
    {
        QCOMPARE(PictureLetters::drawable("5 µm"), "5 um");
        QCOMPARE(PictureLetters::drawable("21 °C"), "21 degC");
        QCOMPARE(PictureLetters::drawable("90°"), "90deg ");
        QCOMPARE(PictureLetters::drawable("kΩ"), "kOhm");
        QCOMPARE(PictureLetters::drawable("Käfig 日"), "Kafig ?");
    }
};

QTEST_GUILESS_MAIN(TestScaleBar)
#include "tst_scalebar.moc"
