// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

namespace model {

// Streams that FFmpeg can read: network cameras (rtsp, http), files, video devices.
//
// IDs are "stream:" and an address or a path. Lists none: there is nobody to be asked for them.
class StreamBackend : public CameraBackend
{
public:
    std::vector<CameraInfo> list() const override { return {}; }
    // Opens the stream, which the first start() then goes on with: some can be had only once.
    store::Result<std::unique_ptr<Camera>> open(const QString &id) const override;
};

} // namespace model
