// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/jsontext.h"

#include <algorithm>

namespace store {

bool JsonText::atEnd()
{
    skipSpace();
    return !hasMore();
}

std::string_view JsonText::nextUpTo(std::string_view ends)
{
    current();
    const std::size_t end = std::min(m_piece.find_first_of(ends, m_at), m_piece.size());
    const std::string_view found = m_piece.substr(m_at, end - m_at);
    m_at = end;
    return found;
}

// Brings the next piece once this one is used up. False at the end of the text.
bool JsonText::hasMore()
{
    while (m_at == m_piece.size() && !m_isLast) {
        m_lines += linesUpTo(m_at) - 1;
        const std::string_view piece = m_nextPiece();
        const std::size_t zero = piece.find('\0');
        m_isLast = piece.empty() || zero != std::string_view::npos;
        m_piece = piece.substr(0, zero);
        m_at = 0;
    }
    return m_at < m_piece.size();
}

std::size_t JsonText::linesUpTo(std::size_t place) const
{
    const auto end = m_piece.begin() + static_cast<std::ptrdiff_t>(place);
    return 1 + static_cast<std::size_t>(std::count(m_piece.begin(), end, '\n'));
}

void JsonText::skipSpace()
{
    do
        m_at = std::min(m_piece.find_first_not_of(" \t\r\n", m_at), m_piece.size());
    while (m_at == m_piece.size() && hasMore());
}

} // namespace store
