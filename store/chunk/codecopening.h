// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/error.h"

namespace store {

class RowWatch;

constexpr int decoderThreads = 2;

// Quick: several pictures at once; which packet was damaged is not always known exactly. Careful: one
// after the other, so that it is.
enum class Care { Quick, Careful };

// A decoder of one of the codecs that may see a stranger's bytes. The error has no path.
// Unsupported, MissingCodec, TooLarge, Corrupt.
Result<libav::Codec> openCodec(const AVCodecParameters &parameters, Care care, RowWatch &rows);

} // namespace store
