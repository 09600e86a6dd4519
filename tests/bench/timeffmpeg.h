// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <optional>

// How long the ffmpeg program says that it worked, without its start.
struct FfmpegTime
{
    double clockMs = 0;
    double processorMs = 0;
};

// Runs ffmpeg with `arguments`; empty, with what it said on standard error, if it failed.
std::optional<FfmpegTime> timeFfmpeg(const QStringList &arguments);
