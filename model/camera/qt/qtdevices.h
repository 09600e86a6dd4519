// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCameraDevice>
#include <QList>

namespace model {

// The cameras that Qt Multimedia finds now, from any thread; none before the application object is
// made or after it is gone. Qt 6.4 hangs where a device tells its sizes or rates as a range.
QList<QCameraDevice> qtCameraDevices();

} // namespace model
