// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace store {

struct ChangingStore;

struct RenumberedExtra
{
    bool isChanged = false; // a file was written
    std::vector<Error> leftAlone; // files whose rows keep their numbers, and why
};

// Gives the rows of a chunk's extra data the numbers of their frames, by frame_index; the one that a
// row had before stays in `_frame_number_before_reindex`. Rows that name no frame, or were allocated
// ahead, stay as they are, and so do files that cannot be read to their end.
Result<RenumberedExtra>
renumberExtra(const ChangingStore &store, int chunk,
              const std::function<std::optional<std::int64_t>(std::int64_t frameIndex)> &numberOf);

} // namespace store
