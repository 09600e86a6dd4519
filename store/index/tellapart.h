// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

namespace store {

class ChunkIndex;

// Whether each frame may have a number of its own: they are not too few for that, as where a counter
// starts anew. False without frames.
bool numbersTellApart(const ChunkIndex &index);

// Whether the times rise all the way, as far as their range can say: where they start anew in every
// trial it is too short for so many frames. False where no time is finite.
bool timesTellApart(const ChunkIndex &index);

} // namespace store
