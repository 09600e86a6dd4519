// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/videopacket.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace store {

// Every packet of a video file and the place its picture has in display order.
class PacketTable
{
public:
    using Packet = VideoPacket;

    PacketTable() = default; // no packets

    // `displayOrder` names packets; empty if the order is not known. The pictures at its places from
    // `tornFrom` on are doubtful.
    PacketTable(std::vector<Packet> packets, const std::vector<std::uint32_t> &displayOrder,
                std::int64_t tornFrom);

    const std::vector<Packet> &packets() const { return m_packets; } // in file order
    std::int64_t pictureCount() const { return m_pictureCount; }

    // Whether the ranks are known. If not, a picture's place is found by decoding from the start.
    bool isOrdered() const { return m_isOrdered; }

    // Index into packets() of the picture shown at `rank`; empty if it is not there.
    // REQUIRES: isOrdered().
    std::optional<std::size_t> packetOf(std::int64_t rank) const;

    // Pictures from this rank on may have lost an earlier one with the end of the file, so that
    // their true place is not known. pictureCount() if none.
    std::int64_t firstDoubtful() const { return m_firstDoubtful; }

    // The packet from which decoding must start so that the picture of `packet` comes out whole: the
    // last key packet up to it that is not shown later than it. 0 if there is none.
    // REQUIRES: isOrdered(), packet < packets().size().
    std::size_t startFor(std::size_t packet) const;

    // The last key packet before `packet`; 0 if there is none.
    std::size_t keyBefore(std::size_t packet) const;

    // The only packet at this place in the file; empty if there is none, or more.
    // REQUIRES: !isDirect().
    std::optional<std::size_t> packetAt(std::int64_t position) const;

    // Whether packets that belong to it may have been lost with the end of the file.
    bool mayBeTorn() const { return m_mayBeTorn; }
    void setMayBeTorn(bool mayBe) { m_mayBeTorn = mayBe; }

    // Whether every packet can be read from its position and size.
    bool isDirect() const { return m_isDirect; }

private:
    void indexPositions();

    std::vector<Packet> m_packets;
    std::vector<std::uint32_t> m_byPosition; // packets; empty if direct
    std::vector<std::uint32_t> m_byRank; // packet of each rank
    std::int64_t m_pictureCount = 0;
    std::int64_t m_firstDoubtful = 0;
    bool m_isOrdered = false;
    bool m_isDirect = false;
    bool m_mayBeTorn = false;
};

} // namespace store
