// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/pattern.h"
#include "store/reader.h"
#include "store/write/writer.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <string>

// Stores of test patterns, whose frame i has the number 2 i and a tenth of a second to itself.
namespace support {

inline constexpr int width = 64;
inline constexpr int height = 50;

inline store::WriterOptions gray(const std::string &format, std::int64_t chunkSize = 0)
{
    store::WriterOptions options;
    options.format = format;
    options.imageShape = {height, width};
    options.chunkSize = chunkSize;
    return options;
}

inline cv::Mat picture(std::int64_t i, store::PatternPixels pixels = store::PatternPixels::Gray8)
{
    return store::paintPattern(width, height, pixels, {2 * i}, {i});
}

inline store::FrameTime timeOf(std::int64_t i)
{
    return {1700000000.125 + 0.1 * static_cast<double>(i)};
}

inline store::Result<void> fill(store::Writer &writer, std::int64_t from, std::int64_t to)
{
    for (std::int64_t i = from; i < to; ++i) {
        if (auto added = writer.add(picture(i), {2 * i}, timeOf(i)); !added)
            return added;
    }
    return {};
}

// Whether every frame of the store is the one it should be.
inline bool isExact(const store::Reader &reader, std::int64_t frames)
{
    if (reader.index().frameCount() != frames || !reader.problems().empty())
        return false;
    for (std::int64_t i = 0; i < frames; ++i) {
        const auto pixels = reader.frame({i}, store::PixelForm::Reference);
        if (!pixels || store::readPattern(*pixels) != store::patternCode({2 * i}, {i}) ||
            reader.index().number({i}).value != 2 * i ||
            reader.index().time({i}).seconds != timeOf(i).seconds)
            return false;
    }
    return true;
}

} // namespace support
