// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/jsonrows.h"

#include "store/objectbuilder.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <new>
#include <optional>
#include <utility>

namespace store {

namespace {

using std::string_view;

constexpr int maxDepth = 64;
constexpr std::size_t bytesPerValue = 64; // with its share of what holds it
constexpr std::size_t bytesPerKey = 128; // and of the table by which keys are found
constexpr std::uint32_t replacement = 0xfffd; // for what is no character

// Why parsing ended before its end. Thrown and caught in this file only.
struct CutShort
{};
struct Senseless
{
    Error::Code code;
    const char *reason;
};

[[noreturn]] void refuse(const char *reason)
{
    throw Senseless{Error::Code::Corrupt, reason};
}

void appendUtf8(std::string &text, std::uint32_t code)
{
    const auto put = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xc0 | code >> 6);
        put(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        put(0xe0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3f));
        put(0x80 | (code & 0x3f));
    } else {
        put(0xf0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3f));
        put(0x80 | (code >> 6 & 0x3f));
        put(0x80 | (code & 0x3f));
    }
}

bool isLeadSurrogate(std::uint32_t unit)
{
    return unit >= 0xd800 && unit < 0xdc00;
}

bool isTrailSurrogate(std::uint32_t unit)
{
    return unit >= 0xdc00 && unit < 0xe000;
}

// Reads one value after the other off a text that comes in pieces. Throws CutShort at its end and
// Senseless at what no JSON has.
class Parser
{
public:
    explicit Parser(const std::function<string_view()> &next)
        : m_nextPiece(next)
    {}

    std::size_t line() const { return m_lines + linesUpTo(m_at); }

    // The next character that is no space, which stays there.
    char peek()
    {
        skipSpace();
        return current();
    }

    bool take(char c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }

    bool atEnd()
    {
        skipSpace();
        return !hasMore();
    }

    Value row()
    {
        m_memory = 0;
        return value(1);
    }

private:
    // Brings the next piece once this one is used up. False at the end of the text.
    bool hasMore()
    {
        while (m_at == m_piece.size() && !m_isLast) {
            m_lines += linesUpTo(m_at) - 1;
            const string_view piece = m_nextPiece();
            const std::size_t zero = piece.find('\0');
            m_isLast = piece.empty() || zero != string_view::npos;
            m_piece = piece.substr(0, zero);
            m_at = 0;
        }
        return m_at < m_piece.size();
    }

    std::size_t linesUpTo(std::size_t place) const
    {
        return 1 +
               static_cast<std::size_t>(std::count(
                   m_piece.begin(), m_piece.begin() + static_cast<std::ptrdiff_t>(place), '\n'));
    }

    void skipSpace()
    {
        do
            m_at = std::min(m_piece.find_first_not_of(" \t\r\n", m_at), m_piece.size());
        while (m_at == m_piece.size() && hasMore());
    }

    char current()
    {
        if (!hasMore())
            throw CutShort();
        return m_piece[m_at];
    }

    char next()
    {
        const char c = current();
        ++m_at;
        return c;
    }

    // Counts what the row takes, before it is taken.
    void charge(std::size_t bytes)
    {
        m_memory += bytes;
        if (m_memory > maxRowMemory)
            throw Senseless{Error::Code::TooLarge, "a row takes too much memory"};
    }

    Value value(int depth)
    {
        if (depth > maxDepth)
            throw Senseless{Error::Code::TooLarge, "nested too deeply"};
        charge(bytesPerValue);
        switch (peek()) {
        case '{':
            return object(depth);
        case '[':
            return array(depth);
        case '"':
            return text();
        case 't':
            return word("true", true);
        case 'f':
            return word("false", false);
        case 'n':
            return word("null", nullptr);
        case 'N':
            return word("NaN", std::numeric_limits<double>::quiet_NaN());
        case 'I':
            return word("Infinity", std::numeric_limits<double>::infinity());
        default:
            return number();
        }
    }

    Value word(string_view word, Value value)
    {
        for (const char c : word)
            if (next() != c)
                refuse("an unknown word");
        return value;
    }

