// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/genicam/genicambackend.h"

#include "model/camera/genicam/genicamcamera.h"
#include "model/camera/genicam/genicamdevice.h"
#include "model/camera/genicam/genicamdiscovery.h"
#include "model/camera/genicam/genicamformat.h"

#include <utility>

namespace model {

namespace {

constexpr QLatin1String idPrefix("genicam:");

// Its serial number is its maker's and its model's own.
QString identityOf(const GenicamDeviceInfo &device)
{
    if (device.serial.empty())
        return device.physicalId.empty()
                   ? QString()
                   : QLatin1String("bus:") + QString::fromStdString(device.physicalId);
    return QStringLiteral("serial:%1:%2:%3")
        .arg(QString::fromStdString(device.vendor), QString::fromStdString(device.model),
             QString::fromStdString(device.serial));
}

CameraInfo infoOf(const GenicamDeviceInfo &device)
{
    const QString id = QString::fromStdString(device.id);
    const QString name =
        QString::fromStdString(device.vendor + ' ' + device.model + ' ' + device.serial)
            .simplified();
    return {idPrefix + id, name.isEmpty() ? id : name, QStringLiteral("GenICam"),
            identityOf(device)};
}

} // namespace

std::vector<CameraInfo> GenicamBackend::list() const
{
    std::vector<CameraInfo> cameras;
    for (const GenicamDeviceInfo &device : findGenicamDevices())
        cameras.push_back(infoOf(device));
    return cameras;
}

store::Result<std::unique_ptr<Camera>> GenicamBackend::open(const QString &id) const
{
    if (!id.startsWith(idPrefix) || id.size() == idPrefix.size())
        return store::Error{store::Error::Code::NotFound, id.toStdString(), "not a GenICam camera"};
    const std::string deviceId = id.mid(idPrefix.size()).toStdString();
    auto device = GenicamDevice::open(deviceId);
    if (!device)
        return device.error();
    auto abilities = (*device)->ask([](GenicamConnection &connection) {
        return askGenicamAbilities(connection.camera(), connection.deviceId());
    });
    if (!abilities)
        return abilities.error();
    return std::unique_ptr<Camera>(std::make_unique<GenicamCamera>(
        infoOf(knownGenicamDevice(deviceId)), std::move(*device), std::move(*abilities)));
}

} // namespace model
