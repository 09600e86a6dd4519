// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/file.h"
#include "store/reader.h"
#include "store/write/writer.h"
#include "tests/support/manychunks.h"
#include "tests/support/slowdiskcalls.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <span>
#include <stop_token>

using namespace store;

namespace {

namespace fs = std::filesystem;

using Opened = Result<std::shared_ptr<const Reader>>;

std::stop_source midway;

std::vector<std::int64_t> numbersOf(const ChunkIndex &index)
{
    std::vector<std::int64_t> numbers(static_cast<std::size_t>(index.frameCount()));
    index.numbers({0}, numbers);
    return numbers;
}

} // namespace

// Opening stores of many chunks, the first time and again.
class TestOpening : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/opening test XXXXXX");
        m_store = fs::path(m_root->path().toStdString()) / "a store";
        m_cache = fs::path(m_root->path().toStdString()) / "a cache";
        qputenv("SLOWDISK_BELOW", QByteArray::fromStdString(m_store.string()));
        qputenv("SLOWDISK_MICROSECONDS", "0");
        QVERIFY(manychunks::make(m_store, m_options));
        QVERIFY(slowdisk::requests() >= 0);
    }

    void readsNoIndexTheSecondTime()
    {
        const std::vector<std::int64_t> first = keep();
        const long before = slowdisk::requests();
        const Opened again = Reader::open(m_store, {}, m_cache);

        QVERIFY(again);
        constexpr long metadataRequests = 2;
        QCOMPARE(slowdisk::requests() - before, metadataRequests);
        QCOMPARE(numbersOf((*again)->index()), first);
        QCOMPARE((*again)->sizeBytes(), (*Reader::open(m_store))->sizeBytes());
        QCOMPARE((*again)->index().medianInterval(),
                 (*Reader::open(m_store))->index().medianInterval());
    }

    void readsWhatChangedMeanwhile()
    {
        keep();
        QVERIFY(manychunks::writeIndex(m_store, m_options, 5, 1'000'000));
        compareWithPlainOpening(2);
        QVERIFY((*Reader::open(m_store, {}, m_cache))->index().find(FrameNumber{1'001'250}));
    }

    void readsOnlyWhatChangedWhenRefreshed()
    {
        constexpr long metadataRequests = 2;
        constexpr long indexRequests = 2;
        const Opened first = Reader::open(m_store);
        QVERIFY(first);
        const long before = slowdisk::requests();
        const Opened same = (*first)->refreshed();
        QVERIFY(same);
        QCOMPARE(slowdisk::requests() - before, metadataRequests);
        QCOMPARE(numbersOf((*same)->index()), numbersOf((*first)->index()));

        QVERIFY(manychunks::writeIndex(m_store, m_options, 5, 1'000'000));
        const long between = slowdisk::requests();
        const Opened changed = (*same)->refreshed();
        QVERIFY(changed);
        QCOMPARE(slowdisk::requests() - between, metadataRequests + indexRequests);
        QVERIFY((*changed)->index().find(FrameNumber{1'001'250}));
        QCOMPARE((*changed)->index().frameCount(), (*first)->index().frameCount());
    }

    void readsWhatWasWrittenOverInPlace()
    {
        keep();
        const fs::path file = m_store / "000007.npz";
        const auto bytes = *readFile(file, 1 << 20);
        fs::resize_file(file, bytes.size() - 1);
        compareWithPlainOpening(2);
        QCOMPARE((*Reader::open(m_store, {}, m_cache))->problems().size(), std::size_t(1));
    }

    void readsWhatWasAddedAndForgetsWhatWasRemoved()
    {
        keep();
        QVERIFY(manychunks::writeIndex(m_store, m_options, m_options.chunks + 3));
        fs::remove(m_store / "000000.npz");
        fs::remove(m_store / "000000.mp4");
        compareWithPlainOpening(2);
        const auto numbers = keep();
        QCOMPARE(numbers.size(), std::size_t(m_options.chunks) * 50);
        compareWithPlainOpening(0);
    }

    void opensAsEverWhereTheCacheIsDamaged()
    {
        const auto first = keep();
        const auto entries = *listDirectory(m_cache);
        for (const auto &entry : entries)
            QVERIFY(writeFileWhole(m_cache / entry.name, std::vector(100, std::byte{7})));
        const Opened again = Reader::open(m_store, {}, m_cache);

        QVERIFY(again);
        QCOMPARE(numbersOf((*again)->index()), first);
    }

    void writesNothingIntoTheStore()
    {
        const auto before = listDirectory(m_store);
        const auto status = fileStatus(m_store);
        keep();

        QCOMPARE(listDirectory(m_store)->size(), before->size());
        QVERIFY(*fileStatus(m_store) == *status);
    }

    void opensWithoutACacheAndWithOneThatCannotBe()
    {
        const Opened without = Reader::open(m_store);
        QVERIFY(without && (*without)->keepIndex());
        QVERIFY(writeFileWhole(m_cache, {}));
        const Opened with = Reader::open(m_store, {}, m_cache);

        QVERIFY(with);
        QCOMPARE(numbersOf((*with)->index()), numbersOf((*without)->index()));
        QVERIFY(!(*with)->keepIndex());
    }

    void keepsNoIndexOfFewChunks()
    {
        const fs::path small = m_store / "small";
        manychunks::Options options = m_options;
        options.chunks = 3;
        QVERIFY(manychunks::make(small, options));
        const Opened reader = Reader::open(small, {}, m_cache);

        QVERIFY(reader && (*reader)->keepIndex());
        QVERIFY(!fileStatus(m_cache));
        QVERIFY(!*Reader::openStart(small));
    }

    void waitsForManyFilesAtOnceWhereTheDiskIsSlow()
    {
        qputenv("SLOWDISK_MICROSECONDS", "5000");
        QVERIFY(Reader::open(m_store));

        QVERIFY2(slowdisk::ask("slowdisk_atonce") >= 8,
                 qPrintable(QString::number(slowdisk::ask("slowdisk_atonce"))));
    }

    void givesTheStartBeforeTheWhole()
    {
        const Opened start = Reader::openStart(m_store, {}, m_cache);

        QVERIFY(start && *start);
        QVERIFY(!(*start)->isComplete());
        QCOMPARE((*start)->index().frameCount(), std::int64_t(m_options.framesPerChunk));
        QCOMPARE((*start)->index().frame({7}), (*Reader::open(m_store))->index().frame({7}));
        QVERIFY((*start)->keepIndex());
        QVERIFY(!fileStatus(m_cache));

        keep();
        QVERIFY(!*Reader::openStart(m_store, {}, m_cache));
    }

    void startsWithTheFirstChunkThatHasFrames()
    {
        QVERIFY(writeFileWhole(m_store / "000000.npz", {}));
        const Opened start = Reader::openStart(m_store);
        const Opened whole = Reader::open(m_store);

        QVERIFY(start && *start && whole);
        QCOMPARE((*start)->index().frame({0}), (*whole)->index().frame({0}));
        QCOMPARE((*start)->index().locate({0}).chunk, 1);
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        source.request_stop();

        QCOMPARE(Reader::open(m_store, source.get_token()).error().code, Error::Code::Cancelled);
        QCOMPARE(Reader::openStart(m_store, source.get_token()).error().code,
                 Error::Code::Cancelled);
    }

    // Every picture of it is verified: of hours that takes long.
    void stopsMidwayInAnUnfinishedChunk()
    {
        const fs::path live = m_root->filePath(QStringLiteral("a live store")).toStdString();
        qputenv("SLOWDISK_BELOW", QByteArray::fromStdString(live.string()));
        WriterOptions options;
        options.format = "npy";
        options.imageShape = {8, 8};
        const auto writer = Writer::create(live, options);
        QVERIFY(writer);
        for (std::int64_t i = 0; i < 100; ++i)
            QVERIFY((*writer)->add(cv::Mat::zeros(8, 8, CV_8UC1), {i}, {double(i)}));
        const long begin = slowdisk::requests();
        QVERIFY(Reader::open(live));
        const long requests = slowdisk::requests() - begin;
        QVERIFY(requests > 100);

        midway = {};
        QVERIFY(slowdisk::callAtRequest(requests - 50,
                                        [] { midway.request_stop(); })); // of the pictures'
        const Opened stopped = Reader::open(live, midway.get_token());

        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, Error::Code::Cancelled);
    }

    void stopsMidwayWhenAsked()
    {
        midway = {};
        constexpr long request = 20; // of more than 80
        QVERIFY(slowdisk::callAtRequest(request, [] { midway.request_stop(); }));
        const long before = slowdisk::requests();
        const Opened stopped = Reader::open(m_store, midway.get_token(), m_cache);

        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, Error::Code::Cancelled);
        QVERIFY(slowdisk::requests() - before >= request);
        QVERIFY(Reader::open(m_store, {}, m_cache)); // another time
    }

    void readsAnewOnlyWhatIsDamagedInTheCache()
    {
        const auto first = keep();
        const fs::path file = m_cache / listDirectory(m_cache)->front().name;
        auto bytes = *readFile(file, 1 << 20);
        bytes.back() ^= std::byte{1}; // of the last chunk's frames
        QVERIFY(writeFileWhole(file, bytes));
        compareWithPlainOpening(2);
        QCOMPARE(keep(), first);
        compareWithPlainOpening(0); // kept whole again
    }

    void opensAsEverWhereTheCacheIsCutShort()
    {
        const auto first = keep();
        const fs::path file = m_cache / listDirectory(m_cache)->front().name;
        const auto bytes = *readFile(file, 1 << 20);
        for (const std::size_t size : {bytes.size() - 1, bytes.size() / 2, std::size_t(8)}) {
            QVERIFY(writeFileWhole(file, std::span(bytes).first(size)));
            const Opened again = Reader::open(m_store, {}, m_cache);
            QVERIFY(again);
            QCOMPARE(numbersOf((*again)->index()), first);
        }
    }

    void opensWhereNothingCanBeWritten()
    {
        // Means nothing to root: for him the cache's place is a file.
        QVERIFY(writeFileWhole(m_cache, {}));
        const auto writable = fs::perms::owner_write | fs::perms::group_write;
        fs::permissions(m_store, writable, fs::perm_options::remove);
        const Opened opened = Reader::open(m_store, {}, m_cache / "below");
        const bool isKept = opened && (*opened)->keepIndex();
        fs::permissions(m_store, writable, fs::perm_options::add);

        QVERIFY(opened);
        QVERIFY((*opened)->problems().empty());
        QCOMPARE((*opened)->index().frameCount(),
                 std::int64_t(m_options.chunks) * m_options.framesPerChunk);
        QVERIFY(!isKept);
    }

private:
    // Opens the store with the cache, keeps the index and returns all its numbers.
    std::vector<std::int64_t> keep() const
    {
        const Opened reader = Reader::open(m_store, {}, m_cache);
        if (!reader || !(*reader)->keepIndex())
            return {};
        return numbersOf((*reader)->index());
    }

    // The cache must make no difference but that only `requests` are made for indexes.
    void compareWithPlainOpening(long requests) const
    {
        constexpr long metadataRequests = 2;
        const long before = slowdisk::requests();
        const Opened cached = Reader::open(m_store, {}, m_cache);
        QCOMPARE(slowdisk::requests() - before, metadataRequests + requests);
        const Opened plain = Reader::open(m_store);
        QVERIFY(cached && plain);
        QCOMPARE(numbersOf((*cached)->index()), numbersOf((*plain)->index()));
        QCOMPARE((*cached)->problems().size(), (*plain)->problems().size());
        QVERIFY(std::ranges::equal((*cached)->index().chunks(), (*plain)->index().chunks()));
    }

    manychunks::Options m_options;
    std::unique_ptr<QTemporaryDir> m_root;
    fs::path m_store;
    fs::path m_cache;
};

QTEST_GUILESS_MAIN(TestOpening)
#include "tst_opening.moc"
