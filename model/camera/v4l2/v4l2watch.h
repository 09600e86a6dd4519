// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/watch.h"

#include <QString>

#include <functional>
#include <memory>

namespace model {

// Watches a directory for video nodes that come, go, or become accessible. Null if the system does not
// let us.
std::unique_ptr<CameraWatch> watchV4l2(const QString &directory, std::function<void()> changed);

} // namespace model
