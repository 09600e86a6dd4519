// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/chunkindex.h"

#include "store/index/medianinterval.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

namespace store {

Result<void> ChunkIndex::append(int number, std::span<const std::int64_t> frameNumbers,
                                std::span<const double> frameTimes)
{
    if (frameNumbers.size() != frameTimes.size())
        return Error{Error::Code::Corrupt,
                     {},
                     std::to_string(frameNumbers.size()) + " frame numbers, but " +
                         std::to_string(frameTimes.size()) + " times"};
    return append(number, PackedChunk::pack(frameNumbers, frameTimes));
}

Result<void> ChunkIndex::append(int number, PackedChunk frames)
{
    if (!m_chunks.empty() && number <= m_chunks.back().number)
        return Error{
            Error::Code::Corrupt, {}, "chunk " + std::to_string(number) + " is not a later one"};
    if (frames.count() == 0)
        return {};
    m_chunks.push_back({number, {m_frameCount}, static_cast<std::int64_t>(frames.count())});
    m_frameCount += m_chunks.back().count;
    m_packed.push_back(std::move(frames));
    return {};
}

void ChunkIndex::finish()
{
    for (const PackedChunk &frames : m_packed) {
        m_numberRanges.add(frames.numbers().range());
        m_timeRanges.add(frames.times().range());
    }
    m_medianInterval = store::medianInterval(*this);
    if (m_chunks.empty())
        return;
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    const ValueRange<std::int64_t> numbers = m_numberRanges.all();
    const ValueRange<double> times = m_timeRanges.all();
    m_range = Range{{numbers.low},
                    {numbers.high},
                    {times.isEmpty() ? unknown : times.low},
                    {times.isEmpty() ? unknown : times.high}};
}

std::size_t ChunkIndex::memoryBytes() const
{
    std::size_t words = 0;
    for (const PackedChunk &frames : m_packed)
        words += frames.words().size();
    constexpr std::size_t perChunk = sizeof(Chunk) + sizeof(PackedChunk) +
                                     sizeof(ValueRange<double>) + sizeof(ValueRange<std::int64_t>);
    return words * sizeof(std::uint64_t) + m_chunks.size() * perChunk;
}

std::size_t ChunkIndex::chunkOf(FrameIndex index) const
{
    assert(index.value >= 0 && index.value < frameCount());
    const auto after = std::upper_bound(
        m_chunks.begin(), m_chunks.end(), index.value,
        [](std::int64_t value, const Chunk &chunk) { return value < chunk.first.value; });
    return static_cast<std::size_t>(after - m_chunks.begin()) - 1;
}

ChunkIndex::Location ChunkIndex::locate(FrameIndex index) const
{
    const Chunk &chunk = m_chunks[chunkOf(index)];
    return {chunk.number, static_cast<int>(index.value - chunk.first.value)};
}

FrameId ChunkIndex::frame(FrameIndex index) const
{
    return {index, number(index), time(index)};
}

FrameNumber ChunkIndex::number(FrameIndex index) const
{
    const std::size_t chunk = chunkOf(index);
    const auto offset = static_cast<std::size_t>(index.value - m_chunks[chunk].first.value);
    return {m_packed[chunk].numbers().at(offset)};
}

FrameTime ChunkIndex::time(FrameIndex index) const
{
    const std::size_t chunk = chunkOf(index);
    const auto offset = static_cast<std::size_t>(index.value - m_chunks[chunk].first.value);
    return {m_packed[chunk].times().at(offset)};
}

template<typename T, typename Column>
void ChunkIndex::read(std::int64_t first, std::span<T> room, Column column) const
{
    constexpr std::size_t blockSize = PackedColumn<T>::blockSize;
    std::array<T, blockSize> values;
    std::size_t chunk = room.empty() ? 0 : chunkOf({first});
    auto offset = room.empty() ? 0 : static_cast<std::size_t>(first - m_chunks[chunk].first.value);
    while (!room.empty()) {
        const std::size_t inBlock = offset % blockSize;
        const std::size_t read = column(m_packed[chunk]).read(offset / blockSize, values.data());
        const std::size_t used = std::min(read - inBlock, room.size());
        std::copy_n(values.data() + inBlock, used, room.data());
        room = room.subspan(used);
        offset += used;
        if (offset == m_packed[chunk].count()) {
            ++chunk;
            offset = 0;
        }
    }
}

void ChunkIndex::numbers(FrameIndex first, std::span<std::int64_t> room) const
{
    read(first.value, room, [](const PackedChunk &frames) { return frames.numbers(); });
}

void ChunkIndex::times(FrameIndex first, std::span<double> room) const
{
    read(first.value, room, [](const PackedChunk &frames) { return frames.times(); });
}

auto ChunkIndex::numberSearch() const
{
    return ColumnSearch(
        m_numberRanges, [this](std::size_t i) -> const auto & { return m_packed[i].numbers(); },
        [this](std::size_t i) { return m_chunks[i].first.value; });
}

auto ChunkIndex::timeSearch() const
{
    return ColumnSearch(
        m_timeRanges, [this](std::size_t i) -> const auto & { return m_packed[i].times(); },
        [this](std::size_t i) { return m_chunks[i].first.value; });
}

std::optional<FrameIndex> ChunkIndex::find(FrameNumber number) const
{
    return numberSearch().find(number.value);
}

std::optional<FrameIndex> ChunkIndex::find(FrameTime time) const
{
    if (!std::isfinite(time.seconds))
        return std::nullopt;
    return timeSearch().find(time.seconds);
}

std::optional<FrameIndex> ChunkIndex::nearest(FrameNumber number) const
{
    return numberSearch().nearest(number.value);
}

std::optional<FrameIndex> ChunkIndex::nearest(FrameTime time) const
{
    if (std::isnan(time.seconds))
        return std::nullopt;
    return timeSearch().nearest(time.seconds);
}

bool ChunkIndex::separates(FrameNumber number) const
{
    return numberSearch().separates(number.value);
}

bool ChunkIndex::separates(FrameTime time) const
{
    return !std::isnan(time.seconds) && timeSearch().separates(time.seconds);
}

} // namespace store
