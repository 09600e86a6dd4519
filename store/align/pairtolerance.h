// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/index/chunkindex.h"

namespace store {

// How far a frame of this store may be from a time to belong to it, seconds: half an interval, and a
// little for cameras that tremble.
inline double pairTolerance(const ChunkIndex &index)
{
    return index.medianInterval() * 0.55;
}

} // namespace store
