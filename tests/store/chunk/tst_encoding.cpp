// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/encoding.h"

#include "store/reader.h"
#include "tests/support/testdata.h"

#include <QTest>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <string>

using namespace store;
using Code = Error::Code;

class TestEncoding : public QObject
{
    Q_OBJECT

private slots:
    void findsOpenCvsCode_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<int>("code");

        QTest::addRow("bayerbg") << "cv_bayerbg" << int(cv::COLOR_BayerBG2BGR);
        QTest::addRow("bayergb") << "cv_bayergb" << int(cv::COLOR_BayerGB2BGR);
        QTest::addRow("bayerrg") << "cv_bayerrg" << int(cv::COLOR_BayerRG2BGR);
        QTest::addRow("bayergr") << "cv_bayergr" << int(cv::COLOR_BayerGR2BGR);
        QTest::addRow("gray") << "cv_gray" << int(cv::COLOR_GRAY2BGR);
        QTest::addRow("hsv") << "cv_hsv" << int(cv::COLOR_HSV2BGR);
        QTest::addRow("with a method") << "cv_yuv_yuy2" << int(cv::COLOR_YUV2BGR_YUY2);
        QTest::addRow("unknown") << "cv_nosuch" << -1;
        QTest::addRow("upper case") << "cv_BayerBG" << -1;
        QTest::addRow("empty") << "" << -1;
        QTest::addRow("prefix alone") << "cv_" << -1;
    }

    void findsOpenCvsCode()
    {
        QFETCH(QString, encoding);
        QFETCH(int, code);

        QCOMPARE(encodingCode(encoding.toStdString()).value_or(-1), code);
    }

    void keepsTheDepth()
    {
        const auto colour =
            decodeEncoding(cv::Mat(4, 6, CV_16UC1, cv::Scalar(40000)), "cv_bayerbg", "a.png");

        QVERIFY(colour);
        QCOMPARE(colour->type(), CV_16UC3);
        QCOMPARE(colour->at<cv::Vec3w>(2, 2), cv::Vec3w(40000, 40000, 40000));
    }

    void aMosaicIsThePictureBeforeItsEncodingIsUndone_data()
    {
        QTest::addColumn<QString>("name");

        QTest::addRow("arrays") << "dir_npy_bayerbg";
        QTest::addRow("pictures") << "dir_pgm_bayerbg";
        QTest::addRow("video") << "video_mjpeg_bayerbg";
    }

    void aMosaicIsThePictureBeforeItsEncodingIsUndone()
    {
        QFETCH(QString, name);
        const auto reader = Reader::open(std::string(TEST_DATA "/stores/") + name.toStdString());
        QVERIFY(reader);

        const auto mosaic = (*reader)->frame({3}, PixelForm::Mosaic);
        const auto full = (*reader)->frame({3}, PixelForm::Full);

        QVERIFY(mosaic && full);
        QCOMPARE(mosaic->channels(), 1);
        QCOMPARE(mosaic->size(), full->size());
        const auto colour = decodeEncoding(*mosaic, (*reader)->metadata().encoding, "a.png");
        QVERIFY(colour);
        QCOMPARE(cv::norm(*colour, *full, cv::NORM_INF), 0.0);
    }

    void namesWhatItDoesNotKnow()
    {
        const auto colour = decodeEncoding(cv::Mat(4, 6, CV_8UC1), "cv_nosuch", "a.png");

        QVERIFY(!colour);
        QCOMPARE(colour.error().code, Code::Unsupported);
        QCOMPARE(colour.error().path, std::filesystem::path("a.png"));
    }

    void refusesWhatTheEncodingCannotBe_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<int>("type");

        QTest::addRow("mosaic of floats") << "cv_bayerbg" << CV_32FC1;
        QTest::addRow("mosaic in colour") << "cv_bayerbg" << CV_8UC3;
        QTest::addRow("grey in colour") << "cv_gray" << CV_8UC3;
        QTest::addRow("yuy2 of one channel") << "cv_yuv_yuy2" << CV_8UC1;
    }

    void refusesWhatTheEncodingCannotBe()
    {
        QFETCH(QString, encoding);
        QFETCH(int, type);

        const auto colour = decodeEncoding(cv::Mat(4, 6, type, cv::Scalar::all(0)),
                                           encoding.toStdString(), "a.png");
        QVERIFY(!colour);
        QCOMPARE(colour.error().code, Code::Corrupt);
    }
};

QTEST_GUILESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
