// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <string>
#include <vector>

using ArvCamera = struct _ArvCamera;

namespace model {

// Everything a camera can deliver, asked of it once.
struct GenicamAbilities
{
    CameraFormat current; // as it is set now
    std::vector<PixelFormat> pixels; // those that we know
    CameraLimits limits;
    bool hasOffset = false;
    bool hasBinning = false;
    bool hasRate = false;
};

// Unsupported if it has no pixel format that we know. `id` is for messages.
store::Result<GenicamAbilities> askGenicamAbilities(ArvCamera *camera, const std::string &id);

// A list to choose from: as it is set now, then the common sizes and rates within the limits.
std::vector<CameraFormat> formatsOf(const GenicamAbilities &abilities);

// Sets `format`, brought within the limits; what the camera made of it. While frames wait for a
// trigger the rate is left alone.
store::Result<CameraFormat> setGenicamFormat(ArvCamera *camera, const std::string &id,
                                             const GenicamAbilities &abilities,
                                             const CameraFormat &format);

// Whether frames wait for a trigger now.
bool isTriggered(ArvCamera *camera);

} // namespace model
