// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/controls.h"
#include "model/camera/genicam/genicamdevice.h"

#include <memory>

namespace model {

// The controls of one GenICam camera: those of its own description, asked on the device's thread. They
// do not keep the device under our control: Disconnected once the camera is destroyed.
class GenicamControls : public CameraControls
{
public:
    explicit GenicamControls(const std::shared_ptr<GenicamDevice> &device)
        : m_device(device)
    {}

    store::Result<std::vector<CameraControl>> list() override;
    store::Result<CameraControl> read(const QString &id) override;
    store::Result<CameraControl> set(const QString &id, const ControlValue &value) override;

private:
    std::weak_ptr<GenicamDevice> m_device;
};

} // namespace model
