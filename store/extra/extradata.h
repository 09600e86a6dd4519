// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/value.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace store {

class Reader;

// The extra data rows of one chunk (FORMAT.md, "extra data"): JSON row objects, or samples of an HDF5
// file, a row each.
struct ExtraRows
{
    std::vector<Value> rows; // objects; each with frame_time, frame_number, frame_index if known
    bool cut = false; // the file ended in the middle of a row, or without its closing bracket
    std::filesystem::path file; // where they came from; empty: the chunk has none
    std::optional<Error> flaw; // what beside the rows is there and cannot be read
};

// The chunks that may have extra data: those with frames; where none has any, chunk 0, which holds the
// rows that came before the first frame.
std::vector<int> extraChunks(const Reader &reader);

// The file that has the extra data of a chunk; empty: there is none.
std::filesystem::path extraFile(const Reader &reader, int chunk);

// Rows of chunk `chunk`; empty rows if it has none. Bounded: file size, depth 64, rows; TooLarge
// beyond four million values.
Result<ExtraRows> readExtraRows(const Reader &reader, int chunk, const std::stop_token &stop = {});

// Calls `take` with each row of chunk `chunk`, in order; it returns false to stop. Of HDF5 files, which
// may be large, only some rows are in memory at a time. The result's own rows are empty.
Result<ExtraRows> forEachExtraRow(const Reader &reader, int chunk,
                                  const std::function<bool(Value &&)> &take,
                                  const std::stop_token &stop = {});

// A set of extra data of the whole store, as `info` lists it.
struct ExtraSummary
{
    std::string name; // "extra" for JSON rows, else the data set's
    std::vector<std::string> columns; // in order of first appearance; those of the frame too
    std::int64_t samples = 0; // rows in all chunks
    std::optional<double> sampleRate; // Hz, where the data says it
};

// Walks extraChunks(). A chunk whose extra data cannot be read is passed over and said in `broken`; so
// is one whose data was cut, which counts as far as it goes, and one of which only a data set's rate
// cannot be read.
struct ExtraOverview
{
    std::vector<ExtraSummary> sets;
    std::vector<std::pair<int, Error>> broken;
};
Result<ExtraOverview> summariseExtra(const Reader &reader, const std::stop_token &stop = {});

} // namespace store
