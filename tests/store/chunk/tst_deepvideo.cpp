// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/videochunk.h"
#include "tests/support/barcodevideo.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/core.hpp>

#include <array>
#include <cmath>
#include <cstring>
#include <vector>

using namespace store;

namespace {

constexpr int width = 128;
constexpr int height = 96;
constexpr int blockSize = 32; // pixels
constexpr int frames = 12;

using Colour = std::array<int, 3>; // Y, Cb, Cr

// What the samples of a picture are.
struct Samples
{
    QString pixels; // ffmpeg's name of the form
    int bits = 10;
    int chromaX = 1, chromaY = 1; // pixels that share a colour; 0: none has one
    bool isFullRange = false;
};

int middle(const Samples &samples)
{
    return 1 << (samples.bits - 1);
}

// Of a block of a picture; no two pictures have one in common. All use the last bits.
Colour colourOf(const Samples &samples, int frame, int block)
{
    const int seed = frame * 12 + block;
    const int unit = 1 << (samples.bits - 8); // of 8 bits
    const int grey = unit * (40 + seed) + seed % unit;
    const int blue = middle(samples) + (seed % 7 - 3) * 9 * unit + 1;
    const int red = middle(samples) + (seed % 5 - 2) * 11 * unit - 1;
    return {grey, blue, red};
}

cv::Vec3b bgrOf(const Samples &samples, const Colour &colour)
{
    const double unit = 1 << (samples.bits - 8);
    const double most = (1 << samples.bits) - 1;
    const bool isFull = samples.isFullRange;
    const double y = isFull ? colour[0] / most : (colour[0] - 16 * unit) / (219 * unit);
    const double scale = isFull ? most : 224 * unit;
    const double cb = samples.chromaX == 0 ? 0 : (colour[1] - middle(samples)) / scale;
    const double cr = samples.chromaX == 0 ? 0 : (colour[2] - middle(samples)) / scale;
    const auto byte = [](double value) { return cv::saturate_cast<uchar>(255 * value); };
    return {byte(y + 1.772 * cb), byte(y - 0.344136 * cb - 0.714136 * cr), byte(y + 1.402 * cr)};
}

// The planes of a picture, one after the other; a sample of more than 8 bits has 16, little-endian.
QByteArray planesOf(const Samples &samples, int frame)
{
    QByteArray bytes;
    for (std::size_t plane = 0; plane < (samples.chromaX > 0 ? 3U : 1U); ++plane) {
        const int stepX = plane > 0 ? samples.chromaX : 1;
        const int stepY = plane > 0 ? samples.chromaY : 1;
        for (int y = 0; y < height; y += stepY)
            for (int x = 0; x < width; x += stepX) {
                const int block = y / blockSize * (width / blockSize) + x / blockSize;
                const int value = colourOf(samples, frame, block)[plane];
                bytes.append(char(value & 0xff));
                if (samples.bits > 8)
                    bytes.append(char(value >> 8));
            }
    }
    return bytes;
}

// The largest difference of any pixel in the middle of a block, where no other shines in.
int farthest(const cv::Mat &picture, const Samples &samples, int frame)
{
    int most = 0;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const auto isMiddle = [](int at) { return std::abs(at % blockSize - 16) < 8; };
            if (!isMiddle(x) || !isMiddle(y))
                continue;
            const int block = y / blockSize * (width / blockSize) + x / blockSize;
            const auto expected = bgrOf(samples, colourOf(samples, frame, block));
            for (int i = 0; i < 3; ++i)
                most = std::max(most, std::abs(picture.at<cv::Vec3b>(y, x)[i] - expected[i]));
        }
    return most;
}

QStringList h264(const QString &parameters = {})
{
    return {
        "-c:v", "libx264", "-threads", "1",  "-preset", "ultrafast",    "-qp",
        "2",    "-bf",     "2",        "-g", "6",       "-x264-params", "b-adapt=0" + parameters};
}

QStringList hevc(const QString &parameters = {})
{
    return {"-c:v",
            "libx265",
            "-preset",
            "ultrafast",
            "-x265-params",
            "log-level=none:pools=1:frame-threads=1:lossless=1:bframes=2:b-adapt=0:keyint=6" +
                parameters};
}

} // namespace

Q_DECLARE_METATYPE(Samples)

// Videos of more than 8 bits, and such as libav has no name for: the right picture, in the colours that
// 8 bits have for it.
class TestDeepVideo : public QObject
{
    Q_OBJECT

private slots:
    void showsTheColoursInEightBits_data() { addAll(); }