    Value object(int depth)
    {
        ObjectBuilder builder;
        next();
        if (take('}'))
            return builder.take();
        do {
            if (peek() != '"')
                refuse("a key is no text");
            charge(bytesPerKey);
            std::string key = text();
            if (!take(':'))
                refuse("a key without a value");
            builder.add(std::move(key), value(depth + 1));
        } while (take(','));
        if (!take('}'))
            refuse("expected , or }");
        return builder.take();
    }

    Value array(int depth)
    {
        Value values = Value::array();
        next();
        if (take(']'))
            return values;
        do
            values.push_back(value(depth + 1));
        while (take(','));
        if (!take(']'))
            refuse("expected , or ]");
        return values;
    }

    std::string text()
    {
        std::string value;
        std::uint32_t lead = 0; // half a pair of surrogates that waits for the other
        next();
        while (true) {
            current();
            const std::size_t end = std::min(m_piece.find_first_of("\"\\", m_at), m_piece.size());
            const string_view plain = m_piece.substr(m_at, end - m_at);
            charge(plain.size());
            if (!plain.empty())
                endLead(value, lead);
            value += plain;
            m_at = end;
            if (m_at == m_piece.size())
                continue;
            if (next() == '"')
                break;
            escape(value, lead);
        }
        endLead(value, lead);
        return value;
    }

    void escape(std::string &value, std::uint32_t &lead)
    {
        static constexpr string_view letters = "\"\\/bfnrt";
        static constexpr string_view meanings = "\"\\/\b\f\n\r\t";
        charge(1);
        const char c = next();
        if (c == 'u') {
            unicode(value, lead);
            return;
        }
        const std::size_t place = letters.find(c);
        if (place == string_view::npos)
            refuse("an unknown escape");
        endLead(value, lead);
        value += meanings[place];
    }

    // Half a pair of surrogates stands for no character: it becomes the replacement character.
    static void endLead(std::string &value, std::uint32_t &lead)
    {
        if (std::exchange(lead, 0) != 0)
            appendUtf8(value, replacement);
    }

    void unicode(std::string &value, std::uint32_t &lead)
    {
        const std::uint32_t unit = hexUnit();
        if (lead != 0 && isTrailSurrogate(unit)) {
            const std::uint32_t first = std::exchange(lead, 0);
            appendUtf8(value, 0x10000 + ((first - 0xd800) << 10) + (unit - 0xdc00));
            return;
        }
        endLead(value, lead);
        if (isLeadSurrogate(unit))
            lead = unit;
        else
            appendUtf8(value, isTrailSurrogate(unit) ? replacement : unit);
    }

    std::uint32_t hexUnit()
    {
        std::uint32_t unit = 0;
        for (int i = 0; i < 4; ++i) {
            static constexpr string_view digits = "0123456789abcdef";
            const std::size_t digit = digits.find(static_cast<char>(next() | 0x20));
            if (digit == string_view::npos)
                refuse("an unknown escape");
            unit = unit << 4 | static_cast<std::uint32_t>(digit);
        }
        return unit;
    }

    // A number is whole only if something follows it: "12" may be the beginning of 123.
    Value number()
    {
        constexpr string_view inNumbers = "+-.0123456789eE";
        std::string digits;
        while (inNumbers.find(current()) != string_view::npos) {
            charge(1);
            digits += next();
        }
        if (digits == "-" && current() == 'I')
            return word("Infinity", -std::numeric_limits<double>::infinity());
        return isWhole(digits) ? integer(digits) : floating(digits);
    }

    static bool isWhole(string_view digits)
    {
        return digits.find_first_of(".eE") == string_view::npos;
    }

    template<typename T>
    static std::errc convert(string_view digits, T &value)
    {
        const char *end = digits.data() + digits.size();
        const auto parsed = std::from_chars(digits.data(), end, value);
        if (parsed.ec == std::errc::invalid_argument || parsed.ptr != end)
            refuse("what is no number");
        return parsed.ec;
    }

    // Integers beyond 64 bits become the nearest floating number.
    static Value integer(string_view digits)
    {
        if (std::int64_t value = 0; convert(digits, value) == std::errc())
            return value;
        if (std::uint64_t value = 0; digits[0] != '-' && convert(digits, value) == std::errc())
            return value;
        return floating(digits);
    }

