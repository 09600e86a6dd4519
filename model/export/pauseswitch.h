// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <stop_token>

namespace model {

// Holds a worker while its job is paused. Any thread.
class PauseSwitch
{
public:
    void pause() { m_isPaused = true; }
    void resume()
    {
        m_isPaused = false;
        m_isPaused.notify_all();
    }
    bool isPaused() const { return m_isPaused; }

    // Returns when it is not paused, or `stop` asks: then nothing is paused any more.
    void pass(const std::stop_token &stop)
    {
        const std::stop_callback wake(stop, [this] { resume(); });
        while (!stop.stop_requested() && m_isPaused)
            m_isPaused.wait(true);
    }

private:
    std::atomic<bool> m_isPaused = false;
};

} // namespace model
