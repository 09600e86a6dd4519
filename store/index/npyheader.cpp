// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/npyheader.h"

#include <charconv>

namespace store {

namespace {

constexpr std::size_t maxDimensions = 32; // as numpy's

// Reads the few forms of Python literals that numpy writes into headers. A failed read leaves the
// cursor where it fails for good: all callers give up then.
class Cursor
{
public:
    explicit Cursor(std::string_view text)
        : m_rest(text)
    {}

    bool take(std::string_view token)
    {
        skipSpace();
        if (!m_rest.starts_with(token))
            return false;
        m_rest.remove_prefix(token.size());
        return true;
    }

    bool atEnd()
    {
        skipSpace();
        return m_rest.empty();
    }

    std::optional<std::string> text()
    {
        skipSpace();
        if (m_rest.empty() || (m_rest[0] != '\'' && m_rest[0] != '"'))
            return std::nullopt;
        const std::size_t end = m_rest.find(m_rest[0], 1);
        if (end == std::string_view::npos)
            return std::nullopt;
        std::string value(m_rest.substr(1, end - 1));
        m_rest.remove_prefix(end + 1);
        return value;
    }

    std::optional<bool> truth()
    {
        if (take("True"))
            return true;
        return take("False") ? std::optional(false) : std::nullopt;
    }

    std::optional<std::int64_t> number()
    {
        skipSpace();
        std::int64_t value = 0;
        const auto parsed = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
        if (parsed.ec != std::errc())
            return std::nullopt;
        m_rest.remove_prefix(static_cast<std::size_t>(parsed.ptr - m_rest.data()));
        take("L"); // as Python 2 wrote long integers
        return value;
    }

    std::optional<std::vector<std::int64_t>> tuple()
    {
        if (!take("("))
            return std::nullopt;
        std::vector<std::int64_t> values;
        while (!take(")")) {
            const auto value = number();
            if (!value || values.size() == maxDimensions)
                return std::nullopt;
            values.push_back(*value);
            if (!take(",") && !m_rest.starts_with(')'))
                return std::nullopt;
        }
        return values;
    }

    // Passes over a list, whatever is in it.
    bool list()
    {
        if (!take("["))
            return false;
        std::size_t open = 1;
        while (open > 0 && !m_rest.empty()) {
            open += m_rest[0] == '[' ? 1 : 0;
            open -= m_rest[0] == ']' ? 1 : 0;
            m_rest.remove_prefix(1);
        }
        return open == 0;
    }

private:
    void skipSpace()
    {
        const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
        while (!m_rest.empty() && isSpace(m_rest.front()))
            m_rest.remove_prefix(1);
    }

    std::string_view m_rest;
};

struct Entries
{
    std::optional<std::string> descr;
    std::optional<bool> fortranOrder;
    std::optional<std::vector<std::int64_t>> shape;
};

bool readEntry(Cursor &cursor, Entries &found)
{
    const auto key = cursor.text();
    if (!key || !cursor.take(":"))
        return false;
    if (*key == "descr") {
        found.descr = cursor.text();
        if (!found.descr && cursor.list())
            found.descr.emplace();
        return found.descr.has_value();
    }
    if (*key == "fortran_order") {
        found.fortranOrder = cursor.truth();
        return found.fortranOrder.has_value();
    }
    if (*key == "shape") {
        found.shape = cursor.tuple();
        return found.shape.has_value();
    }
    return false;
}

} // namespace

std::optional<NpyHeader> parseNpyHeader(std::string_view text)
{
    Cursor cursor(text);
    Entries found;
    if (!cursor.take("{"))
        return std::nullopt;
    while (!cursor.take("}")) {
        if (!readEntry(cursor, found))
            return std::nullopt;
        if (cursor.take(","))
            continue;
        if (!cursor.take("}"))
            return std::nullopt;
        break;
    }
    if (!cursor.atEnd() || !found.descr || !found.fortranOrder || !found.shape)
        return std::nullopt;
    return NpyHeader{*found.descr, *found.fortranOrder, *found.shape};
}

} // namespace store
