// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/steadyclock.h"

#include <stop_token>
#include <utility>

namespace model {

// Keeps FFmpeg from waiting for longer than it may, or for longer than anybody wants.
//
// Used by one thread at a time; asking to stop is for any.
class StreamWatch
{
public:
    void setStop(std::stop_token stop) { m_stop = std::move(stop); }
    void allow(double seconds) { m_deadline = awakeSeconds() + seconds; }

    bool isStopped() const { return m_stop.stop_requested(); }
    bool isOver() const { return isStopped() || awakeSeconds() > m_deadline; }

    // For FFmpeg's interrupt callback.
    static int ask(void *watch)
    {
        return static_cast<const StreamWatch *>(watch)->isOver() ? 1 : 0;
    }

private:
    std::stop_token m_stop;
    double m_deadline = 0; // on the clock of awakeSeconds()
};

} // namespace model
