// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/packetreader.h"
#include "store/chunk/videochunk.h"
#include "tests/support/barcodevideo.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <vector>

using namespace store;
using barcodevideo::h264;

namespace {

constexpr int groupSize = 10; // pictures from one key picture to the next

Result<std::unique_ptr<ChunkDecoder>> open(const QString &file)
{
    Metadata metadata;
    metadata.storeClass = StoreClass::Video;
    metadata.imageShape = {barcodevideo::height, barcodevideo::width};
    return VideoChunk::open(file.toStdString(), metadata);
}

// Empty where one is not given.
std::vector<cv::Mat> pictures(const QString &file, bool isBackward)
{
    const auto chunk = open(file);
    if (!chunk)
        return {};
    std::vector<cv::Mat> all(static_cast<std::size_t>((*chunk)->storedCount()));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::size_t asked = isBackward ? all.size() - 1 - i : i;
        const auto offset = static_cast<std::int64_t>(asked);
        if (auto picture = (*chunk)->decode(offset, PixelForm::Full, {}))
            all[asked] = std::move(*picture);
    }
    return all;
}

bool isSame(const cv::Mat &a, const cv::Mat &b)
{
    return a.size() == b.size() && cv::norm(a, b, cv::NORM_INF) == 0;
}

std::vector<VideoPacket> packetsOf(const QString &file)
{
    const auto reader = PacketReader::open(file.toStdString(), {});
    return reader ? reader->table().packets() : std::vector<VideoPacket>{};
}

bool overwrite(const QString &file, std::int64_t position, const QByteArray &with)
{
    QFile bytes(file);
    return bytes.open(QIODevice::ReadWrite) && bytes.seek(position) &&
           bytes.write(with) == with.size();
}

// The packets that a decoder of one picture after the other finds damaged.
std::set<std::size_t> damagedAlone(const QString &file)
{
    auto reader = PacketReader::open(file.toStdString(), {});
    const AVCodec *decoder = avcodec_find_decoder(reader->parameters().codec_id);
    const libav::Codec codec(avcodec_alloc_context3(decoder));
    const libav::Packet packet(av_packet_alloc());
    const libav::Frame frame(av_frame_alloc());
    avcodec_parameters_to_context(codec.get(), &reader->parameters());
    codec->thread_count = 1;
    avcodec_open2(codec.get(), decoder, nullptr);
    const std::size_t count = reader->table().packets().size();
    std::set<std::size_t> found;
    for (std::size_t i = 0; i <= count; ++i) {
        if (i < count && !reader->fetch(i, *packet))
            return {};
        packet->pts = static_cast<std::int64_t>(i);
        if (avcodec_send_packet(codec.get(), i < count ? packet.get() : nullptr) < 0)
            found.insert(i);
        while (avcodec_receive_frame(codec.get(), frame.get()) == 0)
            if (frame->decode_error_flags != 0 || (frame->flags & AV_FRAME_FLAG_CORRUPT))
                found.insert(static_cast<std::size_t>(frame->pts));
    }
    return found;
}

} // namespace

