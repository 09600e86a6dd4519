// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/pattern.h"
#include "store/write/writer.h"

#include <QString>

#include <memory>

// Recordings under way: chunks of ten small frames that carry their own numbers.
namespace liverecording {

// Each frame is on the disk at once. Null if it cannot be.
inline std::unique_ptr<store::Writer> begin(const QString &path)
{
    store::WriterOptions options;
    options.format = "avc1/mp4";
    options.imageShape = {50, 64};
    options.chunkSize = 10;
    options.syncIntervalMs = 0;
    auto writer = store::Writer::create(path.toStdString(), options);
    return writer ? std::move(*writer) : nullptr;
}

inline store::FrameNumber number(std::int64_t index)
{
    return {100 + index};
}

// Adds the frames [from, to).
inline bool add(store::Writer &writer, std::int64_t from, std::int64_t to)
{
    for (std::int64_t i = from; i < to; ++i) {
        const cv::Mat picture =
            store::paintPattern(64, 50, store::PatternPixels::Gray8, number(i), {i});
        if (!writer.add(picture, number(i), {1000.0 + static_cast<double>(i)}))
            return false;
    }
    return true;
}

} // namespace liverecording
