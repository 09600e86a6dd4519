// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/series/seriesdata.h"
#include "store/extra/extrachunk.h"
#include "store/inputfile.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace model {

// Some extra data files that are open, the ones used last, and the questions they are opened for.
//
// One user at a time: jobs hand it on. What cannot be read any more is as if it were not there; the
// building of the pyramid has said so.
class ExtraFiles
{
public:
    // Null: it cannot be opened.
    store::ExtraChunk *open(const SeriesData &data, const SeriesData::Chunk &chunk,
                            const std::stop_token &stop);

    // Spans [first, first + count) of a level, from memory or disk; none if they are not to be had.
    TrackLevel spans(const SeriesData::Chunk &chunk, std::size_t track, std::size_t level,
                     std::int64_t first, std::int64_t count,
                     const std::vector<std::size_t> &columns);

    // Whether a level is in memory or its file is still on the disk.
    bool has(const SeriesData::Chunk &chunk, std::size_t track, std::size_t level);

    // The finest level that can be had. REQUIRES: the track has levels.
    std::size_t finest(const SeriesData::Chunk &chunk, std::size_t track);

    // All texts of a track, also those that its levels leave out; of a file that cannot be read any
    // more those that they have. Valid until the next question.
    const std::vector<store::ExtraChunk::Text> &texts(const SeriesData &data,
                                                      const SeriesData::Chunk &chunk,
                                                      std::size_t track,
                                                      const std::stop_token &stop);

    // Where, on `level`, the spans lie that touch [begin, end), and one more on each side. Empty
    // optional: the files do not answer.
    std::optional<std::pair<std::int64_t, std::int64_t>> find(const SeriesData::Chunk &chunk,
                                                              std::size_t track, std::size_t level,
                                                              double begin, double end,
                                                              DelayUse delay);

    // Calls `take` with the samples of rows [first, first + count), some at a time; it returns false to
    // stop. False: they could not all be read.
    bool forEach(const SeriesData &data, const SeriesData::Chunk &chunk, std::size_t track,
                 std::int64_t first, std::int64_t count, DelayUse delay,
                 const std::function<bool(const store::ExtraChunk::Block &,
                                          std::span<const double> times)> &take,
                 const std::stop_token &stop);

private:
    struct Open
    {
        int chunk = 0;
        std::unique_ptr<store::ExtraChunk> extra;
    };
    struct Levels
    {
        std::shared_ptr<const ChunkLevels> levels; // whose file it is
        std::optional<store::InputFile> file;
    };

    const store::InputFile *levelFile(const SeriesData::Chunk &chunk);

    std::list<Open> m_open; // the one used last in front
    std::list<Levels> m_levels; // likewise
};

inline double beginOf(const SampleSpan &span, DelayUse delay)
{
    return delay == DelayUse::Corrected ? span.begin : span.noted;
}
inline double endOf(const SampleSpan &span, DelayUse delay)
{
    return delay == DelayUse::Corrected ? span.end : span.notedEnd;
}

} // namespace model