    void showsTheColoursInEightBits()
    {
        QFETCH(Samples, samples);
        QFETCH(QStringList, options);
        const auto chunk = open(samples, options);
        QVERIFY(chunk);
        QCOMPARE(chunk->storedCount(), frames);
        for (const int frame : {0, 7, 3, 11, 4, 10, 1}) {
            const auto picture = chunk->decode(frame, PixelForm::Full);
            QVERIFY(picture);
            QCOMPARE(picture->type(), CV_8UC3);
            constexpr int rounding = 3; // samples are rounded to 8 bits before and after
            const int difference = farthest(*picture, samples, frame);
            QVERIFY2(difference <= rounding,
                     qPrintable(QStringLiteral("%1: %2").arg(frame).arg(difference)));
        }
    }

    void givesTheTrueSamplesOnRequest_data() { addLossless(); }

    void givesTheTrueSamplesOnRequest()
    {
        QFETCH(Samples, samples);
        QFETCH(QStringList, options);
        const auto chunk = open(samples, options);
        QVERIFY(chunk);
        for (const int frame : {5, 0, 11}) {
            const auto picture = chunk->decode(frame, PixelForm::Raw);
            QVERIFY(picture);
            const QByteArray planes = planesOf(samples, frame);
            QCOMPARE(picture->cols, planes.size());
            QVERIFY(std::memcmp(picture->data, planes.constData(), std::size_t(planes.size())) ==
                    0);
        }
    }

    void findsEveryPicture_data()
    {
        QTest::addColumn<QStringList>("options");
        for (const char *pixels : {"yuv420p10le", "yuv444p10le"}) {
            const QStringList form{"-pix_fmt", pixels};
            QTest::addRow("H.264, %s", pixels) << h264() + form;
            QTest::addRow("HEVC, %s", pixels) << hevc() + form;
        }
    }

    void findsEveryPicture()
    {
        QFETCH(QStringList, options);
        const QString mp4 = m_directory.filePath("barcodes.mp4");
        const QString mkv = m_directory.filePath("barcodes.mkv");
        QCOMPARE(barcodevideo::make(mp4, frames, options), QString());
        QCOMPARE(barcodevideo::ffmpeg({"-i", mp4, "-c", "copy", mkv}), QString());
        for (const QString &file : {mp4, mkv})
            QCOMPARE(barcodevideo::checkInAllOrders(file, frames), QString());
    }

private:
    static void add(const char *coding, const QStringList &options, const Samples &samples)
    {
        QTest::addRow("%s, %s%s", coding, qPrintable(samples.pixels),
                      samples.isFullRange ? ", full range" : "")
            << samples << options;
    }

    static void addLossless()
    {
        QTest::addColumn<Samples>("samples");
        QTest::addColumn<QStringList>("options");
        add("HEVC", hevc(), {"yuv420p10le", 10, 2, 2});
        add("HEVC", hevc(), {"yuv444p10le", 10, 1, 1});
        add("HEVC", hevc(), {"yuv420p12le", 12, 2, 2});
        add("HEVC", hevc(), {"gray10le", 10, 0, 0, true}); // whatever it says, to libav
    }

    static void addAll()
    {
        addLossless();
        add("HEVC", hevc(":range=full"), {"yuv420p10le", 10, 2, 2, true});
        add("HEVC", hevc(), {"yuv444p", 8, 1, 1});
        add("HEVC", hevc(":range=full"), {"yuv444p", 8, 1, 1, true});
        add("H.264", h264(), {"yuv420p10le", 10, 2, 2});
        add("H.264", h264(), {"yuv422p10le", 10, 2, 1});
        add("H.264", h264(), {"yuv444p10le", 10, 1, 1});
        add("H.264", h264(), {"gray10le", 10, 0, 0});
        const QString full = ":fullrange=on";
        add("H.264", h264(full), {"yuv420p10le", 10, 2, 2, true});
        add("H.264", h264(full), {"yuv444p10le", 10, 1, 1, true});
    }

    std::unique_ptr<ChunkDecoder> open(const Samples &samples, const QStringList &options) const
    {
        const QString raw = m_directory.filePath("video.raw");
        const QString file = m_directory.filePath("video.mp4");
        QFile input(raw);
        if (!input.open(QIODevice::WriteOnly))
            return nullptr;
        for (int frame = 0; frame < frames; ++frame)
            input.write(planesOf(samples, frame));
        input.close();
        const auto size = QStringLiteral("%1x%2").arg(width).arg(height);
        const QStringList source{"-f", "rawvideo", "-pix_fmt", samples.pixels,
                                 "-s", size,       "-i",       raw};
        const QString said = barcodevideo::ffmpeg(source + options + QStringList{file});
        if (!said.isEmpty())
            qWarning("%s", qPrintable(said));
        Metadata metadata;
        metadata.storeClass = StoreClass::Video;
        metadata.imageShape = {height, width, 3};
        auto chunk = VideoChunk::open(file.toStdString(), metadata);
        return said.isEmpty() && chunk ? *std::move(chunk) : nullptr;
    }

    QTemporaryDir m_directory{QDir::tempPath() + "/frame house XXXXXX"};
};

QTEST_GUILESS_MAIN(TestDeepVideo)
#include "tst_deepvideo.moc"
