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

namespace store {

namespace {

using std::string_view;

constexpr int maxDepth = 64;
constexpr int maxValues = 4'000'000;

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

// Reads one value after the other off a text. Throws CutShort at its end and Senseless at what no
// JSON has.
class Parser
{
public:
    explicit Parser(string_view text)
        : m_text(text)
    {}

    std::size_t line() const
    {
        return 1 + static_cast<std::size_t>(std::count(
                       m_text.begin(), m_text.begin() + static_cast<std::ptrdiff_t>(m_at), '\n'));
    }

    // The next character that is no space, which stays there.
    char peek()
    {
        const std::size_t found = m_text.find_first_not_of(" \t\r\n", m_at);
        m_at = std::min(found, m_text.size());
        return current();
    }

    bool take(char c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }

    bool atEnd() { return m_text.find_first_not_of(" \t\r\n", m_at) == string_view::npos; }

    Value value(int depth)
    {
        if (depth > maxDepth)
            throw Senseless{Error::Code::TooLarge, "nested too deeply"};
        if (++m_values > maxValues)
            throw Senseless{Error::Code::TooLarge, "too many values"};
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

private:
    char current() const
    {
        if (m_at >= m_text.size())
            throw CutShort();
        return m_text[m_at];
    }

    char next()
    {
        const char c = current();
        ++m_at;
        return c;
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
        next();
        while (true) {
            const std::size_t end = std::min(m_text.find_first_of("\"\\", m_at), m_text.size());
            value += m_text.substr(m_at, end - m_at);
            m_at = end;
            if (next() == '"')
                return value;
            escape(value);
        }
    }

    void escape(std::string &value)
    {
        static constexpr string_view letters = "\"\\/bfnrt";
        static constexpr string_view meanings = "\"\\/\b\f\n\r\t";
        const char c = next();
        if (c == 'u') {
            unicode(value);
            return;
        }
        const std::size_t place = letters.find(c);
        if (place == string_view::npos)
            refuse("an unknown escape");
        value += meanings[place];
    }

    // Half a pair of surrogates stands for no character: it becomes the replacement character.
    void unicode(std::string &value)
    {
        constexpr std::uint32_t replacement = 0xfffd;
        const std::uint32_t unit = hexUnit();
        if (isLeadSurrogate(unit) && m_text.substr(m_at, 2) == "\\u") {
            const std::size_t before = m_at;
            m_at += 2;
            const std::uint32_t trail = hexUnit();
            if (isTrailSurrogate(trail)) {
                appendUtf8(value, 0x10000 + ((unit - 0xd800) << 10) + (trail - 0xdc00));
                return;
            }
            m_at = before;
        }
        appendUtf8(value, isLeadSurrogate(unit) || isTrailSurrogate(unit) ? replacement : unit);
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
        if (current() == '-' && m_at + 1 < m_text.size() && m_text[m_at + 1] == 'I') {
            ++m_at;
            return word("Infinity", -std::numeric_limits<double>::infinity());
        }
        const std::size_t end = m_text.find_first_not_of("+-.0123456789eE", m_at);
        if (end == string_view::npos)
            throw CutShort();
        const string_view digits = m_text.substr(m_at, end - m_at);
        m_at = end;
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

    const string_view m_text;
    std::size_t m_at = 0;
    int m_values = 0;
};

// A power cut leaves zeros where text was never written.
string_view withoutTail(string_view text)
{
    const std::size_t last = text.find_last_not_of('\0');
    return text.substr(0, last == string_view::npos ? 0 : last + 1);
}

void readRows(Parser &parser, const std::function<bool(Value &&)> &take)
{
    if (!parser.take('['))
        refuse("not a list of rows");
    if (parser.take(']'))
        return;
    do {
        Value row = parser.value(1);
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

Result<bool> readJsonRows(string_view text, const std::function<bool(Value &&)> &take)
{
    Parser parser(withoutTail(text));
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

std::string toJson(const Value &value, NonFinite nonFinite)
{
    std::string text;
    append(text, value, nonFinite);
    return text;
}

} // namespace store
