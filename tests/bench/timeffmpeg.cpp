// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/timeffmpeg.h"

#include <QProcess>
#include <QRegularExpression>

#include <cstdio>

std::optional<FfmpegTime> timeFfmpeg(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start("ffmpeg",
                  QStringList{"-nostdin", "-hide_banner", "-nostats", "-benchmark", "-y"} +
                      arguments);
    process.waitForFinished(-1);
    const QString said = QString::fromUtf8(process.readAll());
    static const QRegularExpression bench(
        R"(bench: utime=([\d.]+)s stime=([\d.]+)s rtime=([\d.]+)s)");
    const auto match = bench.match(said);
    if (process.exitCode() != 0 || !match.hasMatch()) {
        std::fprintf(stderr, "ffmpeg: %s\n", qPrintable(said));
        return std::nullopt;
    }
    const double processor = match.captured(1).toDouble() + match.captured(2).toDouble();
    return FfmpegTime{match.captured(3).toDouble() * 1000, processor * 1000};
}
