// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/packetdigest.h"

#include "store/checksum.h"

namespace store {

void PacketDigest::add(std::int64_t time, std::span<const std::uint8_t> bytes)
{
    const std::int64_t head[] = {time, std::ssize(bytes)};
    m_times = crc32(std::as_bytes(std::span(head)), m_times);
    m_bytes = crc32(std::as_bytes(bytes), m_bytes);
    ++m_count;
}

} // namespace store
