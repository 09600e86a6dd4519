// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/frame.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace store {

class ChunkIndex;

// A store whose clock shows `offset` seconds less than the common one.
struct TimedStore
{
    std::shared_ptr<const ChunkIndex> index;
    double offset = 0.0;
};

// The moments at which several stores are looked at side by side: every frame of the first store;
// where that has none for a while, those of the second, and so on. Kept as stretches of frames.
class TimeRows
{
public:
    // Which frame gave a row its time.
    struct Row
    {
        std::size_t store = 0;
        FrameIndex index;
        bool operator==(const Row &) const = default;
    };

    // Cancelled, TooLarge. REQUIRES: at least one store.
    static Result<TimeRows> merge(std::span<const TimedStore> stores, const std::stop_token &stop);

    std::int64_t count() const { return m_count; }

    // REQUIRES: 0 <= row < count().
    Row row(std::int64_t row) const;

    // The row that this frame gave, else the nearest that a frame of its store gave; empty if no frame
    // of its store gave any.
    std::optional<std::int64_t> rowOf(const Row &frame) const;

    // Leaves only the rows of which `isWanted` says so. Cancelled, TooLarge.
    Result<void> keepOnly(const std::function<bool(const Row &)> &isWanted,
                          const std::stop_token &stop);

private:
    // Frames first, first + 1, ... of a store in rows row, row + 1, ...
    struct Stretch
    {
        std::size_t store = 0;
        std::int64_t first = 0;
        std::int64_t count = 0;
        std::int64_t row = 0;
    };
    class Filler;
    void append(Stretch stretch);
    void sortByStore();

    std::vector<Stretch> m_stretches; // in order of rows
    std::vector<std::size_t> m_byStore; // places in m_stretches, by store and first frame
    std::int64_t m_count = 0;
};

} // namespace store
