// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <cstdint>
#include <span>

namespace store {

// What the packets of a clip are known by, however many there are: their number, and a checksum of when
// each is shown and, where that was given, what is in it. A plain value.
class PacketDigest
{
public:
    // The next packet in the order of the file; `time` in ticks of the file.
    void add(std::int64_t time, std::span<const std::uint8_t> bytes = {});

    std::int64_t count() const { return m_count; }
    bool operator==(const PacketDigest &) const = default;

private:
    std::int64_t m_count = 0;
    std::uint32_t m_times = 0; // checksums
    std::uint32_t m_bytes = 0;
};

} // namespace store
