// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/genicam/genicamdiscovery.h"

#include "model/camera/genicam/aravis.h"

#include <algorithm>
#include <semaphore>

namespace model {

namespace {

std::binary_semaphore &turns()
{
    static std::binary_semaphore semaphore(1);
    return semaphore;
}

std::string text(const char *fromDevice)
{
    if (!fromDevice)
        return {};
    const GFreePtr<char> valid(g_utf8_make_valid(fromDevice, -1));
    return valid.get();
}

// REQUIRES: it is our turn.
std::vector<GenicamDeviceInfo> listedDevices()
{
    std::vector<GenicamDeviceInfo> devices;
    for (unsigned i = 0; i < arv_get_n_devices(); ++i)
        devices.push_back({text(arv_get_device_id(i)), text(arv_get_device_vendor(i)),
                           text(arv_get_device_model(i)), text(arv_get_device_serial_nbr(i)),
                           text(arv_get_device_physical_id(i))});
    return devices;
}

} // namespace

GenicamTurn::GenicamTurn()
{
    turns().acquire();
}

GenicamTurn::~GenicamTurn()
{
    turns().release();
}

std::vector<GenicamDeviceInfo> findGenicamDevices()
{
    const GenicamTurn turn;
    arv_update_device_list();
    return listedDevices();
}

bool findGenicamDevice(const std::string &id)
{
    const auto devices = findGenicamDevices();
    return std::any_of(devices.begin(), devices.end(),
                       [&id](const GenicamDeviceInfo &device) { return device.id == id; });
}

GenicamDeviceInfo knownGenicamDevice(const std::string &id)
{
    const GenicamTurn turn;
    const auto devices = listedDevices();
    const auto found =
        std::find_if(devices.begin(), devices.end(),
                     [&id](const GenicamDeviceInfo &device) { return device.id == id; });
    return found != devices.end() ? *found : GenicamDeviceInfo{id, {}, {}, {}, {}};
}

} // namespace model
