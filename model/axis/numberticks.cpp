// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/axis/numberticks.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace model {

int decimalsOf(double step)
{
    return step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(step) - 1e-9));
}

QList<Tick> numberTicks(double first, double last, int count)
{
    if (!std::isfinite(first) || !std::isfinite(last) || last <= first || count < 1)
        return {};
    const double rough = (last - first) / count;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    const double factor = rough <= power ? 1 : rough <= 2 * power ? 2 : rough <= 5 * power ? 5 : 10;
    const double step = factor * power;
    const bool plain = std::max(std::abs(first), std::abs(last)) < 1e7 && step >= 1e-6;
    const QLocale locale;
    QList<Tick> ticks;
    for (double k = std::ceil(first / step - 1e-9); k * step <= last + step * 1e-9; ++k) {
        const double value = k == 0 ? 0.0 : k * step;
        ticks.append(
            {value,
             plain ? locale.toString(value, 'f', decimalsOf(step)) : locale.toString(value, 'g', 4),
             false});
    }
    return ticks;
}

} // namespace model
