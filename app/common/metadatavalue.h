// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/value.h"

#include <QString>

namespace app {

// What a user typed as the value of a metadata entry: true and false, whole and decimal numbers
// become what they look like; all else, and what would lose digits ("0755", "1.10"), stays text.
store::Value metadataValue(const QString &typed);

} // namespace app
