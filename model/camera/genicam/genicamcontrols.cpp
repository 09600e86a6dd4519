// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/genicam/genicamcontrols.h"

#include "model/camera/genicam/aravis.h"
#include "model/camera/genicam/genicamnodes.h"

namespace model {

namespace {

using Code = store::Error::Code;

// A device that is gone would let each question wait for seconds.
template<typename Answer, typename Question>
store::Result<Answer> askNodes(const std::weak_ptr<GenicamDevice> &camera, Question question)
{
    const auto device = camera.lock();
    if (!device)
        return store::Error{Code::Disconnected, {}, "the camera is closed"};
    return device->ask([question](GenicamConnection &connection) -> store::Result<Answer> {
        if (!connection.camera() || connection.isLost())
            return store::Error{Code::Disconnected, connection.deviceId(), "the camera is gone"};
        return question(connection);
    });
}

} // namespace

store::Result<std::vector<CameraControl>> GenicamControls::list()
{
    return askNodes<std::vector<CameraControl>>(m_device, readGenicamNodes);
}

store::Result<CameraControl> GenicamControls::read(const QString &id)
{
    const auto read = [name = id.toStdString()](GenicamConnection &connection) {
        return readGenicamNode(arv_camera_get_device(connection.camera()), name,
                               connection.deviceId());
    };
    return askNodes<CameraControl>(m_device, read);
}

store::Result<CameraControl> GenicamControls::set(const QString &id, const ControlValue &value)
{
    const auto set = [name = id.toStdString(), value](GenicamConnection &connection) {
        return setGenicamNode(arv_camera_get_device(connection.camera()), name, value,
                              connection.deviceId());
    };
    return askNodes<CameraControl>(m_device, set);
}

} // namespace model
