// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/progressline.h"

#include "app/cli/commands.h"

#include <cmath>

namespace app {

namespace {

// 1:02:03, or 2:03
QString durationText(std::int64_t seconds)
{
    const auto twoDigits = [](std::int64_t value) {
        return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
    };
    const std::int64_t minutes = seconds / 60;
    const QString end = QLatin1Char(':') + twoDigits(seconds % 60);
    if (minutes < 60)
        return QString::number(minutes) + end;
    return QString::number(minutes / 60) + QLatin1Char(':') + twoDigits(minutes % 60) + end;
}

} // namespace

QString progressLine(std::int64_t done, std::int64_t total, std::int64_t elapsedMs)
{
    constexpr int width = 30;
    constexpr std::int64_t soonestMs = 2000; // before that the time left would be a guess
    const double part = static_cast<double>(done) / static_cast<double>(total);
    const int filled = static_cast<int>(part * width);
    const QString bar =
        QString(filled, QLatin1Char('#')) + QString(width - filled, QLatin1Char('.'));
    const int percent = static_cast<int>(part * 100);
    if (done == 0 || elapsedMs < soonestMs)
        return Commands::tr("[%1] %2 %, %3 of %4 frames")
            .arg(bar)
            .arg(percent)
            .arg(done)
            .arg(total);
    const double left = static_cast<double>(elapsedMs) / 1000 * (1 - part) / part;
    return Commands::tr("[%1] %2 %, %3 of %4 frames, %5 left")
        .arg(bar)
        .arg(percent)
        .arg(done)
        .arg(total)
        .arg(durationText(std::llround(left)));
}

} // namespace app
