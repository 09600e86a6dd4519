// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/indexcache.h"

#include "store/file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <fstream>

using namespace store;

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t second = 1'000'000'000;
constexpr std::int64_t longAgo = 1000 * second + 7;

KnownChunk chunk(int number, std::int64_t modifiedNs = longAgo)
{
    const std::vector<std::int64_t> numbers{number, number + 1};
    const std::vector<double> times{0.5, 1.5};
    return {{number, IndexKind::Npz, 1234, modifiedNs, 99}, PackedChunk::pack(numbers, times)};
}

bool isSame(const IndexSource &a, const IndexSource &b)
{
    return a.chunk == b.chunk && a.kind == b.kind && a.sizeBytes == b.sizeBytes &&
           a.modifiedNs == b.modifiedNs && a.mediaBytes == b.mediaBytes;
}

} // namespace

class TestIndexCache : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/index cache XXXXXX");
        m_directory = fs::path(m_root->path().toStdString()) / "not yet" / "there";
    }

    void givesBackWhatItWasGiven()
    {
        const std::vector chunks{chunk(3), chunk(7), chunk(1'000'000)};
        const IndexCache cache(m_directory, "/some/store", "uuid");
        QVERIFY(!cache.isThere());
        QVERIFY(cache.write(chunks, 2000 * second));
        const auto read = cache.read();

        QVERIFY(cache.isThere());
        QCOMPARE(read.size(), chunks.size());
        for (std::size_t i = 0; i < chunks.size(); ++i) {
            QVERIFY(isSame(read[i].source, chunks[i].source));
            const auto frames = read[i].frames();
            QVERIFY(frames);
            QCOMPARE(frames->numbers().at(1), chunks[i].frames.numbers().at(1));
            QCOMPARE(frames->times().at(0), 0.5);
        }
    }

    void knowsNothingOfAnotherStore()
    {
        QVERIFY(IndexCache(m_directory, "/a", "one").write(std::vector{chunk(0)}, 2000 * second));

        QVERIFY(IndexCache(m_directory, "/b", "one").read().empty());
        QVERIFY(IndexCache(m_directory, "/a", "another").read().empty());
        QCOMPARE(IndexCache(m_directory, "/a/../a/", "one").read().size(), std::size_t(1));
        QCOMPARE(IndexCache(m_directory, "/x/../a", "one").read().size(), std::size_t(1));
    }

    void leavesOutWhatMayStillChangeUnseen()
    {
        const IndexCache cache(m_directory, "/a", "");
        const std::int64_t now = 5000 * second;
        const std::vector chunks{chunk(0, now - second / 2), // finer than seconds: settled
                                 chunk(1, now - second / 100), // this instant
                                 chunk(2, now - second), // whole seconds: not settled
                                 chunk(3, now - 3 * second), chunk(4, now + second)};
        QVERIFY(cache.write(chunks, now));
        const auto read = cache.read();

        QCOMPARE(read.size(), std::size_t(2));
        QCOMPARE(read[0].source.chunk, 0);
        QCOMPARE(read[1].source.chunk, 3);
    }

    void knowsNothingWhereAByteIsWrongOrMissing()
    {
        const IndexCache cache(m_directory, "/a", "id");
        QVERIFY(cache.write(std::vector{chunk(0), chunk(1)}, 2000 * second));
        const fs::path file = onlyFile();
        const auto whole = *readFile(file, 1 << 20);
        for (std::size_t i = 0; i < whole.size(); ++i) {
            auto damaged = whole;
            damaged[i] ^= std::byte{0x10};
            QVERIFY(writeFileWhole(file, damaged));
            std::size_t usable = 0;
            for (const CachedChunk &cached : cache.read())
                usable += cached.frames() ? 1 : 0;
            QVERIFY(usable < 2);
            QVERIFY(writeFileWhole(file, std::span(whole).first(i)));
            QVERIFY(cache.read().empty());
        }
        QVERIFY(writeFileWhole(file, whole));
        QCOMPARE(cache.read().size(), std::size_t(2));
    }

    void replacesTheFileOfTheStoreThatWasThereBefore()
    {
        QVERIFY(IndexCache(m_directory, "/a", "old").write(std::vector{chunk(0)}, 2000 * second));
        QVERIFY(IndexCache(m_directory, "/a", "new").write(std::vector{chunk(0)}, 2000 * second));

        QCOMPARE(listDirectory(m_directory)->size(), std::size_t(1));
    }

    void removesWhatWasNotUsedForLongest()
    {
        const std::vector chunks{chunk(0)};
        for (const char *store : {"/a", "/b", "/c"}) {
            QVERIFY(IndexCache(m_directory, store, "").write(chunks, 2000 * second));
            age();
        }
        QCOMPARE(IndexCache(m_directory, "/a", "").read().size(), std::size_t(1)); // used again
        const std::uint64_t size = fileStatus(onlyFile())->sizeBytes;
        QVERIFY(IndexCache(m_directory, "/d", "").write(chunks, 2000 * second, 3 * size));

        QVERIFY(IndexCache(m_directory, "/a", "").isThere());
        QVERIFY(!IndexCache(m_directory, "/b", "").isThere());
        QVERIFY(IndexCache(m_directory, "/c", "").isThere());
        QVERIFY(IndexCache(m_directory, "/d", "").isThere());
    }

    void tellsItsSizeAndIsCleared()
    {
        QCOMPARE(IndexCache::sizeBytes(m_directory), std::uint64_t(0));
        for (const char *store : {"/a", "/b"})
            QVERIFY(IndexCache(m_directory, store, "").write(std::vector{chunk(0)}, 2000 * second));
        std::ofstream(m_directory / "letters from home") << "Dear child";
        std::uint64_t bytes = 0;
        for (const auto &entry : fs::directory_iterator(m_directory))
            bytes += entry.path().extension() == ".index" ? entry.file_size() : 0;
        QVERIFY(bytes > 0);
        QCOMPARE(IndexCache::sizeBytes(m_directory), bytes);

        IndexCache::clear(m_directory);
        QCOMPARE(IndexCache::sizeBytes(m_directory), std::uint64_t(0));
        QVERIFY(IndexCache(m_directory, "/a", "").read().empty());
        QVERIFY(fs::exists(m_directory / "letters from home"));
    }

    void saysWhyItCannotBeWritten()
    {
        const fs::path file = m_directory.parent_path();
        QVERIFY(writeFileWhole(file, {}));

        QVERIFY(!IndexCache(file / "below", "/a", "").write(std::vector{chunk(0)}, 2000 * second));
        QVERIFY(IndexCache(file / "below", "/a", "").read().empty());
        QVERIFY(IndexCache({}, "/a", "").read().empty());
    }

private:
    fs::path onlyFile() const { return m_directory / listDirectory(m_directory)->front().name; }

    // Makes all files an hour older.
    void age() const
    {
        const auto entries = *listDirectory(m_directory);
        for (const auto &entry : entries) {
            const fs::path file = m_directory / entry.name;
            fs::last_write_time(file, fs::last_write_time(file) - std::chrono::hours(1));
        }
    }

    std::unique_ptr<QTemporaryDir> m_root;
    fs::path m_directory;
};

QTEST_GUILESS_MAIN(TestIndexCache)
#include "tst_indexcache.moc"
