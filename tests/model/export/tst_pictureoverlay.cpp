// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/pictureoverlay.h"

#include "model/axis/zonetime.h"

#include <QTest>

#include <opencv2/core.hpp>

using namespace model;

class TestPictureOverlay : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatIsAskedFor()
    {
        const store::FrameId frame{{12}, {345}, {1710068584.5}};
        const ZoneTime zone("Europe/Vienna");
        QCOMPARE(overlayLines({}, frame, zone, {}), QStringList());
        QCOMPARE(overlayLines({true, true, false, false}, frame, zone, {}),
                 QStringList({"#345   i 12"}));
        QCOMPARE(overlayLines({false, false, true, false}, frame, zone, {}),
                 QStringList({"2024-03-10 12:03:04.500 " + zone.zoneText(frame.time)}));
    }

    void aTimeThatIsNoneIsADash()
    {
        const store::FrameId frame{{12}, {345}, {std::nan("")}};
        QCOMPARE(overlayLines({false, false, true, false}, frame, ZoneTime(), {}),
                 QStringList({"-"}));
    }

    void aFrameHasTheWordsOfItsMarks()
    {
        const std::vector<MarkWords> marks{{{3}, {5}, "lands"}, {{5}, {5}, "fed"}, {{6}, {9}, ""}};
        const PictureOverlay overlay{false, false, false, true};
        const auto linesAt = [&](std::int64_t index) {
            return overlayLines(overlay, {{index}, {}, {}}, ZoneTime(), marks);
        };
        QCOMPARE(linesAt(2), QStringList());
        QCOMPARE(linesAt(3), QStringList({"lands"}));
        QCOMPARE(linesAt(5), QStringList({"lands", "fed"}));
        QCOMPARE(linesAt(6), QStringList());
    }

    void isBrightOnDarkInTheLowerLeft_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QSize>("size");
        QTest::addRow("grey") << CV_8UC1 << QSize(640, 480);
        QTest::addRow("colour") << CV_8UC3 << QSize(1920, 1080);
        QTest::addRow("upright") << CV_8UC1 << QSize(200, 900);
    }

    void isBrightOnDarkInTheLowerLeft()
    {
        QFETCH(int, type);
        QFETCH(QSize, size);
        cv::Mat picture(size.height(), size.width(), type, cv::Scalar::all(100));
        paintOverlay(picture, {"#345", "12:00"});
        cv::Mat samples = picture.reshape(1);
        double least = 0;
        double most = 0;
        cv::minMaxLoc(samples, &least, &most);
        QCOMPARE(least, 30.0);
        QVERIFY(most > 240);
        const cv::Mat upper = picture.rowRange(0, picture.rows / 2).reshape(1);
        QCOMPARE(cv::countNonZero(upper != 100), 0);
        const cv::Mat right = picture.colRange(picture.cols * 9 / 10, picture.cols).clone();
        QCOMPARE(cv::countNonZero(right.reshape(1) != 100), 0);
    }

    void aTinyPictureIsNoMistake_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(1, 1), QSize(16, 2), QSize(3, 200)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }

    void aTinyPictureIsNoMistake()
    {
        QFETCH(QSize, size);
        cv::Mat picture(size.height(), size.width(), CV_8UC1, cv::Scalar(0));
        paintOverlay(picture, {"a rather long text", "2024-03-10 12:03:04.500 CET", "and more"});
        QCOMPARE(picture.size(), cv::Size(size.width(), size.height()));
    }

    void lettersLoseTheirAccents()
    {
        cv::Mat accented(200, 600, CV_8UC1, cv::Scalar(100));
        cv::Mat plain = accented.clone();
        paintOverlay(accented, {QString::fromUtf8("Fütterung é")});
        paintOverlay(plain, {"Futterung e"});
        QCOMPARE(cv::countNonZero(accented != plain), 0);
    }
};

QTEST_GUILESS_MAIN(TestPictureOverlay)
#include "tst_pictureoverlay.moc"
