// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <cstddef>
#include <functional>
#include <string_view>

namespace store {

// Why reading ended before its end. Thrown and caught in store/extra only.
struct JsonCut
{};
struct JsonRefusal
{
    Error::Code code;
    const char *reason;
};

[[noreturn]] inline void refuseJson(const char *reason)
{
    throw JsonRefusal{Error::Code::Corrupt, reason};
}

// The characters of a text that comes in pieces. Throws JsonCut where one is wanted behind the end.
class JsonText
{
public:
    // `next` gives the next piece, valid until the next call; an empty one at the end. A zero byte is
    // the end as well.
    explicit JsonText(const std::function<std::string_view()> &next)
        : m_nextPiece(next)
    {}

    std::size_t line() const { return m_lines + linesUpTo(m_at); }
    bool atEnd();

    // The next character that is no space, which stays there.
    char peek()
    {
        skipSpace();
        return current();
    }

    // Passes over that character if it is `c`.
    bool take(char c)
    {
        const bool isThere = peek() == c;
        m_at += isThere ? 1 : 0;
        return isThere;
    }

    char current()
    {
        if (m_at == m_piece.size() && !hasMore())
            throw JsonCut();
        return m_piece[m_at];
    }

    char next()
    {
        const char c = current();
        ++m_at;
        return c;
    }

    // What is left of the piece up to any of `ends`; empty only where one of them is next.
    std::string_view nextUpTo(std::string_view ends);

private:
    bool hasMore();
    std::size_t linesUpTo(std::size_t place) const;
    void skipSpace();

    const std::function<std::string_view()> &m_nextPiece;
    std::string_view m_piece;
    std::size_t m_at = 0; // in the piece
    std::size_t m_lines = 0; // before the piece
    bool m_isLast = false; // no piece follows
};

} // namespace store
