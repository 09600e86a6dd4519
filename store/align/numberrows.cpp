// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/align/numberrows.h"

#include "store/align/columnreader.h"
#include "store/index/chunkindex.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <limits>
#include <new>

namespace store {

namespace {

std::int64_t add(std::int64_t first, std::uint64_t distance)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(first) + distance);
}

std::int64_t shifted(std::int64_t number, std::int64_t offset)
{
    std::int64_t sum = 0;
    if (!__builtin_add_overflow(number, offset, &sum))
        return sum;
    return offset > 0 ? std::numeric_limits<std::int64_t>::max()
                      : std::numeric_limits<std::int64_t>::min();
}

std::uint64_t stepsAbove(std::int64_t from, std::int64_t to) // REQUIRES: from <= to
{
    return static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from);
}

// Goes through a store's numbers in rising order, each once.
class RisingNumbers
{
public:
    RisingNumbers(const ChunkIndex &index, std::int64_t offset)
        : m_count(index.frameCount())
        , m_offset(offset)
        , m_numbers(index, &ChunkIndex::numbers)
    {
        for (std::int64_t i = 1; i < m_count && !m_isSorted; ++i)
            m_isSorted = m_numbers.at(i) < m_numbers.at(i - 1);
        if (m_isSorted)
            sort();
        if (m_count > 0)
            m_value = shifted(at(0), m_offset);
    }

    bool atEnd() const { return m_next == m_count; }
    std::int64_t value() const { return m_value; } // REQUIRES: !atEnd()

    void advance()
    {
        const std::int64_t before = m_value;
        while (!atEnd() && m_value == before)
            if (++m_next < m_count)
                m_value = shifted(at(m_next), m_offset);
    }

private:
    std::int64_t at(std::int64_t i)
    {
        return m_isSorted ? m_sorted[static_cast<std::size_t>(i)] : m_numbers.at(i);
    }

    void sort()
    {
        for (std::int64_t i = 0; i < m_count; ++i)
            m_sorted.push_back(m_numbers.at(i));
        std::sort(m_sorted.begin(), m_sorted.end());
    }

    std::int64_t m_count;
    std::int64_t m_offset;
    ColumnReader<std::int64_t> m_numbers;
    bool m_isSorted = false; // in m_sorted, because the index does not rise
    std::vector<std::int64_t> m_sorted;
    std::int64_t m_next = 0;
    std::int64_t m_value = 0; // of m_next
};

// The smallest number that comes next, and in how many stores; all of them go beyond it.
struct Next
{
    std::int64_t number = 0;
    std::size_t holders = 0; // 0: all are at their end
};

Next takeSmallest(std::vector<RisingNumbers> &stores)
{
    Next next;
    for (const RisingNumbers &store : stores) {
        if (store.atEnd() || (next.holders > 0 && store.value() > next.number))
            continue;
        next.holders = next.holders > 0 && store.value() == next.number ? next.holders + 1 : 1;
        next.number = store.value();
    }
    for (RisingNumbers &store : stores)
        if (next.holders > 0 && !store.atEnd() && store.value() == next.number)
            store.advance();
    return next;
}

} // namespace

Result<NumberRows> NumberRows::merge(std::span<const std::shared_ptr<const ChunkIndex>> stores,
                                     Which which, const std::stop_token &stop,
                                     std::span<const std::int64_t> offsets)
try {
    assert(offsets.empty() || offsets.size() == stores.size());
    std::vector<RisingNumbers> numbers;
    for (std::size_t i = 0; i < stores.size(); ++i)
        numbers.emplace_back(*stores[i], offsets.empty() ? 0 : offsets[i]);
    NumberRows rows;
    constexpr std::int64_t stepsBetweenLooks = 1 << 16;
    for (std::int64_t step = 1;; ++step) {
        if (step % stepsBetweenLooks == 0 && stop.stop_requested())
            return Error{Error::Code::Cancelled, {}, "stopped while aligning"};
        const Next next = takeSmallest(numbers);
        if (next.holders == 0)
            return rows;
        if (which == Which::OfAny || next.holders == stores.size())
            rows.append(next.number);
    }
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, {}, "no memory for the frame numbers"};
}

void NumberRows::append(std::int64_t number)
{
    if (!m_runs.empty()) {
        Run &last = m_runs.back();
        if (last.count == 1)
            last.step = stepsAbove(last.first, number);
        if (stepsAbove(last.first, number) == last.step * static_cast<std::uint64_t>(last.count)) {
            ++last.count;
            ++m_count;
            return;
        }
    }
    m_runs.push_back({number, 1, 1, m_count});
    ++m_count;
}

FrameNumber NumberRows::number(std::int64_t row) const
{
    assert(row >= 0 && row < m_count);
    const auto after =
        std::upper_bound(m_runs.begin(), m_runs.end(), row,
                         [](std::int64_t value, const Run &run) { return value < run.row; });
    const Run &run = *std::prev(after);
    return {add(run.first, run.step * static_cast<std::uint64_t>(row - run.row))};
}

std::int64_t NumberRows::rowOf(FrameNumber number) const
{
    assert(m_count > 0);
    const auto after =
        std::upper_bound(m_runs.begin(), m_runs.end(), number.value,
                         [](std::int64_t value, const Run &run) { return value < run.first; });
    if (after == m_runs.begin())
        return 0;
    const Run &run = *std::prev(after);
    const std::uint64_t steps = stepsAbove(run.first, number.value) / run.step;
    return run.row +
           static_cast<std::int64_t>(std::min(steps, static_cast<std::uint64_t>(run.count - 1)));
}

} // namespace store
