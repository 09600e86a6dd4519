// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

namespace model {

// Machine-vision cameras that describe themselves: GigE Vision and USB3 Vision, by way of Aravis.
//
// IDs are "genicam:" and the device's own name, which has its serial number.
class GenicamBackend : public CameraBackend
{
public:
    std::vector<CameraInfo> list() const override; // takes a second: the network is asked
    // Busy while another program controls the camera.
    store::Result<std::unique_ptr<Camera>> open(const QString &id) const override;
};

} // namespace model
