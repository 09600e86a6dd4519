// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/error.h"

#include <atomic>
#include <memory>
#include <string>

using ArvCamera = struct _ArvCamera;

namespace model {

// A camera that is under our control and no other program's. Used by one thread at a time.
class GenicamConnection
{
public:
    // Does nothing yet.
    explicit GenicamConnection(std::string deviceId);
    ~GenicamConnection();
    GenicamConnection(const GenicamConnection &) = delete;
    GenicamConnection &operator=(const GenicamConnection &) = delete;

    // Takes control, unless we have it. NotFound, Busy if another program has it, Io.
    store::Result<void> connect();

    // Takes seconds if the camera is gone.
    void disconnect();

    const std::string &deviceId() const { return m_deviceId; }
    ArvCamera *camera() const { return m_camera; } // ours; null while not connected
    bool isNetworked() const; // frames come in packets. REQUIRES: it is connected.

    // Thread-safety of these two: from any thread. Nothing that reaches the device will be answered
    // any more, until it is connected again.
    bool isLost() const { return *m_isLost; }
    void setLost() { *m_isLost = true; }

private:
    store::Result<void> open();

    std::string m_deviceId;
    ArvCamera *m_camera = nullptr;
    unsigned long m_lostHandler = 0;
    const std::shared_ptr<std::atomic<bool>> m_isLost = std::make_shared<std::atomic<bool>>(false);
};

} // namespace model
