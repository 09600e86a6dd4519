// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/exportrange.h"

#include "store/align/columnreader.h"
#include "store/index/chunkindex.h"

#include <algorithm>

namespace model {

namespace {

constexpr std::int64_t lookEvery = 1 << 16; // frames, at whether to stop

// The frames whose value in a column is one of those asked for.
template<typename T, typename Wants>
store::Result<std::vector<store::FrameStretch>>
framesWith(typename store::ColumnReader<T>::Read column, Wants wants,
           const store::ChunkIndex &index, const std::stop_token &stop)
{
    store::ColumnReader<T> values(index, column);
    std::vector<store::FrameStretch> stretches;
    for (std::int64_t i = 0; i < index.frameCount(); ++i) {
        if (i % lookEvery == 0 && stop.stop_requested())
            return store::Error{
                store::Error::Code::Cancelled, {}, "stopped while looking for frames"};
        if (!wants(values.at(i)))
            continue;
        if (!stretches.empty() && stretches.back().end == i)
            ++stretches.back().end;
        else
            stretches.push_back({i, i + 1});
    }
    return stretches;
}

std::vector<store::FrameStretch> stretchOf(std::int64_t begin, std::int64_t end)
{
    return begin < end ? std::vector<store::FrameStretch>{{begin, end}}
                       : std::vector<store::FrameStretch>();
}

} // namespace

store::Result<std::vector<store::FrameStretch>>
framesIn(const ExportRange &range, const store::ChunkIndex &index, const std::stop_token &stop)
{
    const std::int64_t count = index.frameCount();
    switch (range.by) {
    case ExportRange::By::Index: // of the last one there may be
        return stretchOf(std::max<std::int64_t>(range.first, 0),
                         std::min(range.last, count - 1) + 1);
    case ExportRange::By::Number:
        return framesWith<std::int64_t>(
            &store::ChunkIndex::numbers,
            [&](std::int64_t number) { return number >= range.first && number <= range.last; },
            index, stop);
    case ExportRange::By::Time:
        return framesWith<double>(
            &store::ChunkIndex::times,
            [&](double time) { return time >= range.begin && time <= range.end; }, index, stop);
    case ExportRange::By::All:
        break;
    }
    return stretchOf(0, count);
}

} // namespace model
