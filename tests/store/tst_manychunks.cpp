// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/file.h"
#include "store/reader.h"
#include "tests/support/manychunks.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace store;

namespace {

namespace fs = std::filesystem;

constexpr int few = 5000;
constexpr int many = 100'000;
constexpr int framesPerChunk = 2;

using Opened = Result<std::shared_ptr<const Reader>>;

} // namespace

// A store may have as many chunks as a directory has names.
class TestManyChunks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const fs::path root = m_root.path().toStdString();
        m_few = root / "few";
        m_many = root / "many";
        m_cache = root / "cache";
        manychunks::Options options;
        options.framesPerChunk = framesPerChunk;
        options.hasVideos = false;
        options.chunks = few;
        QVERIFY(manychunks::makeAlike(m_few, options));
        options.chunks = many;
        QVERIFY(manychunks::makeAlike(m_many, options));
    }

    // Twenty times the chunks take twenty times as long; what is quadratic would take four hundred.
    void opensInLittleMemoryAndTimeByTheNumberOfChunks()
    {
        double seconds = 0;
        const Opened fewer = open(m_few, seconds);
        double secondsOfMany = 0;
        const Opened reader = open(m_many, secondsOfMany);

        QVERIFY(fewer && reader);
        const ChunkIndex &index = (*reader)->index();
        QCOMPARE(index.chunks().size(), std::size_t(many));
        QCOMPARE(index.frameCount(), std::int64_t(many) * framesPerChunk);
        QCOMPARE(index.locate({index.frameCount() - 1}).chunk, many - 1);
        QVERIFY(index.memoryBytes() < std::size_t(many) * 512);
        QVERIFY2(secondsOfMany < 100 * seconds,
                 qPrintable(QString("%1 s, %2 s").arg(seconds).arg(secondsOfMany)));
        // Each chunk without a video is named.
        QCOMPARE((*reader)->problems().size(), std::size_t(many));
        QCOMPARE((*reader)->problems().back().chunk, many - 1);
    }

    void opensThemAgainFromTheCache()
    {
        const Opened plain = Reader::open(m_few, {}, m_cache);
        QVERIFY(plain && (*plain)->keepIndex());
        QVERIFY(fileStatus(m_cache));
        const Opened cached = Reader::open(m_few, {}, m_cache);

        QVERIFY(cached);
        QVERIFY(std::ranges::equal((*plain)->index().chunks(), (*cached)->index().chunks()));
        QCOMPARE((*cached)->problems().size(), std::size_t(few));
    }

private:
    // Opens a store and takes the processors' time of all threads.
    static Opened open(const fs::path &path, double &seconds)
    {
        const std::clock_t start = std::clock();
        Opened reader = Reader::open(path);
        seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
        return reader;
    }

    QTemporaryDir m_root{QDir::tempPath() + "/many chunks XXXXXX"};
    fs::path m_few;
    fs::path m_many;
    fs::path m_cache;
};

QTEST_GUILESS_MAIN(TestManyChunks)
#include "tst_manychunks.moc"
