// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/outputfile.h"

#include "store/file.h"
#include "store/write/spacereserve.h"

#include <algorithm>
#include <cerrno>

namespace store {

OutputFile::OutputFile(std::filesystem::path path, SpaceReserve &reserve)
    : m_path(std::move(path))
    , m_reserve(reserve)
{
    m_file.pubsetbuf(nullptr, 0);
    errno = 0;
    if (m_file.open(m_path, std::ios::out | std::ios::binary | std::ios::trunc) == nullptr)
        fail("create");
}

Result<std::unique_ptr<OutputFile>> OutputFile::create(const std::filesystem::path &path,
                                                       SpaceReserve &reserve)
{
    std::unique_ptr<OutputFile> file(new OutputFile(path, reserve));
    if (file->m_error)
        return *file->m_error;
    return file;
}

void OutputFile::fail(const char *what)
{
    m_error = systemError(errno == 0 ? EIO : errno, m_path, what);
}

bool OutputFile::write(std::span<const std::uint8_t> bytes)
{
    while (!m_error && !bytes.empty()) {
        errno = 0;
        const auto written = m_file.sputn(reinterpret_cast<const char *>(bytes.data()),
                                          static_cast<std::streamsize>(bytes.size()));
        const auto taken = static_cast<std::size_t>(std::max<std::streamsize>(written, 0));
        m_position += static_cast<std::int64_t>(taken);
        bytes = bytes.subspan(taken);
        if (bytes.empty())
            break;
        fail("write");
        if (m_error->code != Error::Code::DiskFull || !m_reserve.release())
            return false;
        // What a failed write() left in the file is unknown to us: go on where it was whole.
        m_error.reset();
        if (!seek(m_position))
            return false;
    }
    m_size = std::max(m_size, m_position);
    return !m_error;
}

bool OutputFile::seek(std::int64_t position)
{
    errno = 0;
    if (!m_error &&
        m_file.pubseekpos(position, std::ios::out) == std::streampos(std::streamoff(-1)))
        fail("seek");
    if (!m_error)
        m_position = position;
    return !m_error;
}

bool OutputFile::close()
{
    errno = 0;
    if (m_file.close() == nullptr && !m_error)
        fail("close");
    return !m_error;
}

} // namespace store
