// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/pattern.h"
#include "store/recover/recover.h"
#include "store/write/writer.h"
#include "tests/crash/operations.h"
#include "tests/crash/serve.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

// crash_record DIRECTORY FORMAT CHUNKSIZE FRAMES RATE SYNCMS: records test patterns of 160x120 whose
// number is 2 i + 5 and whose time is 1000 + i / 100, RATE a second, 0: as fast as they are taken.
// Before each frame it writes a line "frames handed in, frames durable, milliseconds since the start"
// to standard output: what it knew when it was killed. A last such line says how many frames the closed
// store holds. Every fifth frame has a row of extra data. "closed" comes last, or "stopped: REASON".
// crash_record --recover DIRECTORY: repairs; says "frames F" for each chunk, or "failed: REASON".
// crash_record OPERATION STORE ...: see operations.h.
// crash_record --serve: does these things for whoever writes their arguments to its standard input.
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

using Clock = std::chrono::steady_clock;

void sayCounts(std::int64_t frames, const store::Writer &writer, Clock::time_point start)
{
    const std::chrono::duration<double, std::milli> elapsed = Clock::now() - start;
    say(std::to_string(frames) + ' ' + std::to_string(writer.durableCount()) + ' ' +
        std::to_string(elapsed.count()));
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

int record(const std::string &directory, const store::WriterOptions &options, std::int64_t frames,
           double rate)
{
    auto writer = store::Writer::create(directory, options);
    if (!writer) {
        say("stopped: " + reason(writer.error()));
        return 1;
    }
    const auto start = Clock::now();
    store::Result<void> done;
    for (std::int64_t i = 0; i < frames && done; ++i) {
        if (rate > 0)
            std::this_thread::sleep_until(start + std::chrono::duration<double>(double(i) / rate));
        sayCounts(i + 1, **writer, start);
        done = add(**writer, i);
    }
    const auto closed = (*writer)->close();
    sayCounts((*writer)->frameCount(), **writer, start);
    say(!done    ? "stopped: " + reason(done.error())
        : closed ? "closed"
                 : "stopped: " + reason(closed.error()));
    return done && closed ? 0 : 1;
}

int recoverStore(const std::string &directory)
{
    const auto recovery = store::recover(directory);
    if (!recovery) {
        say("failed: " + reason(recovery.error()));
        return 1;
    }
    for (const store::RecoveredChunk &chunk : recovery->chunks)
        say(chunk.problem ? "failed: " + reason(*chunk.problem)
                          : "frames " + std::to_string(chunk.frames));
    for (const store::UnrecoveredChunk &chunk : recovery->failed)
        say("failed: " + reason(chunk.error));
    const bool hasProblem =
        std::any_of(recovery->chunks.begin(), recovery->chunks.end(),
                    [](const auto &chunk) { return chunk.problem.has_value(); });
    return recovery->failed.empty() && !hasProblem ? 0 : 1;
}

// As main() does, without the program's name.
int run(const std::vector<std::string> &arguments)
{
    if (arguments.size() == 2 && arguments[0] == "--recover")
        return recoverStore(arguments[1]);
    if (!arguments.empty()) {
        if (const auto code = crash::operate(arguments))
            return *code;
    }
    if (arguments.size() != 6) {
        say("usage: crash_record DIRECTORY FORMAT CHUNKSIZE FRAMES RATE SYNCMS");
        return 2;
    }
    store::WriterOptions options;
    options.format = arguments[1];
    options.imageShape = {height, width, 3};
    options.chunkSize = std::stoll(arguments[2]);
    options.syncIntervalMs = std::stoi(arguments[5]);
    return record(arguments[0], options, std::stoll(arguments[3]), std::stod(arguments[4]));
}

} // namespace

int main(int argc, char *argv[])
{
    constexpr unsigned hangs = 60; // seconds
    if (argc == 2 && std::string(argv[1]) == "--serve")
        return crash::serve(run, hangs);
    return run({argv + 1, argv + argc});
}
