// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace widgets {

// "1:02:03", of whole seconds; days where there are two and more.
QString durationText(double seconds);

} // namespace widgets
