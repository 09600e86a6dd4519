// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output.h"
#include "model/camera/camera.h"
#include "model/camera/controls.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace app {

// What is to be done to a camera, in this order.
struct CameraChange
{
    std::optional<QString> preset; // set it so
    QStringList settings; // "NAME=VALUE", or the name of a command
    std::optional<QString> savedPreset; // keep how it is set then
    std::optional<QString> deletedPreset;
};

// Does it. What goes wrong `output` is told.
Exit changeCamera(const model::Camera &camera, const CameraChange &change, Output &output);

// What a user typed, as a control of that kind takes it; empty if it is nothing of the kind.
std::optional<model::ControlValue> controlValue(model::CameraControl::Kind kind,
                                                const QString &typed);

// How a user reads a value.
QString controlText(const model::ControlValue &value);

} // namespace app
