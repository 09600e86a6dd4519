// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>

namespace model {

// A colour on light and on dark ground, as 0xrrggbb.
struct TwoTone
{
    std::uint32_t onLight;
    std::uint32_t onDark;
};

// Of curves, told apart by colour-blind eyes as well (after Okabe and Ito).
constexpr std::array<TwoTone, 7> seriesColours = {{
    {0x0072b2, 0x4aa8e0}, // blue
    {0xc65200, 0xf07a2a}, // vermilion
    {0x00845f, 0x1fbd90}, // bluish green
    {0xa8508a, 0xdd94bd}, // reddish purple
    {0xa87000, 0xe69f00}, // orange
    {0x2f86b8, 0x8fd0f5}, // sky blue
    {0x857a00, 0xf0e442}, // yellow
}};

} // namespace model
