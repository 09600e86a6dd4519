// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/mp4packets.h"
#include "store/chunk/packetscan.h"
#include "store/chunk/videofile.h"
#include "store/inputfile.h"
#include "tests/support/barcodevideo.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace store;
using barcodevideo::h264;

// What a container says of its packets against what is found by reading them.
class TestPacketScan : public QObject
{
    Q_OBJECT

private slots:
    void locatesWhatItReads_data()
    {
        QTest::addColumn<QString>("file");
        QDirIterator stores(TEST_DATA "/stores", {"*.mp4", "*.mkv", "*.avi"}, QDir::Files,
                            QDirIterator::Subdirectories);
        while (stores.hasNext()) {
            const QString file = stores.next();
            QTest::addRow("%s", qPrintable(file.section('/', -2))) << file;
        }
    }

    void locatesWhatItReads()
    {
        QFETCH(QString, file);
        compare(file);
    }

    void knowsOrdinaryFilesWithoutReadingThem_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QStringList>("options");
        QTest::addRow("mp4") << ".mp4" << h264("-bf 3 -b_strategy 0 -g 12");
        QTest::addRow("mp4, tables first") << ".mp4" << h264("-bf 0 -g 12 -movflags faststart");
        QTest::addRow("fragments")
            << ".mp4" << h264("-bf 2 -g 12 -movflags frag_keyframe+empty_moov+default_base_moof");
        QTest::addRow("mkv") << ".mkv" << h264("-bf 3 -b_strategy 0 -g 12");
        QTest::addRow("mkv, many clusters") << ".mkv" << h264("-g 12 -cluster_time_limit 100");
        QTest::addRow("mkv, sizes left open") << ".mkv" << h264("-bf 2 -g 12 -live 1");
        QTest::addRow("mkv with sound")
            << ".mkv" << h264("-g 12") + QStringList{"-map", "1:a", "-map", "0:v", "-c:a", "aac"};
        QTest::addRow("avi") << ".avi" << QStringList{"-c:v", "mjpeg", "-pix_fmt", "yuvj420p"};
        QTest::addRow("mp4, HEVC")
            << ".mp4"
            << QStringList{"-c:v", "libx265", "-x265-params", "log-level=0", "-preset", "ultrafast",
                           "-bf",  "2",       "-tag:v",       "hvc1"};
        QTest::addRow("mp4, MPEG-4") << ".mp4" << QStringList{"-c:v", "mpeg4", "-bf", "2"};
        QTest::addRow("mp4, pictures in a pyramid, of odd shape and colour, with sound")
            << ".mp4"
            << h264("-bf 8 -b_strategy 0 -x264-params b-pyramid=normal:ref=4 -g 50 -aspect 3:2 "
                    "-color_range pc -colorspace bt709 -color_primaries bt709 -color_trc bt709") +
                   QStringList{"-map", "1:a", "-map", "0:v", "-c:a", "aac"};
        QTest::addRow("avi with sound")
            << ".avi"
            << QStringList{"-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "-map", "1:a", "-map", "0:v"};
        QTest::addRow("fragments from offsets in the file")
            << ".mp4" << h264("-bf 0 -g 12 -movflags frag_every_frame+empty_moov");
    }

    void knowsOrdinaryFilesWithoutReadingThem()
    {
        QFETCH(QString, suffix);
        QFETCH(QStringList, options);
        const QString file = m_directory.filePath("video" + suffix);
        QCOMPARE(barcodevideo::make(file, 40, options), QString());
        QVERIFY(compare(file));
    }

