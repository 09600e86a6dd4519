// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/videochunk.h"
#include "store/pattern.h"
#include "tests/support/barcodevideo.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <vector>

using namespace store;
using barcodevideo::h264;

namespace {

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

} // namespace

// Videos that are cut, damaged or odd: the picture that was asked for, or none.
class TestVideoChunk : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/frame house XXXXXX");
        QVERIFY(m_directory->isValid());
    }

    void neverShowsAWrongPictureOfACutFile_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QStringList>("options");

        QTest::addRow("mkv") << ".mkv" << h264("-bf 3 -b_strategy 0 -g 12");
        QTest::addRow("fragmented mp4")
            << ".mp4" << h264("-bf 3 -b_strategy 0 -g 12 -movflags frag_every_frame+empty_moov");
        QTest::addRow("mp4, index first")
            << ".mp4" << h264("-bf 3 -b_strategy 0 -g 12 -movflags faststart");
        QTest::addRow("mp4") << ".mp4" << h264("-bf 0");
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
            QCOMPARE(barcodevideo::checkNoneIsWrong(file, 30), QString());
        }
    }

    void followsAChangeOfSize_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addRow("mp4") << "video.mp4";
        QTest::addRow("mkv") << "video.mkv";
    }

    void followsAChangeOfSize()
    {
        QFETCH(QString, name);
        const QString file = m_directory->filePath(name);
        const QString stream = m_directory->filePath("a.h264");
        QByteArray both;
        for (const char *size : {"128:96", "160:120"}) {
            const auto options = h264("-bf 0 -g 5") + QStringList{"-vf", QString("scale=") + size};
            QCOMPARE(barcodevideo::make(stream, 10, options), QString());
            QFile part(stream);
            QVERIFY(part.open(QIODevice::ReadOnly));
            both += part.readAll();
        }
        QFile joined(stream);
        QVERIFY(joined.open(QIODevice::WriteOnly) && joined.write(both) == both.size());
        joined.close();
        QCOMPARE(barcodevideo::ffmpeg({"-i", stream, "-c", "copy", file}), QString());
        const auto found = pictures(file);
        QCOMPARE(found.size(), 20U);
        for (const int i : {0, 9, 10, 19, 5, 15}) {
            QCOMPARE(found[static_cast<std::size_t>(i)].cols, i < 10 ? 128 : 160);
            checkCode(found[static_cast<std::size_t>(i)], i % 10);
        }
    }

    void givesPlanesOfWhatIsMadeOfThem_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("channels");
        QTest::addColumn<bool>("areThere");
        QTest::addRow("4:2:0") << "-pix_fmt yuv420p" << 3 << true;
        QTest::addRow("as BT.601") << "-pix_fmt yuv420p -colorspace smpte170m" << 3 << true;
        QTest::addRow("of a grey store") << "-pix_fmt yuv420p" << 1 << false;
        QTest::addRow("full range") << "-pix_fmt yuvj420p" << 3 << false;
        QTest::addRow("BT.709") << "-pix_fmt yuv420p -colorspace bt709" << 3 << false;
        QTest::addRow("4:4:4") << "-pix_fmt yuv444p" << 3 << false;
    }

    void givesPlanesOfWhatIsMadeOfThem()
    {
        QFETCH(QString, options);
        QFETCH(int, channels);
        QFETCH(bool, areThere);
        const QString file = m_directory->filePath("a video.mp4");
        QCOMPARE(barcodevideo::make(file, 9, h264("-bf 2 " + options)), QString());
        Metadata metadata = greyVideo();
        metadata.imageShape.push_back(channels);
        const auto chunk = VideoChunk::open(file.toStdString(), metadata);
        QVERIFY(chunk);
        for (const int index : {5, 2, 8}) {
            const auto planes = (*chunk)->planes(index);
            QVERIFY(planes);
            QCOMPARE(!planes->empty(), areThere);
            if (!areThere)
                continue;
            QCOMPARE(planes->size(), cv::Size(barcodevideo::width, barcodevideo::height * 3 / 2));
            const auto shown = (*chunk)->decode(index, PixelForm::Reference);
            QVERIFY(shown);
            cv::Mat made;
            cv::cvtColor(*planes, made, cv::COLOR_YUV2BGR_I420);
            QVERIFY(cv::norm(made, *shown, cv::NORM_L1) / double(made.total() * 3) < 2.0);
            checkCode(made, index);
        }
        const auto missing = (*chunk)->planes(9);
        QCOMPARE(bool(missing), !areThere && channels == 1);
    }

    void saysThatAPictureIsNotThere()
    {
        const QString file = m_directory->filePath("video.mp4");
        QCOMPARE(barcodevideo::make(file, 5, h264("")), QString());
        const auto chunk = open(file);
        QVERIFY(chunk);
        QCOMPARE((*chunk)->storedCount(), 5);
        QCOMPARE((*chunk)->decode(5, PixelForm::Full).error().code, Error::Code::NotFound);
        QCOMPARE((*chunk)->decode(-1, PixelForm::Full).error().code, Error::Code::NotFound);
    }

    void stopsWhenAsked()
    {
        const QString file = m_directory->filePath("video.mp4");
        QCOMPARE(barcodevideo::make(file, 5, h264("")), QString());
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
    // Empty where one is not given; asked for from the last one to the first.
    static std::vector<cv::Mat> pictures(const QString &file)
    {
        const auto chunk = open(file);
        if (!chunk)
            return {};
        std::vector<cv::Mat> all(static_cast<std::size_t>((*chunk)->storedCount()));
        for (std::size_t i = all.size(); i-- > 0;)
            if (auto picture = (*chunk)->decode(static_cast<std::int64_t>(i), PixelForm::Full, {}))
                all[i] = std::move(*picture);
        return all;
    }

    static void checkPicture(ChunkDecoder &chunk, int index)
    {
        const auto picture = chunk.decode(index, PixelForm::Full);
        QVERIFY2(picture, picture ? "" : picture.error().detail.c_str());
        checkCode(*picture, index);
    }

    static void checkCode(const cv::Mat &picture, int index)
    {
        const auto code = readPattern(picture);
        QVERIFY(code.has_value());
        QCOMPARE(int(code->index), index);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestVideoChunk)
#include "tst_videochunk.moc"
