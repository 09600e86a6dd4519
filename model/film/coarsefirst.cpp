// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/film/coarsefirst.h"

#include <cstddef>

namespace model {

std::vector<int> coarseFirst(int count)
{
    std::vector<int> order;
    std::vector<bool> isThere(static_cast<std::size_t>(count), false);
    for (int parts = 2; static_cast<int>(order.size()) < count; parts *= 2) {
        for (int odd = 1; odd < parts; odd += 2) {
            const auto place =
                static_cast<std::size_t>(static_cast<long long>(count) * odd / parts);
            if (!isThere[place])
                order.push_back(static_cast<int>(place));
            isThere[place] = true;
        }
    }
    return order;
}

} // namespace model
