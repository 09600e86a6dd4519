// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/pattern.h"
#include "store/recover/recover.h"
#include "store/write/writer.h"

#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>
#include <unistd.h>

// crash_record DIRECTORY FORMAT CHUNKSIZE FRAMES RATE SYNCMS: records test patterns of 160x120 whose
// number is 2 i + 5 and whose time is 1000 + i / 100, RATE a second, 0: as fast as they are taken.
// Before each frame it writes a line "frames handed in, frames durable" to standard output: what it
// knew when it was killed. A last such line says how many frames the closed store holds. Every fifth frame has a row of extra
// data. "closed" comes last, or "stopped: REASON".
// crash_record --recover DIRECTORY: repairs; says "frames F" for each chunk, or "failed: REASON".
namespace {

constexpr int width = 160;
constexpr int height = 120;

void say(const std::string &line)
{
    const std::string whole = line + '\n';
    if (::write(STDOUT_FILENO, whole.data(), whole.size()) < 0)
        std::abort();
}

std::string reason(const store::Error &error)
{
    return std::to_string(static_cast<int>(error.code)) + ' ' + error.path.string() + ": " +
           error.detail;
}

store::Result<void> add(store::Writer &writer, std::int64_t i)
{
    const store::FrameNumber number{2 * i + 5};
    const cv::Mat picture =
        store::paintPattern(width, height, store::PatternPixels::Bgr8, number, {i});
    auto added = writer.add(picture, number, {1000.0 + 0.01 * static_cast<double>(i)});
    constexpr std::int64_t rowEvery = 5;
    if (added && i % rowEvery == 0)
        added = writer.addExtra({{"sensor", i}});
    return added;
}

int record(const char *directory, const store::WriterOptions &options, std::int64_t frames,
           double rate)
{
    auto writer = store::Writer::create(directory, options);
    if (!writer) {
        say("stopped: " + reason(writer.error()));
        return 1;
    }
    const auto start = std::chrono::steady_clock::now();
    store::Result<void> done;
    for (std::int64_t i = 0; i < frames && done; ++i) {
        if (rate > 0)
            std::this_thread::sleep_until(start + std::chrono::duration<double>(double(i) / rate));
        say(std::to_string(i + 1) + ' ' + std::to_string((*writer)->durableCount()));
        done = add(**writer, i);
    }
    const auto closed = (*writer)->close();
    say(std::to_string((*writer)->frameCount()) + ' ' + std::to_string((*writer)->durableCount()));
    say(!done    ? "stopped: " + reason(done.error())
        : closed ? "closed"
                 : "stopped: " + reason(closed.error()));
    return done && closed ? 0 : 1;
}

int recoverStore(const char *directory)
{
    const auto recovery = store::recover(directory);
    if (!recovery) {
        say("failed: " + reason(recovery.error()));
        return 1;
    }
    for (const store::RecoveredChunk &chunk : recovery->chunks)
        say("frames " + std::to_string(chunk.frames));
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc == 3 && std::string(argv[1]) == "--recover")
        return recoverStore(argv[2]);
    if (argc != 7) {
        say("usage: crash_record DIRECTORY FORMAT CHUNKSIZE FRAMES RATE SYNCMS");
        return 2;
    }
    store::WriterOptions options;
    options.format = argv[2];
    options.imageShape = {height, width, 3};
    options.chunkSize = std::atoll(argv[3]);
    options.syncIntervalMs = std::atoi(argv[6]);
    return record(argv[1], options, std::atoll(argv[4]), std::atof(argv[5]));
}
