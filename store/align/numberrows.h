// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/frame.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace store {

class ChunkIndex;

// Rising frame numbers, one a row, kept as arithmetic runs: a day of a camera that loses a frame now
// and then takes a few kilobytes.
class NumberRows
{
public:
    enum class Which { OfAny, OfAll }; // numbers that any store has, or that all have

    // `offsets`: what is added to the numbers of each store, which then end where an integer does; empty:
    // nothing. Cancelled, TooLarge.
    static Result<NumberRows> merge(std::span<const std::shared_ptr<const ChunkIndex>> stores,
                                    Which which, const std::stop_token &stop,
                                    std::span<const std::int64_t> offsets = {});

    std::int64_t count() const { return m_count; }

    // REQUIRES: 0 <= row < count().
    FrameNumber number(std::int64_t row) const;

    // The row with this number, else the one with the next smaller; the first row if there is none.
    // REQUIRES: count() > 0.
    std::int64_t rowOf(FrameNumber number) const;

private:
    // Numbers first, first + step, ... in rows row, row + 1, ...
    struct Run
    {
        std::int64_t first = 0;
        std::uint64_t step = 1;
        std::int64_t count = 0;
        std::int64_t row = 0;
    };
    void append(std::int64_t number); // above all before

    std::vector<Run> m_runs;
    std::int64_t m_count = 0;
};

} // namespace store
