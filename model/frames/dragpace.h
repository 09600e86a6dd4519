// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace model {

// How many pictures can be decoded while an eye that follows a drag waits for the next one, by how
// long they took so far.
class DragPace
{
public:
    // Of one picture; 0 is not counted.
    void note(std::chrono::nanoseconds took)
    {
        if (took.count() > 0)
            m_took = m_took.count() > 0 ? (3 * m_took + took) / 4 : took;
    }

    std::int64_t pictures() const
    {
        return m_took.count() > 0 ? std::clamp<std::int64_t>(interval / m_took, least, most)
                                  : usual;
    }

private:
    static constexpr std::chrono::milliseconds interval{25}; // 30 pictures a second, painted too
    static constexpr std::int64_t usual = 16;
    static constexpr std::int64_t least = 8;
    static constexpr std::int64_t most = 64;

    std::chrono::nanoseconds m_took{0}; // smoothed; 0: not known
};

} // namespace model
