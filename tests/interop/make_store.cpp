// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/pattern.h"
#include "store/write/writer.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

// make_store DIRECTORY FORMAT WIDTH HEIGHT FRAMES CHUNKSIZE gray|color|gray16
// Writes a store of test patterns; every tenth frame number is left out. Prints the rate of add().
namespace {

bool fill(store::Writer &writer, const store::WriterOptions &options, store::PatternPixels pixels,
          long frames)
{
    std::chrono::duration<double> busy{};
    for (long i = 0; i < frames; ++i) {
        const store::FrameNumber number{i + i / 9};
        const cv::Mat picture =
            store::paintPattern(options.imageShape[1], options.imageShape[0], pixels, number, {i});
        const auto start = std::chrono::steady_clock::now();
        const auto added = writer.add(picture, number, {1700000000.0 + 0.01 * double(i)});
        busy += std::chrono::steady_clock::now() - start;
        if (!added) {
            std::fprintf(stderr, "%s\n", added.error().detail.c_str());
            return false;
        }
    }
    const auto start = std::chrono::steady_clock::now();
    const auto closed = writer.close();
    busy += std::chrono::steady_clock::now() - start;
    if (!closed) {
        std::fprintf(stderr, "%s\n", closed.error().detail.c_str());
        return false;
    }
    std::printf("%ld frames, %.0f per second\n", frames, double(frames) / busy.count());
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 8) {
        std::fprintf(stderr, "usage: make_store DIRECTORY FORMAT WIDTH HEIGHT FRAMES CHUNKSIZE "
                             "gray|color|gray16\n");
        return 2;
    }
    const std::string kind = argv[7];
    const auto pixels = kind == "color"    ? store::PatternPixels::Bgr8
                        : kind == "gray16" ? store::PatternPixels::Gray16
                                           : store::PatternPixels::Gray8;
    store::WriterOptions options;
    options.format = argv[2];
    options.imageShape = {std::atoi(argv[4]), std::atoi(argv[3])};
    if (kind == "color")
        options.imageShape.push_back(3);
    options.dtype = kind == "gray16" ? "uint16" : "uint8";
    options.chunkSize = std::atoll(argv[6]);
    options.user = {{"serial", "0755"},
                    {"answer", "no"},
                    {"firmware", "1.10"},
                    {"gain", 2e-9},
                    {"note", "gr\xc3\xb6\xc3\x9f\x65\t\x7f \xf0\x9f\x90\xad"},
                    {"rows", {1, 2.5}},
                    {"when", "2024-05-01"}};
    auto writer = store::Writer::create(argv[1], options);
    if (!writer) {
        std::fprintf(stderr, "%s\n", writer.error().detail.c_str());
        return 1;
    }
    return fill(**writer, options, pixels, std::atol(argv[5])) ? 0 : 1;
}
