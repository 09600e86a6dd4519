// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/export/exportorder.h"
#include "store/export/framemap.h"

#include <cstdint>
#include <optional>

namespace store {

class Reader;

// What stands at each place of an export: a frame of the store, or at a row of several stores what this one
// shows there.
class ExportRows
{
public:
    struct Place
    {
        std::optional<FrameIndex> frame; // none: black
        FrameId
            id; // its own, but for the time that is the row's; of a black one the row's number, if any
        std::optional<MapRow> row; // none: not of several stores
    };

    // `reader` and `frames` outlive it.
    ExportRows(const Reader &reader, const FrameChoice &frames, std::optional<AlignedRows> rows);

    std::int64_t count() const { return m_frames->count(); }
    Place at(std::int64_t place) const; // REQUIRES: 0 <= place < count()

    // Frames of the export in a second of the recording; 0 if unknown.
    double usualRate() const;

    // Whether the chunk, which has no frames, could have had some of those that are exported.
    bool isAmong(int chunk) const;

private:
    bool isBetweenRows(int chunk) const;
    std::optional<FrameIndex> ownAt(std::int64_t row) const;

    const Reader *m_reader;
    const FrameChoice *m_frames;
    std::optional<AlignedRows> m_rows;
};

// Of the store that the order shows beside another, counted from 0. `order` outlives it; it has rows.
ExportRows rowsBeside(const ExportOrder &order, std::size_t i);

} // namespace store
