// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/reader.h"
#include "store/recover/recover.h"
#include "store/write/writer.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/core.hpp>

#include <cstdint>

using namespace store;
using Code = Error::Code;

namespace {

constexpr int frames = 40;

// Noise: what is lossy changes it.
cv::Mat noise(int index, int width, int height, bool isColour)
{
    cv::Mat picture(height, width, isColour ? CV_8UC3 : CV_8UC1);
    cv::RNG(12345U + static_cast<unsigned>(index)).fill(picture, cv::RNG::UNIFORM, 0, 256);
    return picture;
}

} // namespace

class TestH264Settings : public QObject
{
    Q_OBJECT

private slots:
    void keepsEverySampleIfAsked_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<bool>("isColour");
        QTest::addColumn<bool>("isFinished");
        for (const char *format : {"avc1/mp4", "h264/mkv"}) {
            for (const bool isColour : {false, true}) {
                for (const bool isFinished : {true, false})
                    QTest::addRow("%s, %s, %s", format, isColour ? "colour" : "grey",
                                  isFinished ? "closed" : "repaired")
                        << QByteArray(format) << isColour << isFinished;
            }
        }
    }

    void keepsEverySampleIfAsked()
    {
        QFETCH(QByteArray, format);
        QFETCH(bool, isColour);
        QFETCH(bool, isFinished);
        WriterOptions options;
        options.format = format.toStdString();
        options.isLossless = true;
        options.syncIntervalMs = 0;
        QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/lossless XXXXXX"));
        const std::filesystem::path path = directory.filePath(QStringLiteral("s")).toStdString();
        const std::filesystem::path copy = directory.filePath(QStringLiteral("c")).toStdString();
        auto writer = write(path, options, isColour);
        QVERIFY2(writer, writer ? "" : writer.error().detail.c_str());
        if (!isFinished) // as a crash now would leave it
            std::filesystem::copy(path, copy, std::filesystem::copy_options::recursive);
        QVERIFY((*writer)->close());
        if (!isFinished)
            QVERIFY(recover(copy));

        const auto reader = Reader::open(isFinished ? path : copy);
        QVERIFY(reader);
        const auto count = (*reader)->index().frameCount();
        QVERIFY(isFinished ? count == frames : count >= frames - 1);
        for (std::int64_t i = 0; i < count; ++i) {
            const auto decoded = (*reader)->frame({i}, PixelForm::Reference);
            QVERIFY2(decoded, decoded ? "" : decoded.error().detail.c_str());
            const cv::Mat expected = noise(static_cast<int>(i), 64, 48, isColour);
            QCOMPARE(decoded->channels(), expected.channels());
            QCOMPARE(cv::norm(*decoded, expected, cv::NORM_INF), 0.0);
        }
    }

    void takesPresetAndGroup()
    {
        WriterOptions options;
        options.preset = "ultrafast";
        QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/groups XXXXXX"));
        const std::filesystem::path path = directory.path().toStdString();
        // Each group begins with a picture of its own, which takes more room.
        const auto bytes = [&](const char *name, int group) {
            options.groupFrames = group;
            auto writer = write(path / name, options, false, true);
            return writer && (*writer)->close() ? (*writer)->bytesWritten() : 0;
        };
        const auto one = bytes("one", 1);
        const auto five = bytes("five", 5);
        const auto forty = bytes("forty", 40);
        QVERIFY(forty > 0);
        QVERIFY(five > 2 * forty);
        QVERIFY(one > 2 * five);
    }

    void refusesWhatH264DoesNotHave_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("preset");
        QTest::addColumn<int>("group");
        QTest::addColumn<bool>("isLossless");
        QTest::addRow("lossless jpeg") << QByteArray("mjpeg/avi") << QByteArray() << 0 << true;
        QTest::addRow("preset of png") << QByteArray("png") << QByteArray("fast") << 0 << false;
        QTest::addRow("no preset") << QByteArray("avc1/mp4") << QByteArray("quick") << 0 << false;
        QTest::addRow("no group") << QByteArray("avc1/mp4") << QByteArray() << -1 << false;
        QTest::addRow("endless group") << QByteArray("avc1/mp4") << QByteArray() << 10001 << false;
    }

    void refusesWhatH264DoesNotHave()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, preset);
        QFETCH(int, group);
        QFETCH(bool, isLossless);
        WriterOptions options;
        options.format = format.toStdString();
        options.preset = preset.toStdString();
        options.groupFrames = group;
        options.isLossless = isLossless;
        options.imageShape = {48, 64};
        const auto checked = checkFormat(options);

        QVERIFY(!checked);
        QCOMPARE(checked.error().code, Code::InvalidArgument);
    }

private:
    static Result<std::unique_ptr<Writer>> write(const std::filesystem::path &path,
                                                 WriterOptions options, bool isColour,
                                                 bool isStill = false)
    {
        options.imageShape = {48, 64};
        if (isColour)
            options.imageShape.push_back(3);
        auto writer = Writer::create(path, options);
        for (int i = 0; writer && i < frames; ++i) {
            const auto added =
                (*writer)->add(noise(isStill ? 0 : i, 64, 48, isColour), {i}, {double(i)});
            if (!added)
                return added.error();
        }
        return writer;
    }
};

QTEST_GUILESS_MAIN(TestH264Settings)
#include "tst_h264settings.moc"
