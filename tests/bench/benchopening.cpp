// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/reader.h"
#include "tests/bench/bareindex.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/resident.h"
#include "tests/support/manychunks.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <memory>
#include <random>
#include <thread>
#include <vector>

namespace {

namespace fs = std::filesystem;

using store::Reader;
using Better = ResultTable::Better;
using ReaderPtr = std::shared_ptr<const Reader>;

class OpeningBench
{
public:
    OpeningBench(const fs::path &path, const QString &name, const BenchOptions &options,
                 ResultTable &table)
        : m_path(path)
        , m_name(name + ": ")
        , m_rounds(2 * options.rounds + 1)
        , m_table(table)
    {}

    bool run()
    {
        inMemory();
        whole();
        firstFrame();
        again();
        lookUps();
        return isGood();
    }

    // Without what needs a video, for chunks of little more than a name; `memory` is the goal in MB.
    bool runBare(double memory)
    {
        inMemory(memory);
        whole();
        again(false);
        return isGood();
    }

private:
    bool isGood() const
    {
        if (!m_isGood)
            std::fprintf(stderr, "%s cannot be read\n", m_path.c_str());
        return m_isGood;
    }

    ReaderPtr open(const fs::path &cache = {})
    {
        auto reader = Reader::open(m_path, {}, cache);
        m_isGood = m_isGood && reader && (*reader)->index().frameCount() > 0;
        return reader ? *reader : nullptr;
    }

    void add(const char *work, const char *unit, double ours, const char *peer, double theirs,
             double goal)
    {
        m_table.add({m_name + QLatin1String(work), QLatin1String(unit), ours, QLatin1String(peer),
                     theirs, Better::Less, goal});
    }

    void inMemory(double goal = 30)
    {
        const double before = residentMb();
        m_reader = open();
        const double grown = residentMb() - before;
        if (!m_reader)
            return;
        add("index in memory, resident", "MB", grown, "goal", goal, 1);
        add("index in memory, counted", "MB",
            static_cast<double>(m_reader->index().memoryBytes()) / 1e6, "goal", goal, 1);
    }

    void whole()
    {
        const Medians medians = measureByTurns(
            m_rounds, [this](int) { open(); },
            [this](int) { m_isGood = m_isGood && readBareIndexes(m_path, 2) > 0; });
        m_wholeMs = medians.ours;
        add("open, all of the index", "ms", medians.ours, "bare reading, 2 threads", medians.theirs,
            1.5);
    }

    // As a window does it: the start and its first frame, while another thread opens the whole.
    void firstFrame()
    {
        std::vector<double> first;
        std::vector<double> complete;
        for (int i = 0; i < m_rounds; ++i) {
            double firstMs = 0;
            const Stopwatch watch;
            {
                const std::jthread start([&] {
                    m_isGood = showStart() && m_isGood;
                    firstMs = watch.elapsedMs();
                });
                open();
                complete.push_back(watch.elapsedMs());
            }
            first.push_back(firstMs);
        }
        add("first frame, index read meanwhile", "ms", medianOf(first), "all of the index, alone",
            m_wholeMs, 0.5);
        add("all of the index, with first frame", "ms", medianOf(complete),
            "all of the index, alone", m_wholeMs, 1.5);
    }

    bool showStart() const
    {
        const auto start = Reader::openStart(m_path);
        return start && *start && (*start)->frame({0}, store::PixelForm::Full);
    }

    void again(bool isTimed = true)
    {
        const QTemporaryDir directory(QDir::tempPath() + "/frame house XXXXXX");
        const fs::path cache = directory.path().toStdString();
        if (const ReaderPtr reader = open(cache))
            m_isGood = reader->keepIndex() && m_isGood;
        std::vector<double> times;
        for (int i = 0; i < m_rounds; ++i) {
            const Stopwatch watch;
            open(cache);
            times.push_back(watch.elapsedMs());
        }
        add("open again, from the cache", "ms", medianOf(times),
            isTimed ? "goal" : "the first time", isTimed ? 20 : m_wholeMs, 1);
    }

    void lookUp(const char *work, const std::function<void(std::int64_t)> &find)
    {
        constexpr int count = 20'000;
        std::mt19937_64 random(1);
        std::vector<double> times;
        for (int i = 0; i < count; ++i) {
            const auto index = static_cast<std::int64_t>(
                random() % static_cast<std::uint64_t>(m_reader->index().frameCount()));
            const auto start = std::chrono::steady_clock::now();
            find(index);
            const std::chrono::duration<double, std::micro> took =
                std::chrono::steady_clock::now() - start;
            times.push_back(took.count());
        }
        add(work, "us", medianOf(times), "goal", 5, 1);
    }

    void lookUps()
    {
        if (!m_reader || !m_isGood)
            return;
        const store::ChunkIndex &index = m_reader->index();
        const auto range = *index.range();
        const double seconds = (range.maxTime.seconds - range.minTime.seconds) /
                               static_cast<double>(index.frameCount());
        const auto need = [this](bool isFound) { m_isGood = m_isGood && isFound; };
        lookUp("look up by index",
               [&](std::int64_t i) { need(index.frame({i}).index.value == i); });
        lookUp("look up by number", [&](std::int64_t i) {
            // A number that may lie in a hole: not finding it is an answer too.
            static_cast<void>(index.find(store::FrameNumber{range.minNumber.value + i}));
        });
        lookUp("nearest time", [&](std::int64_t i) {
            const double time = range.minTime.seconds + static_cast<double>(i) * seconds;
            need(index.nearest(store::FrameTime{time}).has_value());
        });
    }

    const fs::path m_path;
    const QString m_name;
    const int m_rounds;
    ResultTable &m_table;
    ReaderPtr m_reader;
    double m_wholeMs = 0;
    bool m_isGood = true;
};

} // namespace

bool benchOpening(const fs::path &path, const BenchOptions &options, ResultTable &table)
{
    return OpeningBench(path, QString::fromStdString(path.filename().string()), options, table)
        .run();
}

bool benchManyChunks(int chunks, const BenchOptions &options, ResultTable &table)
{
    const QTemporaryDir directory(QDir::tempPath() + "/frame house XXXXXX");
    const fs::path path = directory.filePath("many").toStdString();
    manychunks::Options many;
    many.chunks = chunks;
    many.framesPerChunk = 2;
    if (!manychunks::makeAlike(path, many)) {
        std::fprintf(stderr, "%s cannot be written\n", path.c_str());
        return false;
    }
    constexpr double mbPerChunk = 1e-3;
    return OpeningBench(path, QString::number(chunks) + " chunks", options, table)
        .runBare(chunks * mbPerChunk);
}
