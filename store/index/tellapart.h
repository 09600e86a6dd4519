// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/frame.h"

namespace store {

class ChunkIndex;

// Whether a number, or time, stands for one place in the recording: all frames with lower ones come
// before it and all with higher ones behind it, so that those that have it are neighbours. Not so where
// a counter or a clock started anew and passes there again, even if only one frame has it: another one
// may be missing. False of a time that is not a number.
bool tellsPlace(FrameNumber number, const ChunkIndex &index);
bool tellsPlace(FrameTime time, const ChunkIndex &index);

// Whether no number is below the one before: each tells its place.
bool numbersRise(const ChunkIndex &index);

} // namespace store
