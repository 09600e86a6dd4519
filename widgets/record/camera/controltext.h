// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/controls.h"

#include <QString>

namespace widgets {

// A control's value as a user reads it, with its unit; "–" where there is none.
QString controlText(const model::CameraControl &control);

// "µs" of "us".
QString unitText(const QString &unit);

} // namespace widgets
