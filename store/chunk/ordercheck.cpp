// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/ordercheck.h"

#include "store/chunk/displayorder.h"

#include <algorithm>
#include <span>

namespace store {

namespace {

constexpr std::size_t maxApart = 16; // packets after which a picture cannot come before another

std::int64_t firstTorn(std::span<const std::int64_t> keys)
{
    OrderHints hints;
    hints.keys.assign(keys.begin(), keys.end());
    return tornFrom(sortedBy(hints.keys), hints);
}

} // namespace

OrderCheck::OrderCheck(const AVCodecParameters &parameters)
    : m_orders(parameters)
    , m_packet(av_packet_alloc())
{}

bool OrderCheck::confirms(const PacketReader &reader, std::size_t packet)
{
    if (!m_orders.isActive())
        return true;
    const auto &packets = reader.table().packets();
    const std::size_t start = reader.table().startFor(packet);
    startAt(start);
    const std::size_t end = std::min(packets.size(), packet + 1 + maxApart);
    while (m_first + m_keys.size() < end)
        if (!readNext(reader))
            return false;
    const auto group = std::span(m_keys).subspan(start - m_first, end - start);
    const std::int64_t key = group[packet - start];
    const auto before =
        std::count_if(group.begin(), group.end(), [key](auto other) { return other < key; });
    const bool isAlone = std::count(group.begin(), group.end(), key) == 1;
    if (!isAlone || packets[packet].rank != static_cast<std::int64_t>(start) + before)
        return false;
    const bool isAtEnd = end == packets.size();
    return !isAtEnd || !reader.table().mayBeTorn() || before < firstTorn(group);
}

// What is known from `packet` on stays, if there is no hole up to it.
void OrderCheck::startAt(std::size_t packet)
{
    if (packet < m_first || packet > m_first + m_keys.size()) {
        m_keys.clear();
        m_first = packet;
    }
    constexpr std::size_t tooMany = 4096;
    if (packet - m_first > tooMany) {
        m_keys.erase(m_keys.begin(),
                     m_keys.begin() + static_cast<std::ptrdiff_t>(packet - m_first));
        m_first = packet;
    }
}

bool OrderCheck::readNext(const PacketReader &reader)
{
    const std::size_t packet = m_first + m_keys.size();
    if (!m_packet || !reader.fetch(packet, *m_packet))
        return false;
    const auto picture = m_orders.read(*m_packet);
    if (!picture || (reader.table().packets()[packet].isKey && !picture->isKey))
        return false;
    m_keys.push_back(orderKey(*picture));
    return true;
}

} // namespace store
