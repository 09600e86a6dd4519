// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/pictureconverter.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <algorithm>
#include <cstdlib>

using namespace store;

namespace {

libav::Frame emptyPicture(int width, int height, AVPixelFormat format = AV_PIX_FMT_YUV420P)
{
    libav::Frame frame(av_frame_alloc());
    frame->format = format;
    frame->width = width;
    frame->height = height;
    if (av_frame_get_buffer(frame.get(), 0) < 0)
        return nullptr;
    for (int plane = 0; plane < 3 && frame->data[plane] != nullptr; ++plane) {
        const int rows = plane == 0 ? height : (height + 1) / 2;
        std::fill_n(frame->data[plane], frame->linesize[plane] * rows, std::uint8_t(0xaa));
    }
    return frame;
}

// By swscale, with exact rounding.
libav::Frame convertedPlainly(const cv::Mat &picture, AVPixelFormat format)
{
    libav::Frame frame = emptyPicture(picture.cols, picture.rows, format);
    const libav::Converter converter(sws_getContext(
        picture.cols, picture.rows, picture.channels() == 1 ? AV_PIX_FMT_GRAY8 : AV_PIX_FMT_BGR24,
        picture.cols, picture.rows, format, SWS_BICUBIC | SWS_ACCURATE_RND, nullptr, nullptr,
        nullptr));
    const std::uint8_t *planes[] = {picture.data};
    const int strides[] = {static_cast<int>(picture.step)};
    sws_scale(converter.get(), planes, strides, 0, picture.rows, frame->data, frame->linesize);
    return frame;
}

// The largest difference of two samples of a plane.
int difference(const AVFrame &a, const AVFrame &b, int plane)
{
    int largest = 0;
    const int rows = plane == 0 ? a.height : (a.height + 1) / 2;
    const int columns = plane == 0 ? a.width : (a.width + 1) / 2;
    for (int y = 0; y < rows; ++y)
        for (int x = 0; x < columns; ++x)
            largest = std::max(largest, std::abs(a.data[plane][y * a.linesize[plane] + x] -
                                                 b.data[plane][y * b.linesize[plane] + x]));
    return largest;
}

cv::Mat noise(int width, int height, int type)
{
    cv::Mat picture(height, width, type);
    cv::RNG(7).fill(picture, cv::RNG::UNIFORM, 0, 256);
    return picture;
}

// Squares of 16 pixels, each of one colour and unlike the next; none of the strongest ones, which
// filters overshoot.
cv::Mat squares(int width, int height)
{
    cv::Mat picture(height, width, CV_8UC3);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            picture.at<cv::Vec3b>(y, x) = cv::Vec3b(static_cast<std::uint8_t>(60 + x / 16 * 20),
                                                    static_cast<std::uint8_t>(90 + y / 16 * 3),
                                                    static_cast<std::uint8_t>(120 - x / 16 * 15));
    return picture;
}

} // namespace

