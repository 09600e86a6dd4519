// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/error.h"
#include "store/export/framechoice.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace store {
class ChunkIndex;
}

namespace model {

// Which frames are to be exported: those from one coordinate to another, both included.
struct ExportRange
{
    enum class By { All, Index, Number, Time };

    By by = By::All;
    std::int64_t first = 0; // by index or number
    std::int64_t last = 0;
    double begin = 0.0; // by time, seconds
    double end = 0.0;
    bool operator==(const ExportRange &) const = default;
};

// The frames in it, in the order of the store; none if there are none. By number or time all frames are
// looked through: they need not rise.
store::Result<std::vector<store::FrameStretch>>
framesIn(const ExportRange &range, const store::ChunkIndex &index, const std::stop_token &stop);

} // namespace model
