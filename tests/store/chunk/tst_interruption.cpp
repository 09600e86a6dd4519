// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/packetcheck.h"
#include "store/chunk/packetreader.h"
#include "store/chunk/videochunk.h"
#include "store/pattern.h"
#include "tests/support/barcodevideo.h"
#include "tests/support/slowdiskcalls.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <stop_token>

using namespace store;
using barcodevideo::h264;

namespace {

constexpr int frames = 120;

std::stop_source midway;

Result<std::unique_ptr<ChunkDecoder>> open(const QString &file)
{
    Metadata metadata;
    metadata.storeClass = StoreClass::Video;
    metadata.imageShape = {barcodevideo::height, barcodevideo::width};
    return VideoChunk::open(file.toStdString(), metadata);
}

// Empty if it shows what it should.
QString wrongIn(const Result<cv::Mat> &picture, int index)
{
    if (!picture)
        return QString::fromStdString(picture.error().detail);
    const auto code = readPattern(*picture);
    if (code && code->index == index)
        return {};
    return code ? QStringLiteral("shows %1").arg(code->index) : QStringLiteral("no barcode");
}

} // namespace

// Videos whose reading ends early: because somebody asked for it, or because the disk broke.
class TestInterruption : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_directory.isValid());
        qputenv("SLOWDISK_BELOW", m_directory.path().toUtf8());
        // Noise, so that the way to a picture is many readings long.
        const auto options = h264("-bf 0 -g 250 -qp 16 -vf noise=alls=30:allf=t");
        std::vector<barcodevideo::Output> outputs;
        for (const char *name : names)
            outputs.push_back({m_directory.filePath(QString::fromLatin1(name)), options});
        outputs[1].options += {"-movflags", "frag_every_frame+empty_moov"};
        QCOMPARE(barcodevideo::makeAll(frames, outputs), QString());
    }

    void cleanup() { QVERIFY(slowdisk::failAtRequest(0)); }

    void readsManyPacketsAtOnce()
    {
        auto reader = openPackets(QString::fromLatin1(names[0]));
        QVERIFY(reader && reader->table().isDirect());
        const auto count = reader->table().packets().size();
        QCOMPARE(count, std::size_t(frames));
        const libav::Packet packet(av_packet_alloc());
        const libav::Packet alone(av_packet_alloc());
        QVERIFY(reader->goTo(0, {}));
        const long before = slowdisk::requests();
        std::int64_t bytes = 0;
        for (std::size_t i = 0; i < count; ++i) {
            QVERIFY(reader->read(*packet));
            bytes += packet->size;
        }
        const long requests = slowdisk::requests() - before;
        constexpr std::int64_t ahead = 1 << 18;
        QVERIFY2(requests <= 2 + 2 * bytes / ahead, qPrintable(QString::number(requests)));
        QVERIFY(requests < frames / 2);
        QVERIFY(reader->goTo(0, {}));
        for (std::size_t i = 0; i < count; ++i) {
            QVERIFY(reader->read(*packet));
            QVERIFY(reader->fetch(i, *alone));
            QCOMPARE(QByteArrayView(packet->data, packet->size),
                     QByteArrayView(alone->data, alone->size));
            QCOMPARE(packet->flags, alone->flags);
        }
        QVERIFY(!reader->read(*packet));
    }

    // One alone, as whoever jumps to a key frame wants no other.
    void readsOnePacketAfterAJump()
    {
        auto reader = openPackets(QString::fromLatin1(names[0]));
        QVERIFY(reader);
        const libav::Packet packet(av_packet_alloc());
        for (const std::size_t at : {std::size_t(50), std::size_t(10), std::size_t(90)}) {
            QVERIFY(reader->goTo(at, {}));
            const long before = slowdisk::requests();
            QVERIFY(reader->read(*packet));
            QCOMPARE(slowdisk::requests() - before, 1);
        }
    }

    // Those before the place where a file was cut meanwhile are there.
    void readsUpToWhereAFileWasCut()
    {
        const QString file = m_directory.filePath("cut.mp4");
        QVERIFY(QFile::copy(m_directory.filePath(QString::fromLatin1(names[0])), file));
        auto reader = openPackets(QStringLiteral("cut.mp4"));
        QVERIFY(reader && reader->table().isDirect());
        const auto &last = reader->table().packets()[60];
        QVERIFY(QFile::resize(file, last.position + last.size - 1));
        const libav::Packet packet(av_packet_alloc());
        QVERIFY(reader->goTo(0, {}));
        std::size_t read = 0;
        while (reader->read(*packet))
            ++read;
        QCOMPARE(read, std::size_t(60));
    }

    void stopsOnTheWayToAPicture_data() { files(); }

    void stopsOnTheWayToAPicture()
    {
        QFETCH(QString, file);
        constexpr int last = frames - 1;
        const long whole = requestsFor(file, last);
        QVERIFY2(whole > 4, qPrintable(QString::number(whole)));
        for (const long request : {1L, whole / 2, whole - 1}) {
            const auto chunk = open(file);
            QVERIFY(chunk);
            midway = {};
            QVERIFY(slowdisk::callAtRequest(request, [] { midway.request_stop(); }));

            const auto stopped = (*chunk)->decode(last, PixelForm::Full, midway.get_token());

            QVERIFY(midway.stop_requested());
            QVERIFY(!stopped);
            QCOMPARE(stopped.error().code, Error::Code::Cancelled);
            QCOMPARE(wrongIn((*chunk)->decode(last, PixelForm::Full, {}), last), QString());
            QCOMPARE(wrongIn((*chunk)->decode(3, PixelForm::Full, {}), 3), QString());
        }
    }

    void takesNoFileForShorterThatCannotBeRead_data() { files(); }

    void takesNoFileForShorterThatCannotBeRead()
    {
        QFETCH(QString, file);
        const long before = slowdisk::requests();
        QVERIFY(open(file));
        const long whole = slowdisk::requests() - before;
        QVERIFY(whole > 2);
        int refused = 0;
        for (long request = 1; request <= whole; ++request) {
            QVERIFY(slowdisk::failAtRequest(request));
            const auto chunk = open(file);
            QVERIFY(slowdisk::failAtRequest(0));
            if (chunk)
                QCOMPARE(wrongIn((*chunk)->decode(60, PixelForm::Full, {}), 60), QString());
            if (chunk)
                QCOMPARE((*chunk)->storedCount(), frames);
            else
                QCOMPARE(chunk.error().code, Error::Code::Io);
            refused += chunk ? 0 : 1;
        }
        QVERIFY(refused > 0);
    }

    void givesEveryPictureAgainWhenTheDiskCanBeReadAgain_data() { files(); }

    void givesEveryPictureAgainWhenTheDiskCanBeReadAgain()
    {
        QFETCH(QString, file);
        const auto chunk = open(file);
        QVERIFY(chunk);
        QVERIFY(slowdisk::failAtRequest(requestsFor(file, 60) / 2));
        int refused = 0;
        for (const int index : {60, 90, 10}) {
            const auto picture = (*chunk)->decode(index, PixelForm::Full, {});
            if (picture)
                QCOMPARE(wrongIn(picture, index), QString());
            refused += picture ? 0 : 1;
        }
        QVERIFY(refused > 0);

        QVERIFY(slowdisk::failAtRequest(0));

        for (const int index : {60, 90, 10, frames - 1, 0})
            QCOMPARE(wrongIn((*chunk)->decode(index, PixelForm::Full, {}), index), QString());
    }

    // Zeros at the end of a packet are damage where the others have none, which has to be found out: a
    // disk that breaks meanwhile does not have the last word.
    void judgesNoPacketByOthersThatCannotBeRead()
    {
        const auto file = m_directory.filePath(QString::fromLatin1(names[0])).toStdString();
        const auto reader = PacketReader::open(file, {});
        QVERIFY(reader);
        const libav::Packet packet(av_packet_alloc());
        QVERIFY(reader->fetch(60, *packet));
        std::fill_n(packet->data + packet->size - 8, 8, std::uint8_t(0));
        PacketCheck check(reader->parameters());
        QVERIFY(slowdisk::failAtRequest(1));
        const auto unknown = check.look(*packet, *reader);
        const auto learnt = check.learn(*reader);
        QVERIFY(slowdisk::failAtRequest(0));
        QVERIFY(!unknown && !learnt);
        QCOMPARE(unknown.error().code, Error::Code::Io);
        QCOMPARE(learnt.error().code, Error::Code::Io);

        const auto finding = check.look(*packet, *reader);

        QVERIFY(finding && finding->isDamaged);
    }

private:
    static constexpr std::array names{"a video.mp4", "in fragments.mp4", "a video.mkv",
                                      "a video.avi"};

    void files() const
    {
        QTest::addColumn<QString>("file");
        for (const char *name : names)
            QTest::newRow(name) << m_directory.filePath(QString::fromLatin1(name));
    }

    std::optional<PacketReader> openPackets(const QString &name) const
    {
        auto reader = PacketReader::open(m_directory.filePath(name).toStdString(), {});
        return reader ? std::optional(*std::move(reader)) : std::nullopt;
    }

    // How often the disk is asked for the picture `index`, after opening. 0: it failed.
    static long requestsFor(const QString &file, int index)
    {
        const auto chunk = open(file);
        const long before = slowdisk::requests();
        const bool isGiven = chunk && (*chunk)->decode(index, PixelForm::Full, {});
        return isGiven ? slowdisk::requests() - before : 0;
    }

    QTemporaryDir m_directory{QDir::tempPath() + "/interruption test XXXXXX"};
};

QTEST_GUILESS_MAIN(TestInterruption)
#include "tst_interruption.moc"
