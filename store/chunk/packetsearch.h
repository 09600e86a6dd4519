// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/bigendian.h"
#include "store/chunk/bytewindow.h"
#include "store/chunk/videopacket.h"
#include "store/inputfile.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>

namespace store {

// A walk over a video file in search of its packets, a short piece here and there at a time.
class PacketSearch
{
public:
    // Both outlive the search.
    PacketSearch(const InputFile &file, const std::stop_token &stop);

    const InputFile &file() const { return m_file; }
    bool isStopped() const { return m_stop.stop_requested(); }

    // Of `count` bytes, fewer only at the end of the file. Valid until the next call.
    BigEndianReader at(std::uint64_t position, std::size_t count);

    // False if no picture can be of that size, or there are too many already.
    // REQUIRES: position + size <= file().sizeBytes().
    bool add(std::uint64_t position, std::uint64_t size, bool isKey, std::int64_t time);

    // Empty if there are none.
    std::optional<LocatedPackets> take();

private:
    const InputFile &m_file;
    const std::stop_token &m_stop;
    ByteWindow m_window;
    LocatedPackets m_located;
};

} // namespace store
