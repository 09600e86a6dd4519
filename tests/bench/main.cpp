// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/chunk/videochunk.h"
#include "tests/bench/barelibav.h"
#include "tests/support/barcodevideo.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <random>

namespace {

constexpr int frames = 1000;
constexpr int group = 250;
constexpr int repeats = 100;

double medianMs(int count, const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - start;
        times.push_back(took.count());
    }
    std::nth_element(times.begin(), times.begin() + count / 2, times.end());
    return times[static_cast<std::size_t>(count / 2)];
}

void report(const char *what, double ours, double bare)
{
    std::printf("%-22s %8.2f ms  bare libav %8.2f ms  ratio %.2f\n", what, ours, bare, ours / bare);
}

void need(bool isDone)
{
    if (!isDone) {
        std::fputs("a frame could not be decoded\n", stderr);
        std::exit(1);
    }
}

} // namespace

int main()
{
    const QTemporaryDir directory(QDir::tempPath() + "/frame house XXXXXX");
    const QString file = directory.filePath("000000.mp4");
    const QString said = barcodevideo::make(
        file, frames,
        {"-vf", "scale=640:480,noise=alls=12:allf=t", "-c:v", "libx264", "-pix_fmt", "yuv420p",
         "-preset", "ultrafast", "-bf", "3", "-g", QString::number(group), "-sc_threshold", "0"});
    if (!said.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(said));
        return 1;
    }
    store::Metadata metadata;
    metadata.imageShape = {480, 640, 3};
    const auto open = [&] { return store::VideoChunk::open(file.toStdString(), metadata); };
    const auto chunk = open();
    need(static_cast<bool>(chunk));
    const auto decode = [&](std::int64_t i) {
        need(static_cast<bool>((*chunk)->decode(i, store::PixelForm::Full)));
    };
    BareLibav bare(file.toStdString());

    report("open, with table", medianMs(9, [&] { need(static_cast<bool>(open())); }),
           medianMs(9, [&] { BareLibav again(file.toStdString()); }));
    std::mt19937 ours(1), theirs(1);
    report("random frame", medianMs(repeats, [&] { decode(ours() % frames); }),
           medianMs(repeats, [&] { bare.fetch(theirs() % frames); }));
    report("key frame", medianMs(repeats, [&] { decode(ours() % (frames / group) * group); }),
           medianMs(repeats, [&] { bare.fetch(theirs() % (frames / group) * group); }));
    std::int64_t next = 0;
    bare.fetch(0);
    report("forward", medianMs(frames, [&] { decode(next++); }),
           medianMs(frames - 1, [&] { bare.next(); }));
    return 0;
}
