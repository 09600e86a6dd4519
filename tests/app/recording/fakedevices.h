// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/recording/cameradesk.h"
#include "tests/support/fakerecording.h"

#include <QString>

#include <algorithm>
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <semaphore>
#include <utility>
#include <vector>

namespace support {

// The controls of a camera that is none. May be made to let who asks wait.
class FakeControls : public model::CameraControls
{
public:
    explicit FakeControls(std::vector<model::CameraControl> controls)
        : m_controls(std::move(controls))
    {}

    std::atomic<bool> isSlow = false; // each question waits for `mayAnswer`
    std::counting_semaphore<1024> mayAnswer{0};

    store::Result<std::vector<model::CameraControl>> list() override
    {
        wait();
        const std::lock_guard lock(m_mutex);
        return m_controls;
    }
    store::Result<model::CameraControl> read(const QString &id) override
    {
        wait();
        const std::lock_guard lock(m_mutex);
        for (const model::CameraControl &control : m_controls)
            if (control.id == id)
                return control;
        return store::Error{store::Error::Code::NotFound, {}, "no such control"};
    }
    store::Result<model::CameraControl> set(const QString &id,
                                            const model::ControlValue &value) override
    {
        wait();
        const std::lock_guard lock(m_mutex);
        for (model::CameraControl &control : m_controls) {
            if (control.id != id)
                continue;
            if (control.isReadOnly)
                return store::Error{store::Error::Code::Unsupported, {}, "read only"};
            control.value = value;
            return control;
        }
        return store::Error{store::Error::Code::NotFound, {}, "no such control"};
    }

private:
    void wait()
    {
        if (isSlow)
            mayAnswer.acquire();
    }

    std::mutex m_mutex; // asked on the pool, from several threads
    std::vector<model::CameraControl> m_controls;
};

// A camera that is none: its frames are the test's, what it can do as well.
struct FakeDevice
{
    model::CameraInfo info;
    std::shared_ptr<FakeCamera::Wire> wire = std::make_shared<FakeCamera::Wire>();
    std::shared_ptr<FakeControls> controls = {};
    std::optional<model::CameraLimits> limits = {};
    std::atomic<bool> isAway = false; // cannot be opened
    std::atomic<int> openings = 0;
};

class FakeDeviceCamera : public model::Camera
{
public:
    explicit FakeDeviceCamera(std::shared_ptr<FakeDevice> device)
        : m_device(std::move(device))
        , m_camera(m_device->wire)
    {}

    const model::CameraInfo &info() const override { return m_device->info; }
    std::vector<model::CameraFormat> formats() const override { return m_camera.formats(); }
    std::optional<model::CameraLimits> limits() const override { return m_device->limits; }
    std::shared_ptr<model::CameraControls> controls() const override { return m_device->controls; }
    void start(const model::CameraFormat &format, model::CameraSink sink) override
    {
        if (m_device->limits)
            m_device->wire->granted = format;
        m_camera.start(format, std::move(sink));
    }
    void stop() override { m_camera.stop(); }

private:
    std::shared_ptr<FakeDevice> m_device;
    FakeCamera m_camera;
};

// The cameras of a test.
using FakeDevices = std::vector<std::shared_ptr<FakeDevice>>;

inline app::CameraSeams seamsOf(const FakeDevices &devices, const QString &presetFile)
{
    app::CameraSeams seams;
    seams.presetFile = presetFile;
    seams.watch = [](const std::function<void()> &) {
        return std::vector<std::unique_ptr<model::CameraWatch>>();
    };
    seams.list = [devices] {
        std::vector<model::CameraInfo> cameras;
        for (const auto &device : devices)
            if (!device->isAway)
                cameras.push_back(device->info);
        return cameras;
    };
    seams.session.firstRetryMs = 1;
    seams.session.leastPatience = 1e9;
    seams.session.openCamera =
        [devices](const QString &id) -> store::Result<std::unique_ptr<model::Camera>> {
        for (const auto &device : devices) {
            if (device->isAway || (device->info.id != id && device->info.identity != id))
                continue;
            ++device->openings;
            return std::unique_ptr<model::Camera>(std::make_unique<FakeDeviceCamera>(device));
        }
        return store::Error{store::Error::Code::NotFound, id.toStdString(), "no such camera"};
    };
    return seams;
}

} // namespace support
