// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/patternstore.h"

#include <filesystem>

namespace support {

// A store of ten frames, as if it were of SessionFiles' session; `note` was typed at frame 3, `event`
// marked at frame 7.
inline store::Result<std::shared_ptr<const store::Reader>>
writeNoted(const std::filesystem::path &path, const std::string &note, const std::string &event)
{
    store::WriterOptions options = gray("png", 4);
    options.user["session"] = {{"id", "1234"}};
    auto writer = store::Writer::create(path, options);
    if (!writer)
        return writer.error();
    for (std::int64_t i = 0; i < 10; ++i) {
        auto done = (*writer)->add(picture(i), {2 * i}, timeOf(i));
        if (done && i == 3)
            done = (*writer)->addExtra({{"note", note}, {"note_time", timeOf(i).seconds}});
        if (done && i == 7)
            done = (*writer)->addExtra({{"mark", event}, {"note_time", timeOf(i).seconds}});
        if (!done)
            return done.error();
    }
    if (const auto closed = (*writer)->close(); !closed)
        return closed.error();
    return store::Reader::open(path);
}

} // namespace support
