// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/film/filmpicture.h"
#include "widgets/axis/timelinescale.h"

#include <QSize>

#include <vector>

namespace widgets {

// A place for one picture along a recording's axis.
struct FilmSlot
{
    double left = 0.0; // pixels
    double width = 0.0;
    model::FilmWish wish; // the frame at its middle, or one that lies in it
};

// As many places of a picture's width, at least, as there is room for side by side, in order. What
// lies in a gap of the recording has none. REQUIRES: there are frames.
std::vector<FilmSlot> filmSlots(const TimelineScale &scale, const FrameLookup &frames,
                                double pictureWidth);

} // namespace widgets
