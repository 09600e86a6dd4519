// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

namespace store {

class ChunkIndex;

// The median of the finite intervals between neighbouring frames, as numpy has it; 0 if there is
// none. Exact up to 131,072 intervals. Of more, that many are looked at, in runs of 512 spread
// evenly over the store, so that a week costs no more than three hours.
double medianInterval(const ChunkIndex &index);

} // namespace store
