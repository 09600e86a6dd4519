// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sample/sample.h"

#include "model/sample/samplescene.h"
#include "store/write/writer.h"

#include <QDateTime>
#include <QDir>
#include <QLockFile>
#include <QTimeZone>

#include <chrono>
#include <cmath>
#include <system_error>

namespace model {

namespace {

namespace fs = std::filesystem;
using Code = store::Error::Code;

// Frames the drawn camera lost: this many just before the frame with this index.
struct Loss
{
    int before;
    int missing;
};
constexpr Loss losses[] = {{640, 12}, {1811, 3}, {1812, 1}, {2900, 45}};

store::WriterOptions writerOptions(const SampleOptions &options)
{
    store::WriterOptions writer;
    writer.format = "avc1/mp4";
    writer.imageShape = {options.height, options.width, 3};
    writer.chunkSize = options.chunkSize;
    writer.timezone = QTimeZone::systemTimeZoneId().toStdString();
    writer.user = {{"experiment", "Framehouse sample"},
                   {"subject", "five drawn fish"},
                   {"acquisitionframerate", options.fps},
                   {"acquisitionframerateenable", true},
                   {"dish", {{"diameter_mm", 90}, {"water", "tap, 24.5 °C"}}},
                   {"notes", "Drawn by the program. The lamp in the middle goes on for food; the "
                             "thermometer is unplugged for a while; some frames were lost."}};
    return writer;
}

store::Value extraRow(double seconds)
{
    store::Value row{{"temperature", SampleScene::temperature(seconds)},
                     {"lamp", SampleScene::isFed(seconds) ? 1 : 0}};
    if (SampleScene::isFed(seconds) && !SampleScene::isFed(seconds - 1))
        row["event"] = "food";
    return row;
}

store::Result<void> writeFrames(store::Writer &writer, const SampleOptions &options,
                                std::atomic<int> &done, const std::stop_token &stop)
{
    const SampleScene scene(options.width, options.height);
    const double start = static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000.0 -
                         options.frames / options.fps;
    const int rowEvery = std::max(1, static_cast<int>(std::lround(options.fps / 2)));
    std::int64_t number = 0;
    for (int index = 0; index < options.frames; ++index, ++number) {
        if (stop.stop_requested())
            return store::Error{Code::Cancelled, writer.directory(), "stopped"};
        for (const Loss &loss : losses)
            number += index == loss.before ? loss.missing : 0;
        const double seconds = static_cast<double>(number) / options.fps;
        auto added = writer.add(scene.draw(seconds, number), {number}, {start + seconds});
        if (added && index % rowEvery == 0)
            added = writer.addExtra(extraRow(seconds));
        if (!added)
            return added;
        done.store(index + 1, std::memory_order_relaxed);
    }
    return {};
}

store::Result<void> writeStore(const fs::path &directory, const SampleOptions &options,
                               std::atomic<int> &done, const std::stop_token &stop)
{
    auto writer = store::Writer::create(directory, writerOptions(options));
    if (!writer)
        return writer.error();
    const auto written = writeFrames(**writer, options, done, stop);
    const auto closed = (*writer)->close();
    return written ? closed : written;
}

// The system's last word on a file, as an error of ours.
store::Error systemError(const fs::path &path, const std::error_code &code)
{
    const bool refused = code == std::errc::permission_denied;
    return {refused ? Code::PermissionDenied : Code::Io, path, code.message()};
}

} // namespace

store::Result<fs::path> makeSample(const fs::path &directory, const SampleOptions &options,
                                   const std::shared_ptr<std::atomic<int>> &done,
                                   const std::stop_token &stop)
{
    std::error_code code;
    if (fs::exists(directory / "metadata.yaml", code))
        return directory;
    fs::create_directories(directory.parent_path(), code);
    if (code)
        return systemError(directory.parent_path(), code);
    QLockFile lock(QString::fromStdString(directory.string() + ".lock"));
    if (!lock.tryLock(1000))
        return store::Error{Code::Busy, directory, "another program is making the sample"};

    const fs::path unfinished = directory.string() + ".unfinished";
    fs::remove_all(unfinished, code); // of a program that was killed
    const auto written = writeStore(unfinished, options, *done, stop);
    if (written)
        fs::rename(unfinished, directory, code);
    else
        fs::remove_all(unfinished, code);
    if (!written)
        return written.error();
    if (code)
        return systemError(directory, code);
    return directory;
}

} // namespace model
