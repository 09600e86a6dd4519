// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"
#include "model/camera/genicam/genicamdevice.h"
#include "model/camera/genicam/genicamformat.h"
#include "model/camera/sharedstatistics.h"

#include <memory>
#include <thread>

namespace model {

// A GenICam camera under our control: as long as it exists no other program can have it.
//
// One thread takes its frames, the device's own answers everything else, so that stop() waits for
// neither a frame nor a device that is gone. start() takes control anew where it was lost.
class GenicamCamera : public Camera
{
public:
    GenicamCamera(CameraInfo info, std::shared_ptr<GenicamDevice> device,
                  GenicamAbilities abilities);
    ~GenicamCamera() override;

    const CameraInfo &info() const override { return m_info; }
    std::vector<CameraFormat> formats() const override;
    std::optional<CameraLimits> limits() const override { return m_abilities.limits; }
    std::shared_ptr<CameraControls> controls() const override;
    std::optional<CameraStatistics> statistics() const override { return m_statistics->get(); }
    void start(const CameraFormat &format, CameraSink sink) override;
    void stop() override;

private:
    class Run;

    CameraInfo m_info;
    std::shared_ptr<GenicamDevice> m_device;
    GenicamAbilities m_abilities;
    std::shared_ptr<SharedStatistics> m_statistics = std::make_shared<SharedStatistics>();
    std::shared_ptr<Run> m_run; // null if it was not started
    std::jthread m_thread;
};

} // namespace model
