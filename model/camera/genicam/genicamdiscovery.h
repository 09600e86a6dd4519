// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

namespace model {

// A GenICam camera that answers, as it says itself. UTF-8; what it does not say is empty.
struct GenicamDeviceInfo
{
    std::string id; // its maker and serial number: what it is opened by
    std::string vendor;
    std::string model;
    std::string serial;
    std::string physicalId; // its network address, or its place on the bus
};

// Asks the networks and the bus for cameras: takes a second.
std::vector<GenicamDeviceInfo> findGenicamDevices();

// Asks them, too; whether that one answered.
bool findGenicamDevice(const std::string &id);

// What is known of a device since they were asked last; with nothing but its ID if nothing is.
GenicamDeviceInfo knownGenicamDevice(const std::string &id);

// Aravis has one list of devices for the whole process. Whoever has it changed, or reads it, or opens
// a device by it, holds a turn for so long; others wait.
class GenicamTurn
{
public:
    GenicamTurn();
    ~GenicamTurn();
    GenicamTurn(const GenicamTurn &) = delete;
    GenicamTurn &operator=(const GenicamTurn &) = delete;
};

} // namespace model
