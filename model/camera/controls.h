// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/error.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace model {

// What a control is set to: nothing (a command, or what cannot be read now), yes or no, an integer,
// a real number, a text or the name of a choice.
using ControlValue = std::variant<std::monostate, bool, std::int64_t, double, QString>;

// Something that can be set, done or read on a camera, as the camera describes it.
struct CameraControl
{
    enum class Kind { Integer, Real, Boolean, Choice, Command, Text };

    // What a control is for, where we know, whatever its maker calls it. A camera has each at most
    // once.
    enum class Role {
        None,
        FrameRate, // frames per second
        Exposure, // in `unit`
        ExposureAuto,
        Gain,
        GainAuto,
        TriggerMode, // whether frames wait for a trigger
        TriggerSource, // a line's name, or the software
        TriggerEdge,
        SoftwareTrigger, // a command: take a frame now
        PacketSize, // bytes
        Temperature, // degrees Celsius
    };

    QString id; // stays the same for a model of camera: "ExposureTime", "brightness"
    QString name; // in the camera's words
    QString group = {}; // what it belongs to, in the camera's words; may be empty
    QString description = {}; // a sentence of the camera's, or empty
    Kind kind = Kind::Integer;
    Role role = Role::None;
    ControlValue value = {};

    // Integer and Real only.
    double min = 0;
    double max = 0;
    double step = 0; // 0: any value
    QString unit = {}; // "us", "dB"; may be empty

    QStringList choices = {}; // Choice only; no two alike

    bool isReadOnly = false;
    bool isAutomatic = false; // the camera sets it by itself now
    bool isAvailable = true; // false: something else is set so that it has no effect now

    bool operator==(const CameraControl &) const = default;
};

// The controls of one camera. Shared by those who ask; the camera may be destroyed before.
//
// Every function asks the device and waits for it, for seconds if it is gone: call them on the pool.
// Thread-safety: from any thread.
class CameraControls
{
public:
    virtual ~CameraControls() = default;

    // All of them, with their values.
    virtual store::Result<std::vector<CameraControl>> list() = 0;
    // NotFound if the camera has no such control.
    virtual store::Result<CameraControl> read(const QString &id) = 0;
    // What the device made of it. A Command is done, whatever the value. InvalidArgument if the
    // value is of the wrong kind or refused, Unsupported if it is read-only or not available now.
    virtual store::Result<CameraControl> set(const QString &id, const ControlValue &value) = 0;
};

// The control with that role, or null. Points into `controls`.
const CameraControl *controlOf(const std::vector<CameraControl> &controls,
                               CameraControl::Role role);

} // namespace model
