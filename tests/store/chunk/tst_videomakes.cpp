// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "tests/support/barcodevideo.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <vector>

using barcodevideo::checkInAllOrders;
using barcodevideo::h264;
using barcodevideo::make;

// Videos of every make, in any order: always the picture that was asked for.
class TestVideoMakes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_directory.isValid());
        addGroups();
        addContainers();
        addTimes();
        addShortOnes();
        addCodecs();
        std::vector<barcodevideo::Output> outputs;
        for (const Make &make : m_makes)
            outputs.push_back({make.file, make.options});
        QCOMPARE(barcodevideo::makeAll(frames, outputs), QString());
    }

    void findsEveryPicture_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("count");
        for (const Make &make : m_makes)
            QTest::addRow("%s, %s", make.name.constData(), qPrintable(make.file.section('.', -1)))
                << make.file << make.count;
    }

    void findsEveryPicture()
    {
        QFETCH(QString, file);
        QFETCH(int, count);
        QCOMPARE(checkInAllOrders(file, count), QString());
    }

    void findsEveryPictureOfARemuxedRawStream_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("remuxed");
        QTest::addColumn<QStringList>("options");
        QTest::addRow("H.264, mp4") << "a.h264"
                                    << "a.mp4" << h264("-bf 2 -b_strategy 0 -g 12");
        QTest::addRow("H.264, no B-frames") << "a.h264"
                                            << "a.mp4" << h264("-bf 0 -g 12");
        QTest::addRow("HEVC, mp4") << "a.hevc"
                                   << "a.mp4" << hevc("bframes=2:keyint=12");
    }

    void findsEveryPictureOfARemuxedRawStream()
    {
        QFETCH(QString, raw);
        QFETCH(QString, remuxed);
        QFETCH(QStringList, options);
        const QString stream = m_directory.filePath(raw);
        const QString file = m_directory.filePath(remuxed);
        QCOMPARE(make(stream, frames, options), QString());
        QCOMPARE(barcodevideo::ffmpeg({"-i", stream, "-c", "copy", file}), QString());
        QCOMPARE(checkInAllOrders(file, frames), QString());
    }

    void findsEveryPictureWhenTimesAreChanged_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("times");
        QTest::addRow("two share a time, mp4") << ".mp4"
                                               << "setts=dts=N*512:pts=(floor(N/2)*2+2)*512";
        QTest::addRow("two share a time, mkv") << ".mkv"
                                               << "setts=dts=N*40:pts=(floor(N/2)*2+2)*40";
        QTest::addRow("all but one are in a heap") << ".mp4"
                                                   << "setts=dts=N+N*N*N:pts=N+N*N*N";
    }

    void findsEveryPictureWhenTimesAreChanged()
    {
        QFETCH(QString, suffix);
        QFETCH(QString, times);
        const QString plain = m_directory.filePath("plain.mp4");
        const QString file = m_directory.filePath("changed" + suffix);
        QCOMPARE(make(plain, frames, h264("-bf 0 -g 12")), QString());
        QCOMPARE(barcodevideo::ffmpeg({"-i", plain, "-c", "copy", "-bsf:v", times, file}),
                 QString());
        QCOMPARE(checkInAllOrders(file, frames), QString());
    }

    void countsFromTheFirstPictureThatAnEditListShows()
    {
        const QString plain = m_directory.filePath("plain.mp4");
        const QString file = m_directory.filePath("cut.mp4");
        QCOMPARE(make(plain, frames, h264("-bf 2 -b_strategy 0 -g 12")), QString());
        QCOMPARE(barcodevideo::ffmpeg({"-ss", "0.6", "-i", plain, "-c", "copy", file}), QString());
        QCOMPARE(checkInAllOrders(file, frames - 15, 15), QString());
    }

    void needsNoIndexInAnAvi_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addRow("motion JPEG") << motionJpeg();
        QTest::addRow("H.264") << h264("-bf 0 -g 12");
    }

    void needsNoIndexInAnAvi()
    {
        QFETCH(QStringList, options);
        const QString path = m_directory.filePath("video.avi");
        QCOMPARE(make(path, frames, options), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const auto index = file.readAll().lastIndexOf("idx1");
        QVERIFY(index > 0);
        QVERIFY(file.resize(index));
        file.close();
        QCOMPARE(checkInAllOrders(path, frames), QString());
    }

private:
    struct Make
    {
        QByteArray name;
        QString file;
        int count = 0; // pictures
        QStringList options;
    };
    static constexpr int frames = 40;

    static QStringList hevc(const QString &parameters)
    {
        return {"-c:v",         "libx265",
                "-pix_fmt",     "yuv420p",
                "-preset",      "ultrafast",
                "-x265-params", "log-level=none:pools=1:frame-threads=1:" + parameters};
    }

    static QStringList motionJpeg()
    {
        return {"-c:v", "mjpeg", "-threads", "1", "-q:v", "3", "-pix_fmt", "yuvj420p"};
    }

    void add(const char *name, const char *suffix, const QStringList &options, int count = frames)
    {
        const QString file = QString::number(m_makes.size()) + suffix;
        m_makes.push_back({name, m_directory.filePath(file), count, options});
    }

    void addH264(const char *name, const char *suffix, const char *options)
    {
        add(name, suffix, h264(options));
    }

    void addGroups()
    {
        addH264("no B-frames", ".mp4", "-bf 0 -g 250");
        addH264("one B-frame", ".mp4", "-bf 1 -b_strategy 0 -g 12");
        addH264("two B-frames", ".mkv", "-bf 2 -b_strategy 0 -g 12");
        addH264("three B-frames", ".mp4", "-bf 3 -b_strategy 0 -g 250");
        addH264("B-frames that nothing builds on", ".mp4",
                "-bf 3 -b_strategy 0 -g 20 -x264-params b-pyramid=none");
        addH264("every picture a key", ".mp4", "-g 1");
        addH264("every second a key", ".mp4", "-g 2 -bf 0");
        const char *open = "-bf 3 -b_strategy 0 -g 10 -x264-params open-gop=1:scenecut=0";
        addH264("open groups", ".mp4", open);
        addH264("open groups", ".mkv", open);
        addH264("intra refresh", ".mp4", "-g 10 -x264-params intra-refresh=1");
        addH264("weighted, many references", ".mp4",
                "-bf 3 -refs 8 -g 30 -x264-params b-pyramid=normal:weightb=1:weightp=2");
    }

    void addContainers()
    {
        addH264("no cues", ".mkv", "-bf 2 -b_strategy 0 -g 12 -live 1");
        addH264("cues first", ".mkv", "-bf 2 -g 12 -cues_to_front 1");
        addH264("short clusters", ".mkv", "-bf 2 -b_strategy 0 -g 12 -cluster_time_limit 100");
        addH264("a fragment per group", ".mp4", "-bf 2 -g 12 -movflags frag_keyframe+empty_moov");
        addH264("a fragment per picture", ".mp4",
                "-bf 2 -g 12 -movflags frag_every_frame+empty_moov+default_base_moof");
        addH264("a fragment per picture, no B-frames", ".mp4",
                "-bf 0 -g 12 -movflags frag_every_frame+empty_moov");
        addH264("fragments after samples", ".mp4", "-bf 2 -g 12 -movflags frag_keyframe");
        addH264("tables first", ".mp4", "-bf 2 -b_strategy 0 -g 12 -movflags faststart");
        addH264("no edit list", ".mp4", "-bf 2 -b_strategy 0 -g 12 -use_editlist 0");
        addH264("negative delays", ".mp4",
                "-bf 2 -b_strategy 0 -g 12 -movflags negative_cts_offsets");
        addH264("B-frames", ".avi", "-bf 2 -b_strategy 0 -g 12");
        addH264("no B-frames", ".avi", "-bf 0 -g 12");
        const QStringList sound{"-map", "1:a", "-map", "0:v", "-c:a", "aac"};
        add("with sound", ".mp4", h264("-bf 2 -g 12") + sound);
        add("with sound", ".mkv", h264("-bf 2 -g 12") + sound);
        add("with sound, fragments", ".mp4",
            h264("-bf 2 -g 12 -movflags frag_keyframe+empty_moov") + sound);
    }

    void addTimes()
    {
        for (const char *suffix : {".mp4", ".mkv"}) {
            addH264("times start late", suffix, "-bf 2 -g 12 -output_ts_offset 1000");
            addH264("times start very late", suffix, "-bf 2 -g 12 -output_ts_offset 2000000");
            addH264("variable rate", suffix,
                    "-bf 2 -b_strategy 0 -g 12 -vf setpts=N*N/25/TB -vsync passthrough");
            addH264("one picture in ten minutes", suffix,
                    "-bf 2 -g 12 -vf setpts=N*600/TB -vsync passthrough");
        }
        addH264("times start before zero", ".mkv",
                "-bf 2 -g 12 -output_ts_offset -1 -avoid_negative_ts disabled");
        addH264("a million in a second", ".mp4",
                "-bf 2 -g 12 -vf settb=1/1000000,setpts=N -vsync passthrough -enc_time_base "
                "1/1000000 -video_track_timescale 1000000");
        addH264("times too coarse", ".mkv",
                "-bf 2 -g 12 -vf setpts=N/4000/TB -vsync passthrough -r 4000");
    }

    void addShortOnes()
    {
        for (const int count : {1, 2, 3}) {
            const QStringList few{"-frames:v", QString::number(count)};
            for (const char *suffix : {".mp4", ".mkv"})
                add("few", suffix, h264("-bf 2 -b_strategy 0") + few, count);
            add("few", ".avi", motionJpeg() + few, count);
        }
    }

    void addCodecs()
    {
        for (const char *suffix : {".mp4", ".mkv"}) {
            add("HEVC", suffix, hevc("bframes=3:b-adapt=0:keyint=12:open-gop=0"));
            add("HEVC, open groups", suffix, hevc("bframes=3:b-adapt=0:keyint=12:open-gop=1"));
        }
        add("HEVC 4:4:4, full range", ".mp4",
            hevc("bframes=3:keyint=12") + QStringList{"-pix_fmt", "yuvj444p"});
        const QStringList x264 = h264("-bf 2 -b_strategy 0 -g 12");
        add("4:4:4", ".mp4", x264 + QStringList{"-pix_fmt", "yuv444p"});
        add("full range", ".mp4", x264 + QStringList{"-pix_fmt", "yuvj420p"});
        add("grey", ".mp4", x264 + QStringList{"-pix_fmt", "gray"});
        add("10 bit", ".mp4", x264 + QStringList{"-pix_fmt", "yuv420p10le"});
        add("motion JPEG", ".avi", motionJpeg());
        add("motion JPEG", ".mkv", motionJpeg());
        add("FFV1", ".mkv", {"-c:v", "ffv1", "-g", "5"});
        add("not coded", ".avi", {"-c:v", "rawvideo"});
        const QStringList mpeg4{"-c:v", "mpeg4", "-bf", "2", "-q:v", "2"};
        add("MPEG-4", ".mp4", mpeg4);
        add("MPEG-4", ".avi", mpeg4);
    }

    QTemporaryDir m_directory{QDir::tempPath() + "/frame house XXXXXX"};
    std::vector<Make> m_makes;
};

QTEST_GUILESS_MAIN(TestVideoMakes)
#include "tst_videomakes.moc"
