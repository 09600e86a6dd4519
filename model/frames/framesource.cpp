// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/framesource.h"

#include "model/picture/significantbits.h"

namespace model {

FrameSource frameSource(std::shared_ptr<const store::Reader> reader)
{
    auto open = [reader](int chunk, const std::stop_token &stop) {
        return reader->openChunk(chunk, stop);
    };
    auto check = [reader](int chunk, const store::ChunkDecoder &decoder) {
        return reader->checkCount(chunk, decoder);
    };
    return {sharedIndex(reader), std::move(open), std::move(check),
            significantValues(reader->metadata())};
}

std::shared_ptr<const store::ChunkIndex>
sharedIndex(const std::shared_ptr<const store::Reader> &reader)
{
    if (!reader)
        return nullptr;
    return {reader, &reader->index()};
}

} // namespace model
