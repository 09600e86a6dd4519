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
    // Returns Corrupt, and adds nothing, if the lengths differ or the chunk is not a later one.
    Result<void> append(int number, std::span<const std::int64_t> frameNumbers,
                        std::span<const double> frameTimes);

    // To be called once after the last append(), before any look-up by number or time.
    void finish();

    std::int64_t frameCount() const;
    std::span<const Chunk> chunks() const;

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

    // Smallest and largest, of finite times; empty if there is no such frame.
    struct Range
    {
        FrameNumber minNumber, maxNumber;
        FrameTime minTime, maxTime;
    };
    std::optional<Range> range() const;

    // Median of the intervals between neighbouring frames, seconds; 0 with fewer than two frames.
    double medianInterval() const;

private:
    std::vector<Chunk> m_chunks;
    std::vector<std::int64_t> m_numbers; // one per frame
    std::vector<double> m_times; // seconds; one per frame
    // Frame indexes sorted by number or time; empty where the column is already sorted.
    std::vector<std::int64_t> m_byNumber;
    std::vector<std::int64_t> m_byTime;
};

} // namespace store
