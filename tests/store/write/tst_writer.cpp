// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/writer.h"

#include "store/chunk/chunkdecoder.h"
#include "store/pattern.h"
#include "store/reader.h"
#include "tests/support/patternstore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <string_view>

using namespace store;
using namespace support;
using Code = Error::Code;

namespace {

std::vector<std::uint8_t> jpeg(const cv::Mat &pixels)
{
    std::vector<std::uint8_t> bytes;
    cv::imencode(".jpg", pixels, bytes);
    return bytes;
}

} // namespace

class TestWriter : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_path = path(QStringLiteral("a store")); }
    void cleanup() { QDir(m_parent.path()).removeRecursively(), QDir().mkpath(m_parent.path()); }

    void writesEveryFormatExactly_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format :
             {"avc1/mp4", "mjpeg/avi", "h264/mkv", "png", "tif", "jpg", "bmp", "ppm", "pgm", "npy"})
            QTest::addRow("%s", format) << QString::fromLatin1(format);
    }

    void writesEveryFormatExactly()
    {
        QFETCH(QString, format);

        auto writer = Writer::create(m_path, gray(format.toStdString(), 5));
        QVERIFY(writer);
        QVERIFY(fill(**writer, 0, 12));
        QCOMPARE((*writer)->frameCount(), 12);
        QVERIFY((*writer)->bytesWritten() > 0);
        QVERIFY((*writer)->close());

        const auto reader = Reader::open(m_path);
        QVERIFY(reader);
        QVERIFY(isExact(**reader, 12));
        QCOMPARE((*reader)->index().chunks().size(), 3U);
        QVERIFY(!(*reader)->isLocked());
    }

    void keepsPixelsOfLosslessFormats_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("dtype");
        QTest::addColumn<int>("type");

        QTest::addRow("png gray") << "png"
                                  << "uint8" << CV_8UC1;
        QTest::addRow("png colour") << "png"
                                    << "uint8" << CV_8UC3;
        QTest::addRow("png gray 16") << "png"
                                     << "uint16" << CV_16UC1;
        QTest::addRow("png colour 16") << "png"
                                       << "uint16" << CV_16UC3;
        QTest::addRow("tif gray 16") << "tif"
                                     << "uint16" << CV_16UC1;
        QTest::addRow("tif float") << "tif"
                                   << "float32" << CV_32FC1;
        QTest::addRow("pgm 16") << "pgm"
                                << "uint16" << CV_16UC1;
        QTest::addRow("bmp colour") << "bmp"
                                    << "uint8" << CV_8UC3;
        QTest::addRow("ppm colour") << "ppm"
                                    << "uint8" << CV_8UC3;
        QTest::addRow("npy float colour") << "npy"
                                          << "float32" << CV_32FC3;
        QTest::addRow("npy double") << "npy"
                                    << "float64" << CV_64FC1;
        QTest::addRow("npy signed") << "npy"
                                    << "int16" << CV_16SC1;
    }

    void keepsPixelsOfLosslessFormats()
    {
        QFETCH(QString, format);
        QFETCH(QString, dtype);
        QFETCH(int, type);
        cv::Mat pixels(height, width, type);
        cv::randu(pixels, 0, 200);
        WriterOptions options = gray(format.toStdString());
        options.dtype = dtype.toStdString();
        if (pixels.channels() == 3)
            options.imageShape.push_back(3);

        auto writer = Writer::create(m_path, options);
        QVERIFY(writer);
        QVERIFY((*writer)->add(pixels, {1}, {1.0}));
        QVERIFY((*writer)->close());

        const auto reader = Reader::open(m_path);
        QVERIFY(reader);
        const auto read = (*reader)->frame({0}, PixelForm::Raw);
        QVERIFY(read);
        QCOMPARE(read->type(), pixels.type());
        QCOMPARE(cv::norm(*read, pixels, cv::NORM_INF), 0.0);
    }

    void recordsEncodingOfAMosaic()
    {
        WriterOptions options = gray("npy");
        options.encoding = "cv_bayerbg";
        auto writer = Writer::create(m_path, options);
        QVERIFY(writer);
        QVERIFY(fill(**writer, 0, 1));
        QVERIFY((*writer)->close());

        const auto reader = Reader::open(m_path);
        QVERIFY(reader);
        QCOMPARE((*reader)->metadata().encoding, std::string("cv_bayerbg"));
        const auto raw = (*reader)->frame({0}, PixelForm::Raw);
        QVERIFY(raw);
        QCOMPARE(cv::norm(*raw, picture(0), cv::NORM_INF), 0.0);
    }

    void decodesAMosaicWhereTheFormatSaysColour()
    {
        WriterOptions options = gray("png+color");
        options.encoding = "cv_bayerbg";
        auto writer = Writer::create(m_path, options);
        QVERIFY(writer);
        QVERIFY(fill(**writer, 0, 1));
        QVERIFY((*writer)->close());

        const auto reader = Reader::open(m_path);
        QVERIFY(reader);
        QVERIFY((*reader)->metadata().encoding.empty());
        QCOMPARE((*reader)->metadata().format, std::string("png"));
        QVERIFY(((*reader)->metadata().imageShape == std::vector{height, width, 3}));
    }

    void passesJpegThroughUntouched()
    {
        const auto bytes = jpeg(picture(3));
        auto writer = Writer::create(m_path, gray("jpg"));
        QVERIFY(writer);
        QVERIFY((*writer)->addEncoded(bytes, {6}, timeOf(3)));
        QVERIFY((*writer)->close());

        QFile file(path(QStringLiteral("a store/000000/000000.jpg")).c_str());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(reinterpret_cast<const char *>(bytes.data()),
                                            static_cast<qsizetype>(bytes.size())));
    }

    void passesJpegIntoVideo()
    {
        auto writer = Writer::create(m_path, gray("mjpeg/avi"));
        QVERIFY(writer);
        for (std::int64_t i = 0; i < 10; ++i)
            QVERIFY((*writer)->addEncoded(jpeg(picture(i)), {2 * i}, timeOf(i)));
        QVERIFY((*writer)->close());

        const auto reader = Reader::open(m_path);
        QVERIFY(reader);
        QVERIFY(isExact(**reader, 10));
    }

    void refusesAFrameOfAnotherShapeAndGoesOn()
    {
        auto writer = Writer::create(m_path, gray("mjpeg/avi"));
        QVERIFY(writer);

        const cv::Mat small = paintPattern(32, 32, PatternPixels::Gray8, {0}, {0});
        QCOMPARE((*writer)->add(small, {0}, {0}).error().code, Code::InvalidArgument);
        const cv::Mat colour = picture(0, PatternPixels::Bgr8);
        QCOMPARE((*writer)->add(colour, {0}, {0}).error().code, Code::InvalidArgument);
        QCOMPARE((*writer)->addEncoded(jpeg(small), {0}, {0}).error().code, Code::InvalidArgument);
        QCOMPARE((*writer)->addEncoded({1, 2, 3}, {0}, {0}).error().code, Code::InvalidArgument);
        QCOMPARE((*writer)->addExtra(Value(3)).error().code, Code::InvalidArgument);
        QVERIFY(fill(**writer, 0, 4));
        QVERIFY((*writer)->close());

        const auto reader = Reader::open(m_path);
        QVERIFY(reader);
        QVERIFY(isExact(**reader, 4));
    }

    void leavesNoEmptyChunkAfterAFullOne()
    {
        auto writer = Writer::create(m_path, gray("png", 4));
        QVERIFY(writer);
        QVERIFY(fill(**writer, 0, 8));
        QVERIFY((*writer)->close());

        QCOMPARE(names(), (QStringList{"000000", "000001", "metadata.yaml"}));
    }

    void aStoreWithoutFramesOpens_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"avc1/mp4", "mjpeg/avi", "h264/mkv", "png"})
            QTest::addRow("%s", format) << QString::fromLatin1(format);
    }

    void aStoreWithoutFramesOpens()
    {
        QFETCH(QString, format);

        auto writer = Writer::create(m_path, gray(format.toStdString()));
        QVERIFY(writer);
        QVERIFY((*writer)->close());

        const auto reader = Reader::open(m_path);
        QVERIFY(reader);
        QCOMPARE((*reader)->index().frameCount(), 0);
    }

    void holdsALockWhileItIsOpen()
    {
        auto writer = Writer::create(m_path, gray("png"));
        QVERIFY(writer);
        QVERIFY(QFile::exists(path(QStringLiteral("a store/.lock")).c_str()));
        writer->reset();
        QCOMPARE(names(), (QStringList{"000000", "metadata.yaml"}));
    }

    void refusesADirectoryThatIsNotEmpty()
    {
        QVERIFY(QDir(m_parent.path()).mkpath(QStringLiteral("a store/inside")));

        const auto writer = Writer::create(m_path, gray("png"));

        QVERIFY(!writer);
        QCOMPARE(writer.error().code, Code::AlreadyExists);
        QCOMPARE(writer.error().path, m_path);
        QCOMPARE(names(), QStringList{"inside"});
    }

    void takesAnEmptyDirectory()
    {
        QVERIFY(QDir(m_parent.path()).mkpath(QStringLiteral("a store")));

        QVERIFY(Writer::create(m_path, gray("png")));
    }

    void refusesAMissingParent()
    {
        const auto writer = Writer::create(m_path / "below", gray("png"));

        QVERIFY(!writer);
        QCOMPARE(writer.error().code, Code::NotFound);
        QVERIFY(!QFile::exists(m_path.c_str()));
    }

    void leavesNothingBehindWhereItMayNotWrite()
    {
        // The kernel's own file system refuses new directories to everybody.
        const auto writer = Writer::create("/proc/self/a store", gray("png"));

        QVERIFY(!writer);
        QVERIFY(writer.error().code == Code::PermissionDenied ||
                writer.error().code == Code::NotFound);
    }

    void leavesNothingBehindAfterWrongMetadata()
    {
        WriterOptions options = gray("png");
        options.user = Value{{"__store", 1}};

        const auto writer = Writer::create(m_path, options);

        QVERIFY(!writer);
        QCOMPARE(writer.error().code, Code::InvalidArgument);
        QVERIFY(!QFile::exists(m_path.c_str()));
    }

    void keepsUserMetadata()
    {
        WriterOptions options = gray("png");
        options.timezone = "Europe/Vienna";
        options.user = Value{{"serial", "0755"},
                             {"answer", "no"},
                             {"version", "1.10"},
                             {"note", "gr\xc3\xb6\xc3\x9f\x65"},
                             {"gain", 2.0},
                             {"n", 3},
                             {"tree", {{"a", {1, 2}}}}};
        auto writer = Writer::create(m_path, options);
        QVERIFY(writer);
        QVERIFY((*writer)->close());

        const auto reader = Reader::open(m_path);
        QVERIFY(reader);
        QVERIFY((*reader)->metadata().user == options.user);
        QCOMPARE((*reader)->metadata().timezone, std::string("Europe/Vienna"));
        QCOMPARE((*reader)->metadata().uuid.size(), 32U);
        QVERIFY((*reader)->metadata().createdUtc.has_value());
    }

    void filesExtraRowsWithTheirFrame()
    {
        auto writer = Writer::create(m_path, gray("mjpeg/avi", 3));
        QVERIFY(writer);
        QVERIFY((*writer)->addExtra(Value{{"early", 1}}));
        QVERIFY(fill(**writer, 0, 3));
        QVERIFY((*writer)->addExtra(Value{{"door", "open"}}));
        QVERIFY(fill(**writer, 3, 4));
        QVERIFY((*writer)->addExtra(Value{{"temperature", 21.5}}));
        QVERIFY((*writer)->close());

        QCOMPARE(text("a store/000000.extra.json"),
                 QByteArray(
                     "[{\"early\": 1, \"frame_time\": NaN, \"frame_number\": NaN, "
                     "\"frame_index\": NaN}, {\"door\": \"open\", \"frame_time\": 1700000000.325, "
                     "\"frame_number\": 4, \"frame_index\": 2}]"));
        QCOMPARE(text("a store/000001.extra.json"),
                 QByteArray("[{\"temperature\": 21.5, \"frame_time\": 1700000000.425, "
                            "\"frame_number\": 6, \"frame_index\": 3}]"));
    }

    void aRowFromBeforeTheFirstFrameIsInAJournal()
    {
        auto writer = Writer::create(m_path, gray("avc1/mp4"));
        QVERIFY(writer);
        QVERIFY((*writer)->addExtra(Value{{"early", 1}}));

        QVERIFY(text("a store/.000000.extra.wal").contains("{\"early\": 1, "));
        QVERIFY((*writer)->close());
        QVERIFY(text("a store/000000.extra.json").contains("{\"early\": 1, "));
    }

    void endsForGoodWhereTheSystemRefusesAPath()
    {
        // Room for metadata.yaml in the longest of paths, none for a picture in a chunk's folder.
        constexpr std::size_t longest = 4095;
        const std::size_t length = longest - std::string_view("/.metadata.yaml.tmp").size() - 2;
        std::string deep = m_parent.path().toStdString();
        while (deep.size() + 220 < length)
            deep += '/' + std::string(100, 'd');
        std::filesystem::create_directories(deep);
        deep += '/' + std::string(length - deep.size() - 1, 's');

        auto writer = Writer::create(deep, gray("png"));
        QVERIFY(writer);
        for (int i = 0; i < 2; ++i) {
            const auto added = (*writer)->add(picture(0), {0}, timeOf(0));
            QVERIFY(!added);
            QCOMPARE(added.error().code, Code::Io); // not InvalidArgument: try the next frame
        }
        QVERIFY(!(*writer)->close());
    }

private:
    std::filesystem::path path(const QString &name) const
    {
        return m_parent.filePath(name).toStdString();
    }
    QStringList names() const
    {
        return QDir(QString::fromStdString(m_path.string()))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    QByteArray text(const char *name) const
    {
        QFile file(m_parent.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_parent{QDir::tempPath() + QStringLiteral("/writer test XXXXXX")};
    std::filesystem::path m_path;
};

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
