// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <QHash>
#include <QString>

#include <memory>

namespace app {

// Where a picture is to begin on the sensor, and how coarse it is; as CameraFormat says it.
struct PicturePlace
{
    int left = -1;
    int top = -1;
    int binning = 1;
    bool operator==(const PicturePlace &) const = default;
};

// Of cameras, by id or identity. Belongs to the GUI thread.
using PicturePlaces = std::shared_ptr<QHash<QString, PicturePlace>>;

// The same camera, which starts with the place that is written for it then, whoever starts it.
std::unique_ptr<model::Camera> placedCamera(std::unique_ptr<model::Camera> camera,
                                            const PicturePlaces &places);

} // namespace app
