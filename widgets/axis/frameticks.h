// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/axis/ticks.h"
#include "widgets/common/framelookup.h"

namespace widgets {

// Marks along an axis of indexes that say which number the frame there has: round ones wherever the
// numbers rise, those that come next where the round ones are missing.
QList<Tick> frameNumberTicks(const model::TimeAxis &axis, const FrameLookup &frames,
                             const TextWidth &textWidth);

} // namespace widgets
