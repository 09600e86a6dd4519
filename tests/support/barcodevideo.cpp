// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "tests/support/barcodevideo.h"

#include "store/chunk/videochunk.h"
#include "store/pattern.h"

#include <QFile>
#include <QProcess>

#include <algorithm>
#include <memory>
#include <numeric>
#include <random>
#include <vector>

namespace barcodevideo {

namespace {

using store::ChunkDecoder;

store::Result<std::unique_ptr<ChunkDecoder>> open(const QString &file)
{
    store::Metadata metadata;
    metadata.storeClass = store::StoreClass::Video;
    metadata.imageShape = {height, width};
    return store::VideoChunk::open(file.toStdString(), metadata);
}

std::vector<std::vector<int>> orders(int count)
{
    std::vector<int> forward(static_cast<std::size_t>(count));
    std::iota(forward.begin(), forward.end(), 0);
    const std::vector<int> backward(forward.rbegin(), forward.rend());
    std::vector<int> random = forward;
    std::shuffle(random.begin(), random.end(), std::mt19937(7));
    return {forward, backward, random};
}

QString described(int index, const std::string &what)
{
    return QStringLiteral("picture %1: %2").arg(index).arg(QString::fromStdString(what));
}

// Empty if `picture` shows `expected`.
QString check(const cv::Mat &picture, int index, int expected)
{
    const auto code = store::readPattern(picture);
    if (!code)
        return described(index, "shows no barcode");
    if (code->index != expected)
        return described(index, "shows " + std::to_string(code->index));
    return {};
}

QString checkOrder(const QString &file, const std::vector<int> &order, int first)
{
    const auto chunk = open(file);
    if (!chunk)
        return QString::fromStdString(chunk.error().detail);
    if ((*chunk)->storedCount() != std::ssize(order))
        return QStringLiteral("%1 pictures").arg((*chunk)->storedCount());
    for (const int index : order) {
        const auto picture = (*chunk)->decode(index, store::PixelForm::Full, {});
        const QString wrong = picture ? check(*picture, index, first + index)
                                      : described(index, picture.error().detail);
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

} // namespace

QStringList h264(const QString &options)
{
    return QStringList{"-c:v",     "libx264", "-threads", "1",
                       "-pix_fmt", "yuv420p", "-preset",  "ultrafast"} +
           options.split(' ', Qt::SkipEmptyParts);
}

QString checkInAllOrders(const QString &file, int count, int first)
{
    for (const auto &order : orders(count)) {
        const QString wrong = checkOrder(file, order, first);
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString checkNoneIsWrong(const QString &file, int count)
{
    const auto chunk = open(file);
    for (const auto &order : orders(count)) {
        for (const int index : order) {
            if (!chunk)
                return {};
            const auto picture = (*chunk)->decode(index, store::PixelForm::Full, {});
            const QString wrong = picture ? check(*picture, index, index) : QString();
            if (!wrong.isEmpty())
                return wrong;
        }
    }
    return {};
}

QString ffmpeg(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start("ffmpeg", QStringList{"-nostdin", "-v", "error", "-y"} + arguments);
    if (process.waitForFinished(-1) && process.exitCode() == 0)
        return {};
    return "ffmpeg: " + process.errorString() + QString::fromUtf8(process.readAll());
}

QString makeAll(int frames, const std::vector<Output> &outputs)
{
    const QString raw = outputs.front().file + ".raw";
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
    QStringList arguments{"-f", "rawvideo", "-pix_fmt", "gray", "-s",    size, "-r",
                          "25", "-i",       raw,        "-f",   "lavfi", "-i", "sine=d=1"};
    for (const Output &output : outputs) {
        if (!output.options.contains("-map"))
            arguments += {"-map", "0:v"};
        arguments += output.options + QStringList{output.file};
    }
    const auto said = ffmpeg(arguments);
    QFile::remove(raw);
    return said;
}

QString make(const QString &file, int frames, const QStringList &options)
{
    return makeAll(frames, {{file, options}});
}

} // namespace barcodevideo
