// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/hdf5/objectheader.h"
#include "store/hdf5/superblock.h"

#include <cstdint>
#include <filesystem>

namespace store::hdf5 {

// A file of which all that the HDF5 library is about to look at is looked at first. The library believes
// what a file says: in a damaged or hostile one it reads and writes beyond its buffers, or goes round in
// circles.
//
// Trusted are, by their checksums, the indexes of chunks that version 4 layouts have.
class SoundFile
{
public:
    // The superblock, and the root group with its attributes and names: what is needed to open a file.
    static Result<SoundFile> open(const std::filesystem::path &path);

    const ObjectHeader &root() const { return m_root; }

    // The data set whose header is at `address`: what is needed to open and read it, and its attributes.
    Result<ObjectHeader> dataSet(std::uint64_t address) const;

    // What is needed to read a text of root() or of a data set.
    Result<void> checkText(const LongText &text) const;

private:
    SoundFile(Metadata file, const Superblock &block)
        : m_file(std::move(file))
        , m_block(block)
    {}
    Result<void> readRoot();

    Metadata m_file;
    Superblock m_block;
    ObjectHeader m_root;
};

} // namespace store::hdf5
