// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/packettable.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace store {

PacketTable::PacketTable(std::vector<Packet> packets,
                         const std::vector<std::uint32_t> &displayOrder, std::int64_t tornFrom)
    : m_packets(std::move(packets))
{
    m_isOrdered = displayOrder.size() == m_packets.size();
    m_pictureCount = std::count_if(m_packets.begin(), m_packets.end(),
                                   [](const Packet &packet) { return packet.isShown; });
    m_firstDoubtful = m_pictureCount;
    for (std::int64_t place = 0; place < std::ssize(displayOrder); ++place) {
        const auto packet = displayOrder[static_cast<std::size_t>(place)];
        if (!m_packets[packet].isShown)
            continue;
        if (place >= tornFrom)
            m_firstDoubtful = std::min(m_firstDoubtful, std::ssize(m_byRank));
        m_packets[packet].rank = std::ssize(m_byRank);
        m_byRank.push_back(packet);
    }
    m_isDirect = std::all_of(m_packets.begin(), m_packets.end(),
                             [](const Packet &packet) { return packet.size >= 0; });
    if (!m_isDirect)
        indexPositions();
}

void PacketTable::indexPositions()
{
    m_byPosition.resize(m_packets.size());
    std::iota(m_byPosition.begin(), m_byPosition.end(), 0u);
    const auto before = [this](std::uint32_t a, std::uint32_t b) {
        return m_packets[a].position < m_packets[b].position;
    };
    if (!std::is_sorted(m_byPosition.begin(), m_byPosition.end(), before))
        std::sort(m_byPosition.begin(), m_byPosition.end(), before);
}

std::optional<std::size_t> PacketTable::packetOf(std::int64_t rank) const
{
    if (rank < 0 || rank >= std::ssize(m_byRank))
        return std::nullopt;
    return m_byRank[static_cast<std::size_t>(rank)];
}

std::size_t PacketTable::startFor(std::size_t packet) const
{
    for (std::size_t i = packet + 1; i-- > 0;)
        if (m_packets[i].isKey && m_packets[i].rank <= m_packets[packet].rank)
            return i;
    return 0;
}

std::size_t PacketTable::keyBefore(std::size_t packet) const
{
    for (std::size_t i = packet; i-- > 0;)
        if (m_packets[i].isKey)
            return i;
    return 0;
}

std::optional<std::size_t> PacketTable::packetAt(std::int64_t position) const
{
    const auto less = [this](std::uint32_t packet, std::int64_t at) {
        return m_packets[packet].position < at;
    };
    const auto first = std::lower_bound(m_byPosition.begin(), m_byPosition.end(), position, less);
    const auto isAt = [&](auto it) {
        return it != m_byPosition.end() && m_packets[*it].position == position;
    };
    if (position < 0 || !isAt(first) || isAt(std::next(first)))
        return std::nullopt;
    return *first;
}

} // namespace store
