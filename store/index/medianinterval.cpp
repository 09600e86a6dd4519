// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/medianinterval.h"

#include "store/index/chunkindex.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace store {

namespace {

constexpr std::int64_t mostOfAll = 131'072; // intervals; of more, runs all over the store tell
constexpr std::int64_t runLength = 256;
constexpr std::int64_t runs = 128;

// Adds the finite intervals before frames first + 1 ... first + count.
void addRun(const ChunkIndex &index, std::int64_t first, std::int64_t count,
            std::vector<double> &intervals)
{
    std::array<double, runLength + 1> times;
    index.times({first}, std::span(times).first(static_cast<std::size_t>(count + 1)));
    for (std::int64_t i = 1; i <= count; ++i) {
        const auto place = static_cast<std::size_t>(i);
        if (const double interval = times[place] - times[place - 1]; std::isfinite(interval))
            intervals.push_back(interval);
    }
}

double medianOf(std::vector<double> &values)
{
    if (values.empty())
        return 0.0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

} // namespace

double medianInterval(const ChunkIndex &index)
{
    const std::int64_t total = index.frameCount() - 1; // intervals
    if (total < 1)
        return 0.0;
    std::vector<double> intervals;
    intervals.reserve(static_cast<std::size_t>(total <= mostOfAll ? total : runs * runLength));
    if (total <= mostOfAll) {
        for (std::int64_t first = 0; first < total; first += runLength)
            addRun(index, first, std::min(runLength, total - first), intervals);
    } else {
        for (std::int64_t run = 0; run < runs; ++run)
            addRun(index, (total - runLength) / (runs - 1) * run, runLength, intervals);
    }
    return medianOf(intervals);
}

} // namespace store
