// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/v4l2/v4l2controls.h"

#include "model/camera/v4l2/v4l2controllist.h"

#include <utility>

namespace model {

namespace {

using Code = store::Error::Code;

store::Result<V4l2Control> find(const V4l2Device &device, const QString &id)
{
    auto controls = readV4l2Controls(device, id);
    if (controls.empty())
        return store::Error{Code::NotFound, device.path(),
                            "the camera has no control " + id.toStdString()};
    return std::move(controls.front());
}

} // namespace

store::Result<std::vector<CameraControl>> V4l2Controls::list()
{
    const auto device = V4l2Device::open(m_path);
    if (!device)
        return device.error();
    std::vector<CameraControl> controls;
    for (V4l2Control &each : readV4l2Controls(*device))
        controls.push_back(std::move(each.control));
    return controls;
}

store::Result<CameraControl> V4l2Controls::read(const QString &id)
{
    const auto device = V4l2Device::open(m_path);
    if (!device)
        return device.error();
    auto found = find(*device, id);
    if (!found)
        return found.error();
    return std::move(found->control);
}

store::Result<CameraControl> V4l2Controls::set(const QString &id, const ControlValue &value)
{
    const auto device = V4l2Device::open(m_path);
    if (!device)
        return device.error();
    const auto found = find(*device, id);
    if (!found)
        return found.error();
    if (found->control.isReadOnly || !found->control.isAvailable)
        return store::Error{Code::Unsupported, m_path, id.toStdString() + " cannot be set now"};
    if (auto set = setV4l2Control(*device, *found, value); !set)
        return set.error();
    auto now = find(*device, id);
    if (!now)
        return now.error();
    return std::move(now->control);
}

} // namespace model
