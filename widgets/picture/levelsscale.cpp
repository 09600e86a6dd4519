// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/picture/levelsscale.h"

#include <algorithm>
#include <cmath>

namespace widgets {

LevelsScale::LevelsScale(const model::ValueAxis &axis, const QRectF &area)
    : m_axis(axis)
    , m_area(area)
{}

double LevelsScale::toX(double value) const
{
    return m_area.left() + (value - m_axis.from) / (m_axis.to - m_axis.from) * m_area.width();
}

double LevelsScale::toValue(double x) const
{
    if (m_area.width() <= 0)
        return m_axis.from;
    return m_axis.from + (x - m_area.left()) / m_area.width() * (m_axis.to - m_axis.from);
}

double LevelsScale::valueOf(Handle handle, const Chosen &chosen)
{
    const auto &[black, white] = chosen.range;
    if (handle == Black)
        return black;
    if (handle == White)
        return white;
    return black + std::pow(0.5, chosen.gamma) * (white - black);
}

LevelsScale::Handle LevelsScale::handleAt(double x, const Chosen &chosen) const
{
    const auto distance = [&](Handle handle) { return std::abs(toX(valueOf(handle, chosen)) - x); };
    const std::array handles{Gamma, Black, White};
    return *std::min_element(handles.begin(), handles.end(),
                             [&](Handle a, Handle b) { return distance(a) < distance(b); });
}

LevelsScale::Chosen LevelsScale::moved(Handle handle, double value, const Chosen &chosen,
                                       double step)
{
    using model::Levels;
    Chosen result = chosen;
    auto &[black, white] = result.range;
    if (handle == Black) {
        black = std::min(value, white - step);
    } else if (handle == White) {
        white = std::max(value, black + step);
    } else {
        constexpr double least = 1e-4; // of the range: far beyond the limits of gamma
        const double share = std::clamp((value - black) / (white - black), least, 1 - least);
        result.gamma =
            std::clamp(std::log(share) / std::log(0.5), Levels::minGamma, Levels::maxGamma);
    }
    return result;
}

} // namespace widgets
