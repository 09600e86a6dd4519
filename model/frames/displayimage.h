// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/picture/picturelook.h"

#include <QImage>

#include <opencv2/core/mat.hpp>

namespace model {

// `pixels` for the screen, Format_RGB32, unscaled: any depth; grey, BGR or BGRA, of two channels
// the missing one is dark, of more than four the first three count. NaN is shown as black, whatever
// the look. A null image only for an empty Mat, or if memory is short.
//
// `range` is that of the look's levels for this frame: see levelRange().
QImage displayImage(const cv::Mat &pixels, const ValueRange &range, const ImageLook &look = {});

} // namespace model
