// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/align/alignment.h"

#include "store/align/before.h"
#include "store/align/ownframes.h"
#include "store/align/pairtolerance.h"
#include "store/index/chunkindex.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace store {

namespace {

using Kind = AlignedFrame::Kind;

} // namespace

Alignment::Alignment(std::vector<TimedStore> stores, MissingPolicy policy, Rows rows)
    : m_stores(std::move(stores))
    , m_policy(policy)
    , m_rows(std::move(rows))
{
    m_tolerances.reserve(m_stores.size());
    for (const TimedStore &store : m_stores)
        m_tolerances.push_back(pairTolerance(*store.index));
}

Result<Alignment> Alignment::byNumber(std::vector<std::shared_ptr<const ChunkIndex>> stores,
                                      MissingPolicy policy, const std::stop_token &stop,
                                      std::vector<std::int64_t> offsets)
{
    assert(!stores.empty());
    auto rows = NumberRows::merge(
        stores, policy == MissingPolicy::Drop ? NumberRows::Which::OfAll : NumberRows::Which::OfAny,
        stop, offsets);
    if (!rows)
        return rows.error();
    std::vector<TimedStore> timed;
    timed.reserve(stores.size());
    for (auto &index : stores)
        timed.push_back({std::move(index), 0.0});
    Alignment alignment(std::move(timed), policy, *std::move(rows));
    alignment.m_numberOffsets = std::move(offsets);
    return alignment;
}

Result<Alignment> Alignment::byTime(std::vector<TimedStore> stores, MissingPolicy policy,
                                    const std::stop_token &stop)
{
    auto rows = TimeRows::merge(stores, stop);
    if (!rows)
        return rows.error();
    Alignment alignment(std::move(stores), policy, TimeRows());
    if (policy == MissingPolicy::Drop) {
        OwnFrames own(alignment.m_stores, alignment.m_tolerances);
        const auto isShownByAll = [&own](const TimeRows::Row &row) { return own.areInAll(row); };
        if (auto kept = rows->keepOnly(isShownByAll, stop); !kept)
            return kept.error();
    }
    alignment.m_rows = *std::move(rows);
    return alignment;
}

std::int64_t Alignment::rowCount() const
{
    return std::visit([](const auto &rows) { return rows.count(); }, m_rows);
}

std::vector<AlignedFrame> Alignment::at(std::int64_t row) const
{
    std::vector<AlignedFrame> frames;
    for (std::size_t store = 0; store < m_stores.size(); ++store)
        frames.push_back(at(row, store));
    return frames;
}

AlignedFrame Alignment::at(std::int64_t row, std::size_t store) const
{
    if (const auto *numbers = std::get_if<NumberRows>(&m_rows))
        return find(store, numbers->number(row));
    return find(store, std::get<TimeRows>(m_rows).row(row));
}

// What the store calls a common number; empty where no integer holds it.
std::optional<FrameNumber> Alignment::numberIn(std::size_t store, FrameNumber common) const
{
    FrameNumber number = common;
    if (!m_numberOffsets.empty() &&
        __builtin_sub_overflow(common.value, m_numberOffsets[store], &number.value))
        return std::nullopt;
    return number;
}

std::optional<FrameIndex> Alignment::ownFrame(std::size_t store, FrameNumber common) const
{
    const auto number = numberIn(store, common);
    return number ? m_stores[store].index->find(*number) : std::nullopt;
}

AlignedFrame Alignment::find(std::size_t store, FrameNumber common) const
{
    if (const auto own = ownFrame(store, common))
        return {Kind::Own, *own};
    const auto number = numberIn(store, common);
    if (m_policy != MissingPolicy::Hold || !number)
        return {};
    const auto held = atOrBefore(*m_stores[store].index, *number);
    return held ? AlignedFrame{Kind::Held, *held} : AlignedFrame{};
}

double Alignment::timeOf(const TimeRows::Row &row) const
{
    const TimedStore &store = m_stores[row.store];
    return store.index->time(row.index).seconds + store.offset;
}

