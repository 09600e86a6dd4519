// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/controls.h"
#include "model/camera/v4l2/v4l2device.h"

#include <string>
#include <utility>

namespace model {

// The controls of a V4L2 device. Each question opens the node anew, which the kernel allows while
// somebody else streams from it: there is nothing that threads would share.
//
// IDs are the driver's names as other programs write them, such as "exposure_time_absolute".
class V4l2Controls : public CameraControls
{
public:
    explicit V4l2Controls(std::string path)
        : m_path(std::move(path))
    {}

    store::Result<std::vector<CameraControl>> list() override;
    store::Result<CameraControl> read(const QString &id) override;
    store::Result<CameraControl> set(const QString &id, const ControlValue &value) override;

private:
    std::string m_path;
};

} // namespace model
