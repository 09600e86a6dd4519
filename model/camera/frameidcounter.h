// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>

namespace model {

// Makes of the IDs that a camera or its driver gives to frames a count that neither wraps nor skips.
//
// A GigE Vision camera's have 16 bits and leave out 0: after 65535 comes 1. One that counts further
// than that has wide ones after all. A V4L2 driver's have 32 bits.
class FrameIdCounter
{
public:
    enum class Kind { Sixteen, ThirtyTwo, Wide };

    explicit FrameIdCounter(Kind kind)
        : m_kind(kind)
    {}

    // The last number once more for an ID that came twice; below it where frames overtake each other
    // or the device begins anew, from which it goes on. Empty while the IDs stand still: such a device
    // does not count.
    std::optional<std::int64_t> next(std::uint64_t id);

private:
    std::int64_t stepTo(std::uint64_t id) const;

    Kind m_kind;
    std::uint64_t m_lastId = 0;
    std::optional<std::int64_t> m_last;
    int m_repeats = 0; // of the last ID
};

} // namespace model
