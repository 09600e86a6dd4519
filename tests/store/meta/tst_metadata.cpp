// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/meta/metadata.h"

#include "store/meta/civiltime.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace store;

namespace {

namespace fs = std::filesystem;

constexpr const char *video =
    "class: VideoImgStore, version: 2, format: avc1/mp4, imgshape: [99, 199], "
    "imgdtype: uint8, chunksize: 10";
constexpr const char *images =
    "class: DirectoryImgStore, version: 2, format: png, imgshape: [48, 64], "
    "imgdtype: uint8, chunksize: 10, created_utc: '2024-03-10T09:08:07'";

} // namespace

class TestMetadata : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        qputenv("TZ", "Europe/Vienna");
        m_temporary = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/frame house XXXXXX");
        m_directory = m_temporary->path().toStdString();
    }

    void refusesWhatItMustNotOpen_data()
    {
        QTest::addColumn<QByteArray>("store");
        QTest::addColumn<int>("code");

        const auto row = [](const char *name, const char *from, const char *to, Error::Code code) {
            QTest::addRow("%s", name) << QByteArray(video).replace(from, to) << int(code);
        };
        using Code = Error::Code;
        row("unknown class", "VideoImgStore", "HologramImgStore", Code::UnknownClass);
        row("no class", "class: VideoImgStore, ", "", Code::UnknownClass);
        row("version 3", "version: 2", "version: 3", Code::WrongVersion);
        row("no version", "version: 2, ", "", Code::WrongVersion);
        row("unknown format", "avc1/mp4", "vp9", Code::UnknownFormat);
        row("another class's format", "avc1/mp4", "png", Code::UnknownFormat);
        row("path as extension", "imgdtype", "extension: /../../x.mp4, imgdtype", Code::Corrupt);
        row("unknown extension", "imgdtype", "extension: .exe, imgdtype", Code::Corrupt);
        row("no shape", "imgshape: [99, 199], ", "", Code::Corrupt);
        row("shape of text", "[99, 199]", "[a, b]", Code::Corrupt);
        row("negative shape", "[99, 199]", "[-1, 199]", Code::Corrupt);
        row("one dimension", "[99, 199]", "[99]", Code::Corrupt);
        row("huge shape", "[99, 199]", "[1000000000, 1000000000, 1000000000]", Code::TooLarge);
        row("objects", "uint8", "object", Code::Unsupported);
    }

    void refusesWhatItMustNotOpen()
    {
        QFETCH(QByteArray, store);
        QFETCH(int, code);
        write("__store: {" + store.toStdString() + "}");
        const auto metadata = readMetadata(m_directory);

        QVERIFY(!metadata);
        QCOMPARE(int(metadata.error().code), code);
        QCOMPARE(metadata.error().path, m_directory / "metadata.yaml");
        QVERIFY(!metadata.error().detail.empty());
    }

    void saysWhatIsNoStore()
    {
        QCOMPARE(storeDirectory(m_directory).error().code, Error::Code::NotAStore);
        QCOMPARE(storeDirectory(m_directory / "none").error().code, Error::Code::NotFound);
        write("just: yaml");
        QCOMPARE(readMetadata(m_directory).error().code, Error::Code::NotAStore);
        write("[");
        QCOMPARE(readMetadata(m_directory).error().code, Error::Code::Corrupt);
        write(std::string((4 << 20) + 1, ' '));
        QCOMPARE(readMetadata(m_directory).error().code, Error::Code::TooLarge);
    }

    void isFoundByDirectoryOrFile()
    {
        write(std::string("__store: {") + images + "}");

        QCOMPARE(*storeDirectory(m_directory), m_directory);
        QCOMPARE(*storeDirectory(m_directory / ""), m_directory);
        QCOMPARE(*storeDirectory(m_directory / "metadata.yaml"), m_directory);
    }

    void knowsTheExtensionOfOldStores_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("extension");

        QTest::addRow("mjpeg") << QByteArray("mjpeg") << QByteArray(".avi");
        QTest::addRow("libx264") << QByteArray("libx264") << QByteArray(".mp4");
        QTest::addRow("nvenc") << QByteArray("nvenc-h264") << QByteArray(".mp4");
        QTest::addRow("h264/mkv") << QByteArray("h264/mkv") << QByteArray(".mkv");
    }

    void knowsTheExtensionOfOldStores()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, extension);
        const Metadata metadata = read(QByteArray(video).replace("avc1/mp4", format));

        QCOMPARE(metadata.extension, extension.toStdString());
        QCOMPARE(metadata.shownShape(), (std::vector{98, 198}));
    }

    void oddValuesAreWarningsNotErrors()
    {
        const Metadata metadata =
            read(QByteArray(images).replace("chunksize: 10", "chunksize: 1.0e+30") +
                 ", timezone_local: Mars/Olympus, imgdtype: ''");

        QCOMPARE(metadata.chunkSize, std::int64_t(0));
        QCOMPARE(metadata.timezone, std::string("UTC"));
        QVERIFY(metadata.warnings.size() >= 2);
    }

    void timeOfCreationIsUtcUnlessItSaysOtherwise()
    {
        QCOMPARE(read(images).createdUtc, std::optional(1710061687.0));
        QCOMPARE(read(QByteArray(images).replace("09:08:07", "10:08:07+01:00")).createdUtc,
                 std::optional(1710061687.0));
    }

    void oldStoreTakesItsDateFromItsName()
    {
        m_directory /= "rat 3_20240710_120000.run";
        fs::create_directory(m_directory);

        QCOMPARE(isoText(*civilUtc(*read(video).createdUtc)),
                 std::string("2024-07-10T10:00:00+00:00"));
        QCOMPARE(isoText(*civilUtc(*read(video, "timezone: America/New_York").createdUtc)),
                 std::string("2024-07-10T16:00:00+00:00"));
    }

    void usersZoneComesFirst()
    {
        const QByteArray store = QByteArray(images) + ", timezone_local: Asia/Tokyo";

        QCOMPARE(read(store).timezone, std::string("Asia/Tokyo"));
        QCOMPARE(read(store, "timezone: Africa/Cairo").timezone, std::string("Africa/Cairo"));
        QCOMPARE(read(store, "timezone: nowhere").timezone, std::string("Asia/Tokyo"));
        QCOMPARE(read(images).timezone, std::string("UTC"));
        QCOMPARE(read(video).timezone, std::string("Europe/Vienna"));
    }

    void claimedRateFollowsItsOrder()
    {
        QVERIFY(!claimedFrameRate(read(images)));
        QVERIFY(!claimedFrameRate(read(images, "acquisitionframerate: 50.0")));
        QCOMPARE(*claimedFrameRate(
                     read(images, "{acquisitionframerate: 50, acquisitionframerateenable: true}")),
                 50.0);
        QCOMPARE(
            *claimedFrameRate(read(images, "{motifptpframerate: 40.5, acquisitionframerate: 50, "
                                           "acquisitionframerateenable: true}")),
            40.5);
        QCOMPARE(*claimedFrameRate(read(images, "{hwframerate: 30, motifptpframerate: 40}")), 30.0);
        QVERIFY(!claimedFrameRate(read(images, "{hwframerate: -1}")));
    }

    void survivesAFileCutAnywhere()
    {
        const std::string whole =
            "__store:\n  class: DirectoryImgStore\n  version: 2\n  format: png\n"
            "  imgshape: [48, 64]\n  created_utc: '2024-03-10T09:08:07'\n";
        for (std::size_t size = 0; size < whole.size(); ++size) {
            write(whole.substr(0, size));
            const auto metadata = readMetadata(m_directory);
            QVERIFY(metadata || !metadata.error().detail.empty());
        }
    }

private:
    void write(const std::string &text) { std::ofstream(m_directory / "metadata.yaml") << text; }

    // With these keys in __store, and these user keys.
    Metadata read(const QByteArray &store, std::string user = {})
    {
        if (user.starts_with('{'))
            user = user.substr(1, user.size() - 2);
        write("{__store: {" + store.toStdString() + "}" + (user.empty() ? "" : ", ") + user + "}");
        const auto metadata = readMetadata(m_directory);
        return metadata ? *metadata : Metadata();
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_directory;
};

QTEST_GUILESS_MAIN(TestMetadata)
#include "tst_metadata.moc"
