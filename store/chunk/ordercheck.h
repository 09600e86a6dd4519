// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/chunk/packetreader.h"
#include "store/chunk/pictureorder.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace store {

// Confirms the places that presentation times give to pictures by the pictures' own order counts.
//
// It looks only at the group that holds a picture: all before a key packet are shown before it, so
// that a picture's place is that packet's index plus the pictures of the group shown before it.
class OrderCheck
{
public:
    explicit OrderCheck(const AVCodecParameters &parameters);

    // Whether `packet` has the rank in the reader's table that its group's counts say; true where
    // the codec has no counts. REQUIRES: the table is direct, ordered, and shows every packet.
    bool confirms(const PacketReader &reader, std::size_t packet);

private:
    void startAt(std::size_t packet);
    bool readNext(const PacketReader &reader);

    PictureOrderReader m_orders;
    libav::Packet m_packet;
    std::size_t m_first = 0; // packet of m_keys[0]
    std::vector<std::int64_t> m_keys; // orderKey() of successive packets
};

} // namespace store
