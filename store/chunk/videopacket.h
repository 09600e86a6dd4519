// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace store {

// A coded picture of a video file.
struct VideoPacket
{
    std::int64_t position = -1; // in the file, bytes; -1 unknown
    std::int64_t time = 0; // of presentation, in the container's units
    std::int64_t rank = -1; // in display order; -1: not shown, or not known
    std::int32_t size = -1; // bytes; -1: only the demuxer can read it
    bool isKey = false;
    bool isShown = true; // an edit list may cut it off
    bool isDamaged = false; // the file ends in the middle of it
};

// More than a chunk ever holds; what claims more is not read.
constexpr std::size_t maxVideoPackets = std::size_t(1) << 24;

// The packets of a file's first picture track in file order, found from what the container says of
// them, without reading them.
struct LocatedPackets
{
    std::vector<VideoPacket> packets; // with position and size, all of it inside the file
    std::int64_t track = -1; // its id in the container as libav tells it; -1: it does not
    libav::Parameters parameters; // of the track; null: only the demuxer knows them
    bool hasTimes = true;
    bool mayBeTorn = false; // nothing says that these are all that were written
};

} // namespace store
