// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

// Videos whose every picture says which one it is (store/pattern.h), made by the ffmpeg program.
namespace barcodevideo {

constexpr int width = 128;
constexpr int height = 96;

// Writes `frames` pictures to `file`; `options` are ffmpeg's for the output. Empty if it worked,
// else what ffmpeg said.
QString make(const QString &file, int frames, const QStringList &options);

// Several videos of the same pictures by one run of ffmpeg, which is most of the time. The input 1
// of ffmpeg is a second of sound.
struct Output
{
    QString file;
    QStringList options;
};
QString makeAll(int frames, const std::vector<Output> &outputs);

// Runs ffmpeg; empty if it worked.
QString ffmpeg(const QStringList &arguments);

// Options of ffmpeg for H.264, followed by `options`, which blanks separate.
QStringList h264(const QString &options);

// Opens `file` as a chunk of a grey store, for each order anew, and asks for its pictures forward,
// backward and in disorder. Empty if there are `count` and picture i shows `first` + i; else what
// is wrong.
QString checkInAllOrders(const QString &file, int count, int first = 0);

// As above where pictures may be missing: none may be another's.
QString checkNoneIsWrong(const QString &file, int count);

} // namespace barcodevideo
