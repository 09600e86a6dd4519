// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/session/formatchoice.h"

#include <algorithm>
#include <cmath>

namespace model {

namespace {

// How far a format is from the wish; empty: it contradicts.
std::optional<double> distance(const CameraFormat &format, const FormatWish &wish, bool isFree)
{
    const bool hasOtherSize =
        wish.width > 0 && (format.width != wish.width || format.height != wish.height);
    const bool hasOtherPixels = wish.pixels && *wish.pixels != format.pixels;
    if ((hasOtherSize && !isFree) || hasOtherPixels)
        return std::nullopt;
    return wish.fps ? std::abs(format.fps - *wish.fps) : 0;
}

bool fits(int length, int min, int max, int step)
{
    return length >= min && length <= max && (length - min) % std::max(1, step) == 0;
}

// A camera that takes any size within bounds takes it with any of its pixels.
CameraFormat adapted(CameraFormat format, const FormatWish &wish, const CameraLimits &limits)
{
    if (wish.width > 0) {
        format.width = wish.width;
        format.height = wish.height;
    }
    if (wish.fps && limits.maxFps > 0)
        format.fps = std::clamp(*wish.fps, limits.minFps, limits.maxFps);
    if (wish.place) {
        format.left = wish.place->left;
        format.top = wish.place->top;
        format.binning = wish.place->binning;
    }
    return format;
}

} // namespace

std::optional<CameraFormat> chooseFormat(const Camera &camera, const FormatWish &wish)
{
    const std::vector<CameraFormat> formats = camera.formats();
    const auto limits = camera.limits();
    const bool isFree = limits &&
                        fits(wish.width, limits->minWidth, limits->maxWidth, limits->widthStep) &&
                        fits(wish.height, limits->minHeight, limits->maxHeight, limits->heightStep);
    std::optional<CameraFormat> best;
    double bestDistance = 0;
    for (const CameraFormat &format : formats) {
        const auto far = distance(format, wish, isFree);
        if (far && (!best || *far < bestDistance)) {
            best = format;
            bestDistance = *far;
        }
    }
    if (best && limits)
        best = adapted(*best, wish, *limits);
    return best;
}

} // namespace model