class TestPictureConverter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { av_log_set_level(AV_LOG_QUIET); }

    void convertsEveryRowAsSwscaleDoes_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("format");
        for (const int format : {AV_PIX_FMT_YUV420P, AV_PIX_FMT_YUVJ420P})
            for (const int type : {CV_8UC1, CV_8UC3}) {
                for (const int height : {2, 4, 6, 50, 482})
                    QTest::addRow("%d rows, %d channels, format %d", height, CV_MAT_CN(type),
                                  format)
                        << 64 << height << type << format;
            }
        QTest::addRow("odd width and height") << 63 << 49 << CV_8UC1 << int(AV_PIX_FMT_YUV420P);
    }

    // Grey to the bit. Of colour swscale takes a mean of more pixels than four: pictures here have
    // squares of one colour.
    void convertsEveryRowAsSwscaleDoes()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(int, type);
        QFETCH(int, format);
        const bool isColour = type == CV_8UC3;
        const cv::Mat picture = isColour ? squares(width, height) : noise(width, height, type);
        const libav::Frame to = emptyPicture(width, height, AVPixelFormat(format));

        QVERIFY(convertPicture(picture, *to));

        const libav::Frame plain = convertedPlainly(picture, AVPixelFormat(format));
        QCOMPARE_LE(difference(*to, *plain, 0), isColour ? 2 : 0);
        for (int plane = 1; plane < 3; ++plane)
            QCOMPARE_LE(difference(*to, *plain, plane), isColour ? 3 : 0);
    }

    void leavesOutARowAndAColumnTooMuch()
    {
        const cv::Mat picture = noise(65, 51, CV_8UC3);
        const cv::Mat cut = picture(cv::Rect(0, 0, 64, 50)).clone();
        const libav::Frame to = emptyPicture(64, 50);
        const libav::Frame ofCut = emptyPicture(64, 50);

        QVERIFY(convertPicture(picture, *to));
        QVERIFY(convertPicture(cut, *ofCut));

        for (int plane = 0; plane < 3; ++plane)
            QCOMPARE(difference(*to, *ofCut, plane), 0);
    }

    void takesGreyAfterColour()
    {
        const cv::Mat grey = noise(64, 50, CV_8UC1);
        const libav::Frame to = emptyPicture(64, 50);

        QVERIFY(convertPicture(noise(64, 50, CV_8UC3), *to));
        QVERIFY(convertPicture(grey, *to));

        const libav::Frame plain = convertedPlainly(grey, AV_PIX_FMT_YUV420P);
        for (int plane = 0; plane < 3; ++plane)
            QCOMPARE(difference(*to, *plain, plane), 0);
    }

    void colourIsTheMeanOfItsPixelsInEveryRow()
    {
        cv::Mat picture(40, 64, CV_8UC3, cv::Scalar(0, 0, 0));
        for (int x = 0; x < picture.cols; x += 2)
            picture.col(x).setTo(cv::Scalar(255, 0, 0));
        const libav::Frame to = emptyPicture(64, 40);

        QVERIFY(convertPicture(picture, *to));

        constexpr int halfBlue = 184; // between 128 of black and 240 of blue
        for (int y = 0; y < 20; ++y)
            QVERIFY2(std::abs(to->data[1][y * to->linesize[1] + 16] - halfBlue) <= 2,
                     qPrintable(QString::number(y)));
    }

    void oddSizesHaveTheirColourToTheEdge_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("limited range") << int(AV_PIX_FMT_YUV420P);
        QTest::newRow("full range") << int(AV_PIX_FMT_YUVJ420P);
    }

    void oddSizesHaveTheirColourToTheEdge()
    {
        QFETCH(int, format);
        const cv::Mat picture(51, 65, CV_8UC3, cv::Scalar(200, 90, 30));
        const cv::Mat even = picture(cv::Rect(0, 0, 64, 50)).clone();
        const libav::Frame to = emptyPicture(65, 51, AVPixelFormat(format));
        const libav::Frame ofEven = emptyPicture(64, 50, AVPixelFormat(format));

        QVERIFY(convertPicture(picture, *to));
        QVERIFY(convertPicture(even, *ofEven));

        for (int plane = 0; plane < 3; ++plane) {
            const cv::Mat all(plane == 0 ? 51 : 26, plane == 0 ? 65 : 33, CV_8UC1, to->data[plane],
                              static_cast<std::size_t>(to->linesize[plane]));
            const cv::Scalar same(ofEven->data[plane][0]);
            QCOMPARE(cv::norm(all - same, cv::NORM_INF), 0.0);
            QCOMPARE(cv::norm(same - all, cv::NORM_INF), 0.0);
        }
    }

    void keepsColourAsItIsWhereItIsNotConverted()
    {
        const cv::Mat picture = noise(64, 50, CV_8UC3);
        const libav::Frame to = emptyPicture(64, 50, AV_PIX_FMT_BGR24);

        QVERIFY(convertPicture(picture, *to));

        const cv::Mat kept(50, 64, CV_8UC3, to->data[0], static_cast<std::size_t>(to->linesize[0]));
        QCOMPARE(cv::norm(kept, picture, cv::NORM_INF), 0.0);
    }

    void saysWhatItCannotConvertTo()
    {
        const libav::Frame to = emptyPicture(64, 50);
        to->format = AV_PIX_FMT_VAAPI;

        const auto converted = convertPicture(noise(64, 50, CV_8UC3), *to);

        QVERIFY(!converted);
        QCOMPARE(converted.error().code, Error::Code::InvalidArgument);
    }
};

QTEST_APPLESS_MAIN(TestPictureConverter)
#include "tst_pictureconverter.moc"
