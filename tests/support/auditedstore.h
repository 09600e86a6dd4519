// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/audit/auditrow.h"
#include "store/reader.h"
#include "store/write/writer.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace support {

// A store of a frame a second, each with a row of what its recorder said.
inline store::Result<std::shared_ptr<const store::Reader>>
writeAudited(const std::filesystem::path &path, const std::vector<model::AuditRow> &rows,
             std::int64_t chunkSize = 2)
{
    store::WriterOptions options;
    options.format = "npy";
    options.imageShape = {4, 4};
    options.chunkSize = chunkSize;
    auto writer = store::Writer::create(path, options);
    if (!writer)
        return writer.error();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto done = (*writer)->add(cv::Mat::zeros(4, 4, CV_8UC1), {static_cast<std::int64_t>(i)},
                                   {1000.0 + static_cast<double>(i)});
        if (done)
            done = (*writer)->addExtra(model::auditValue(rows[i]));
        if (!done)
            return done.error();
    }
    if (const auto closed = (*writer)->close(); !closed)
        return closed.error();
    return store::Reader::open(path);
}

} // namespace support
