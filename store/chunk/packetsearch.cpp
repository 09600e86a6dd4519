// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/packetsearch.h"

#include <limits>
#include <utility>

namespace store {

namespace {

constexpr std::size_t pictureWindow = 128; // pictures are far from each other

} // namespace

PacketSearch::PacketSearch(const InputFile &file, const std::stop_token &stop)
    : m_file(file)
    , m_stop(stop)
    , m_window(file, pictureWindow)
{}

BigEndianReader PacketSearch::at(std::uint64_t position, std::size_t count)
{
    return BigEndianReader(m_window.at(position, count));
}

bool PacketSearch::add(std::uint64_t position, std::uint64_t size, bool isKey, std::int64_t time)
{
    constexpr std::uint64_t most = std::numeric_limits<std::int32_t>::max() / 2;
    if (size == 0 || size > most || m_located.packets.size() == maxVideoPackets)
        return false;
    VideoPacket packet;
    packet.position = static_cast<std::int64_t>(position);
    packet.size = static_cast<std::int32_t>(size);
    packet.time = time;
    packet.isKey = isKey;
    m_located.packets.push_back(packet);
    return true;
}

std::optional<LocatedPackets> PacketSearch::take()
{
    if (m_located.packets.empty())
        return std::nullopt;
    return std::move(m_located);
}

} // namespace store
