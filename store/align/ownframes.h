// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/align/columnreader.h"
#include "store/align/timerows.h"

#include <span>
#include <vector>

namespace store {

// Tells of one row after another whether every store has a frame of its own at its time.
//
// Looks first near where it found one for the row before; so a walk over all rows of a week takes a
// second or two, while what it answers is that of a search through all frames.
class OwnFrames
{
public:
    // Both outlive *this; `tolerances`, seconds, are parallel to `stores`.
    OwnFrames(std::span<const TimedStore> stores, std::span<const double> tolerances);

    bool areInAll(const TimeRows::Row &row);

private:
    struct Place
    {
        ColumnReader<double> times;
        std::int64_t last = 0; // the frame found last
    };

    bool isIn(std::size_t store, double time);
    bool isNear(std::size_t store, double time);

    std::span<const TimedStore> m_stores;
    std::span<const double> m_tolerances;
    std::vector<Place> m_places; // parallel to m_stores
};

} // namespace store
