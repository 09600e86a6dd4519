// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/frame.h"

#include <optional>

namespace store {

class ChunkIndex;

// The frame with the largest number, or time, that is not above the asked one; the first of several
// with the same. Empty if there is none. A time that is not a number has none before it.
std::optional<FrameIndex> atOrBefore(const ChunkIndex &index, FrameNumber number);
std::optional<FrameIndex> atOrBefore(const ChunkIndex &index, FrameTime time);

} // namespace store
