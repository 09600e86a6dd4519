// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <QString>
#include <QStringList>

// Videos whose every picture says which one it is (store/pattern.h), made by the ffmpeg program.
namespace barcodevideo {

constexpr int width = 128;
constexpr int height = 96;

// Writes `frames` pictures to `file`; `options` are ffmpeg's for the output. Empty if it worked,
// else what ffmpeg said.
QString make(const QString &file, int frames, const QStringList &options);

// Runs ffmpeg; empty if it worked.
QString ffmpeg(const QStringList &arguments);

} // namespace barcodevideo
