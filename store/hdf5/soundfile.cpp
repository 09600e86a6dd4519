// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/hdf5/soundfile.h"

#include "store/hdf5/chunktree.h"
#include "store/hdf5/globalheap.h"
#include "store/hdf5/nametable.h"

namespace store::hdf5 {

Result<SoundFile> SoundFile::open(const std::filesystem::path &path)
{
    auto input = InputFile::open(path);
    if (!input)
        return input.error();
    const auto block = readSuperblock(*input);
    if (!block)
        return block.error();
    SoundFile file(Metadata(*std::move(input), block->base), *block);
    if (auto read = file.readRoot(); !read)
        return read.error();
    return file;
}

Result<void> SoundFile::readRoot()
{
    auto header = readObjectHeader(m_file, m_block.root);
    if (!header)
        return header.error();
    m_root = *std::move(header);
    return m_root.names ? checkNames(m_file, m_block, *m_root.names) : Result<void>();
}

Result<ObjectHeader> SoundFile::dataSet(std::uint64_t address) const
{
    auto header = readObjectHeader(m_file, address);
    if (!header)
        return header;
    if (auto checked = checkDataSet(m_file, *header); !checked)
        return checked.error();
    const Layout &layout = *header->layout;
    if (layout.kind == Layout::Kind::Chunked && layout.isTree) {
        const bool isPacked = header->filters.value_or(0) > 0;
        if (auto checked = checkChunkTree(m_file, m_block, layout, isPacked); !checked)
            return checked.error();
    }
    return header;
}

Result<void> SoundFile::checkText(const LongText &text) const
{
    return hdf5::checkLongText(m_file, text);
}

} // namespace store::hdf5
