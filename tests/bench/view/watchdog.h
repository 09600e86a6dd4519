// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

// Asks the event loop a thousand times a second whether it answers, and notes how long it took.
//
// Lives in the thread it watches.
class Watchdog : public QObject
{
    Q_OBJECT

public:
    Watchdog();
    ~Watchdog() override;

    struct Waits
    {
        double p99 = 0; // ms
        double longest = 0; // ms
    };
    // Since the last call, or since it began. An answer after 20 ms counts as if it had been asked for
    // in each of them: waits of 20, 19 to 1 ms.
    Waits take();

private:
    void ask(); // from the other thread
    void answer(std::chrono::steady_clock::time_point asked);

    std::vector<double> m_waits; // ms
    std::atomic<bool> m_isAnswered = true;
    std::atomic<bool> m_stops = false;
    std::thread m_thread;
};