// Videos that were damaged after they were written: no picture that is not as it was.
class TestDamage : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/frame house XXXXXX");
        QVERIFY(m_directory->isValid());
    }

    void neverShowsWhatWasOverwritten_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<bool>("isBackward");
        QTest::addColumn<char>("fill");

        const QStringList bFrames = h264("-bf 3 -b_strategy 0 -g 10 -sc_threshold 0");
        const QStringList none = h264("-bf 0 -g 10 -sc_threshold 0");
        const QStringList cabac = h264("-bf 3 -g 10 -sc_threshold 0 -coder 1");
        const QStringList fragments = h264("-bf 0 -g 10 -movflags frag_keyframe+empty_moov");
        const QStringList hevc{"-c:v",
                               "libx265",
                               "-preset",
                               "ultrafast",
                               "-x265-params",
                               "keyint=10:min-keyint=10:scenecut=0:open-gop=0:bframes=3:"
                               "log-level=none:pools=1"};
        const QStringList mjpeg{"-c:v", "mjpeg", "-pix_fmt", "yuvj420p"};
        QTest::addRow("mp4") << ".mp4" << bFrames << false << '\0';
        QTest::addRow("mp4, backward") << ".mp4" << bFrames << true << '\0';
        QTest::addRow("mkv") << ".mkv" << bFrames << true << '\0';
        QTest::addRow("without B-frames") << ".mp4" << none << false << '\0';
        QTest::addRow("CABAC") << ".mp4" << cabac << true << '\0';
        QTest::addRow("slices") << ".mkv" << cabac + QStringList{"-slices", "3"} << false << '\0';
        QTest::addRow("fragmented mp4") << ".mp4" << fragments << true << '\0';
        QTest::addRow("HEVC") << ".mp4" << hevc << false << '\0';
        QTest::addRow("MJPEG") << ".avi" << mjpeg << false << '\xff'; // zeros are ordinary there
    }

    // In the first and the third group, once in the middle of a picture and once at its end.
    void neverShowsWhatWasOverwritten()
    {
        QFETCH(QString, suffix);
        QFETCH(QStringList, options);
        QFETCH(bool, isBackward);
        QFETCH(char, fill);
        const QString file = m_directory->filePath("video" + suffix);
        QCOMPARE(barcodevideo::make(file, 40, options), QString());
        const auto whole = pictures(file, isBackward);
        QCOMPARE(whole.size(), 40U);
        const auto packets = packetsOf(file);
        QCOMPARE(packets.size(), 40U);
        for (const auto &[packet, isAtEnd] : {std::pair{3U, false}, std::pair{24U, true}}) {
            const auto &entry = packets[packet];
            const int count = std::min(60, entry.size / 3);
            const int at = isAtEnd ? entry.size - count : entry.size / 2;
            QVERIFY(overwrite(file, entry.position + at, QByteArray(count, fill)));
        }
        const auto damaged = pictures(file, isBackward);
        QCOMPARE(damaged.size(), whole.size());
        std::array<int, 4> missing{};
        for (std::size_t i = 0; i < whole.size(); ++i) {
            QVERIFY(!whole[i].empty());
            QVERIFY2(damaged[i].empty() || isSame(whole[i], damaged[i]), QByteArray::number(i));
            missing[i / groupSize] += damaged[i].empty();
        }
        QVERIFY(missing[0] > 0 && missing[2] > 0);
        QCOMPARE(missing[1], 0);
        QCOMPARE(missing[3], 0);
    }

    void findsAllThatOneThreadFinds_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addRow("B-frames") << h264(
            "-bf 3 -b_strategy 0 -g 10 -sc_threshold 0 -coder 1 -vf noise=alls=30:allf=t");
        QTest::addRow("no B-frames")
            << h264("-bf 0 -g 10 -sc_threshold 0 -coder 1 -vf noise=alls=30:allf=t");
    }

    // Bytes that change at random end many a picture early, without an error.
    void findsAllThatOneThreadFinds()
    {
        QFETCH(QStringList, options);
        const QString file = m_directory->filePath("video.mp4");
        QCOMPARE(barcodevideo::make(file, 40, options), QString());
        const auto packets = packetsOf(file);
        QCOMPARE(packets.size(), 40U);
        std::mt19937 random(5);
        std::size_t found = 0;
        for (std::size_t packet = 0; packet < packets.size(); packet += 2) {
            const auto &entry = packets[packet];
            QByteArray noise(std::min(100, entry.size / 3), '\0');
            std::generate(noise.begin(), noise.end(), [&] { return char(random() % 255 + 1); });
            const QString copy = m_directory->filePath(QStringLiteral("copy%1.mp4").arg(packet));
            QVERIFY(QFile::copy(file, copy));
            QVERIFY(overwrite(copy, entry.position + entry.size / 3, noise));
            const auto shown = pictures(copy, packet % 4 == 0);
            for (const std::size_t damaged : damagedAlone(copy)) {
                ++found;
                const auto place = static_cast<std::size_t>(packets[damaged].rank);
                QVERIFY2(shown[place].empty(), qPrintable(copy + QString::number(damaged)));
            }
        }
        QVERIFY(found > 0);
    }

    // What pads its packets with zeros is not taken for damaged.
    void showsPaddedVideos()
    {
        const QString stream = m_directory->filePath("a.h264");
        const QString padded = m_directory->filePath("padded.h264");
        const QString file = m_directory->filePath("video.mp4");
        QCOMPARE(barcodevideo::make(stream, 40, h264("-bf 0 -g 10 -aud 1")), QString());
        QFile input(stream);
        QVERIFY(input.open(QIODevice::ReadOnly));
        QFile output(padded);
        QVERIFY(output.open(QIODevice::WriteOnly));
        const QByteArray unit = QByteArray::fromHex("0000000109"); // the head of a picture
        output.write(input.readAll().replace(unit, QByteArray(5, '\0') + unit));
        output.close();
        QCOMPARE(barcodevideo::ffmpeg({"-i", padded, "-c", "copy", file}), QString());
        QCOMPARE(barcodevideo::checkInAllOrders(file, 40), QString());
    }

private:
    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
