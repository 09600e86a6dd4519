// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <memory>
#include <vector>

namespace model {

// As long as it exists it calls back, on a thread of its own, when cameras may have come or gone: then
// it is time to list them again. Destroying waits for a call that is under way.
class CameraWatch
{
public:
    virtual ~CameraWatch() = default;
};

// Of every kind of camera that can be watched; the others are seen when they are listed.
std::vector<std::unique_ptr<CameraWatch>> watchCameras(const std::function<void()> &changed);

} // namespace model
