// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/frame.h"
#include "store/reader.h"
#include "store/value.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace store {

// A row of extra data: a value for each column, null where it has none.
struct ExtraRow
{
    std::int64_t row = 0; // of all of the store's, from 0
    std::optional<FrameIndex> frame; // that it belongs to
    double time = 0.0; // when it was measured, seconds since the Unix epoch; NaN: it does not say
    std::vector<Value> cells; // parallel to ExtraTable::columns()
};

// Where the rows of a store's extra data lie, and what columns they have, as one table.
//
// Never changes: safe to read from any thread.
class ExtraTable
{
public:
    // Columns that were measured together: a data set of HDF5 files, or all keys of rows of JSON.
    struct Set
    {
        std::string name;
        std::vector<std::size_t> columns; // of columns(), in order
        bool operator==(const Set &) const = default;
    };

    // The rows of one chunk.
    struct Part
    {
        int chunk = 0;
        std::int64_t first = 0; // its first row, of all
        std::int64_t count = 0;
        std::filesystem::path samples; // the HDF5 file; empty: JSON
    };

    using Progress = std::function<void(std::int64_t done, std::int64_t total)>; // chunks

    // Counts the rows of each chunk: of HDF5 files by a few numbers of each, of JSON by reading it. What
    // cannot be read is passed over, and said in broken().
    static Result<std::shared_ptr<const ExtraTable>> open(std::shared_ptr<const Reader> reader,
                                                          const Progress &progress = {},
                                                          const std::stop_token &stop = {});

    const Reader &reader() const { return *m_reader; }
    const std::vector<std::string> &columns() const { return m_columns; }
    const std::vector<Set> &sets() const { return m_sets; }
    const std::vector<Part> &parts() const { return m_parts; } // those with rows
    const std::vector<std::pair<int, Error>> &broken() const { return m_broken; } // by chunk
    std::int64_t rowCount() const;

    // REQUIRES: 0 <= row < rowCount().
    const Part &partOf(std::int64_t row) const;

    // The part of the chunk that has the frame, else the last before it; null: there is none.
    const Part *partFor(FrameIndex frame) const;

    std::optional<std::size_t> columnOf(const std::string &name) const;

private:
    explicit ExtraTable(std::shared_ptr<const Reader> reader)
        : m_reader(std::move(reader))
    {}
    Result<void> add(int chunk, const std::stop_token &stop);
    Result<void> addSamples(int chunk, const std::filesystem::path &file);
    Result<void> addRows(int chunk, const std::stop_token &stop);
    void addPart(int chunk, std::int64_t count, const std::filesystem::path &samples);
    std::size_t addColumn(const std::string &set, const std::string &name);

    std::shared_ptr<const Reader> m_reader;
    std::vector<std::string> m_columns;
    std::vector<Set> m_sets;
    std::vector<Part> m_parts;
    std::vector<std::pair<int, Error>> m_broken;
};

} // namespace store
