// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/genicam/frameidcounter.h"

namespace model {

namespace {

constexpr std::int64_t cycle = 65535; // as many IDs of 16 bits are there without 0

} // namespace

std::optional<std::int64_t> FrameIdCounter::next(std::uint64_t id)
{
    if (id > cycle)
        m_kind = Kind::Wide;
    const std::int64_t step = m_last ? stepTo(id) : 0;
    m_isUseless = m_isUseless || (m_last && step == 0);
    if (m_isUseless)
        return std::nullopt;
    m_last = m_last ? *m_last + step : static_cast<std::int64_t>(id);
    m_lastId = id;
    return m_last;
}

std::int64_t FrameIdCounter::stepTo(std::uint64_t id) const
{
    const auto difference = static_cast<std::int64_t>(id - m_lastId);
    if (m_kind == Kind::Wide)
        return difference;
    const std::int64_t forward = (difference + cycle) % cycle;
    return forward <= cycle / 2 ? forward : forward - cycle;
}

} // namespace model
