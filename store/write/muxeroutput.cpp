// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/muxeroutput.h"

extern "C" {
#include <libavutil/mem.h>
}

namespace store {

void FreeMuxerOutput::operator()(AVIOContext *output) const
{
    av_freep(&output->buffer);
    avio_context_free(&output);
}

MuxerOutput makeMuxerOutput(void *opaque, int (*write)(void *, std::uint8_t *, int),
                            std::int64_t (*seek)(void *, std::int64_t, int))
{
    constexpr int bufferSize = 1 << 18;
    auto *buffer = static_cast<std::uint8_t *>(av_malloc(bufferSize));
    if (buffer == nullptr)
        return nullptr;
    MuxerOutput output(avio_alloc_context(buffer, bufferSize, 1, opaque, nullptr, write, seek));
    if (!output)
        av_free(buffer);
    return output;
}

} // namespace store
