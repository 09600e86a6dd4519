// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/error.h"
#include "store/export/clipclock.h"
#include "store/export/exportorder.h"

#include <opencv2/core/mat.hpp>

#include <optional>

namespace store {

// How a clip is coded: what its kind and preset come to for pictures of one size and type.
struct ClipFormat
{
    const char *encoder = nullptr; // libav's names
    const char *container = nullptr;
    AVPixelFormat pixels = AV_PIX_FMT_NONE;
    bool isFullRange = false; // of luma
    bool isExact = false; // every sample can be decoded again
    int width = 0;
    int height = 0;
    int groupFrames = 0; // from key frame to key frame
    const char *speed = nullptr; // x264's preset
    const char *quality = nullptr; // its rate factor; null: no loss
    AVRational tick{0, 1}; // of presentation times, seconds
    int leastTicks = 1; // from one picture to the next
    AVRational rate{0, 1}; // frames per second, about where times are true
    bool isTrueTime = false;
};

// The format of a clip, of which the first picture is this one. `usualRate`: the recording's frames per
// second, divided by the order's every(). InvalidArgument if no such clip can be made, Unsupported,
// without a path, if none can of such pictures.
Result<ClipFormat> planClip(const ExportOrder &order, const cv::Mat &picture, double usualRate);

// How a clip is made of packets that are there. As above.
Result<ClipFormat> planCopy(const ExportOrder &order, const AVCodecParameters &packets,
                            double usualRate);

// Tells when the pictures of a clip with true times are shown; none where the rate is constant.
std::optional<ClipClock> clockOf(const ClipFormat &format, double speed = 1.0);

} // namespace store
