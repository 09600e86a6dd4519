// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/jsonparser.h"

#include "store/extra/jsonrows.h"
#include "store/objectbuilder.h"

#include <charconv>
#include <limits>
#include <system_error>
#include <utility>

namespace store {

namespace {

using std::string_view;

constexpr int maxDepth = 64;
constexpr std::size_t bytesPerKey = 128; // and of the table by which keys are found
constexpr std::uint32_t replacement = 0xfffd; // for what is no character

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

// Half a pair of surrogates stands for no character: it becomes the replacement character.
void endLead(std::string &value, std::uint32_t &lead)
{
    if (std::exchange(lead, 0) != 0)
        appendUtf8(value, replacement);
}

bool isWhole(string_view digits)
{
    return digits.find_first_of(".eE") == string_view::npos;
}

template<typename T>
std::errc convert(string_view digits, T &value)
{
    const char *end = digits.data() + digits.size();
    const auto parsed = std::from_chars(digits.data(), end, value);
    if (parsed.ec == std::errc::invalid_argument || parsed.ptr != end)
        refuseJson("what is no number");
    return parsed.ec;
}

Value floating(string_view digits)
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

// Integers beyond 64 bits become the nearest floating number.
Value integer(string_view digits)
{
    if (std::int64_t value = 0; convert(digits, value) == std::errc())
        return value;
    if (std::uint64_t value = 0; digits[0] != '-' && convert(digits, value) == std::errc())
        return value;
    return floating(digits);
}

} // namespace

Value JsonParser::row()
{
    m_memory = 0;
    return value(1);
}

// Counts what the row takes, before it is taken.
void JsonParser::charge(std::size_t bytes)
{
    m_memory += bytes;
    if (m_memory > maxRowMemory)
        throw JsonRefusal{Error::Code::TooLarge, "a row takes too much memory"};
}

Value JsonParser::value(int depth)
{
    if (depth > maxDepth)
        throw JsonRefusal{Error::Code::TooLarge, "nested too deeply"};
    charge(bytesPerValue);
    switch (m_text.peek()) {
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

Value JsonParser::word(string_view word, Value value)
{
    for (const char c : word)
        if (m_text.next() != c)
            refuseJson("an unknown word");
    return value;
}

Value JsonParser::object(int depth)
{
    ObjectBuilder builder;
    m_text.next();
    if (m_text.take('}'))
        return builder.take();
    do {
        if (m_text.peek() != '"')
            refuseJson("a key is no text");
        charge(bytesPerKey);
        std::string key = text();
        if (!m_text.take(':'))
            refuseJson("a key without a value");
        builder.add(std::move(key), value(depth + 1));
    } while (m_text.take(','));
    if (!m_text.take('}'))
        refuseJson("expected , or }");
    return builder.take();
}

Value JsonParser::array(int depth)
{
    Value values = Value::array();
    m_text.next();
    if (m_text.take(']'))
        return values;
    do
        values.push_back(value(depth + 1));
    while (m_text.take(','));
    if (!m_text.take(']'))
        refuseJson("expected , or ]");
    return values;
}

std::string JsonParser::text()
{
    std::string value;
    std::uint32_t lead = 0; // half a pair of surrogates that waits for the other
    m_text.next();
    while (true) {
        const string_view plain = m_text.nextUpTo("\"\\");
        charge(plain.size());
        if (!plain.empty()) {
            endLead(value, lead);
            value += plain;
        } else if (m_text.next() == '"') {
            break;
        } else {
            escape(value, lead);
        }
    }
    endLead(value, lead);
    return value;
}

void JsonParser::escape(std::string &value, std::uint32_t &lead)
{
    static constexpr string_view letters = "\"\\/bfnrt";
    static constexpr string_view meanings = "\"\\/\b\f\n\r\t";
    charge(1);
    const char c = m_text.next();
    if (c == 'u') {
        unicode(value, lead);
        return;
    }
    const std::size_t place = letters.find(c);
    if (place == string_view::npos)
        refuseJson("an unknown escape");
    endLead(value, lead);
    value += meanings[place];
}

void JsonParser::unicode(std::string &value, std::uint32_t &lead)
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

std::uint32_t JsonParser::hexUnit()
{
    std::uint32_t unit = 0;
    for (int i = 0; i < 4; ++i) {
        static constexpr string_view digits = "0123456789abcdef";
        const std::size_t digit = digits.find(static_cast<char>(m_text.next() | 0x20));
        if (digit == string_view::npos)
            refuseJson("an unknown escape");
        unit = unit << 4 | static_cast<std::uint32_t>(digit);
    }
    return unit;
}

// A number is whole only if something follows it: "12" may be the beginning of 123.
Value JsonParser::number()
{
    constexpr string_view inNumbers = "+-.0123456789eE";
    std::string digits;
    while (inNumbers.find(m_text.current()) != string_view::npos) {
        charge(1);
        digits += m_text.next();
    }
    if (digits == "-" && m_text.current() == 'I')
        return word("Infinity", -std::numeric_limits<double>::infinity());
    return isWhole(digits) ? integer(digits) : floating(digits);
}

} // namespace store
