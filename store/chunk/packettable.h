// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace store {

class VideoFile;

// Every packet of a video file and the place its picture has in display order.
//
// The order is that of the pictures' own order counts where the codec has them (H.264), else that
// of the presentation times; rates and the values of the times mean nothing. Never changes after.
class PacketTable
{
public:
    struct Packet
    {
        std::int64_t position = -1; // in the file, bytes; -1 unknown
        std::int64_t time = 0; // in the container's units: what seeking goes by
        std::int64_t rank = -1; // in display order; -1: not shown, or not known
        bool isKey = false;
        bool isShown = true; // an edit list may cut it off
        bool isDamaged = false; // the file ends in the middle of it
    };

    // Reads the whole file once. TooLarge beyond 16 million packets, Cancelled.
    static Result<PacketTable> read(VideoFile &file, const std::stop_token &stop = {});

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
    std::optional<std::size_t> packetAt(std::int64_t position) const;

private:
    PacketTable() = default;
    void rank(const std::vector<std::uint32_t> &displayOrder, std::int64_t tornFrom);
    void indexPositions();

    std::vector<Packet> m_packets;
    std::vector<std::uint32_t> m_byPosition; // packets
    std::vector<std::uint32_t> m_byRank; // packet of each rank
    std::int64_t m_pictureCount = 0;
    std::int64_t m_firstDoubtful = 0;
    bool m_isOrdered = false;
};

} // namespace store
