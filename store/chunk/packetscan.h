// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/packettable.h"
#include "store/chunk/videofile.h"
#include "store/error.h"

#include <optional>
#include <stop_token>

namespace store {

class InputFile;

// The table of a video's packets from reading all of them, from the file's first one on: what order
// they have is told by the pictures' own order counts where the codec has them, else by the
// presentation times; rates and the values of the times mean nothing.
// TooLarge beyond 16 million packets, Cancelled.
Result<PacketTable> scanPackets(VideoFile &file, const std::stop_token &stop);

// The same from what the container says of its packets, without reading them, where that is enough.
// The order by time is to be confirmed by the pictures' own counts: see OrderCheck.
std::optional<PacketTable> locatePackets(const VideoFile &video, const InputFile &file,
                                         const std::stop_token &stop);

// A video, and its table if that was located.
struct LocatedVideo
{
    VideoFile video; // may be closed
    std::optional<PacketTable> table;
};

// As above where the container tells in a few words how its pictures are coded, too: libav's demuxer,
// which makes tables of its own, is not asked. Empty if not both are known.
std::optional<LocatedVideo> locateVideo(const InputFile &file, const std::stop_token &stop);

} // namespace store
