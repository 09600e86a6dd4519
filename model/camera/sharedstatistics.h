// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <atomic>
#include <cstdint>

namespace model {

// A stream's statistics, written by the camera's thread and read by others.
class SharedStatistics
{
public:
    void set(const CameraStatistics &statistics)
    {
        m_completed = statistics.completed;
        m_failed = statistics.failed;
        m_underruns = statistics.underruns;
        m_missingPackets = statistics.missingPackets.value_or(unknown);
        m_resentPackets = statistics.resentPackets.value_or(unknown);
    }

    // The counts belong together only as nearly as a moment's reading can.
    CameraStatistics get() const
    {
        return {m_completed, m_failed, m_underruns, known(m_missingPackets),
                known(m_resentPackets)};
    }

private:
    static constexpr std::int64_t unknown = -1;

    static std::optional<std::int64_t> known(std::int64_t count)
    {
        return count == unknown ? std::nullopt : std::optional(count);
    }

    std::atomic<std::int64_t> m_completed = 0;
    std::atomic<std::int64_t> m_failed = 0;
    std::atomic<std::int64_t> m_underruns = 0;
    std::atomic<std::int64_t> m_missingPackets = unknown;
    std::atomic<std::int64_t> m_resentPackets = unknown;
};

} // namespace model
