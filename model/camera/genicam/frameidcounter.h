// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>

namespace model {

// Makes of the IDs that a camera gives its frames a count that neither wraps nor skips.
//
// A GigE Vision camera's have 16 bits and leave out 0: after 65535 comes 1. One that counts further
// than that has wide ones after all.
class FrameIdCounter
{
public:
    enum class Kind { Sixteen, Wide };

    explicit FrameIdCounter(Kind kind)
        : m_kind(kind)
    {}

    // Empty once an ID came twice: such a camera does not count. May be below the last one where
    // frames overtake each other.
    std::optional<std::int64_t> next(std::uint64_t id);

private:
    std::int64_t stepTo(std::uint64_t id) const;

    Kind m_kind;
    bool m_isUseless = false;
    std::uint64_t m_lastId = 0;
    std::optional<std::int64_t> m_last;
};

} // namespace model
