// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/align/timerows.h"

#include "store/align/columnreader.h"
#include "store/index/chunkindex.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <new>
#include <numeric>

namespace store {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double gapInIntervals = 1.5; // one missing frame makes a gap of two
constexpr std::int64_t framesBetweenLooks = 1 << 16;

Error cancelled()
{
    return {Error::Code::Cancelled, {}, "stopped while aligning"};
}

} // namespace

// Lays the stores' frames into the gaps that the stores before them leave.
class TimeRows::Filler
{
public:
    Filler(std::span<const TimedStore> stores, TimeRows &rows, const std::stop_token &stop)
        : m_stores(stores)
        , m_rows(rows)
        , m_stop(stop)
    {
        for (const TimedStore &store : stores)
            m_times.emplace_back(*store.index, &ChunkIndex::times);
    }

    // Everything after `begin` and before `end`, common clock, by the stores from `store` on.
    // False once stopped.
    bool fill(std::size_t store, double begin, double end)
    {
        if (store == m_stores.size() || m_stop.stop_requested())
            return !m_stop.stop_requested();
        const ChunkIndex &index = *m_stores[store].index;
        const double margin = marginOf(store);
        std::int64_t first = firstWithin(store, begin, end);
        double last = begin;
        while (first < index.frameCount()) {
            const auto [next, latest] = endOfStretch(store, first, begin, end);
            if (m_stop.stop_requested())
                return false;
            if (next == first)
                break;
            if (!fillGap(store + 1, last, time(store, first), margin))
                return false;
            m_rows.append({store, first, next - first, 0});
            last = std::max(last, latest);
            first = next;
        }
        return fillGap(store + 1, last, end, margin);
    }

private:
    // Between two frames of a store, with half an interval on both sides left to them.
    bool fillGap(std::size_t store, double begin, double end, double margin)
    {
        if (!(end - begin > margin))
            return true;
        const double half = margin / gapInIntervals / 2;
        return fill(store, begin + half, end - half);
    }

    double time(std::size_t store, std::int64_t i)
    {
        return m_times[store].at(i) + m_stores[store].offset;
    }

    // The whole of the first store counts, whatever its times are.
    static bool isAll(double begin, double end) { return begin == -infinity && end == infinity; }

    std::int64_t firstWithin(std::size_t store, double begin, double end)
    {
        if (isAll(begin, end) || begin == -infinity)
            return 0;
        const ChunkIndex &index = *m_stores[store].index;
        const auto nearest = index.nearest(FrameTime{begin - m_stores[store].offset});
        if (!nearest)
            return index.frameCount();
        return time(store, nearest->value) > begin ? nearest->value : nearest->value + 1;
    }

    double marginOf(std::size_t store) const
    {
        return std::max(0.0, m_stores[store].index->medianInterval()) * gapInIntervals;
    }

    // Frames that follow each other without a gap: behind the last one, and the latest time.
    struct Run
    {
        std::int64_t end = 0;
        double latest = -infinity;
    };

    // The run that begins with `first`; none if that is not within.
    Run endOfStretch(std::size_t store, std::int64_t first, double begin, double end)
    {
        const ChunkIndex &index = *m_stores[store].index;
        const double gap = marginOf(store);
        const bool all = isAll(begin, end);
        Run run{first, -infinity};
        double before = 0.0;
        for (; run.end < index.frameCount(); ++run.end) {
            const double now = time(store, run.end);
            if (!all && !(now > begin && now < end))
                break;
            if (run.end > first && now - before > gap)
                break;
            if (run.end % framesBetweenLooks == 0 && m_stop.stop_requested())
                break;
            before = now;
            run.latest = std::max(run.latest, now);
        }
        return run;
    }

    std::span<const TimedStore> m_stores;
    TimeRows &m_rows;
    const std::stop_token &m_stop;
    std::vector<ColumnReader<double>> m_times; // parallel to m_stores
};

Result<TimeRows> TimeRows::merge(std::span<const TimedStore> stores, const std::stop_token &stop)
try {
    assert(!stores.empty());
    TimeRows rows;
    if (!Filler(stores, rows, stop).fill(0, -infinity, infinity))
        return cancelled();
    rows.sortByStore();
    return rows;
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, {}, "no memory for the rows"};
}

void TimeRows::append(Stretch stretch)
{
    stretch.row = m_count;
    m_count += stretch.count;
    if (!m_stretches.empty()) {
        Stretch &last = m_stretches.back();
        if (last.store == stretch.store && last.first + last.count == stretch.first) {
            last.count += stretch.count;
            return;
        }
    }
    m_stretches.push_back(stretch);
}

void TimeRows::sortByStore()
{
    m_byStore.resize(m_stretches.size());
    std::iota(m_byStore.begin(), m_byStore.end(), 0);
    std::sort(m_byStore.begin(), m_byStore.end(), [this](std::size_t a, std::size_t b) {
        const Stretch &x = m_stretches[a];
        const Stretch &y = m_stretches[b];
        return x.store != y.store ? x.store < y.store : x.first < y.first;
    });
}

TimeRows::Row TimeRows::row(std::int64_t row) const
{
    assert(row >= 0 && row < m_count);
    const auto after = std::upper_bound(
        m_stretches.begin(), m_stretches.end(), row,
        [](std::int64_t value, const Stretch &stretch) { return value < stretch.row; });
    const Stretch &stretch = *std::prev(after);
    return {stretch.store, {stretch.first + (row - stretch.row)}};
}

std::optional<std::int64_t> TimeRows::rowOf(const Row &frame) const
{
    const auto isBefore = [this](const Row &asked, std::size_t place) {
        const Stretch &stretch = m_stretches[place];
        return asked.store != stretch.store ? asked.store < stretch.store
                                            : asked.index.value < stretch.first;
    };
    const auto after = std::upper_bound(m_byStore.begin(), m_byStore.end(), frame, isBefore);
    const bool hasNext = after != m_byStore.end() && m_stretches[*after].store == frame.store;
    if (after == m_byStore.begin() || m_stretches[*std::prev(after)].store != frame.store)
        return hasNext ? std::optional(m_stretches[*after].row) : std::nullopt;
    const Stretch &stretch = m_stretches[*std::prev(after)];
    const std::int64_t beyond = frame.index.value - (stretch.first + stretch.count - 1);
    if (beyond > 0 && hasNext && m_stretches[*after].first - frame.index.value < beyond)
        return m_stretches[*after].row;
    return stretch.row + std::min(frame.index.value - stretch.first, stretch.count - 1);
}

Result<void> TimeRows::keepOnly(const std::function<bool(const Row &)> &isWanted,
                                const std::stop_token &stop)
try {
    TimeRows kept;
    for (const Stretch &stretch : m_stretches) {
        for (std::int64_t i = 0; i < stretch.count; ++i) {
            const Row row{stretch.store, {stretch.first + i}};
            if (i % framesBetweenLooks == 0 && stop.stop_requested())
                return cancelled();
            if (isWanted(row))
                kept.append({row.store, row.index.value, 1, 0});
        }
    }
    kept.sortByStore();
    *this = std::move(kept);
    return {};
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, {}, "no memory for the rows"};
}

} // namespace store
