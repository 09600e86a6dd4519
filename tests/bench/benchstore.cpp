// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/benchstore.h"

#include "store/pattern.h"
#include "store/write/writer.h"

#include <opencv2/core.hpp>

#include <vector>

namespace {

constexpr int distinct = 32; // pictures, then they come again

std::vector<cv::Mat> makePictures(cv::Size size)
{
    cv::RNG random(1);
    cv::Mat noise(size, CV_8UC3);
    random.fill(noise, cv::RNG::UNIFORM, 0, 12);
    std::vector<cv::Mat> pictures;
    for (int i = 0; i < distinct; ++i) {
        const cv::Mat pattern =
            store::paintPattern(size.width, size.height, store::PatternPixels::Bgr8, {i}, {i});
        cv::Mat moved(noise.size(), noise.type());
        noise.rowRange(i, size.height).copyTo(moved.rowRange(0, size.height - i));
        if (i > 0)
            noise.rowRange(0, i).copyTo(moved.rowRange(size.height - i, size.height));
        pictures.push_back(pattern / 2 + moved);
    }
    return pictures;
}

} // namespace

cv::Mat benchPicture(std::int64_t index, cv::Size size)
{
    static std::vector<cv::Mat> pictures;
    if (pictures.empty() || pictures.front().size() != size)
        pictures = makePictures(size);
    return pictures[static_cast<std::size_t>(index % distinct)];
}

store::Result<void> writeStore(const std::filesystem::path &directory, const std::string &format,
                               int frames, cv::Size size)
{
    store::WriterOptions options;
    options.format = format;
    options.imageShape = {size.height, size.width, 3};
    const auto writer = store::Writer::create(directory, options);
    if (!writer)
        return writer.error();
    for (int i = 0; i < frames; ++i)
        if (auto added = (*writer)->add(benchPicture(i, size), {i}, {i / 25.0}); !added)
            return added;
    return (*writer)->close();
}
