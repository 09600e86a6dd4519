// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/benchstore.h"

#include "store/pattern.h"
#include "store/write/writer.h"

#include <opencv2/core.hpp>

#include <vector>

namespace {

constexpr int distinct = 32; // pictures, then they come again

std::vector<cv::Mat> makePictures()
{
    cv::RNG random(1);
    cv::Mat noise(benchHeight, benchWidth, CV_8UC3);
    random.fill(noise, cv::RNG::UNIFORM, 0, 12);
    std::vector<cv::Mat> pictures;
    for (int i = 0; i < distinct; ++i) {
        const cv::Mat pattern =
            store::paintPattern(benchWidth, benchHeight, store::PatternPixels::Bgr8, {i}, {i});
        cv::Mat moved(noise.size(), noise.type());
        noise.rowRange(i, benchHeight).copyTo(moved.rowRange(0, benchHeight - i));
        if (i > 0)
            noise.rowRange(0, i).copyTo(moved.rowRange(benchHeight - i, benchHeight));
        pictures.push_back(pattern / 2 + moved);
    }
    return pictures;
}

} // namespace

cv::Mat benchPicture(std::int64_t index)
{
    static const std::vector<cv::Mat> pictures = makePictures();
    return pictures[static_cast<std::size_t>(index % distinct)];
}

store::Result<void> writeStore(const std::filesystem::path &directory, const std::string &format,
                               int frames)
{
    store::WriterOptions options;
    options.format = format;
    options.imageShape = {benchHeight, benchWidth, 3};
    const auto writer = store::Writer::create(directory, options);
    if (!writer)
        return writer.error();
    for (int i = 0; i < frames; ++i)
        if (auto added = (*writer)->add(benchPicture(i), {i}, {i / 25.0}); !added)
            return added;
    return (*writer)->close();
}
