// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/align/numberrows.h"
#include "store/align/timerows.h"
#include "store/error.h"
#include "store/frame.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <variant>
#include <vector>

namespace store {

// What stands at a row for a store that has no frame there.
enum class MissingPolicy {
    Drop, // no row that not every store has a frame at
    Hold, // the frame before, in number or time; black before its first
    Black, // a black picture
};

// What one store shows at a row.
struct AlignedFrame
{
    enum class Kind {
        Own, // the frame of this number or time
        Held, // one from before, by MissingPolicy::Hold
        Black, // none
    };

    Kind kind = Kind::Black;
    FrameIndex index; // in its store; 0 where kind is Black
    bool operator==(const AlignedFrame &) const = default;
};

// Several stores side by side: rows, at each of which every store shows a frame or none.
//
// By number, the rows are the numbers that any store has, or all have with Drop, rising; a number
// that a store has more than once stands for its first frame. By time, they are those of TimeRows; a
// store's own frame is the nearest one within 0.55 of its median interval.
//
// Never changes: may be shared between threads. A row costs no memory, a question O(stores × log n).
class Alignment
{
public:
    // Looks at every frame's number once. `offsets`: what is added to the numbers of each store to get the
    // common ones; empty: nothing. Cancelled, TooLarge. REQUIRES: at least one store.
    static Result<Alignment> byNumber(std::vector<std::shared_ptr<const ChunkIndex>> stores,
                                      MissingPolicy policy, const std::stop_token &stop = {},
                                      std::vector<std::int64_t> offsets = {});

    // Looks at every time once, or with Drop also for the nearest in each store.
    static Result<Alignment> byTime(std::vector<TimedStore> stores, MissingPolicy policy,
                                    const std::stop_token &stop = {});

    std::size_t storeCount() const { return m_stores.size(); }
    MissingPolicy policy() const { return m_policy; }
    std::int64_t rowCount() const;

    // What every store shows, in their order. REQUIRES: 0 <= row < rowCount().
    std::vector<AlignedFrame> at(std::int64_t row) const;
    AlignedFrame at(std::int64_t row, std::size_t store) const;

    // The common number of a row; empty where the rows are by time.
    std::optional<FrameNumber> number(std::int64_t row) const;

    // The same as a store would call it; empty also where no integer holds that.
    std::optional<FrameNumber> number(std::int64_t row, std::size_t store) const;

    // The common clock's time of a row: by number, that of the first store that has its own frame.
    FrameTime time(std::int64_t row) const;

    // The same by the clock of the first store throughout: where that has no frame of the number, between the
    // frames around, or as they go on. NaN where its frames say nothing.
    FrameTime commonTime(std::int64_t row) const;

    // The row at which a store shows this frame, else one near it. REQUIRES: rowCount() > 0.
    std::int64_t rowOf(std::size_t store, FrameIndex index) const;

private:
    using Rows = std::variant<NumberRows, TimeRows>;
    Alignment(std::vector<TimedStore> stores, MissingPolicy policy, Rows rows);
    std::optional<FrameNumber> numberIn(std::size_t store, FrameNumber common) const;
    std::optional<FrameIndex> ownFrame(std::size_t store, FrameNumber common) const;
    AlignedFrame find(std::size_t store, FrameNumber common) const;
    AlignedFrame find(std::size_t store, const TimeRows::Row &row) const;
    bool hasOwn(std::size_t store, const TimeRows::Row &row) const;
    double timeOf(const TimeRows::Row &row) const;
    std::int64_t nearestRow(const TimeRows &rows, double time) const;

    std::vector<TimedStore> m_stores;
    std::vector<std::int64_t> m_numberOffsets; // of the stores; empty: there are none
    std::vector<double> m_tolerances; // of times, seconds; parallel to m_stores
    MissingPolicy m_policy;
    Rows m_rows;
};

} // namespace store
