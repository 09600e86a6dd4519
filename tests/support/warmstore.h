// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/exports.h"

#include <filesystem>
#include <memory>

namespace support {

// What was measured at frame i of a warm store.
inline double warmthAt(std::int64_t i)
{
    return 20.0 + 0.5 * double(i);
}

// A store of test patterns as exports::makeStore() makes them, in chunks of seven, with "temperature" and
// "door", 1 from frame 10 on, beside each frame. Null if it cannot be made.
inline std::shared_ptr<const store::Reader> makeWarmStore(const std::filesystem::path &directory,
                                                          std::int64_t frames,
                                                          const std::string &format = "png")
{
    store::WriterOptions options;
    options.format = format;
    options.imageShape = {exports::height, exports::width};
    options.chunkSize = 7;
    auto writer = store::Writer::create(directory, options);
    if (!writer)
        return nullptr;
    for (std::int64_t i = 0; i < frames; ++i) {
        const auto picture =
            store::paintPattern(exports::width, exports::height, store::PatternPixels::Gray8,
                                exports::numberOf(i), {i});
        if (!(*writer)->add(picture, exports::numberOf(i), exports::timeOf(i)) ||
            !(*writer)->addExtra({{"temperature", warmthAt(i)}, {"door", i < 10 ? 0 : 1}}))
            return nullptr;
    }
    if (!(*writer)->close())
        return nullptr;
    const auto reader = store::Reader::open(directory);
    return reader ? *reader : nullptr;
}

} // namespace support
