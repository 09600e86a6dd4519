// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/picturecut.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <climits>

using namespace store;

class TestPictureCut : public QObject
{
    Q_OBJECT

private slots:
    void nothingAskedForLeavesThePicture()
    {
        const cv::Mat picture(4, 6, CV_16UC3, cv::Scalar(1, 2, 3));
        const auto cut = cutPicture(picture, {});
        QVERIFY(cut);
        QCOMPARE(cut->data, picture.data);
        QCOMPARE(cut->size(), picture.size());
    }

    void smallerPicturesAreMeans()
    {
        cv::Mat picture(2, 4, CV_16UC1, cv::Scalar(0));
        picture.at<std::uint16_t>(0, 2) = 1000;
        picture.at<std::uint16_t>(1, 3) = 3000;
        const auto cut = cutPicture(picture, {cv::Rect(2, 0, 2, 2), cv::Size(1, 1)});
        QVERIFY(cut);
        QCOMPARE(cut->size(), cv::Size(1, 1));
        QCOMPARE(cut->at<std::uint16_t>(0, 0), std::uint16_t(1000));
    }

    void whatDoesNotLieInThePictureIsRefused_data()
    {
        QTest::addColumn<QList<int>>("part");
        QTest::addRow("too wide") << QList<int>{1, 0, 6, 4};
        QTest::addRow("too high") << QList<int>{0, 1, 6, 4};
        QTest::addRow("beyond") << QList<int>{7, 0, 1, 1};
        QTest::addRow("before") << QList<int>{-1, 0, 2, 2};
        QTest::addRow("nothing") << QList<int>{0, 0, 0, 4};
        QTest::addRow("a sum that overflows") << QList<int>{INT_MAX, 0, INT_MAX, 1};
    }

    void whatDoesNotLieInThePictureIsRefused()
    {
        QFETCH(QList<int>, part);
        const cv::Mat picture(4, 6, CV_8UC1, cv::Scalar(0));
        const auto cut = cutPicture(picture, {cv::Rect(part[0], part[1], part[2], part[3]), {}});
        QVERIFY(!cut);
        QCOMPARE(cut.error().code, Error::Code::InvalidArgument);
    }

    void senselessSizesAreRefused()
    {
        const cv::Mat picture(4, 6, CV_8UC1, cv::Scalar(0));
        for (const cv::Size &size : {cv::Size(0, 4), cv::Size(4, 0), cv::Size(40000, 1),
                                     cv::Size(32768, 32769), cv::Size(-4, -4)}) {
            const auto cut = cutPicture(picture, {{}, size});
            QVERIFY(!cut);
            QCOMPARE(cut.error().code, Error::Code::InvalidArgument);
        }
    }
};

QTEST_GUILESS_MAIN(TestPictureCut)
#include "tst_picturecut.moc"
