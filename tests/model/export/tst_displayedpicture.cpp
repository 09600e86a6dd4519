// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/displayedpicture.h"

#include "tests/support/exports.h"

#include <QTest>

#include <opencv2/core.hpp>

using namespace model;

namespace {

const store::FrameId frame{{3}, {16}, {1700000000.0}};

// What becomes of a picture of which nothing is cut.
cv::Mat changed(const store::PictureChange &change, const cv::Mat &picture)
{
    const auto whole = change.beforeCut(picture, frame);
    const auto made = whole ? change.afterCut(*whole, frame) : whole;
    return made ? *made : cv::Mat();
}

PictureDisplay manual(double black, double white)
{
    PictureDisplay display;
    display.development.look.levels.mode = Levels::Mode::Manual;
    display.development.look.levels.range = {black, white};
    return display;
}

} // namespace

class TestDisplayedPicture : public QObject
{
    Q_OBJECT

private slots:
    void levelsBringSixteenBitToEight()
    {
        const cv::Mat deep = (cv::Mat_<ushort>(1, 3) << 1000, 1500, 2000);
        const cv::Mat made = changed(displayedPictures(manual(1000, 2000)), deep);
        QCOMPARE(made.type(), CV_8UC1);
        QCOMPARE(int(made.at<uchar>(0, 0)), 0);
        QVERIFY(std::abs(int(made.at<uchar>(0, 1)) - 127) <= 1);
        QCOMPARE(int(made.at<uchar>(0, 2)), 255);
    }

    void theFirstFrameSaysWhatIsUsual()
    {
        const auto change = displayedPictures({});
        const cv::Mat first = (cv::Mat_<ushort>(1, 2) << 1000, 2000);
        const cv::Mat second = (cv::Mat_<ushort>(1, 2) << 1500, 2000);
        QCOMPARE(int(changed(change, first).at<uchar>(0, 0)), 0);
        QVERIFY(std::abs(int(changed(change, second).at<uchar>(0, 0)) - 127) <= 1);
    }

    void aColourMapMakesColours()
    {
        PictureDisplay display;
        display.development.look.map = ColourMap::Viridis;
        const cv::Mat dark(2, 2, CV_8UC1, cv::Scalar(0));
        const cv::Mat made = changed(displayedPictures(display), dark);
        QCOMPARE(made.type(), CV_8UC3);
        const QColor colour(colourTable(ColourMap::Viridis)[0]);
        QCOMPARE(made.at<cv::Vec3b>(0, 0),
                 cv::Vec3b(uchar(colour.blue()), uchar(colour.green()), uchar(colour.red())));
    }

    void invertedIsBrightWhereItWasDark()
    {
        PictureDisplay display;
        display.development.look.inverted = true;
        const cv::Mat made =
            changed(displayedPictures(display), cv::Mat(2, 2, CV_8UC1, cv::Scalar(10)));
        QCOMPARE(int(made.at<uchar>(1, 1)), 245);
    }

    void isTurnedAsItIsSeen_data()
    {
        QTest::addColumn<Orientation>("orientation");
        for (int turns = 0; turns < 4; ++turns)
            for (const bool mirrored : {false, true})
                QTest::addRow("%d turns%s", turns, mirrored ? ", mirrored" : "")
                    << Orientation{turns, mirrored};
    }

    void isTurnedAsItIsSeen()
    {
        QFETCH(Orientation, orientation);
        cv::Mat picture(3, 5, CV_8UC1);
        cv::randu(picture, 0, 255);
        PictureDisplay display;
        display.development.look.orientation = orientation;
        const cv::Mat made = changed(displayedPictures(display), picture);
        const QSize size(picture.cols, picture.rows);
        QCOMPARE(QSize(made.cols, made.rows), orientation.seenSize(size));
        for (int y = 0; y < made.rows; ++y)
            for (int x = 0; x < made.cols; ++x) {
                const QPoint pixel = orientation.fromSeen({x, y}, size);
                QCOMPARE(made.at<uchar>(y, x), picture.at<uchar>(pixel.y(), pixel.x()));
            }
    }

    void theOverlayIsUprightOnATurnedPicture()
    {
        PictureDisplay display;
        display.overlay.number = true;
        const cv::Mat ground(300, 400, CV_8UC1, cv::Scalar(100));
        display.development.look.orientation = {1, false};
        const cv::Mat turned = changed(displayedPictures(display), ground);
        QCOMPARE(turned.size(), cv::Size(300, 400));
        cv::Mat expected(400, 300, CV_8UC1, cv::Scalar(100));
        paintOverlay(expected, {"#16"});
        QCOMPARE(cv::countNonZero(turned != expected), 0);
    }

    void theRecordingStaysAsItIs()
    {
        const cv::Mat picture(300, 400, CV_8UC1, cv::Scalar(100));
        const cv::Mat before = picture.clone();
        PictureDisplay display;
        display.overlay.number = true;
        changed(displayedPictures(display), picture);
        QCOMPARE(cv::countNonZero(picture != before), 0);
    }

    void aClipShowsWhatIsDisplayed()
    {
        const StoreCopies copies;
        const auto reader = exports::makeStore(copies.path("a store"), 10);
        auto order = exports::orderOf(copies.path("x.mkv"), store::ExportKind::Mkv, 0, 10);
        order.preset = store::ClipPreset::Lossless;
        PictureDisplay display;
        display.development.look.inverted = true;
        order.change = displayedPictures(display);
        QVERIFY(store::exportFrames(*reader, order));
        const auto pictures = exports::decodeClip(order.target);
        QCOMPARE(pictures.size(), 10U);
        for (std::int64_t i = 0; i < 10; ++i) {
            const auto recorded = reader->frame({i}, store::PixelForm::Full);
            QCOMPARE(cv::countNonZero(pictures[std::size_t(i)] != 255 - *recorded), 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestDisplayedPicture)
#include "tst_displayedpicture.moc"
