// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/hdf5/metadata.h"

#include <algorithm>
#include <utility>

namespace store::hdf5 {

namespace {

constexpr std::uint64_t mostAtOnce = 16 << 20;

} // namespace

Metadata::Metadata(InputFile file, std::uint64_t base)
    : m_file(std::move(file))
    , m_base(base)
    , m_size(m_file.sizeBytes() - std::min(base, m_file.sizeBytes()))
{}

Result<std::vector<std::byte>> Metadata::bytes(std::uint64_t address, std::uint64_t count) const
{
    if (address > m_size || count > m_size - address)
        return damaged("address: it is beyond the end of the file");
    if (count > mostAtOnce)
        return Error{Error::Code::TooLarge, m_file.path(), "metadata in too large a piece"};
    std::vector<std::byte> bytes(static_cast<std::size_t>(count));
    if (auto read = m_file.readAt(m_base + address, bytes); !read)
        return read.error();
    return bytes;
}

Result<std::vector<std::byte>> Metadata::upTo(std::uint64_t address, std::uint64_t most) const
{
    return bytes(address, std::min(most, m_size - std::min(address, m_size)));
}

Error Metadata::damaged(const std::string &what) const
{
    return {Error::Code::Corrupt, m_file.path(), "a damaged " + what};
}

Error Metadata::unsupported(std::string detail) const
{
    return {Error::Code::Unsupported, m_file.path(), std::move(detail)};
}

} // namespace store::hdf5
