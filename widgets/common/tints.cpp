// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/tints.h"

#include "model/series/seriescolours.h"

#include <QPalette>

#include <array>
#include <cmath>

namespace widgets {

namespace {

using model::TwoTone;

constexpr std::array<TwoTone, 3> tints = {{
    {0xb3261e, 0xff8a80}, // error
    {0x8f5f00, 0xf2c14e}, // warning
    {0x0b63a5, 0x6cb8f0}, // information
}};

QColor pick(const TwoTone &colour, const QPalette &palette)
{
    return QColor(isDark(palette) ? colour.onDark : colour.onLight);
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

QColor tint(Tint tint, const QPalette &palette)
{
    return pick(tints[static_cast<std::size_t>(tint)], palette);
}

static_assert(model::seriesColours.size() == seriesColourCount);

QColor seriesColour(int series, const QPalette &palette)
{
    return pick(model::seriesColours[static_cast<std::size_t>(series % seriesColourCount)],
                palette);
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

QColor surround(const QPalette &palette)
{
    return palette.color(isDark(palette) ? QPalette::Window : QPalette::Shadow);
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor blended(const QColor &ground, const QColor &top, double amount)
{
    const auto mix = [amount](double under, double over) {
        return static_cast<float>(under + (over - under) * amount);
    };
    return QColor::fromRgbF(mix(ground.redF(), top.redF()), mix(ground.greenF(), top.greenF()),
                            mix(ground.blueF(), top.blueF()));
}

} // namespace widgets
