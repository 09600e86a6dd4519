// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>

namespace app {

enum class Theme { System, Light, Dark };

// Our own palettes, used with the Fusion style; all text reaches a contrast of 4.5:1.
QPalette lightPalette();
QPalette darkPalette();

// Dresses the whole application. System gives back the style and palette it had at the first call.
void applyTheme(Theme theme);

} // namespace app
