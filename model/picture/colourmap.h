// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

#include <array>

namespace model {

// Which colours stand for the brightness of a grey picture.
enum class ColourMap { Grey, Viridis, Cividis, Plasma, Inferno, Magma, Turbo, Hot, Bone };
constexpr int colourMapCount = 9;

using ColourTable = std::array<QRgb, 256>; // from dark to bright, opaque

const ColourTable &colourTable(ColourMap map); // any thread

} // namespace model
