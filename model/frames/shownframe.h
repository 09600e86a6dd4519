// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/picture/development.h"
#include "store/frame.h"

#include <QImage>

#include <opencv2/core/mat.hpp>

#include <memory>

namespace model {

// A decoded frame, ready to be shown. Never changes; shared between cache, view and export.
struct ShownFrame
{
    store::FrameId id;
    cv::Mat pixels; // at full depth (store::PixelForm::Full): 8 or 16 bit or float; 1 or 3 channels
    QImage image; // the same for the screen: Format_RGB32, unscaled, maybe turned
    DevelopmentPtr development = {}; // how the image was made; null: as it comes
    ValueRange range = {}; // what is black and white in it

    // How the image is turned against the pixels.
    Orientation orientation() const
    {
        return development ? development->look.orientation : Orientation{};
    }
};

using FramePtr = std::shared_ptr<const ShownFrame>;

} // namespace model
