// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/damagelist.h"

#include <algorithm>
#include <cstdint>

namespace store {

void DamageList::add(const PacketTable &table, std::size_t started, std::size_t packet)
{
    if (table.packets()[packet].rank >= table.packets()[started].rank)
        m_damages.push_back({packet, packet});
}

void DamageList::addUpTo(std::size_t last, std::size_t before, std::size_t started)
{
    m_damages.push_back({std::max(started, last - std::min(last, before)), last});
}

std::size_t DamageList::first() const
{
    std::size_t first = SIZE_MAX;
    for (const Damage &damage : m_damages)
        first = std::min(first, damage.first);
    return first;
}

bool DamageList::spoils(const PacketTable &table, std::size_t packet) const
{
    if (m_damages.empty())
        return false;
    const auto start = table.startFor(packet);
    const auto startRank = table.packets()[start].rank;
    return std::any_of(m_damages.begin(), m_damages.end(), [&](const Damage &damage) {
        const auto end = std::min(damage.last, packet);
        for (auto i = std::max(start, damage.first); i <= end; ++i)
            if (table.packets()[i].rank >= startRank)
                return true;
        return false;
    });
}

} // namespace store
