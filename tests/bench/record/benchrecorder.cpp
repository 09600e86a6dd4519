// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/record/benchrecorder.h"

#include "store/pattern.h"
#include "tests/bench/record/recordingrun.h"
#include "tests/bench/timeffmpeg.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

namespace {

using Better = ResultTable::Better;

struct Peer
{
    const char *format;
    const char *file;
    QStringList settings;
};

const QStringList h264{"-c:v",        "libx264", "-preset",  "superfast", "-tune",
                       "zerolatency", "-crf",    "20",       "-g",        "25",
                       "-bf",         "0",       "-pix_fmt", "yuv420p"};
const QStringList mjpeg{"-c:v",     "mjpeg",    "-q:v",         "3",
                        "-pix_fmt", "yuvj420p", "-thread_type", "slice"};

// Of its second half; in the first one the program warms up.
double slopePerHour(const std::vector<double> &perSecond)
{
    const std::size_t first = perSecond.size() / 2;
    const std::size_t count = perSecond.size() - first;
    if (count < 2)
        return 0;
    double meanX = 0;
    double meanY = 0;
    for (std::size_t i = first; i < perSecond.size(); ++i) {
        meanX += static_cast<double>(i) / static_cast<double>(count);
        meanY += perSecond[i] / static_cast<double>(count);
    }
    double above = 0;
    double below = 0;
    for (std::size_t i = first; i < perSecond.size(); ++i) {
        const double x = static_cast<double>(i) - meanX;
        above += x * (perSecond[i] - meanY);
        below += x * x;
    }
    return above / below * 3600;
}

bool writeRaw(const QString &path, int width, int height, int frames)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (int i = 0; i < frames; ++i) {
        const cv::Mat picture =
            store::paintPattern(width, height, store::PatternPixels::Gray8, {i}, {i});
        const auto size = static_cast<qint64>(picture.total());
        if (file.write(reinterpret_cast<const char *>(picture.data), size) != size)
            return false;
    }
    return true;
}

bool compare(const Peer &peer, const QString &size, const QString &raw,
             const RecorderBenchOptions &options, ResultTable &table)
{
    std::vector<double> ours;
    std::vector<double> theirs;
    const QString out = QFileInfo(raw).dir().filePath(peer.file);
    for (int i = 0; i < options.rounds; ++i) {
        const auto their = timeFfmpeg(
            QStringList{"-f", "rawvideo", "-pix_fmt", "gray", "-s", size, "-r", "25", "-i", raw} +
            peer.settings + QStringList{out});
        RecordingRun run;
        run.camera = QString("pattern:%1@100,fast").arg(size);
        run.format = peer.format;
        run.frames = options.frames;
        const auto our = runRecording(run);
        if (!our || !their)
            return false;
        ours.push_back(options.frames / our->clockMs * 1000);
        theirs.push_back(options.frames / their->clockMs * 1000);
    }
    table.add({QString("recording %1 %2").arg(size, peer.format), "frames/s", medianOf(ours),
               "ffmpeg, same settings", medianOf(theirs), Better::More, 0.95});
    return true;
}

} // namespace

bool benchFastRecording(const RecorderBenchOptions &options, ResultTable &table)
{
    const std::vector<Peer> peers{
        {"avc1/mp4", "a.mp4", h264}, {"h264/mkv", "a.mkv", h264}, {"mjpeg/avi", "a.avi", mjpeg}};
    for (const auto &[width, height] : {std::pair(640, 480), std::pair(1920, 1080)}) {
        const QTemporaryDir directory(QDir::tempPath() + "/frame house XXXXXX");
        const QString raw = directory.filePath("a.raw");
        if (!writeRaw(raw, width, height, options.frames)) {
            std::fprintf(stderr, "%s cannot be written\n", qPrintable(raw));
            return false;
        }
        const QString size = QString("%1x%2").arg(width).arg(height);
        const bool done = std::all_of(peers.begin(), peers.end(), [&](const Peer &peer) {
            return compare(peer, size, raw, options, table);
        });
        if (!done)
            return false;
    }
    return true;
}

bool benchRollOver(const RecorderBenchOptions &options, ResultTable &table)
{
    constexpr double goalMs = 50;
    for (const char *format : {"avc1/mp4", "h264/mkv", "mjpeg/avi", "png", "npy"}) {
        RecordingRun run;
        run.camera = "pattern:640x480@100";
        run.format = format;
        run.chunkSize = 1000;
        run.seconds = options.seconds;
        const auto result = runRecording(run);
        if (!result)
            return false;
        table.add({QString("longest frame, %1").arg(format), "ms", result->longestAddMs, "the goal",
                   goalMs, Better::Less, 1});
        const auto &counters = result->counters;
        table.add({QString("frames lost, %1").arg(format), "frames",
                   static_cast<double>(counters.captured - counters.written), "of all captured",
                   static_cast<double>(counters.captured), Better::Less, 0});
    }
    return true;
}

bool benchPreview(const RecorderBenchOptions &options, ResultTable &table)
{
    std::vector<double> with;
    std::vector<double> without;
    for (int i = 0; i < options.rounds; ++i) {
        for (const bool hasPreview : {false, true}) {
            RecordingRun run;
            run.camera = "pattern:640x480@100";
            run.format = "avc1/mp4";
            run.seconds = options.seconds / options.rounds;
            run.hasPreview = hasPreview;
            const auto result = runRecording(run);
            if (!result)
                return false;
            (hasPreview ? with : without).push_back(result->processorMs);
        }
    }
    table.add({"processor with live pictures", "ms", medianOf(with), "without", medianOf(without),
               Better::Less, 1.1});
    return true;
}

bool benchMemory(const RecorderBenchOptions &options, ResultTable &table)
{
    RecordingRun run;
    run.camera = "pattern:640x480@100";
    run.format = "avc1/mp4";
    run.chunkSize = 1000;
    run.seconds = options.memorySeconds;
    run.hasPreview = true;
    const auto result = runRecording(run);
    if (!result)
        return false;
    table.add({"growth of memory", "MB/h", slopePerHour(result->residentMb), "the goal", 1,
               Better::Less, 1});
    table.add({"frames lost in it", "frames",
               static_cast<double>(result->counters.captured - result->counters.written),
               "of all captured", static_cast<double>(result->counters.captured), Better::Less, 0});
    return true;
}
