// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <cstdint>
#include <deque>
#include <optional>

namespace model {

// Gives each frame of a recording its number, which no other has: the device's own count where it has
// one, so that a loss on the way is a hole; else a count of the frames that arrived, written or not.
//
// A frame that comes late gets its own number, and is lost no longer. Where the device's count repeats
// or steps back without that, the numbers go on from the last one.
class FrameNumbering
{
public:
    std::int64_t next(const CameraFrame &frame);

    // Holes in the device's count so far.
    std::int64_t lost() const { return m_lost; }

    // How often the device's count repeated or stepped back.
    std::int64_t restarts() const { return m_restarts; }

private:
    bool takeMissing(std::int64_t number);
    void noteMissing(std::int64_t first, std::int64_t end);

    std::optional<std::int64_t> m_last; // the highest number given
    std::int64_t m_lastRaw = 0; // the device's count then
    bool m_hasRaw = false;
    std::deque<std::int64_t> m_missing; // the last numbers left out, rising
    std::int64_t m_lost = 0;
    std::int64_t m_restarts = 0;
};

} // namespace model
