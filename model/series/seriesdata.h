// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/series/chunklevels.h"
#include "model/series/seriesvalues.h"
#include "store/reader.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace model {

// What became known of a chunk's extra data.
struct ChunkNews
{
    enum class Stage {
        Unknown, // nothing was read
        Sketch, // some samples here and there
        Whole,
        Broken, // it cannot be read
    };

    std::size_t chunk = 0; // place in SeriesData::chunks
    Stage stage = Stage::Unknown;
    std::shared_ptr<const ChunkLevels> levels; // null: it has none
    std::filesystem::path cacheFile; // has the spans that `levels` leave out
    std::optional<store::Error> problem; // what of it is missing
};

// All that is known of a recording's extra data. Values; a job may keep a copy.
struct SeriesData
{
    // Where a series is in a chunk; none: it is not.
    struct Place
    {
        int track = -1;
        int column = 0;
        bool isNone() const { return track < 0; }
    };

    struct Chunk
    {
        int number = 0;
        store::FrameIndex first; // of its frames
        std::int64_t frames = 0;
        double begin = 0.0; // of its frames' times, in order
        double end = 0.0;
        ChunkNews news;
        std::vector<Place> places; // of the series, in their order; those behind its end: none
    };

    SeriesData() = default;
    explicit SeriesData(std::shared_ptr<const store::Reader> recording);

    // REQUIRES: news.chunk is a place in chunks.
    void take(ChunkNews news);

    Place placeOf(const Chunk &chunk, int series) const;
    const TrackLevels &track(const Chunk &chunk, int series) const; // REQUIRES: it is there

    std::shared_ptr<const store::Reader> reader;
    std::vector<Chunk> chunks; // those that may have extra data
    SeriesInfos infos;

private:
    int seriesOf(const store::ExtraChunk::Column &column, const TrackLevels &track);
    void count(const Chunk &chunk, int sign);
};

} // namespace model
