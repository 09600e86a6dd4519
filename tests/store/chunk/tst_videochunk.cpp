// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/videochunk.h"
#include "store/pattern.h"
#include "tests/support/barcodevideo.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace store;

namespace {

const QStringList x264{"-c:v", "libx264", "-pix_fmt", "yuv420p", "-preset", "veryfast"};

QStringList coded(const QString &options)
{
    return x264 + options.split(' ', Qt::SkipEmptyParts);
}

Metadata greyVideo()
{
    Metadata metadata;
    metadata.storeClass = StoreClass::Video;
    metadata.imageShape = {barcodevideo::height, barcodevideo::width};
    return metadata;
}

Result<std::unique_ptr<ChunkDecoder>> open(const QString &file)
{
    return VideoChunk::open(file.toStdString(), greyVideo());
}

std::vector<int> shuffled(int count)
{
    std::vector<int> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    std::shuffle(order.begin(), order.end(), std::mt19937(7));
    return order;
}

} // namespace

// Videos of every make, in any order: always the picture that was asked for, or none.
class TestVideoChunk : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/frame house XXXXXX");
        QVERIFY(m_directory->isValid());
    }

    void findsEveryPictureInAnyOrder_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<int>("count");
        QTest::addColumn<QStringList>("options");

        QTest::addRow("no B-frames") << ".mp4" << 60 << coded("-bf 0 -g 250");
        QTest::addRow("one B-frame") << ".mp4" << 60 << coded("-bf 1 -g 12");
        QTest::addRow("two B-frames") << ".mkv" << 60 << coded("-bf 2 -g 12");
        QTest::addRow("three B-frames") << ".mp4" << 60 << coded("-bf 3 -b_strategy 0 -g 250");
        QTest::addRow("every picture a key") << ".mp4" << 60 << coded("-g 1");
        QTest::addRow("open groups, mp4")
            << ".mp4" << 60
            << coded("-bf 3 -b_strategy 0 -g 10 -x264-params open-gop=1:scenecut=0");
        QTest::addRow("open groups, mkv")
            << ".mkv" << 60
            << coded("-bf 3 -b_strategy 0 -g 10 -x264-params open-gop=1:scenecut=0");
        QTest::addRow("intra refresh")
            << ".mp4" << 60 << coded("-g 10 -x264-params intra-refresh=1");
        QTest::addRow("no cues") << ".mkv" << 60 << coded("-bf 2 -g 12 -live 1");
        QTest::addRow("fragmented")
            << ".mp4" << 60 << coded("-bf 2 -g 12 -movflags frag_keyframe+empty_moov");
        QTest::addRow("no edit list") << ".mp4" << 60 << coded("-bf 2 -g 12 -use_editlist 0");
        QTest::addRow("times start late, mp4")
            << ".mp4" << 60 << coded("-bf 2 -g 12 -output_ts_offset 1000");
        QTest::addRow("times start late, mkv")
            << ".mkv" << 60 << coded("-bf 2 -g 12 -output_ts_offset 1000");
        QTest::addRow("variable rate, mp4")
            << ".mp4" << 60 << coded("-bf 2 -g 12 -vf setpts=N*N/25/TB -vsync passthrough");
        QTest::addRow("variable rate, mkv")
            << ".mkv" << 60 << coded("-bf 2 -g 12 -vf setpts=N*N/25/TB -vsync passthrough");
        QTest::addRow("times too coarse")
            << ".mkv" << 60 << coded("-bf 2 -g 12 -vf setpts=N/4000/TB -vsync passthrough -r 4000");
        QTest::addRow("H.264 in avi") << ".avi" << 60 << coded("-bf 2 -g 12");
        QTest::addRow("H.264 in avi, no B-frames") << ".avi" << 60 << coded("-bf 0 -g 12");
        QTest::addRow("one picture") << ".mkv" << 1 << coded("-bf 2");
        QTest::addRow("two pictures") << ".mp4" << 2 << coded("-bf 2");
        QTest::addRow("three pictures") << ".mkv" << 3 << coded("-bf 2");
        QTest::addRow("motion JPEG")
            << ".avi" << 60 << QStringList{"-c:v", "mjpeg", "-q:v", "3", "-pix_fmt", "yuvj420p"};
        QTest::addRow("MPEG-4 with B-frames")
            << ".mp4" << 60 << QStringList{"-c:v", "mpeg4", "-bf", "2", "-q:v", "2"};
        QTest::addRow("MPEG-4 with B-frames in avi")
            << ".avi" << 60 << QStringList{"-c:v", "mpeg4", "-bf", "2", "-q:v", "2"};
    }

    void findsEveryPictureInAnyOrder()
    {
        QFETCH(QString, suffix);
        QFETCH(int, count);
        QFETCH(QStringList, options);
        const QString file = m_directory->filePath("video" + suffix);
        QCOMPARE(barcodevideo::make(file, count, options), QString());
        checkAllOrders(file, count);
    }

    void findsEveryPictureOfARemuxedRawStream()
    {
        const QString raw = m_directory->filePath("video.h264");
        const QString file = m_directory->filePath("video.mp4");
        QCOMPARE(barcodevideo::make(raw, 60, coded("-bf 2 -b_strategy 0 -g 12")), QString());
        QCOMPARE(barcodevideo::ffmpeg({"-i", raw, "-c", "copy", file}), QString());
        checkAllOrders(file, 60);
    }

    void neverShowsAWrongPictureOfACutFile_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QStringList>("options");

        QTest::addRow("mkv") << ".mkv" << coded("-bf 3 -b_strategy 0 -g 12");
        QTest::addRow("fragmented mp4")
            << ".mp4" << coded("-bf 3 -b_strategy 0 -g 12 -movflags frag_every_frame+empty_moov");
        QTest::addRow("mp4, index first")
            << ".mp4" << coded("-bf 3 -b_strategy 0 -g 12 -movflags faststart");
        QTest::addRow("mp4") << ".mp4" << coded("-bf 0");
        QTest::addRow("avi") << ".avi" << QStringList{"-c:v", "mjpeg", "-pix_fmt", "yuvj420p"};
    }

    void neverShowsAWrongPictureOfACutFile()
    {
        QFETCH(QString, suffix);
        QFETCH(QStringList, options);
        const QString file = m_directory->filePath("video" + suffix);
        QCOMPARE(barcodevideo::make(file, 30, options), QString());
        const qint64 size = QFile(file).size();
        for (qint64 part = 39; part >= 0; --part) {
            QVERIFY(QFile::resize(file, size * part / 40 + part % 3));
            const auto chunk = open(file);
            for (int i = 29; chunk && i >= 0; --i)
                checkPictureOrError(**chunk, i);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void saysThatAPictureIsNotThere()
    {
        const QString file = m_directory->filePath("video.mp4");
        QCOMPARE(barcodevideo::make(file, 5, coded("")), QString());
        const auto chunk = open(file);
        QVERIFY(chunk);
        QCOMPARE((*chunk)->storedCount(), 5);
        QCOMPARE((*chunk)->decode(5, PixelForm::Full).error().code, Error::Code::NotFound);
        QCOMPARE((*chunk)->decode(-1, PixelForm::Full).error().code, Error::Code::NotFound);
    }

    void stopsWhenAsked()
    {
        const QString file = m_directory->filePath("video.mp4");
        QCOMPARE(barcodevideo::make(file, 5, coded("")), QString());
        const auto chunk = open(file);
        QVERIFY(chunk);
        std::stop_source source;
        source.request_stop();
        QCOMPARE((*chunk)->decode(3, PixelForm::Full, source.get_token()).error().code,
                 Error::Code::Cancelled);
        checkPicture(**chunk, 3);
    }

    void refusesWhatIsNoVideo_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Error::Code>("code");

        QTest::addRow("empty") << "a.mp4" << QByteArray() << Error::Code::Corrupt;
        QTest::addRow("rubbish") << "a.mp4" << QByteArray(5000, 'x') << Error::Code::Corrupt;
        QTest::addRow("rubbish, mkv") << "a.mkv" << QByteArray(5000, 'x') << Error::Code::Corrupt;
        QTest::addRow("rubbish, avi") << "a.avi" << QByteArray(5000, 'x') << Error::Code::Corrupt;
        QTest::addRow("playlist") << "a.mp4" << QByteArray("#EXTM3U\nhttp://localhost/\n")
                                  << Error::Code::Corrupt;
        QTest::addRow("other extension")
            << "a.ts" << QByteArray(5000, 'x') << Error::Code::Unsupported;
    }

    void refusesWhatIsNoVideo()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(Error::Code, code);
        QFile file(m_directory->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto chunk = open(file.fileName());
        QVERIFY(!chunk);
        QCOMPARE(chunk.error().code, code);
        QVERIFY(!chunk.error().path.empty());
    }

private:
    static void checkPicture(ChunkDecoder &chunk, int index)
    {
        const auto picture = chunk.decode(index, PixelForm::Full);
        QVERIFY2(picture, picture ? "" : picture.error().detail.c_str());
        checkCode(*picture, index);
    }

    static void checkPictureOrError(ChunkDecoder &chunk, int index)
    {
        const auto picture = chunk.decode(index, PixelForm::Full);
        if (picture)
            checkCode(*picture, index);
    }

    static void checkCode(const cv::Mat &picture, int index)
    {
        const auto code = readPattern(picture);
        QVERIFY(code.has_value());
        QCOMPARE(int(code->index), index);
    }

    void checkAllOrders(const QString &file, int count)
    {
        std::vector<int> order(static_cast<std::size_t>(count));
        std::iota(order.begin(), order.end(), 0);
        checkAll(file, order);
        std::reverse(order.begin(), order.end());
        checkAll(file, order);
        checkAll(file, shuffled(count));
    }

    static void checkAll(const QString &file, const std::vector<int> &order)
    {
        const auto chunk = open(file);
        QVERIFY2(chunk, chunk ? "" : chunk.error().detail.c_str());
        QCOMPARE((*chunk)->storedCount(), std::ssize(order));
        for (const int index : order) {
            checkPicture(**chunk, index);
            if (QTest::currentTestFailed())
                return;
        }
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestVideoChunk)
#include "tst_videochunk.moc"
