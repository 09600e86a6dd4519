// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>

namespace model {

// How many events a second came lately.
//
// Thread-safety: tick() belongs to one thread, perSecond() to any.
class FrameRate
{
public:
    void tick(double nowSeconds);

    // 0 once nothing came for 2 s and for three intervals.
    double perSecond(double nowSeconds) const;

private:
    double m_windowStart = 0;
    int m_inWindow = 0; // events after the one at m_windowStart
    bool m_hasWindow = false;
    std::atomic<double> m_rate = 0;
    std::atomic<double> m_last = 0;
};

} // namespace model
