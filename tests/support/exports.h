// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/videochunk.h"
#include "store/export/exportframes.h"
#include "store/pattern.h"
#include "store/reader.h"
#include "store/write/writer.h"
#include "tests/support/storecopy.h"

#include <QByteArray>
#include <QList>
#include <QProcess>
#include <QString>

#include <cmath>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

// Stores to export from, and what lies in what was made of them.
namespace exports {

inline constexpr int width = 64;
inline constexpr int height = 50;

// Frame i has the number 3 i + 7 and comes, at 40 frames per second, up to 9 ms late.
inline store::FrameNumber numberOf(std::int64_t i)
{
    return {3 * i + 7};
}

inline store::FrameTime timeOf(std::int64_t i)
{
    return {1700000000.125 + 0.025 * double(i) + 0.001 * double(i * i % 10)};
}

// A store of test patterns in chunks of seven; null if it cannot be made.
inline std::shared_ptr<const store::Reader>
makeStore(const std::filesystem::path &directory, std::int64_t frames,
          const std::string &format = "png",
          store::PatternPixels pixels = store::PatternPixels::Gray8, int w = width, int h = height)
{
    store::WriterOptions options;
    options.format = format;
    options.imageShape = {h, w};
    if (pixels == store::PatternPixels::Bgr8)
        options.imageShape.push_back(3);
    if (pixels == store::PatternPixels::Gray16)
        options.dtype = "uint16";
    options.chunkSize = 7;
    auto writer = store::Writer::create(directory, options);
    if (!writer)
        return nullptr;
    for (std::int64_t i = 0; i < frames; ++i)
        if (!(*writer)->add(store::paintPattern(w, h, pixels, numberOf(i), {i}), numberOf(i),
                            timeOf(i)))
            return nullptr;
    if (!(*writer)->close())
        return nullptr;
    const auto reader = store::Reader::open(directory);
    return reader ? *reader : nullptr;
}

// One of several cameras with the numbers 0 to 11, but for those it lacks, at 25 frames per second; its
// clock shows `late` seconds more. Null if it cannot be made.
inline std::shared_ptr<const store::Reader>
makeCamera(const std::filesystem::path &directory, const std::set<std::int64_t> &missing,
           double late = 0.0, store::PatternPixels pixels = store::PatternPixels::Gray8,
           int w = width, int h = height)
{
    store::WriterOptions options;
    options.format = "png";
    options.imageShape = {h, w};
    if (pixels == store::PatternPixels::Bgr8)
        options.imageShape.push_back(3);
    options.chunkSize = 4;
    auto writer = store::Writer::create(directory, options);
    if (!writer)
        return nullptr;
    std::int64_t index = 0;
    for (std::int64_t n = 0; n < 12; ++n)
        if (!missing.contains(n) &&
            !(*writer)->add(store::paintPattern(w, h, pixels, {n}, {index++}), {n},
                            {1700000000.0 + 0.04 * double(n) + late}))
            return nullptr;
    if (!(*writer)->close())
        return nullptr;
    const auto reader = store::Reader::open(directory);
    return reader ? *reader : nullptr;
}

inline std::shared_ptr<const store::Alignment>
byNumber(const std::vector<std::shared_ptr<const store::Reader>> &readers,
         store::MissingPolicy policy)
{
    std::vector<std::shared_ptr<const store::ChunkIndex>> indexes;
    for (const auto &reader : readers)
        indexes.emplace_back(reader, &reader->index());
    auto alignment = store::Alignment::byNumber(indexes, policy);
    return alignment ? std::make_shared<store::Alignment>(*std::move(alignment)) : nullptr;
}

inline store::ExportOrder orderOf(const std::filesystem::path &target, store::ExportKind kind,
                                  std::int64_t begin, std::int64_t end, std::int64_t every = 1)
{
    store::ExportOrder order;
    order.target = target;
    order.kind = kind;
    order.frames = store::FrameChoice({{begin, end}}, every);
    return order;
}

// A line of a frame map.
struct MapLine
{
    std::int64_t frame = -1;
    double shown = std::nan(""); // where it says so
    std::int64_t index = -1;
    std::int64_t number = -1;
    double time = 0.0;
    int chunk = -1;
};

inline std::vector<MapLine> readMap(const std::filesystem::path &file)
{
    const QList<QByteArray> lines = QByteArray::fromStdString(readBytes(file)).split('\n');
    std::vector<MapLine> map;
    if (lines[0] != "frame,presentation_time,index,number,time,chunk")
        return map;
    for (qsizetype i = 1; i + 1 < lines.size(); ++i) {
        const QList<QByteArray> cells = lines[i].split(',');
        if (cells.size() != 6)
            return {};
        map.push_back(
            {cells[0].toLongLong(), cells[1].isEmpty() ? std::nan("") : cells[1].toDouble(),
             cells[2].toLongLong(), cells[3].toLongLong(), cells[4].toDouble(), cells[5].toInt()});
    }
    return map;
}

// The frames of a clip, as our own reader decodes them.
inline std::vector<cv::Mat> decodeClip(const std::filesystem::path &clip, bool isColour = false)
{
    store::Metadata metadata;
    metadata.storeClass = store::StoreClass::Video;
    metadata.imageShape = {height, width};
    if (isColour)
        metadata.imageShape.push_back(3);
    const auto chunk = store::VideoChunk::open(clip, metadata);
    std::vector<cv::Mat> pictures;
    for (std::int64_t i = 0; chunk && i < (*chunk)->storedCount(); ++i) {
        const auto picture = (*chunk)->decode(i, store::PixelForm::Full, {});
        pictures.push_back(picture ? *picture : cv::Mat());
    }
    return pictures;
}

// What ffprobe says of one entry of each packet, a line each: "pts_time", "flags".
inline QList<QByteArray> probePackets(const std::filesystem::path &clip, const char *entry)
{
    QProcess process;
    process.start("ffprobe", {"-v", "error", "-select_streams", "v:0", "-show_entries",
                              QStringLiteral("packet=") + entry, "-of", "csv=p=0",
                              QString::fromStdString(clip.string())});
    if (!process.waitForFinished() || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput().trimmed().split('\n');
}

// What ffprobe says of one entry of the video track: "codec_name", "avg_frame_rate".
inline QByteArray probeStream(const std::filesystem::path &clip, const char *entry)
{
    QProcess process;
    process.start("ffprobe", {"-v", "error", "-select_streams", "v:0", "-show_entries",
                              QStringLiteral("stream=") + entry, "-of", "csv=p=0",
                              QString::fromStdString(clip.string())});
    return process.waitForFinished() ? process.readAllStandardOutput().trimmed() : QByteArray();
}

// All pictures of a clip one after the other, as ffmpeg decodes them.
inline QByteArray decodeRaw(const std::filesystem::path &clip, const char *form)
{
    QProcess process;
    process.start("ffmpeg", {"-v", "error", "-i", QString::fromStdString(clip.string()), "-f",
                             "rawvideo", "-fps_mode", "passthrough", "-pix_fmt", form, "-"});
    return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray();
}

// Names in a folder, hidden ones too, sorted.
inline QStringList namesIn(const std::filesystem::path &folder)
{
    return QDir(QString::fromStdString(folder.string()))
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace exports
