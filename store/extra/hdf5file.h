// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace store {

// Numbers as a file has them: whole ones, or floating.
using Hdf5Numbers = std::variant<std::vector<std::int64_t>, std::vector<double>>;

// What the numbers of a data set are in the file.
struct Hdf5NumberType
{
    bool isFloat = false;
    bool isSigned = true;
    int bytes = 0;
    int bits = 0; // that count, of whole ones
    bool operator==(const Hdf5NumberType &) const = default;
};

// A data set of the root group that is safe to read: of numbers, or of records.
struct Hdf5DataSet
{
    std::string name;
    std::vector<std::int64_t> extents; // one or two
    std::vector<std::string> fields; // of a record those that are numbers; empty: plain numbers
    Hdf5NumberType type = {}; // of plain numbers
};

// An HDF5 file of a stranger's, read in ranges.
//
// The library behind it has one state for the whole program: the calls of all files take turns. Any
// thread may use a file, one at a time. Nothing is printed, no plug-in is loaded, no other file is
// opened: links, virtual and external data sets are Unsupported. What the library takes for granted is
// looked at first (hdf5/soundfile.h), and sizes are compared with the file before every call that
// allocates by them.
class Hdf5File
{
public:
    // A regular file of this name; no link is followed and no lock is taken.
    static Result<std::unique_ptr<Hdf5File>> open(const std::filesystem::path &path);
    virtual ~Hdf5File() = default;

    // NotFound if the root group has no data set of this name.
    virtual Result<Hdf5DataSet> dataSet(const std::string &name) = 0;

    // An attribute of a data set, or of the root group where `dataSet` is "/"; empty if it is not
    // there. An error if it is there and cannot be read, or is no single text, or number.
    virtual Result<std::optional<std::string>> text(const std::string &dataSet,
                                                    const char *attribute) = 0;
    virtual Result<std::optional<double>> number(const std::string &dataSet,
                                                 const char *attribute) = 0;

    // Elements [first, first + count) of the last extent: one after the other, and of two extents
    // one row after the other. Of records the numbers in `field`. Integers beyond 63 bits become
    // the greatest.
    // REQUIRES: `set` came from dataSet(), 0 <= first, 0 < count, first + count <= the last extent.
    virtual Result<Hdf5Numbers> read(const Hdf5DataSet &set, const std::string &field,
                                     std::int64_t first, std::int64_t count) = 0;
};

// Adds to the whole numbers, 0 and above, in a field of the records of a data set, in the file itself,
// which is ours alone and was found sound: by SampleFile, say.
Result<void> shiftHdf5Field(const std::filesystem::path &path, const std::string &dataSet,
                            const std::string &field, std::int64_t difference);

} // namespace store
