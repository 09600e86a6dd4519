// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace widgets {

constexpr double labelSpacing = 1.4; // from label to label, in widths of one
constexpr double leastSpacing = 0.75; // of that, where clocks change or a label is out of step

} // namespace widgets
