// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/extra/hdf5file.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace store {

// Motif's extra data of one chunk (FORMAT.md, "extra data"): samples, each with a value of every
// column and the frame it was taken with.
//
// One user at a time, from any thread.
class SampleFile
{
public:
    // A data set of the file: what was sampled together.
    struct Set
    {
        std::string name;
        std::vector<std::string> columns;
        std::optional<double> sampleRate; // Hz
        Hdf5NumberType type = {}; // of the samples
    };

    // Some samples, one after the other, without those that were only allocated.
    struct Block
    {
        std::vector<Hdf5Numbers> columns; // parallel to SampleFile::columns()
        std::size_t count = 0;
        std::vector<std::int64_t> rows; // of allocatedSamples(): where each sample stands

        double value(std::size_t column, std::size_t sample) const;
    };

    // Looks at names, types and sizes; reads no sample.
    static Result<std::unique_ptr<SampleFile>> open(const std::filesystem::path &path);

    const std::vector<Set> &sets() const { return m_sets; }

    // Names of all columns: those of the sets in their order, then those of the frame and, if it is
    // there, sample_delay. None is there twice.
    const std::vector<std::string> &columns() const { return m_columns; }

    // What is there and cannot be read without a value being wrong for it: a set's samplerate, which
    // is then absent.
    const std::optional<Error> &flaw() const { return m_flaw; }

    // How many of columns() are the sets'.
    std::size_t measuredColumns() const { return m_measured; }

    // Which of columns() is the frame's of this name, or sample_delay; empty if it is not there.
    std::optional<std::size_t> frameColumn(std::string_view name) const;

    // A set by its name, null if there is none, and which of columns() is its first.
    struct SetPlace
    {
        const Set *set = nullptr;
        std::size_t column = 0;
    };
    SetPlace findSet(std::string_view name) const;

    std::int64_t allocatedSamples() const { return m_camera.extents[0]; }

    // How many of them belong to a frame. Reads a number for each.
    Result<std::int64_t> countSamples(const std::stop_token &stop = {});

    // How many rows there are up to the last that belongs to a frame, if those that were only allocated
    // are all behind it. Reads a few numbers.
    Result<std::int64_t> usedRows();

    // What is sampled in rows [first, first + count) of allocatedSamples().
    // REQUIRES: 0 <= first, 0 < count <= rowsPerRead(), first + count <= allocatedSamples().
    Result<Block> read(std::int64_t first, std::int64_t count);
    std::int64_t rowsPerRead() const; // the most at a time

    // Calls `take` with block after block; it returns false to stop. Holds one block at a time.
    Result<void> forEachBlock(const std::function<bool(const Block &)> &take,
                              const std::stop_token &stop = {});

private:
    explicit SampleFile(std::filesystem::path path)
        : m_path(std::move(path))
    {}
    Result<void> openCamera();
    Result<void> openSet(const std::string &name);
    Result<void> openDelay();
    Result<std::vector<std::string>> names(const std::string &set, const char *attribute) const;
    Error error(Error::Code code, std::string detail) const;

    std::filesystem::path m_path;
    std::unique_ptr<Hdf5File> m_file;
    Hdf5DataSet m_camera;
    std::vector<Hdf5DataSet> m_data; // parallel to m_sets
    std::optional<Hdf5DataSet> m_delay;
    std::vector<Set> m_sets;
    std::vector<std::string> m_columns;
    std::size_t m_measured = 0;
    std::optional<Error> m_flaw;
};

} // namespace store
