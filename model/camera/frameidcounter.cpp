// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/frameidcounter.h"

namespace model {

namespace {

constexpr std::int64_t cycle = 65535; // as many IDs of 16 bits are there without 0
constexpr int mostRepeats = 2; // of an ID, by a device that counts
constexpr std::uint64_t firstIds = 2; // with which a device begins anew
constexpr std::int64_t mostLost = 4096; // before such an ID; else it did begin anew

} // namespace

std::optional<std::int64_t> FrameIdCounter::next(std::uint64_t id)
{
    if (m_kind == Kind::Sixteen && id > cycle)
        m_kind = Kind::Wide;
    const std::int64_t step = m_last ? stepTo(id) : 0;
    m_repeats = m_last && step == 0 ? m_repeats + 1 : 0;
    m_last = m_last ? *m_last + step : static_cast<std::int64_t>(id);
    m_lastId = id;
    return m_repeats > mostRepeats ? std::nullopt : m_last;
}

std::int64_t FrameIdCounter::stepTo(std::uint64_t id) const
{
    const std::uint64_t difference = id - m_lastId;
    if (m_kind == Kind::ThirtyTwo)
        return static_cast<std::int32_t>(static_cast<std::uint32_t>(difference));
    if (m_kind == Kind::Wide)
        return static_cast<std::int64_t>(difference);
    const std::int64_t forward = (static_cast<std::int64_t>(difference) + cycle) % cycle;
    const bool isAnew = id <= firstIds && forward > mostLost;
    return forward <= cycle / 2 && !isAnew ? forward : forward - cycle;
}

} // namespace model
