// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/ticks.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

using Unit = model::TimeAxis::Unit;

constexpr double labelSpacing = 1.4; // from label to label, in widths of one
constexpr double minute = 60, day = 86400, year = 365 * day;
constexpr int maxFitTries = 4;

int decimalsOf(double step)
{
    return step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(step) - 1e-9));
}

// `local`: seconds of the wall clock.
QString timeLabel(double local, double step, bool isMidnight)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(std::llround(local * 1000.0), Qt::UTC);
    if (step >= year)
        return QLocale().toString(at.date(), QStringLiteral("yyyy"));
    if (step >= day || isMidnight)
        //: Date at a time axis, a format as QLocale::toString() takes it
        return QLocale().toString(at.date(),
                                  QCoreApplication::translate("widgets::Ticks", "d MMM"));
    if (step >= minute)
        return at.toString(u"HH:mm");
    const int decimals = std::min(decimalsOf(step), 3);
    if (decimals == 0)
        return at.toString(u"HH:mm:ss");
    return at.toString(u"HH:mm:ss.zzz").chopped(3 - decimals);
}

Tick tickAt(double value, double step, const model::TimeAxis &axis, const model::ZoneTime &zone)
{
    if (axis.unit() == Unit::Index)
        return {value, QLocale().toString(std::llround(value)), false};
    const double local = value + zone.offsetSeconds({value});
    const bool isMidnight = std::abs(std::remainder(local, day)) < step / 1000;
    return {value, timeLabel(local, step, isMidnight), isMidnight && step < day};
}

} // namespace

// The labels' width depends on the step and the step on the width: a few tries settle it.
QList<Tick> axisTicks(const model::TimeAxis &axis, const model::ZoneTime &zone,
                      const TextWidth &textWidth)
{
    const double offset = axis.unit() == Unit::Seconds ? zone.offsetSeconds({axis.begin()}) : 0.0;
    int spacing = 1;
    QList<Tick> ticks;
    for (int tries = 0; tries < maxFitTries; ++tries) {
        const double probe = axis.tickStep(std::max(spacing, 24));
        const QString sample =
            axis.unit() == Unit::Index
                ? tickAt(axis.end(), probe, axis, zone).label
                : timeLabel(day / 2 + axis.begin() - std::remainder(axis.begin(), day), probe,
                            false);
        const int needed = static_cast<int>(std::ceil(textWidth(sample) * labelSpacing));
        if (needed <= spacing)
            break;
        spacing = needed;
    }
    const double step = axis.tickStep(spacing);
    for (const double value : axis.ticks(spacing, offset)) {
        if (axis.unit() == Unit::Seconds || value == std::floor(value))
            ticks.append(tickAt(value, step, axis, zone));
    }
    return ticks;
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

} // namespace widgets
