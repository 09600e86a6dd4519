// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Building, and what is kept of it.

#include "model/series/levelbuilding.h"

#include "tests/model/series/builtdata.h"
#include "tests/support/daqstore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
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

// How many chunks a new building takes from the cache, before it reads anything.
int takenFromCache(const std::shared_ptr<const store::Reader> &reader, const fs::path &cache)
{
    LevelBuilding building(reader, cache);
    int taken = 0;
    while (!building.isDone())
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
