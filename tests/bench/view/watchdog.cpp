// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/view/watchdog.h"

#include <algorithm>

using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::milliseconds period{1};

} // namespace

Watchdog::Watchdog()
    : m_thread([this] { ask(); })
{}

Watchdog::~Watchdog()
{
    m_stops = true;
    m_thread.join();
}

void Watchdog::ask()
{
    while (!m_stops) {
        std::this_thread::sleep_for(period);
        if (!m_isAnswered.exchange(false))
            continue;
        QMetaObject::invokeMethod(
            this, [this, asked = Clock::now()] { answer(asked); }, Qt::QueuedConnection);
    }
}

void Watchdog::answer(Clock::time_point asked)
{
    double wait = std::chrono::duration<double, std::milli>(Clock::now() - asked).count();
    do {
        m_waits.push_back(wait);
        wait -= 1;
    } while (wait > 0);
    m_isAnswered = true;
}

Watchdog::Waits Watchdog::take()
{
    std::vector<double> waits;
    waits.swap(m_waits);
    if (waits.empty())
        return {};
    std::sort(waits.begin(), waits.end());
    return {waits[(waits.size() - 1) * 99 / 100], waits.back()};
}
