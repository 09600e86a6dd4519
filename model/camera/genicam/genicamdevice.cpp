// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/genicam/genicamdevice.h"

#include "model/camera/reaper.h"

namespace model {

namespace {

using Code = store::Error::Code;

} // namespace

store::Result<std::shared_ptr<GenicamDevice>> GenicamDevice::open(const std::string &deviceId)
{
    auto device = std::make_shared<GenicamDevice>(deviceId);
    const auto connect = [](GenicamConnection &connection) { return connection.connect(); };
    auto connected = device->ask(connect);
    if (!connected && connected.error().code == Code::Busy) {
        // It may be ourselves, who have not given it back yet.
        Reaper::instance().awaitAll();
        connected = device->ask(connect);
    }
    if (!connected)
        return connected.error();
    return device;
}

GenicamDevice::GenicamDevice(std::string deviceId)
    : m_connection(std::make_shared<GenicamConnection>(std::move(deviceId)))
{
    m_thread = std::jthread([connection = m_connection, jobs = m_jobs] {
        while (const auto job = jobs->pop())
            (*job)(*connection);
        connection->disconnect();
    });
}

GenicamDevice::~GenicamDevice()
{
    m_jobs->close();
    Reaper::instance().take(std::move(m_thread));
}

} // namespace model
