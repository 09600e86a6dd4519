// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <QString>

#include <functional>

namespace model {

// Cameras by way of Qt Multimedia: on Linux what V4L2 cannot use, elsewhere all.
//
// Qt tells neither what was lost on the way nor that a camera was unplugged: frames have no device
// number, and a camera whose frames stay away has failed. IDs are "qt:" and Qt's own.
class QtCameraBackend : public CameraBackend
{
public:
    // What keeps Qt out of trouble; empty functions stand for "yes, it may" and "no, nobody".
    struct Guard
    {
        std::function<bool()> mayLook; // asked each time before Qt looks for cameras
        std::function<bool(const QString &qtId)> isListed; // by another backend
    };

    explicit QtCameraBackend(Guard guard);

    // On Linux, Qt looks only where V4L2 finds a camera that it can make no use of, and never while
    // a device tells its sizes or rates as a range: Qt 6.4 hangs then.
    static QtCameraBackend ofSystem();

    std::vector<CameraInfo> list() const override;
    store::Result<std::unique_ptr<Camera>> open(const QString &id) const override;

private:
    Guard m_guard;
};

} // namespace model
