// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/genicam/genicamconnection.h"

#include "model/camera/genicam/aravis.h"
#include "model/camera/genicam/genicamdiscovery.h"

#include <utility>

namespace model {

namespace {

using Code = store::Error::Code;
using LostFlag = std::shared_ptr<std::atomic<bool>>;

// On a thread of Aravis.
void noteLoss(ArvDevice *, gpointer data)
{
    **static_cast<LostFlag *>(data) = true;
}

void forgetFlag(gpointer data, GClosure *)
{
    delete static_cast<LostFlag *>(data);
}

bool isControlled(ArvDevice *device)
{
    return !ARV_IS_GV_DEVICE(device) || arv_gv_device_is_controller(ARV_GV_DEVICE(device));
}

} // namespace

GenicamConnection::GenicamConnection(std::string deviceId)
    : m_deviceId(std::move(deviceId))
{}

GenicamConnection::~GenicamConnection()
{
    disconnect();
}

store::Result<void> GenicamConnection::connect()
{
    if (m_camera && !isLost())
        return {};
    disconnect();
    auto opened = open();
    // Where it was found last it may no longer be.
    const bool isElsewhere = !opened && opened.error().code != Code::Busy;
    if (isElsewhere && findGenicamDevice(m_deviceId))
        opened = open();
    return opened;
}

store::Result<void> GenicamConnection::open()
{
    const GenicamTurn turn;
    AravisError error;
    const GObjectPtr<ArvDevice> device(arv_open_device(m_deviceId.c_str(), error.out()));
    if (error)
        return error.toError(m_deviceId);
    if (!device)
        return store::Error{Code::NotFound, m_deviceId, "no such camera"};
    if (!isControlled(device.get()))
        return store::Error{Code::Busy, m_deviceId, "another program controls the camera"};
    GObjectPtr<ArvCamera> camera(arv_camera_new_with_device(device.get(), error.out()));
    if (error)
        return error.toError(m_deviceId);

    *m_isLost = false;
    m_lostHandler = g_signal_connect_data(device.get(), "control-lost", G_CALLBACK(noteLoss),
                                          new LostFlag(m_isLost), forgetFlag, GConnectFlags(0));
    m_camera = camera.release();
    return {};
}

void GenicamConnection::disconnect()
{
    if (!m_camera)
        return;
    g_signal_handler_disconnect(arv_camera_get_device(m_camera), m_lostHandler);
    g_object_unref(std::exchange(m_camera, nullptr));
}

bool GenicamConnection::isNetworked() const
{
    return arv_camera_is_gv_device(m_camera);
}

} // namespace model
