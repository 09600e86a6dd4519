// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Building, and what is kept of it.

#include "model/series/levelbuilding.h"

#include "model/series/extrafiles.h"
#include "model/series/seriessearch.h"
#include "tests/model/series/builtdata.h"
#include "tests/support/daqstore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <set>

using namespace model;

namespace {

namespace fs = std::filesystem;

support::DaqStore smallStore()
{
    support::DaqStore store;
    store.frames.chunks = 5;
    store.frames.framesPerChunk = 500; // 20 s
    store.samples.rate = 1000;
    return store;
}

std::vector<fs::path> filesIn(const fs::path &directory)
{
    std::vector<fs::path> files;
    if (fs::exists(directory))
        for (const auto &entry : fs::directory_iterator(directory))
            files.push_back(entry.path());
    return files;
}

void writeRows(const fs::path &store, int chunk, const QByteArray &rows)
{
    char name[40];
    std::snprintf(name, sizeof name, "%06d.extra.json", chunk);
    std::ofstream(store / name) << rows.toStdString();
    fs::last_write_time(store / name, fs::file_time_type::clock::now() - std::chrono::hours(1));
}

// How many chunks a new building takes from the cache, before it reads anything.
int takenFromCache(const std::shared_ptr<const store::Reader> &reader, const fs::path &cache)
{
    LevelBuilding building(reader, cache);
    int taken = 0;
    while (!building.wasSketched())
        for (const ChunkNews &news : building.work(0, {})) {
            if (news.stage == ChunkNews::Stage::Sketch)
                return taken;
            taken += !news.cacheFile.empty();
        }
    return taken;
}

bool isAlike(const TrackLevels &one, const TrackLevels &other)
{
    if (one.levels.size() != other.levels.size() || one.samples != other.samples)
        return false;
    for (std::size_t i = 0; i < one.levels.size(); ++i)
        if (one.levels[i].count != other.levels[i].count ||
            one.levels.back().spans != other.levels.back().spans)
            return false;
    return one.usualStep == other.usualStep && one.isWhole == other.isWhole;
}

} // namespace

