// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <QVideoFrameFormat>

#include <optional>

class QVideoFrame;

namespace model {

// As what frames of this Qt format come out of copyFrame(); empty if they do not.
std::optional<PixelFormat> pixelsOf(QVideoFrameFormat::PixelFormat format);

// A copy of the frame, without number and stamp. Empty if it cannot be mapped, is cut short or of a
// format without a use here.
std::optional<CameraFrame> copyFrame(QVideoFrame frame);

} // namespace model
