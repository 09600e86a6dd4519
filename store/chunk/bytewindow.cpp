// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/bytewindow.h"

#include <algorithm>

namespace store {

ByteWindow::ByteWindow(const InputFile &file, std::size_t size)
    : m_file(file)
    , m_size(size)
{}

std::span<const std::byte> ByteWindow::at(std::uint64_t offset, std::size_t count)
{
    if (offset >= m_file.sizeBytes())
        return {};
    const std::uint64_t left = m_file.sizeBytes() - offset;
    count = static_cast<std::size_t>(std::min<std::uint64_t>(count, left));
    if (offset < m_start || offset + count > m_start + m_bytes.size()) {
        m_start = offset;
        m_bytes.resize(
            static_cast<std::size_t>(std::min<std::uint64_t>(std::max(count, m_size), left)));
        if (!m_file.readAt(offset, m_bytes))
            m_bytes.clear();
        if (m_bytes.empty())
            return {};
    }
    return std::span(m_bytes).subspan(static_cast<std::size_t>(offset - m_start), count);
}

} // namespace store
