// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/axis/timelinescale.h"

#include <cstdint>
#include <vector>

namespace model {
class FrameSet;
class TimeGrid;
} // namespace model

namespace widgets {

// Which frames stand in which pixel column of a scale, for drawing what millions of frames may have
// without asking for each.
//
// Exact while no more than 2^19 frames are shown; of more, a column may be wrong by a grid's stride,
// which is less than a pixel then. Made for one picture.
class FrameColumns
{
public:
    // Two columns or more in which there are no frames.
    struct Hole
    {
        double begin, end; // seconds: the times of the frames about it, or the columns' ends
        store::FrameIndex first, last; // one of these is the frame behind it
    };

    // `grid`: of the recording; needed on an axis of seconds only, where without it all is empty.
    FrameColumns(const FrameLookup &frames, const TimelineScale &scale,
                 const model::TimeGrid *grid);

    int count() const { return static_cast<int>(m_borders.size()) - 1; }
    // The frames of column i, from the axis' left edge, are [first(i), first(i + 1)).
    store::FrameIndex first(int column) const
    {
        return {m_borders[static_cast<std::size_t>(column)]};
    }
    const std::vector<std::int64_t> &borders() const
    {
        return m_borders;
    } // first() of each, and one
    // On an axis of seconds, from left to right.
    const std::vector<Hole> &holes() const { return m_holes; }
    // How many of a set stand in a column.
    std::int64_t count(const model::FrameSet &set, int column) const;

private:
    void fillIndexes(const model::TimeAxis &axis);
    void fillTimes(const FrameLookup &frames, const model::TimeAxis &axis,
                   const model::TimeGrid &grid);
    void fillExactly(const FrameLookup &frames, const model::TimeAxis &axis, std::int64_t first,
                     std::int64_t last);
    template<typename HoleOf>
    void findHoles(const HoleOf &holeOf);

    std::int64_t m_frameCount = 0;
    std::vector<std::int64_t> m_borders; // one more than there are columns; or one
    std::vector<Hole> m_holes;
};

} // namespace widgets
