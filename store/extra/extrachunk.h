// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/value.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace store {

class Reader;
class SampleFile;

// The extra data of one chunk as what can be plotted, read in ranges of rows.
//
// Of HDF5 files nothing is in memory but what is read; the columns of JSON rows all are, at most four
// million values of a chunk. Numbers are values, and so are true and false, as 1 and 0. One user at a
// time, from any thread.
class ExtraChunk
{
public:
    struct Column
    {
        std::string name;
        std::string set; // what it was measured with; "extra" for rows of JSON
        std::optional<double> sampleRate; // Hz, where the data says it
        bool isText = false; // its values are in texts()
    };

    // Columns that have their rows in common: those of an HDF5 file, or one key of JSON rows.
    struct Track
    {
        std::vector<Column> columns;
        std::int64_t rows = 0; // some may be without a sample
        bool hasDelay = false;
    };

    // The samples of some rows, in their order. A sample was taken at time - delay.
    struct Block
    {
        std::vector<std::int64_t> rows;
        std::vector<double> times; // seconds since the Unix epoch, finite; may step back
        std::vector<double> delays; // as many, finite; or none
        std::vector<std::vector<double>> columns; // may be NaN
    };

    struct Text
    {
        double time = 0.0;
        std::string text; // UTF-8, cut to what fits on a line
        bool operator==(const Text &) const = default;
    };

    // Null: the chunk has no extra data.
    static Result<std::unique_ptr<ExtraChunk>> open(const Reader &reader, int chunk,
                                                    const std::stop_token &stop = {});
    ~ExtraChunk();

    const std::filesystem::path &file() const { return m_file; }
    const std::vector<Track> &tracks() const { return m_tracks; }
    // What is there and cannot be read: the rest of rows that were cut, a data set's rate.
    const std::optional<Error> &flaw() const { return m_flaw; }
    // Some rows have no time of their own, but that of the frame they name.
    bool isByFrames() const { return m_isByFrames; }

    std::int64_t rowsPerRead() const;
    // REQUIRES: track is one of tracks(), no column of which is text; 0 <= first, 0 < count <=
    // rowsPerRead(), first + count <= its rows.
    Result<Block> read(std::size_t track, std::int64_t first, std::int64_t count);
    // Of a track whose column is text.
    const std::vector<Text> &texts(std::size_t track) const { return m_rows[track].texts; }

private:
    struct RowColumn
    {
        std::vector<double> times, values;
        std::vector<Text> texts;
    };

    ExtraChunk() = default;
    Result<void> openSamples();
    Result<void> openRows(const Reader &reader, int chunk, const std::stop_token &stop);
    void addRow(const Reader &reader, const Value &row);
    void addValue(const std::string &key, double time, const Value &value);
    RowColumn *columnOf(const std::string &key, bool isText); // null: there are too many

    std::filesystem::path m_file;
    std::vector<Track> m_tracks;
    std::vector<RowColumn> m_rows; // of JSON: parallel to m_tracks
    std::unique_ptr<SampleFile> m_samples; // of HDF5
    std::unordered_map<std::string, std::size_t> m_places; // in m_tracks, by key and kind
    std::size_t m_values = 0; // of JSON: all of them
    std::optional<Error> m_flaw;
    bool m_isByFrames = false;
};

} // namespace store
