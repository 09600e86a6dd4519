// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/packetcheck.h"

namespace store {

namespace {

constexpr std::size_t samples = 40; // of packets, from all over the file

} // namespace

Result<PacketCheck::Finding> PacketCheck::look(const AVPacket &packet, const PacketReader &reader)
{
    const auto finding = m_nals.look(packet);
    if (!finding.endsInZeros)
        return Finding{finding.isDamaged, finding.maySkip};
    const auto padded = isPadded(reader);
    if (!padded)
        return padded.error();
    return Finding{finding.isDamaged || !*padded, finding.maySkip};
}

Result<void> PacketCheck::learn(const PacketReader &reader)
{
    const auto padded = isPadded(reader);
    return padded ? Result<void>() : padded.error();
}

// Whether packets of this file may end in zeros. Encoders leave none; what pads to a whole number of
// some bytes leaves them at least every other time.
Result<bool> PacketCheck::isPadded(const PacketReader &reader)
{
    if (m_isPadded)
        return *m_isPadded;
    const libav::Packet packet(av_packet_alloc());
    const std::size_t count = reader.table().packets().size();
    std::size_t sound = 0;
    std::size_t padded = 0;
    for (std::size_t i = 0; reader.table().isDirect() && packet && i < samples; ++i) {
        const auto fetched = reader.fetch(count * i / samples, *packet);
        if (!fetched && fetched.error().code != Error::Code::Corrupt)
            return fetched.error();
        if (!fetched)
            continue;
        const auto finding = m_nals.look(*packet);
        sound += !finding.isDamaged;
        padded += !finding.isDamaged && finding.endsInZeros;
    }
    m_isPadded = sound < samples / 2 || padded > samples / 4;
    return *m_isPadded;
}

} // namespace store
