// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/chunk/nalcheck.h"
#include "store/chunk/packetreader.h"
#include "store/error.h"

#include <cstddef>
#include <optional>

namespace store {

// Finds damage that shows in the bytes of a file's packets, before any decoding.
class PacketCheck
{
public:
    explicit PacketCheck(const AVCodecParameters &parameters)
        : m_nals(parameters)
    {}

    struct Finding
    {
        bool isDamaged = false;
        bool maySkip = true; // no other picture is built on it, as far as can be told
    };
    // Reads other packets for it, once; what the system says instead.
    Result<Finding> look(const AVPacket &packet, const PacketReader &reader);

    // To be called before the reader loses its direct table, without which padding is not known.
    // As above.
    Result<void> learn(const PacketReader &reader);

private:
    Result<bool> isPadded(const PacketReader &reader);

    NalCheck m_nals;
    std::optional<bool> m_isPadded; // once it was asked
};

} // namespace store
