// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/chunk/packetreader.h"
#include "store/error.h"
#include "store/export/exportorder.h"
#include "store/reader.h"

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <vector>

namespace store {

// The packets of a chunk's video that go into a copy: of `packets` ones in the order of the file those
// that are not shown before the first, a key frame.
struct PacketStretch
{
    int chunk = 0;
    std::size_t first = 0; // in the file
    std::size_t packets = 0;
    std::int64_t firstRank = 0; // of the picture shown first, which is that of the first packet
    FrameIndex firstFrame; // the same in the store
    std::int64_t frames = 0;
};

// How a stretch of a store of videos can be had without decoding.
struct StreamPlan
{
    std::vector<PacketStretch> stretches; // not empty
    libav::Parameters parameters; // of all of them
    std::int64_t delay = 0; // pictures that are decoded before one that is shown earlier, at most
    std::int64_t frames = 0;
    std::int64_t before = 0; // as ExportSummary
    std::int64_t after = 0;
    std::int64_t missing = 0;
    std::uint64_t bytes = 0; // of all packets; those only, whose size is known
    std::vector<Error> problems; // chunks left out
};

// Where the order of pictures is taken from. Times: the container's, where it has them, which may lie.
enum class OrderFrom { Times, Pictures };

// Cuts at the key frame at or before the first frame, and behind the last frame or where nothing is
// missing that those before are made from. Decodes one picture of each chunk. Unsupported if the chunks
// are not coded alike, or one does not begin with a key frame; of a broken chunk its error, unless it is
// to be left out.
// REQUIRES: the stretch is not empty and lies in the store.
Result<StreamPlan> planStream(const Reader &reader, FrameStretch wanted, WhenBroken whenBroken,
                              OrderFrom orderFrom, const std::stop_token &stop);

// The video of a chunk, as the plan was made from it.
Result<PacketReader> openPackets(const Reader &reader, int chunk, OrderFrom orderFrom,
                                 const std::stop_token &stop);

} // namespace store
