// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <deque>
#include <optional>

namespace model {

// How fast a job goes on, by what it did in the last seconds. A plain value.
class ExportPace
{
public:
    // At `seconds` of a clock that stands still while the job is paused.
    void add(double seconds, std::int64_t done);

    double perSecond() const; // 0: not known yet
    std::optional<double> secondsLeft(std::int64_t total) const; // none: not known

private:
    static constexpr double lookedAtSeconds = 8.0;

    struct Point
    {
        double seconds = 0.0;
        std::int64_t done = 0;
    };
    std::deque<Point> m_points; // none older than that, but for one
};

} // namespace model
