// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/pattern.h"
#include "store/write/writer.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <string_view>

// make_store DIRECTORY FORMAT WIDTH HEIGHT FRAMES CHUNKSIZE KIND
// Writes a store of test patterns, with extra data at every fifth frame and before the first; every
// tenth frame number is left out. KIND says what the pictures are: see kinds. Prints the rate of
// add().
namespace {

struct Kind
{
    std::string_view name;
    store::PatternPixels pixels;
    int depth; // OpenCV's
    const char *dtype; // numpy's
    const char *encoding;
};

constexpr Kind kinds[] = {
    {"gray", store::PatternPixels::Gray8, CV_8U, "uint8", ""},
    {"color", store::PatternPixels::Bgr8, CV_8U, "uint8", ""},
    {"gray16", store::PatternPixels::Gray16, CV_16U, "uint16", ""},
    {"color16", store::PatternPixels::Bgr8, CV_16U, "uint16", ""},
    {"float", store::PatternPixels::Gray16, CV_32F, "float32", ""},
    {"floatcolor", store::PatternPixels::Bgr8, CV_32F, "float32", ""},
    {"double", store::PatternPixels::Gray16, CV_64F, "float64", ""},
    {"int8", store::PatternPixels::Gray8, CV_8S, "int8", ""},
    {"int16", store::PatternPixels::Gray8, CV_16S, "int16", ""},
    {"int32", store::PatternPixels::Gray16, CV_32S, "int32", ""},
    {"bayer", store::PatternPixels::Gray8, CV_8U, "uint8", "cv_bayerbg"},
    {"bayer16", store::PatternPixels::Gray16, CV_16U, "uint16", "cv_bayergr"},
};

const Kind *kindOf(std::string_view name)
{
    const auto found = std::find_if(std::begin(kinds), std::end(kinds),
                                    [&](const Kind &kind) { return kind.name == name; });
    return found == std::end(kinds) ? nullptr : found;
}

cv::Mat picture(const store::WriterOptions &options, const Kind &kind, store::FrameNumber number,
                store::FrameIndex index)
{
    const cv::Mat painted = store::paintPattern(options.imageShape[1], options.imageShape[0],
                                                kind.pixels, number, index);
    cv::Mat converted;
    painted.convertTo(converted, kind.depth, kind.depth == CV_8S ? 0.5 : 1);
    return converted;
}

// Every type of JSON, and what only Python's has.
store::Value extraRow(long i)
{
    const double infinity = std::numeric_limits<double>::infinity();
    return {{"count", i},
            {"temperature", 20.1 + double(i) / 7},
            {"nothing", nullptr},
            {"good", i % 2 == 0},
            {"note", "gr\xc3\xb6\xc3\x9f\x65 \"\\\n\x7f \xf0\x9f\x90\xad"},
            {"when", "2024-05-01T12:34:56.789012"},
            {"lost", std::numeric_limits<double>::quiet_NaN()},
            {"range", {-infinity, infinity}},
            {"large", INT64_MAX},
            {"tree", {{"empty", store::Value::object()}, {"list", {1, "two", {3.0}}}}}};
}

bool fill(store::Writer &writer, const store::WriterOptions &options, const Kind &kind, long frames)
{
    std::chrono::duration<double> busy{};
    auto added = writer.addExtra(extraRow(-1));
    for (long i = 0; i < frames && added; ++i) {
        const store::FrameNumber number{i + i / 9};
        const cv::Mat pixels = picture(options, kind, number, {i});
        const auto start = std::chrono::steady_clock::now();
        added = writer.add(pixels, number, {1700000000.0 + 0.01 * double(i)});
        if (added && i % 5 == 0)
            added = writer.addExtra(extraRow(i));
        busy += std::chrono::steady_clock::now() - start;
    }
    const auto start = std::chrono::steady_clock::now();
    const auto closed = writer.close();
    busy += std::chrono::steady_clock::now() - start;
    for (const auto &done : {added, closed}) {
        if (done)
            continue;
        std::fprintf(stderr, "%s\n", done.error().detail.c_str());
        return false;
    }
    std::printf("%ld frames, %.0f per second\n", frames, double(frames) / busy.count());
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const Kind *kind = argc == 8 ? kindOf(argv[7]) : nullptr;
    if (kind == nullptr) {
        std::fprintf(stderr, "usage: make_store DIRECTORY FORMAT WIDTH HEIGHT FRAMES CHUNKSIZE "
                             "KIND\n");
        return 2;
    }
    store::WriterOptions options;
    options.format = argv[2];
    options.imageShape = {std::atoi(argv[4]), std::atoi(argv[3])};
    if (kind->pixels == store::PatternPixels::Bgr8)
        options.imageShape.push_back(3);
    options.dtype = kind->dtype;
    options.encoding = kind->encoding;
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
    return fill(**writer, options, *kind, std::atol(argv[5])) ? 0 : 1;
}
