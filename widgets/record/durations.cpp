// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/durations.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

struct Durations
{
    Q_DECLARE_TR_FUNCTIONS(widgets::Durations)
};

constexpr double day = 86400;

} // namespace

QString durationText(double seconds)
{
    if (seconds >= 2 * day)
        return Durations::tr("%n day(s)", nullptr, static_cast<int>(seconds / day));
    const auto whole = static_cast<qint64>(std::max(0.0, std::floor(seconds)));
    return QStringLiteral("%1:%2:%3")
        .arg(whole / 3600)
        .arg(whole / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(whole % 60, 2, 10, QLatin1Char('0'));
}

} // namespace widgets
