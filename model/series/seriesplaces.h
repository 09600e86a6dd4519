// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/timeaxis.h"
#include "store/frame.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace store {
class ChunkIndex;
class Reader;
} // namespace store

namespace model {

struct SeriesData;

// Which frame a time belongs to: the nearest. Quick where times come in order.
class FramePlaces
{
public:
    explicit FramePlaces(const store::Reader &reader); // outlives *this

    std::int64_t frameAt(double seconds); // -1: there is none

private:
    const store::ChunkIndex &m_index;
    std::int64_t m_frame = -1; // the last answer
    double m_from = 0.0; // what surely has the same one: (from, to)
    double m_to = 0.0;
};

// The times that an axis shows; of one of indexes those of its frames, and a little more.
std::pair<double, double> timesOf(const store::Reader &reader, const TimeAxis &axis);

// When the samples of frames [first, last] are taken: (from, to]. A frame beside which the clock stepped
// back reaches half a usual interval to that side. REQUIRES: there are such frames, and between them the
// clock did not step back.
std::pair<double, double> timesOf(const store::Reader &reader, store::FrameIndex first,
                                  store::FrameIndex last);

// Frames [first, last] between which the clock does not step back; by a few frames it may.
struct FrameRun
{
    store::FrameIndex first;
    store::FrameIndex last;
};

// All frames, in order.
std::vector<FrameRun> frameRuns(const store::Reader &reader);

// The chunks, as [first, last) of SeriesData::chunks, with samples in [from, to), and one more on each
// side.
std::pair<std::size_t, std::size_t> touchedChunks(const SeriesData &data, double from, double to);

} // namespace model