    static Value floating(string_view digits)
    {
        double value = 0;
        if (convert(digits, value) == std::errc())
            return value;
        const std::size_t exponent = digits.find_first_of("eE");
        const bool isSmall =
            exponent != string_view::npos && digits.find('-', exponent) != string_view::npos;
        const double magnitude = isSmall ? 0.0 : std::numeric_limits<double>::infinity();
        return digits[0] == '-' ? -magnitude : magnitude;
    }

    const std::function<string_view()> &m_nextPiece;
    string_view m_piece;
    std::size_t m_at = 0; // in the piece
    std::size_t m_lines = 0; // before the piece
    bool m_isLast = false; // no piece follows
    std::size_t m_memory = 0; // of the row
};

void readRows(Parser &parser, const std::function<bool(Value &&)> &take)
{
    if (!parser.take('['))
        refuse("not a list of rows");
    if (parser.take(']'))
        return;
    do {
        Value row = parser.row();
        if (!row.is_object())
            refuse("a row that is no object");
        if (!take(std::move(row)))
            return;
    } while (parser.take(','));
    if (!parser.take(']') || !parser.atEnd())
        refuse("expected , or ]");
}

std::string numberText(double value, NonFinite nonFinite)
{
    const bool python = nonFinite == NonFinite::Python;
    if (std::isnan(value))
        return python ? "NaN" : "null";
    if (std::isinf(value))
        return std::string(value < 0 ? "-" : "") + (python ? "Infinity" : "1e999");
    return Value(value).dump();
}

void append(std::string &text, const Value &value, NonFinite nonFinite);

template<typename Children, typename AppendChild>
void appendAll(std::string &text, const Children &children, AppendChild appendChild)
{
    const char *separator = "";
    for (const auto &child : children) {
        text += separator;
        appendChild(child);
        separator = ", ";
    }
}

std::string scalarText(const Value &value)
{
    return value.dump(-1, ' ', false, Value::error_handler_t::replace);
}

void append(std::string &text, const Value &value, NonFinite nonFinite)
{
    if (value.is_object()) {
        text += '{';
        appendAll(text, value.get_ref<const Value::object_t &>(), [&](const auto &entry) {
            text += scalarText(entry.first) + ": ";
            append(text, entry.second, nonFinite);
        });
        text += '}';
    } else if (value.is_array()) {
        text += '[';
        appendAll(text, value, [&](const Value &child) { append(text, child, nonFinite); });
        text += ']';
    } else if (value.is_number_float()) {
        text += numberText(value.get<double>(), nonFinite);
    } else {
        text += scalarText(value);
    }
}

} // namespace

Result<bool> readJsonRows(const std::function<string_view()> &next,
                          const std::function<bool(Value &&)> &take)
{
    Parser parser(next);
    try {
        readRows(parser, take);
        return false;
    } catch (const CutShort &) {
        return true;
    } catch (const Senseless &senseless) {
        return Error{
            senseless.code, {}, "line " + std::to_string(parser.line()) + ": " + senseless.reason};
    } catch (const std::bad_alloc &) {
        return Error{Error::Code::TooLarge, {}, "not enough memory"};
    }
}

Result<bool> readJsonRows(string_view text, const std::function<bool(Value &&)> &take)
{
    return readJsonRows([&text] { return std::exchange(text, string_view()); }, take);
}

std::size_t memoryOf(const Value &value)
{
    std::size_t bytes = bytesPerValue;
    if (value.is_string())
        bytes += value.get_ref<const std::string &>().size();
    if (value.is_array())
        for (const Value &child : value)
            bytes += memoryOf(child);
    if (value.is_object())
        for (const auto &[key, child] : value.get_ref<const Value::object_t &>())
            bytes += bytesPerValue + key.size() + memoryOf(child);
    return bytes;
}

std::string toJson(const Value &value, NonFinite nonFinite)
{
    std::string text;
    append(text, value, nonFinite);
    return text;
}

} // namespace store
