// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/extra/extratable.h"
#include "store/extra/samplefile.h"

namespace store {

// Where a row belongs in the recording.
struct RowPlace
{
    std::optional<FrameIndex> frame;
    double time = 0.0; // seconds since the Unix epoch; NaN: not known
};

// Of a row as forEachExtraRow() gives it: to the frame that it names, else to the one nearest to its
// time. A sample of an HDF5 file was taken at frame_time - sample_delay, and belongs to the picture
// nearest to that.
RowPlace placeOfRow(const Reader &reader, const Value &row, bool isSample);

// Reads rows of a table where they lie, with one file open and, of JSON, the rows of one chunk in memory.
//
// One user at a time, from any thread.
class ExtraTableReader
{
public:
    explicit ExtraTableReader(std::shared_ptr<const ExtraTable> table)
        : m_table(std::move(table))
    {}

    const ExtraTable &table() const { return *m_table; }

    // As many rows as asked for. Of a row that is in the midst of others and was only allocated there
    // are no values. REQUIRES: 0 <= first, 0 <= count, first + count <= the table's rowCount().
    Result<std::vector<ExtraRow>> read(std::int64_t first, std::int64_t count,
                                       const std::stop_token &stop = {});

    // Calls `take` with the rows [begin, end) that have values, one after the other; it returns false to
    // stop. Holds some rows at a time. What cannot be read is passed over and returned, once a chunk.
    // REQUIRES: 0 <= begin <= end <= the table's rowCount().
    Result<std::vector<ChunkProblem>> forEach(std::int64_t begin, std::int64_t end,
                                              const std::function<bool(ExtraRow &&)> &take,
                                              const std::stop_token &stop = {});

    // The row of the frame: the first that belongs to it or to a later one, of those of its chunk, else
    // the last one there. Empty: there is none. Taken to follow in the order of frames.
    Result<std::optional<std::int64_t>> rowOf(FrameIndex frame, const std::stop_token &stop = {});

private:
    using Part = ExtraTable::Part;
    using Take = std::function<bool(ExtraRow &&)>;

    Result<SampleFile *> open(const Part &part);
    Result<void> load(const Part &part, const std::stop_token &stop);
    Result<bool> forEachIn(const Part &part, std::int64_t begin, std::int64_t end, const Take &take,
                           std::optional<Error> &flaw, const std::stop_token &stop);
    Result<bool> forEachSample(const Part &part, std::int64_t begin, std::int64_t end,
                               const Take &take, std::optional<Error> &flaw,
                               const std::stop_token &stop);
    ExtraRow rowOfSample(const SampleFile::Block &block, std::size_t sample,
                         std::int64_t row) const;
    ExtraRow rowOfValue(const Value &value, std::int64_t row) const;

    std::shared_ptr<const ExtraTable> m_table;
    std::filesystem::path m_samplesPath; // of what is open
    std::unique_ptr<SampleFile> m_samples;
    std::vector<std::size_t> m_columns; // of the table, parallel to the file's
    std::optional<std::size_t> m_timeColumn; // of the file
    std::optional<std::size_t> m_delayColumn;
    std::optional<int> m_chunk; // whose rows of JSON are here
    std::vector<Value> m_rows;
};

} // namespace store
