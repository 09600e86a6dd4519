// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/extra/extratable.h"

#include <filesystem>
#include <span>

namespace store {

// A number with 17 digits, from which the same bits are read back, whatever the locale; "nan", "inf" and
// "-inf" for what is no number.
std::string exactText(double value);

// What a cell says: nothing for null, text as it is, numbers exactly, lists and maps as JSON.
std::string cellText(const Value &value);

// Lines of CSV with the line break: the frame's index and number and the time, then `columns` of the
// table. Cells that hold commas, quotes or line breaks are quoted.
std::string extraCsvHeader(const ExtraTable &table, std::span<const std::size_t> columns);
std::string extraCsvLine(const ExtraTable &table, const ExtraRow &row,
                         std::span<const std::size_t> columns);

// Which rows, and what of them.
struct ExtraCsvOptions
{
    std::vector<std::size_t> columns; // of the table
    std::optional<std::int64_t>
        begin; // frame indexes, half-open; a row without a frame is in no part
    std::optional<std::int64_t> end;
};

struct WrittenCsv
{
    std::int64_t rows = 0;
    std::vector<ChunkProblem> problems; // what could not be read and is left out, once a chunk
};

// Writes them to `file`, which appears once it is written, or not at all. `progress` is told rows.
// Cancelled, Io, DiskFull.
Result<WrittenCsv> writeExtraCsv(const std::shared_ptr<const ExtraTable> &table,
                                 const std::filesystem::path &file, const ExtraCsvOptions &options,
                                 const ExtraTable::Progress &progress = {},
                                 const std::stop_token &stop = {});

} // namespace store
