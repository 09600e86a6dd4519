// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace store {

// Finds damage that shows in a packet's bytes, before any decoding, for H.264 and HEVC.
//
// Encoders see to it that no 00 00 00, 00 00 01 or 00 00 02 stands inside a coded picture; decoders
// may run through such a place without noticing. Where lengths come before the units that a packet
// consists of, they fill it. Zeros at the end of a packet are damage, too, unless the encoder pads.
class NalCheck
{
public:
    explicit NalCheck(const AVCodecParameters &parameters);

    struct Finding
    {
        bool isDamaged = false;
        bool endsInZeros = false;
        bool maySkip = true; // nothing else is built on it, as far as can be told
    };
    Finding look(const AVPacket &packet) const;

private:
    using Bytes = std::span<const std::uint8_t>;
    Finding lookAtUnits(Bytes packet) const;
    Finding lookAtStream(Bytes packet) const;
    bool isPicture(std::uint8_t head) const;
    bool isDroppable(std::uint8_t head) const;

    bool m_isActive = false;
    bool m_isHevc = false;
    std::size_t m_lengthBytes = 0; // before each unit; 0: start codes are between them
};

} // namespace store