    void locatesNothingInAFileWithoutTables_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray type("\0\0\0\x10"
                              "ftypisom\0\0\0\0",
                              16);
        QTest::addRow("only its type") << type;
        QTest::addRow("an empty moov") << type + QByteArray("\0\0\0\x08"
                                                            "moov",
                                                            8);
        QTest::addRow("an empty fragment") << type + QByteArray("\0\0\0\x08"
                                                                "moof",
                                                                8);
    }

    void locatesNothingInAFileWithoutTables()
    {
        QFETCH(QByteArray, bytes);
        const QString file = m_directory.filePath("short.mp4");
        QFile output(file);
        QVERIFY(output.open(QIODevice::WriteOnly) && output.write(bytes) == bytes.size());
        output.close();
        const auto opened = InputFile::open(file.toStdString());
        QVERIFY(opened);

        QVERIFY(!locateMp4Packets(*opened, {}));
    }

    // Whatever bytes of the tables are changed: it is found out, or the same.
    void staysInsideOfChangedFiles()
    {
        const QString file = m_directory.filePath("video.mp4");
        const QString changed = m_directory.filePath("changed.mp4");
        QCOMPARE(barcodevideo::make(file, 10, h264("-bf 2 -g 5 -movflags faststart")), QString());
        QFile input(file);
        QVERIFY(input.open(QIODevice::ReadOnly));
        const QByteArray bytes = input.readAll();
        const auto video = VideoFile::open(file.toStdString());
        QVERIFY(video);
        const auto end = bytes.indexOf("mdat");
        for (qsizetype at = bytes.indexOf("moov"); at < end; ++at) {
            QByteArray other = bytes;
            other[at] = static_cast<char>(other[at] ^ 0x81);
            QFile output(changed);
            QVERIFY(output.open(QIODevice::WriteOnly) && output.write(other) == other.size());
            output.close();
            const auto opened = InputFile::open(changed.toStdString());
            QVERIFY(opened);
            if (const auto table = locatePackets(*video, *opened, {}))
                for (const auto &packet : table->packets())
                    QVERIFY(packet.position >= 0 && packet.size > 0 &&
                            packet.position + packet.size <= other.size());
        }
    }

private:
    // As libav's demuxer says it that has seen the whole file; of fragments it has seen but the first.
    static bool isCodedAs(const AVCodecParameters &a, const AVCodecParameters &b, bool isFragmented)
    {
        const auto head = [](const AVCodecParameters &parameters) {
            return QByteArray(reinterpret_cast<const char *>(parameters.extradata),
                              parameters.extradata_size);
        };
        return a.codec_id == b.codec_id && a.codec_tag == b.codec_tag && head(a) == head(b) &&
               a.format == b.format && a.profile == b.profile && a.level == b.level &&
               a.width == b.width && a.height == b.height &&
               av_cmp_q(a.sample_aspect_ratio, b.sample_aspect_ratio) == 0 &&
               a.field_order == b.field_order && a.color_range == b.color_range &&
               a.color_primaries == b.color_primaries && a.color_trc == b.color_trc &&
               a.color_space == b.color_space && a.chroma_location == b.chroma_location &&
               a.bits_per_coded_sample == b.bits_per_coded_sample &&
               (isFragmented || a.video_delay == b.video_delay);
    }

    // Whether the packets of an .mp4 are located without its demuxer, and how they are coded.
    static bool isKnownByHead(const InputFile &file, const VideoFile &opened,
                              const PacketTable &table)
    {
        const auto video = locateVideo(file, {});
        const bool isFragmented = opened.knownPacketCount() == 0;
        return video && video->table && video->table->packets().size() == table.packets().size() &&
               isCodedAs(video->video.parameters(), opened.parameters(), isFragmented);
    }

    // Whether the packets of `file` can be located. They are then the same as those read.
    static bool compare(const QString &file)
    {
        auto video = VideoFile::open(file.toStdString());
        const auto input = InputFile::open(file.toStdString());
        if (!video || !input)
            return false;
        const auto located = locatePackets(*video, *input, {});
        const auto scanned = scanPackets(*video, {});
        if (!located || !scanned)
            return false;
        const bool isMp4 = file.endsWith(".mp4"); // elsewhere libav tells that of the block
        [&] { QCOMPARE(isKnownByHead(*input, *video, *located), isMp4); }();
        const auto &a = located->packets();
        const auto &b = scanned->packets();
        bool isSame = a.size() == b.size() && scanned->isOrdered() && located->isDirect() &&
                      scanned->firstDoubtful() == located->firstDoubtful();
        for (std::size_t i = 0; isSame && i < a.size(); ++i)
            isSame = (!isMp4 || a[i].position == b[i].position) && a[i].rank == b[i].rank &&
                     a[i].isKey == b[i].isKey && b[i].isShown && !b[i].isDamaged;
        [&] { QVERIFY(isSame); }();
        return isSame;
    }

    QTemporaryDir m_directory{QDir::tempPath() + "/frame house XXXXXX"};
};

QTEST_GUILESS_MAIN(TestPacketScan)
#include "tst_packetscan.moc"