class TestLevelBuilding : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_reader = smallStore().make(store());
        QVERIFY(m_reader);
    }

    void init() { fs::remove_all(cache()); }

    void anOrderThatIsSpreadHasEveryChunkOnce()
    {
        for (const std::size_t count : {0U, 1U, 2U, 3U, 7U, 8U, 1512U}) {
            const auto order = spreadOrder(count);
            QCOMPARE(order.size(), count);
            QCOMPARE(std::set<std::size_t>(order.begin(), order.end()).size(), count);
        }
        QCOMPARE(spreadOrder(8), (std::vector<std::size_t>{0, 4, 2, 6, 1, 5, 3, 7}));
    }

    void firstASketchThenAll()
    {
        LevelBuilding building(m_reader, {});
        std::vector<ChunkNews> all;
        std::size_t sketched = 0;
        while (!building.isDone()) {
            for (ChunkNews &news : building.work(0, {}))
                all.push_back(std::move(news));
            if (!building.wasSketched())
                sketched = all.size();
        }
        QCOMPARE(all.size(), std::size_t(10));
        QCOMPARE(sketched, std::size_t(5));
        for (std::size_t i = 0; i < 5; ++i)
            QCOMPARE(all[i].stage, ChunkNews::Stage::Sketch);
        QCOMPARE(all[5].stage, ChunkNews::Stage::Whole);
        QCOMPARE(building.progress(), 1.0);
    }

    void knowsEachSeries()
    {
        const SeriesData data = builtData(m_reader);
        QCOMPARE(data.infos.size(), std::size_t(3));
        const auto truth = smallStore().column(1);
        Extremes extremes;
        for (const double value : truth.values)
            extremes.add(value);
        const SeriesInfo &info = data.infos[1];
        QCOMPARE(info.name, "ai1");
        QCOMPARE(info.set, "daq");
        QCOMPARE(info.rate.value_or(0), 1000.0);
        QCOMPARE(info.samples, qint64(truth.values.size()));
        QCOMPARE(info.extent.min, extremes.min);
        QCOMPARE(info.extent.max, extremes.max);
        QVERIFY(info.hasDelay);
        QVERIFY(!info.isWhole);
    }

    void whatIsKeptIsTakenTheNextTime()
    {
        const SeriesData built = builtData(m_reader, cache());
        QCOMPARE(filesIn(cache()).size(), std::size_t(5));
        QCOMPARE(takenFromCache(m_reader, cache()), 5);
        const SeriesData taken = builtData(m_reader, cache());
        for (std::size_t i = 0; i < 5; ++i)
            QVERIFY(isAlike(built.chunks[i].news.levels->tracks[0],
                            taken.chunks[i].news.levels->tracks[0]));
        QCOMPARE(taken.infos[2].samples, built.infos[2].samples);
    }

    void aChunkThatChangedIsReadAgain()
    {
        builtData(m_reader, cache());
        const fs::path file = smallStore().fileOf(store(), 2);
        fs::last_write_time(file, fs::last_write_time(file) - std::chrono::seconds(7));
        QCOMPARE(takenFromCache(m_reader, cache()), 4);
    }

    void damagedFilesAreAsIfTheyWereNotThere_data()
    {
        QTest::addColumn<int>("cut"); // bytes that are left; -1: all
        QTest::addColumn<int>("flip"); // the byte that is turned over; -1: none
        for (const int cut : {0, 1, 47, 48, 100, 700, 5000})
            QTest::addRow("cut at %d", cut) << cut << -1;
        for (const int flip : {0, 9, 20, 60, 300, 9000})
            QTest::addRow("byte %d", flip) << -1 << flip;
    }

    void damagedFilesAreAsIfTheyWereNotThere()
    {
        QFETCH(int, cut);
        QFETCH(int, flip);
        const SeriesData before = builtData(m_reader, cache());
        for (const fs::path &path : filesIn(cache())) {
            QFile file(QString::fromStdString(path.string()));
            QVERIFY(file.open(QIODevice::ReadWrite));
            if (cut >= 0)
                file.resize(cut);
            if (flip >= 0) {
                file.seek(flip);
                char byte = 0;
                file.getChar(&byte);
                file.seek(flip);
                file.putChar(static_cast<char>(~byte));
            }
        }
        QCOMPARE(takenFromCache(m_reader, cache()), 0);
        const SeriesData after = builtData(m_reader, cache());
        QCOMPARE(after.infos[0].samples, before.infos[0].samples);
    }

    // Times of frames that rows name are others once frames before them are there again.
    void timesOfFramesAreKeptForTheseFramesOnly_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<int>("taken");
        QTest::addRow("by index") << QByteArray("[{\"frame_index\": 60, \"a\": 1}]") << 0;
        QTest::addRow("own time") << QByteArray("[{\"frame_time\": 1.7e9, \"a\": 1}]") << 1;
    }

    void timesOfFramesAreKeptForTheseFramesOnly()
    {
        QFETCH(QByteArray, row);
        QFETCH(int, taken);
        const QTemporaryDir dir;
        const fs::path path = fs::path(dir.path().toStdString()) / "rows";
        QVERIFY(manychunks::make(path, {3, 50, {}, true, true}));
        writeRows(path, 2, row);
        builtData(*store::Reader::open(path), cache());
        QCOMPARE(takenFromCache(*store::Reader::open(path), cache()), 1);
        for (const char *ending : {".npz", ".mp4"})
            fs::rename(path / ("000001" + std::string(ending)),
                       path / ("away" + std::string(ending)));
        const auto fewer = *store::Reader::open(path);
        QCOMPARE(fewer->index().frameCount(), 100);
        QCOMPARE(takenFromCache(fewer, cache()), taken);
    }

    void aTrackOfManyTextsHasThemAllInItsFile()
    {
        const QTemporaryDir dir;
        const fs::path path = fs::path(dir.path().toStdString()) / "texts";
        QVERIFY(manychunks::make(path, {200, 50, {}, true, true}));
        QByteArray rows = "[";
        for (int i = 0; i < 3000; ++i)
            rows += QByteArray(i > 0 ? "," : "") +
                    "{\"frame_time\": " + QByteArray::number(1.7e9 + i, 'f', 1) +
                    ", \"a\": \"text " + QByteArray::number(i) + "\"}";
        writeRows(path, 7, rows + "]");

        const SeriesData data = builtData(*store::Reader::open(path));

        QCOMPARE(data.infos[0].samples, 3000);
        const auto &texts = data.track(data.chunks[7], 0).texts;
        QCOMPARE(texts.size(), std::size_t(1000));
        QVERIFY(texts.back().time > 1.7e9 + 2990); // spread over all
        ExtraFiles files;
        QCOMPARE(files.texts(data, data.chunks[7], 0, {}).size(), std::size_t(3000));
        const auto found = findInSeries(data, files, {}, 0, SeriesSearch::Way::Next, {});
        QVERIFY(found.isWhole);
        QCOMPARE(findAllInSeries(data, files, {}, 9999, {}).places.size(), std::size_t(3000));
    }

    void filesOfTheRecordingThatIsOpenStayLonger()
    {
        builtData(m_reader, cache());
        const std::uint64_t all = LevelCache::sizeBytes(cache());
        const std::vector<int> chunks{0, 1, 2, 3, 4};
        LevelCache(cache(), *m_reader, all / 2).trim(chunks);
        QCOMPARE(LevelCache::sizeBytes(cache()), all);
        LevelCache(cache(), *m_reader, all / 2).trim({});
        QVERIFY(LevelCache::sizeBytes(cache()) <= all / 2);
    }

    void withoutACacheNothingIsWritten()
    {
        const SeriesData data = builtData(m_reader);
        QVERIFY(data.chunks[0].news.cacheFile.empty());
        QVERIFY(filesIn(cache()).empty());
    }

    void nothingIsWrittenIntoTheRecording()
    {
        const auto before = filesIn(store()).size();
        builtData(m_reader, cache());
        QCOMPARE(filesIn(store()).size(), before);
    }

    void aBrokenChunkIsToldAndTheOthersAreThere()
    {
        const QTemporaryDir dir;
        const fs::path path = fs::path(dir.path().toStdString()) / "broken daq";
        const auto reader = smallStore().make(path);
        QVERIFY(reader);
        QFile file(QString::fromStdString(smallStore().fileOf(path, 3).string()));
        QVERIFY(file.resize(4000));

        const SeriesData data = builtData(reader, cache());

        QCOMPARE(data.chunks[3].news.stage, ChunkNews::Stage::Broken);
        QVERIFY(data.chunks[3].news.problem.has_value());
        QCOMPARE(data.chunks[2].news.stage, ChunkNews::Stage::Whole);
        QVERIFY(data.infos[0].samples > 0);
    }

private:
    fs::path store() const { return fs::path(m_dir.path().toStdString()) / "a store"; }
    fs::path cache() const { return fs::path(m_dir.path().toStdString()) / "the cache"; }

    const QTemporaryDir m_dir;
    std::shared_ptr<const store::Reader> m_reader;
};

QTEST_GUILESS_MAIN(TestLevelBuilding)
#include "tst_levelbuilding.moc"
