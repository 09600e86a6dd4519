// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/filmslots.h"

#include "model/film/filmmaker.h"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr int mostSlots = static_cast<int>(model::FilmMaker::mostWishes);

} // namespace

std::vector<FilmSlot> filmSlots(const TimelineScale &scale, const FrameLookup &frames,
                                double pictureWidth)
{
    const double room = scale.axis().width();
    const int count = std::clamp(static_cast<int>(room / pictureWidth), 1, mostSlots);
    const double width = room / count;
    const double interval =
        frames.interval / scale.axis().perPixel(); // pixels on an axis of seconds
    std::vector<FilmSlot> places;
    for (int i = 0; i < count; ++i) {
        const double left = scale.left() + i * width;
        const double middle = left + width / 2;
        const auto target = scale.toIndex(middle);
        const auto first = std::min(scale.toIndex(left).value, target.value);
        const auto last = std::max(scale.toIndex(left + width).value, target.value);
        const bool isByTime = scale.axis().unit() == model::TimeAxis::Unit::Seconds;
        if (isByTime && std::abs(scale.toX(target) - middle) > width / 2 + interval)
            continue; // nothing was recorded here
        places.push_back({left, width, {target, {first}, {last}, {first}}});
    }
    return places;
}

} // namespace widgets
