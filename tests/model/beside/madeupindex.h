// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/index/chunkindex.h"

#include <QtGlobal>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

// Indexes of made-up stores.
namespace madeup {

inline std::shared_ptr<const store::ChunkIndex> index(const std::vector<std::int64_t> &numbers,
                                                      const std::vector<double> &times)
{
    auto index = std::make_shared<store::ChunkIndex>();
    if (!index->append(0, numbers, times))
        qFatal("no index");
    index->finish();
    return index;
}

// Frames first, first + 1 … with `interval` seconds between them, but those in `missing`.
inline std::shared_ptr<const store::ChunkIndex> film(std::int64_t first, std::int64_t count,
                                                     double start, double interval,
                                                     const std::vector<std::int64_t> &missing = {})
{
    std::vector<std::int64_t> numbers;
    std::vector<double> times;
    for (std::int64_t i = 0; i < count; ++i) {
        if (std::find(missing.begin(), missing.end(), first + i) != missing.end())
            continue;
        numbers.push_back(first + i);
        times.push_back(start + static_cast<double>(i) * interval);
    }
    return index(numbers, times);
}

// Frames 0, 1 … with the numbers of a counter that starts anew after `period`.
inline std::shared_ptr<const store::ChunkIndex>
counted(std::int64_t period, std::int64_t count, double start, double interval,
        const std::vector<std::int64_t> &missing = {})
{
    std::vector<std::int64_t> numbers;
    std::vector<double> times;
    for (std::int64_t i = 0; i < count; ++i) {
        if (std::find(missing.begin(), missing.end(), i) != missing.end())
            continue;
        numbers.push_back(i % period);
        times.push_back(start + static_cast<double>(i) * interval);
    }
    return index(numbers, times);
}

} // namespace madeup
