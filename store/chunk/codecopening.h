// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/chunk/rowwatch.h"
#include "store/error.h"

#include <memory>

namespace store {

constexpr int decoderThreads = 2;

// Quick: several pictures at once; which packet was damaged is not always known exactly. Careful: one
// after the other, so that it is.
enum class Care { Quick, Careful };

// A decoder with what watches it, which it never outlives.
struct OpenCodec
{
    std::unique_ptr<RowWatch> rows; // not null
    libav::Codec codec;
    bool isUsed = false; // it has decoded another video: it is to be told the parameters once more
};

// A decoder of one of the codecs that may see a stranger's bytes. The error has no path.
// Unsupported, MissingCodec, TooLarge, Corrupt.
Result<OpenCodec> openCodec(const AVCodecParameters &parameters, Care care);

} // namespace store
