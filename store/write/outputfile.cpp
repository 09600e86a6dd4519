// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/outputfile.h"

#include "store/write/spacereserve.h"

#include <algorithm>

namespace store {

OutputFile::OutputFile(FileHandle file, SpaceReserve &reserve)
    : m_file(std::move(file))
    , m_reserve(reserve)
{}

Result<std::unique_ptr<OutputFile>> OutputFile::create(const std::filesystem::path &path,
                                                       SpaceReserve &reserve)
{
    auto file = FileHandle::open(path, FileHandle::Mode::Create);
    if (!file && file.error().code == Error::Code::DiskFull && reserve.release())
        file = FileHandle::open(path, FileHandle::Mode::Create);
    if (!file)
        return file.error();
    return std::unique_ptr<OutputFile>(new OutputFile(*std::move(file), reserve));
}

bool OutputFile::write(std::span<const std::uint8_t> bytes)
{
    if (m_error)
        return false;
    const auto position = static_cast<std::uint64_t>(m_position);
    auto written = m_file.write(position, std::as_bytes(bytes));
    if (!written && written.error().code == Error::Code::DiskFull && m_reserve.release())
        written = m_file.write(position, std::as_bytes(bytes));
    if (!written) {
        m_error = written.error();
        return false;
    }
    m_position += static_cast<std::int64_t>(bytes.size());
    m_size = std::max(m_size, m_position);
    return true;
}

bool OutputFile::sync()
{
    if (m_error)
        return false;
    if (auto synced = m_file.sync(); !synced) {
        m_error = synced.error();
        m_isDoubtful = true;
    }
    return !m_error;
}

Result<void> OutputFile::cut(std::int64_t size)
{
    if (auto cut = m_file.truncate(static_cast<std::uint64_t>(size)); !cut)
        return cut;
    return m_file.sync();
}

bool OutputFile::close()
{
    if (auto closed = m_file.close(); !closed && !m_error)
        m_error = closed.error();
    return !m_error;
}

} // namespace store
