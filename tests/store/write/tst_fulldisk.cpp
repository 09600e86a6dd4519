// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/pattern.h"
#include "store/reader.h"
#include "store/write/writer.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <opencv2/core.hpp>
#include <optional>
#include <sys/mount.h>
#include <sys/resource.h>

using namespace store;
using Code = Error::Code;

namespace {

constexpr int width = 320;
constexpr int height = 240;

// A place where little can be written: a tiny file system of its own where we may mount one, else a
// limit on the size of each file.
class SmallDisk
{
public:
    explicit SmallDisk(int mebibytes)
    {
        const std::string options = "size=" + std::to_string(mebibytes) + "m";
        m_isMounted = ::mount("tmpfs", mount().c_str(), "tmpfs", 0, options.c_str()) == 0;
        if (m_isMounted)
            return;
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{9U << 20U, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            ::umount(mount().c_str());
        else
            ::setrlimit(RLIMIT_FSIZE, &m_before);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isMounted() const { return m_isMounted; }
    std::filesystem::path store() const { return mount() + "/a store"; }

private:
    std::string mount() const { return m_directory.path().toStdString(); }

    QTemporaryDir m_directory{QDir::tempPath() + QStringLiteral("/small disk XXXXXX")};
    bool m_isMounted = false;
    rlimit m_before{};
};

// A pattern with noise where nothing is to be read: large in every format.
cv::Mat noisyPicture(std::int64_t i)
{
    cv::Mat picture = paintPattern(width, height, PatternPixels::Bgr8, {i}, {i});
    cv::Mat band = picture.rowRange(height / 5 * 4, height);
    cv::randu(band, 0, 255);
    return picture;
}

WriterOptions colour(const std::string &format)
{
    WriterOptions options;
    options.format = format;
    options.imageShape = {height, width, 3};
    options.chunkSize = 150;
    options.quality = 95;
    return options;
}

} // namespace

class TestFullDisk : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryFrameItTook_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"avc1/mp4", "mjpeg/avi", "h264/mkv", "png", "npy"})
            QTest::addRow("%s", format) << QString::fromLatin1(format);
    }

    void keepsEveryFrameItTook()
    {
        QFETCH(QString, format);
        const SmallDisk disk(17);
        WriterOptions options = colour(format.toStdString());
        if (!disk.isMounted())
            options.chunkSize = 100000; // one file must reach the limit

        auto writer = Writer::create(disk.store(), options);
        QVERIFY2(writer, writer ? "" : writer.error().detail.c_str());
        std::optional<Error> error;
        std::int64_t taken = 0;
        for (; taken < 20000 && !error; ++taken) {
            const auto added = (*writer)->add(noisyPicture(taken), {taken}, {double(taken)});
            if (!added)
                error = added.error();
            if (!disk.isMounted() && options.format.find('/') == std::string::npos && taken == 200)
                QSKIP("without a small file system only a video can reach a limit");
        }
        QVERIFY(error.has_value());
        QCOMPARE(error->code, disk.isMounted() ? Code::DiskFull : Code::TooLarge);
        QVERIFY(!error->path.empty());
        const auto again = (*writer)->add(noisyPicture(0), {0}, {0.0});
        QVERIFY(!again && again.error().code == error->code);
        QVERIFY(!(*writer)->close());
        const std::int64_t kept = (*writer)->frameCount();
        QVERIFY(kept > 0);
        if (disk.isMounted())
            QCOMPARE(kept, taken - 1);

        const auto reader = Reader::open(disk.store());
        QVERIFY2(reader, reader ? "" : reader.error().detail.c_str());
        QVERIFY((*reader)->problems().empty());
        QVERIFY(!(*reader)->isLocked());
        QCOMPARE((*reader)->index().frameCount(), kept);
        for (const std::int64_t i : {std::int64_t(0), kept / 2, kept - 1}) {
            const auto pixels = (*reader)->frame({i}, PixelForm::Reference);
            QVERIFY2(pixels, pixels ? "" : pixels.error().detail.c_str());
            QVERIFY(readPattern(*pixels) == patternCode({i}, {i}));
        }
    }

    void refusesToStartOnADiskThatIsNearlyFull()
    {
        const SmallDisk disk(8);
        if (!disk.isMounted())
            QSKIP("a small file system cannot be mounted here");

        const auto writer = Writer::create(disk.store(), colour("avc1/mp4"));

        QVERIFY(!writer);
        QCOMPARE(writer.error().code, Code::DiskFull);
        QVERIFY(!std::filesystem::exists(disk.store()));
    }
};

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
