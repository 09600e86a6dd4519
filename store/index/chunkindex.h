// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/frame.h"
#include "store/index/columnsearch.h"
#include "store/index/packedchunk.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace store {

// Where every frame of a store lies and what its number and time are.
//
// The columns are packed: a week of 15 million frames takes 30 MB or less. Every question is answered
// from memory, those for one frame in a few microseconds; use numbers() and times() for many.
//
// Built once when a store is opened and never changed after; therefore safe to read from any
// thread without a lock. Copies share the columns.
class ChunkIndex
{
public:
    // One frame's place. `offset` counts frames from the chunk's start, not bytes.
    struct Location
    {
        int chunk = 0;
        int offset = 0;
        bool operator==(const Location &) const = default;
    };

    // A chunk's stretch of the index: frames [first, first + count).
    struct Chunk
    {
        int number = 0;
        FrameIndex first;
        std::int64_t count = 0;
        bool operator==(const Chunk &) const = default;
    };

    // Adds the frames of chunk `number`, in recording order; both columns are equally long.
    // Chunks are appended in rising order. Times may step back, or be NaN: recorders' clocks do.
    // Returns Corrupt, and adds nothing, if the lengths differ or the chunk is not a later one. A
    // chunk without frames takes no place and is not listed.
    Result<void> append(int number, std::span<const std::int64_t> frameNumbers,
                        std::span<const double> frameTimes);

    // The same with columns that are packed already.
    Result<void> append(int number, PackedChunk frames);

    // To be called once after the last append(), before any look-up by number or time, range() or
    // medianInterval().
    void finish();

    std::int64_t frameCount() const { return m_frameCount; }
    std::span<const Chunk> chunks() const { return m_chunks; }
    // The columns of chunks()[i].
    const PackedChunk &packed(std::size_t i) const { return m_packed[i]; }
    std::size_t memoryBytes() const; // that it takes, about

    // REQUIRES: 0 <= index < frameCount().
    Location locate(FrameIndex index) const;
    FrameId frame(FrameIndex index) const;
    FrameNumber number(FrameIndex index) const;
    FrameTime time(FrameIndex index) const;

    // Those of the frames from `first` on, as many as there is room for; a nanosecond or two each.
    // REQUIRES: 0 <= first, first + size of the room <= frameCount().
    void numbers(FrameIndex first, std::span<std::int64_t> room) const;
    void times(FrameIndex first, std::span<double> room) const;

    // The first frame with exactly this number, or time; empty if there is none.
    std::optional<FrameIndex> find(FrameNumber number) const;
    std::optional<FrameIndex> find(FrameTime time) const;

    // The frame with the smallest absolute difference, the first such in index order. Frames whose
    // time is not finite are never the nearest. Empty only if no frame qualifies.
    std::optional<FrameIndex> nearest(FrameNumber number) const;
    std::optional<FrameIndex> nearest(FrameTime time) const;

    // Whether all frames with a lower number, or time, come before all others; those whose time is not
    // finite apart. False of a time that is not a number.
    bool separates(FrameNumber number) const;
    bool separates(FrameTime time) const;

    // Smallest and largest; times of finite ones only, NaN where none is. Empty without frames.
    struct Range
    {
        FrameNumber minNumber, maxNumber;
        FrameTime minTime, maxTime;
    };
    std::optional<Range> range() const { return m_range; }

    // Median of the intervals between neighbouring frames, seconds; 0 with fewer than two frames.
    // Exact up to 131,072 intervals, then of that many, spread evenly.
    double medianInterval() const { return m_medianInterval; }

private:
    std::size_t chunkOf(FrameIndex index) const; // its place in m_chunks
    template<typename T, typename Column>
    void read(std::int64_t first, std::span<T> room, Column column) const;
    auto numberSearch() const;
    auto timeSearch() const;

    std::vector<Chunk> m_chunks;
    std::vector<PackedChunk> m_packed; // parallel to m_chunks
    std::int64_t m_frameCount = 0;
    RangeLevels<std::int64_t> m_numberRanges; // from finish() on
    RangeLevels<double> m_timeRanges;
    std::optional<Range> m_range;
    double m_medianInterval = 0.0;
};

} // namespace store
