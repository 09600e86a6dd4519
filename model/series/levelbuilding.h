// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/series/levelcache.h"
#include "model/series/seriesdata.h"
#include "store/extra/extrachunk.h"
#include "store/file.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace model {

// Makes the pyramids of a recording's extra data, a slice of time after the other: first what the cache
// has, then a sketch of the rest, by samples here and there, then all of it. Chunks come in an order
// that is spread over the recording.
//
// One user at a time: jobs hand it on.
class LevelBuilding
{
public:
    // `directory`: the cache's; empty: nothing is kept, and only coarse levels stay in memory. `only`: of
    // the chunks with extra data, at these places [first, last); none: of all.
    LevelBuilding(std::shared_ptr<const store::Reader> reader,
                  const std::filesystem::path &directory,
                  const std::optional<std::pair<std::size_t, std::size_t>> &only = {});
    ~LevelBuilding();

    // Works for about `milliseconds`, at least one step.
    std::vector<ChunkNews> work(int milliseconds, const std::stop_token &stop);

    bool isDone() const { return m_phase == Phase::Done; }
    double progress() const; // 0 .. 1
    bool wasSketched() const { return m_phase > Phase::Sketch; } // something of all can be shown

private:
    enum class Phase { Cache, Sketch, Whole, Done };

    struct Source
    {
        int number = 0;
        std::filesystem::path file;
        store::FileStatus status;
        bool isKept = false; // may be: what is changed just now may change unseen
    };

    void step(std::vector<ChunkNews> &news, const std::stop_token &stop);
    std::vector<int> numbers() const; // of the chunks
    void nextChunk();
    void takeFromCache(std::size_t chunk, std::vector<ChunkNews> &news);
    void sketch(std::size_t chunk, std::vector<ChunkNews> &news, const std::stop_token &stop);
    void build(std::size_t chunk, std::vector<ChunkNews> &news, const std::stop_token &stop);
    bool readOn(); // false: the chunk is finished
    ChunkNews finished(std::size_t chunk);
    std::int64_t residentSpans() const;
    Source sourceOf(int chunk) const;

    std::shared_ptr<const store::Reader> m_reader;
    LevelCache m_cache;
    std::vector<Source> m_sources; // in order of the chunks
    std::vector<std::size_t> m_left; // chunks of this phase, the next one last
    std::vector<std::size_t> m_later; // those of the next phase, likewise
    Phase m_phase = Phase::Cache;
    std::size_t m_wanted = 0; // how many chunks are to be whole
    std::size_t m_whole = 0; // and are
    std::size_t m_bytesPerSpan = sizeof(SampleSpan) + sizeof(Extremes); // as far as is known

    // The chunk that is being read.
    std::unique_ptr<store::ExtraChunk> m_extra;
    std::optional<store::Error> m_problem;
    ChunkLevels m_levels;
    std::optional<LevelBuilder> m_track; // of tracks()[m_levels.tracks.size()]
    std::int64_t m_row = 0; // the next one of it
};

// 0 .. count - 1, so that each further one halves what lies between those before.
std::vector<std::size_t> spreadOrder(std::size_t count);

} // namespace model
