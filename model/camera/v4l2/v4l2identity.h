// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace model {

// What the system knows of the USB device behind a video node: "usb:046d:0825:SERIAL" by its maker's
// numbers and its serial number, and ":02.0" behind it for another picture than its first. Empty where
// there is no serial number. `classDirectory` is the system's list of video nodes.
QString v4l2SerialIdentity(const QString &node, const QString &classDirectory);

} // namespace model
