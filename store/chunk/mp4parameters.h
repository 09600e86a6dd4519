// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/mp4/track.h"

namespace store {

// How the pictures of a track are coded, as libav reads it from the boxes `type` (ftyp) and `movie`
// (moov) of a file. It is shown no tables of samples: it takes longer for those than for all else.
// What it makes of the samples' times, the delay of decoding, is 0. Null if the boxes do not tell all.
libav::Parameters readMp4Parameters(mp4::View type, mp4::View movie, const mp4::Track &track);

} // namespace store
