// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

extern "C" {
#include <libavformat/avio.h>
}

#include <cstdint>
#include <memory>

namespace store {

struct FreeMuxerOutput
{
    void operator()(AVIOContext *output) const;
};

// By which a muxer of libav writes into what we make of it.
using MuxerOutput = std::unique_ptr<AVIOContext, FreeMuxerOutput>;

// Calls the two, as libav describes them, with `opaque`, which outlives it. Null if there is no memory.
MuxerOutput makeMuxerOutput(void *opaque, int (*write)(void *, std::uint8_t *, int),
                            std::int64_t (*seek)(void *, std::int64_t, int));

} // namespace store
