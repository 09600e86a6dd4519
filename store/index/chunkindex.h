// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/frame.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace store {

// Where every frame of a store lies and what its number and time are.
//
// Built once when a store is opened and never changed after; therefore safe to read from any
// thread without a lock.
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

    // To be called once after the last append(), before any look-up by number or time, range() or
    // medianInterval().
    void finish();

    std::int64_t frameCount() const { return static_cast<std::int64_t>(m_numbers.size()); }
    std::span<const Chunk> chunks() const { return m_chunks; }

    // REQUIRES: 0 <= index < frameCount().
    Location locate(FrameIndex index) const;
    FrameId frame(FrameIndex index) const;
    FrameNumber number(FrameIndex index) const;
    FrameTime time(FrameIndex index) const;

    // The first frame with exactly this number, or time; empty if there is none.
    std::optional<FrameIndex> find(FrameNumber number) const;
    std::optional<FrameIndex> find(FrameTime time) const;

    // The frame with the smallest absolute difference, the first such in index order. Frames whose
    // time is not finite are never the nearest. Empty only if no frame qualifies.
    std::optional<FrameIndex> nearest(FrameNumber number) const;
    std::optional<FrameIndex> nearest(FrameTime time) const;

    // Smallest and largest; times of finite ones only, NaN where none is. Empty without frames.
    struct Range
    {
        FrameNumber minNumber, maxNumber;
        FrameTime minTime, maxTime;
    };
    std::optional<Range> range() const { return m_range; }

    // Median of the intervals between neighbouring frames, seconds; 0 with fewer than two frames.
    double medianInterval() const { return m_medianInterval; }

private:
    // A column in rising order: its values, by way of `order` unless they are stored so.
    template<typename T>
    struct Sorted;
    Sorted<std::int64_t> sortedNumbers() const;
    Sorted<double> sortedTimes() const;

    std::vector<Chunk> m_chunks;
    std::vector<std::int64_t> m_numbers; // one per frame
    std::vector<double> m_times; // seconds; one per frame
    // Frame indexes sorted by number or time, equals in index order, without times that are not
    // finite; absent where the column is stored in that order.
    std::optional<std::vector<std::int64_t>> m_byNumber;
    std::optional<std::vector<std::int64_t>> m_byTime;
    std::optional<Range> m_range;
    double m_medianInterval = 0.0;
};

} // namespace store
