// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "tests/support/barcodevideo.h"

#include "store/pattern.h"

#include <QFile>
#include <QProcess>

namespace barcodevideo {

QString ffmpeg(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start("ffmpeg", QStringList{"-nostdin", "-v", "error", "-y"} + arguments);
    if (process.waitForFinished(-1) && process.exitCode() == 0)
        return {};
    return "ffmpeg: " + process.errorString() + QString::fromUtf8(process.readAll());
}

QString make(const QString &file, int frames, const QStringList &options)
{
    const QString raw = file + ".raw";
    QFile input(raw);
    if (!input.open(QIODevice::WriteOnly))
        return input.errorString();
    for (int i = 0; i < frames; ++i) {
        const auto picture =
            store::paintPattern(width, height, store::PatternPixels::Gray8, {i}, {i});
        input.write(reinterpret_cast<const char *>(picture.data), width * height);
    }
    input.close();
    const auto size = QStringLiteral("%1x%2").arg(width).arg(height);
    const auto said = ffmpeg(
        QStringList{"-f", "rawvideo", "-pix_fmt", "gray", "-s", size, "-r", "25", "-i", raw} +
        options + QStringList{file});
    QFile::remove(raw);
    return said;
}

} // namespace barcodevideo
