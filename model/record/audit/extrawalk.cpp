// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/audit/extrawalk.h"

#include "store/extra/extradata.h"

#include <filesystem>
#include <utility>

namespace model {

store::Result<void> walkExtraRows(const store::Reader &reader,
                                  const std::function<bool(bool isOtherStore)> &begin,
                                  const std::function<bool(store::Value &&)> &take,
                                  const std::stop_token &stop)
{
    std::filesystem::path directory;
    for (const int chunk : store::extraChunks(reader)) {
        const auto before = std::exchange(directory, reader.placeOf(chunk).directory);
        if (!begin(directory != before))
            break;
        const auto rows = store::forEachExtraRow(reader, chunk, take, stop);
        if (!rows && rows.error().code == store::Error::Code::Cancelled)
            return rows.error();
    }
    return {};
}

} // namespace model
