// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/timeaxis.h"

namespace widgets {

// What is written along an axis. Recorded is the time without the gaps in which nothing was recorded.
enum class Ruler { Time, Recorded, Index, Number };

// What is spread evenly with it: numbers may skip and start anew, so that they stand at the frames
// they belong to, and so does the time without gaps.
constexpr model::TimeAxis::Unit unitOf(Ruler ruler)
{
    return ruler == Ruler::Time ? model::TimeAxis::Unit::Seconds : model::TimeAxis::Unit::Index;
}

} // namespace widgets
