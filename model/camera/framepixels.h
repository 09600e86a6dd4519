// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <QImage>
#include <QSize>

#include <cstddef>
#include <string>
#include <vector>

namespace model {

// The frame's pixels as a store takes them: grey, a mosaic as it is (mosaicEncoding() in pixellayout.h
// is what the store is to be told of it) or BGR, YUYV converted, JPEG decoded. Shares the
// frame's memory where nothing has to be done. Corrupt if the JPEG is damaged, TooLarge
// without memory.
store::Result<cv::Mat> framePixels(const CameraFrame &frame);

// The frame for the eye: RGB32, reduced to fit into `limit`, by the upper 8 of the bits in use, a
// mosaic in colour. Null if the frame is damaged.
QImage framePreview(const CameraFrame &frame, QSize limit);

std::size_t frameBytes(const CameraFrame &frame);

// How a store describes what framePixels() returns for a camera of this format.
std::vector<int> storeShape(const CameraFormat &format);
std::string storeDtype(const CameraFormat &format);

} // namespace model
