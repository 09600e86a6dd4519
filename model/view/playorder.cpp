// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/view/playorder.h"

namespace model {

std::optional<store::FrameIndex> PlayOrder::next(store::FrameIndex frame) const
{
    const bool inside = frame.value >= first.value && frame.value <= last.value;
    if (!inside || frame == end())
        return looping ? std::optional(start()) : std::nullopt;
    return store::FrameIndex{frame.value + (backward ? -1 : 1)};
}

double PlayOrder::interval(store::FrameIndex frame, double longest) const
{
    constexpr double fallback = 1.0 / 25;
    const double usual = medianInterval > 0.0 ? medianInterval : fallback;
    const auto following = next(frame);
    const std::int64_t step = following ? following->value - frame.value : 0;
    if (step != (backward ? -1 : 1))
        return usual;
    const double rise = index.time(*following).seconds - index.time(frame).seconds;
    const double wait = backward ? -rise : rise;
    return wait > 0.0 && wait <= longest ? wait : usual;
}

} // namespace model
