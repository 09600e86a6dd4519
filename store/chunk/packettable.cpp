// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/packettable.h"

#include "store/chunk/pictureorder.h"
#include "store/chunk/videofile.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace store {

namespace {

constexpr std::size_t maxPackets = std::size_t(1) << 24;
constexpr std::int64_t maxReordered = 16; // pictures an H.264 decoder may hold back

// What orders the packets. Parallel to the table's packets.
struct Orders
{
    std::vector<std::int64_t> times; // presentation
    std::vector<std::int64_t> counts; // epoch in the upper half, picture order count in the lower
    bool hasTimes = true; // of every packet
    bool hasCounts = true;
};

std::int64_t countKey(const PictureOrderReader::Picture &picture)
{
    return (static_cast<std::int64_t>(picture.epoch) << 32) +
           (static_cast<std::int64_t>(picture.count) - std::numeric_limits<std::int32_t>::min());
}

// Packets sorted by `keys`; empty if two are equal.
std::vector<std::uint32_t> sorted(const std::vector<std::int64_t> &keys)
{
    std::vector<std::uint32_t> order(keys.size());
    std::iota(order.begin(), order.end(), 0u);
    const auto less = [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; };
    if (!std::is_sorted(order.begin(), order.end(), less))
        std::sort(order.begin(), order.end(), less);
    const auto same = [&](std::uint32_t a, std::uint32_t b) { return keys[a] == keys[b]; };
    if (std::adjacent_find(order.begin(), order.end(), same) != order.end())
        order.clear();
    return order;
}

bool mayReorder(AVCodecID codec)
{
    const auto *descriptor = avcodec_descriptor_get(codec);
    return !descriptor || (descriptor->props & AV_CODEC_PROP_REORDER);
}

struct DisplayOrder
{
    std::vector<std::uint32_t> packets; // empty if only decoding can tell
    bool hasFalseTimes = false; // the times only number the packets
};

DisplayOrder displayOrder(const Orders &orders, AVCodecID codec)
{
    std::vector<std::uint32_t> fileOrder(orders.times.size());
    std::iota(fileOrder.begin(), fileOrder.end(), 0u);
    if (!mayReorder(codec) || fileOrder.empty())
        return {fileOrder};
    const auto byTime = orders.hasTimes ? sorted(orders.times) : std::vector<std::uint32_t>{};
    const auto byCount = orders.hasCounts ? sorted(orders.counts) : std::vector<std::uint32_t>{};
    if (byCount.empty())
        return {byTime};
    // A decoder goes by the counts. Times that contradict them say nothing if they only number the
    // packets; else one of the two was misread.
    if (byTime.empty() || byTime == byCount)
        return {byCount};
    if (byTime == fileOrder)
        return {byCount, true};
    return {};
}

// The first place in display order that follows a hole in the counts which the end of the file can
// have torn; the number of pictures if there is none. A stream with holes elsewhere has them by
// nature.
std::int64_t tornFrom(const std::vector<std::uint32_t> &order, const Orders &orders)
{
    const auto size = std::ssize(order);
    if (!orders.hasCounts)
        return size;
    const auto count = [&](std::int64_t place) {
        return orders.counts[order[static_cast<std::size_t>(place)]];
    };
    std::int64_t odd = 0;
    for (std::int64_t i = 0; i < size; ++i)
        odd |= count(i) & 1;
    const std::int64_t step = odd ? 1 : 2;
    for (std::int64_t i = 1; i < size; ++i) {
        const bool isHole = count(i) - count(i - 1) > step && count(i) >> 32 == count(i - 1) >> 32;
        if (isHole)
            return size - i <= maxReordered ? i : size;
    }
    return size;
}

} // namespace

Result<PacketTable> PacketTable::read(VideoFile &file, const std::stop_token &stop)
{
    const libav::Packet packet(av_packet_alloc());
    PictureOrderReader orderReader(file.parameters());
    const auto codec = file.parameters().codec_id;
    PacketTable table;
    Orders orders;
    while (packet && file.read(*packet)) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, file.path(), "stopped"};
        if (table.m_packets.size() == maxPackets)
            return Error{Error::Code::TooLarge, file.path(), "more than 16 million pictures"};
        const auto picture = orderReader.read(*packet);
        if (packet->flags & AV_PKT_FLAG_CORRUPT && orderReader.isActive() && !picture)
            break; // cut so short that it says nothing
        const bool hasTime = packet->pts != AV_NOPTS_VALUE;
        Packet entry;
        entry.position = packet->pos;
        entry.time = hasTime ? packet->pts : packet->dts;
        entry.isKey = (packet->flags & AV_PKT_FLAG_KEY) && (!picture || picture->isKey);
        entry.isDamaged = packet->flags & AV_PKT_FLAG_CORRUPT;
        entry.isShown = !(packet->flags & AV_PKT_FLAG_DISCARD);
        table.m_packets.push_back(entry);
        orders.times.push_back(packet->pts);
        orders.hasTimes = orders.hasTimes && hasTime;
        orders.counts.push_back(picture ? countKey(*picture) : 0);
        orders.hasCounts = orders.hasCounts && picture;
    }
    const auto order = displayOrder(orders, codec);
    const bool isWhole = file.knownPacketCount() == std::ssize(table.m_packets);
    if (order.hasFalseTimes) // and so an edit list, which speaks of times, is as false
        for (auto &entry : table.m_packets)
            entry.isShown = true;
    const auto &packets = order.packets;
    table.rank(packets, isWhole ? std::ssize(packets) : tornFrom(packets, orders));
    table.indexPositions();
    return table;
}

void PacketTable::rank(const std::vector<std::uint32_t> &displayOrder, std::int64_t tornFrom)
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