AlignedFrame Alignment::find(std::size_t store, const TimeRows::Row &row) const
{
    if (store == row.store)
        return {Kind::Own, row.index};
    const ChunkIndex &index = *m_stores[store].index;
    const FrameTime time{timeOf(row) - m_stores[store].offset};
    if (hasOwn(store, row))
        return {Kind::Own, *index.nearest(time)};
    if (m_policy != MissingPolicy::Hold)
        return {};
    const auto held = atOrBefore(index, time);
    return held ? AlignedFrame{Kind::Held, *held} : AlignedFrame{};
}

bool Alignment::hasOwn(std::size_t store, const TimeRows::Row &row) const
{
    if (store == row.store)
        return true;
    const ChunkIndex &index = *m_stores[store].index;
    const FrameTime time{timeOf(row) - m_stores[store].offset};
    const auto nearest = index.nearest(time);
    return nearest && std::abs(index.time(*nearest).seconds - time.seconds) <= m_tolerances[store];
}

std::optional<FrameNumber> Alignment::number(std::int64_t row) const
{
    const auto *numbers = std::get_if<NumberRows>(&m_rows);
    return numbers ? std::optional(numbers->number(row)) : std::nullopt;
}

std::optional<FrameNumber> Alignment::number(std::int64_t row, std::size_t store) const
{
    const auto *numbers = std::get_if<NumberRows>(&m_rows);
    return numbers ? numberIn(store, numbers->number(row)) : std::nullopt;
}

FrameTime Alignment::time(std::int64_t row) const
{
    if (const auto *times = std::get_if<TimeRows>(&m_rows))
        return {timeOf(times->row(row))};
    const FrameNumber number = std::get<NumberRows>(m_rows).number(row);
    for (std::size_t store = 0; store < m_stores.size(); ++store)
        if (const auto own = ownFrame(store, number))
            return m_stores[store].index->time(*own);
    return {std::numeric_limits<double>::quiet_NaN()};
}

FrameTime Alignment::commonTime(std::int64_t row) const
{
    const auto *numbers = std::get_if<NumberRows>(&m_rows);
    if (numbers == nullptr)
        return time(row);
    const ChunkIndex &index = *m_stores.front().index;
    const auto wanted = numberIn(0, numbers->number(row));
    const FrameTime unknown{std::numeric_limits<double>::quiet_NaN()};
    if (!wanted)
        return unknown;
    const FrameNumber number = *wanted;
    if (const auto own = index.find(number))
        return index.time(*own);
    if (index.frameCount() < 2)
        return unknown;
    // The line through the frame before and the one after it, or before that if it is the last.
    const FrameIndex at = atOrBefore(index, number).value_or(FrameIndex());
    const FrameIndex other{at.value + 1 < index.frameCount() ? at.value + 1 : at.value - 1};
    const auto steps = static_cast<double>(index.number(other).value - index.number(at).value);
    const double slope = (index.time(other).seconds - index.time(at).seconds) / steps;
    if (!(slope > 0.0) || !std::isfinite(slope))
        return unknown;
    const auto ahead = static_cast<double>(number.value - index.number(at).value);
    return {index.time(at).seconds + ahead * slope};
}

std::int64_t Alignment::rowOf(std::size_t store, FrameIndex index) const
{
    assert(rowCount() > 0);
    if (const auto *numbers = std::get_if<NumberRows>(&m_rows)) {
        const FrameNumber own = m_stores[store].index->number(index);
        FrameNumber common = own;
        const bool isBeyond =
            !m_numberOffsets.empty() &&
            __builtin_add_overflow(own.value, m_numberOffsets[store], &common.value);
        return numbers->rowOf(isBeyond ? own : common);
    }
    const auto &times = std::get<TimeRows>(m_rows);
    const TimeRows::Row frame{store, index};
    if (const auto row = times.rowOf(frame); row && times.row(*row) == frame)
        return *row;
    return nearestRow(times, timeOf(frame));
}

// Of the rows that each store gave near this time, the nearest.
std::int64_t Alignment::nearestRow(const TimeRows &rows, double time) const
{
    std::int64_t nearest = 0;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t store = 0; store < m_stores.size(); ++store) {
        const auto frame = m_stores[store].index->nearest(FrameTime{time - m_stores[store].offset});
        const auto row = frame ? rows.rowOf({store, *frame}) : std::nullopt;
        if (!row)
            continue;
        const double away = std::abs(timeOf(rows.row(*row)) - time);
        if (away < least) {
            least = away;
            nearest = *row;
        }
    }
    return nearest;
}

} // namespace store
