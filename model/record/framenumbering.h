// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <cstdint>
#include <optional>

namespace model {

// Gives each frame of a recording its number: the device's own count where it has one, so that a
// loss on the way is a hole; else a count of the frames that arrived, written or not.
class FrameNumbering
{
public:
    std::int64_t next(const CameraFrame &frame);

    // Holes in the device's count so far.
    std::int64_t lost() const { return m_lost; }

private:
    std::optional<std::int64_t> m_last;
    std::int64_t m_lost = 0;
};

} // namespace model
