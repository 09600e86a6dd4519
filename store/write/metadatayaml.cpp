// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/metadatayaml.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string_view>

namespace store {

namespace {

constexpr std::size_t maxKey = 1000;
constexpr std::size_t maxText = std::size_t(4) << 20U;
constexpr int maxDepth = 60;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Words that are no text in YAML 1.1, or for a careless reader, whatever their case.
bool isReserved(std::string_view text)
{
    constexpr std::array<std::string_view, 11> words{"y",    "n",     "yes",  "no",  "on", "off",
                                                     "true", "false", "null", "nan", "inf"};
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(c | 0x20); });
    return std::find(words.begin(), words.end(), lower) != words.end();
}

// Needs no quotes: begins with a letter, so that it is no number, and has nothing with a meaning.
bool isPlain(std::string_view text)
{
    if (text.empty() || text.size() > 100 || isReserved(text))
        return false;
    if (!isLetter(text.front()) && text.front() != '_')
        return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '/' || c == '-' ||
               c == '.';
    });
}

// One code point of UTF-8 and its length; empty if it is none.
struct Point
{
    char32_t value;
    std::size_t length;
};

std::optional<Point> decode(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return Point{lead, 1};
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || text.size() < length)
        return std::nullopt;
    char32_t value = lead & (0xffU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0U) != 0x80)
            return std::nullopt;
        value = (value << 6U) | (byte(i) & 0x3fU);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = value >= 0xd800 && value <= 0xdfff;
    if (value < least[length] || value > 0x10ffff || isSurrogate)
        return std::nullopt;
    return Point{value, length};
}

// Code points that may stand in a YAML stream as they are, within double quotes.
bool isPrintable(char32_t c)
{
    if (c < 0xa0)
        return c >= 0x20 && c <= 0x7e;
    return c != 0x2028 && c != 0x2029 && c != 0xfeff && c != 0xfffe && c != 0xffff;
}

std::string escape(char32_t c)
{
    if (c == '\n')
        return "\\n";
    if (c == '\t')
        return "\\t";
    std::array<char, 12> text{};
    std::snprintf(text.data(), text.size(), c > 0xffff ? "\\U%08x" : "\\u%04x",
                  static_cast<unsigned>(c));
    return text.data();
}

class Emitter
{
public:
    std::string take() { return std::move(m_text); }
    const std::optional<Error> &error() const { return m_error; }

    void map(const Value &value, int depth)
    {
        for (const auto &[key, child] : value.items()) {
            m_text.append(static_cast<std::size_t>(depth) * 2, ' ');
            if (key.size() > maxKey)
                return fail("a key is longer than " + std::to_string(maxKey) + " bytes");
            text(key);
            m_text += ':';
            below(child, depth);
        }
    }

private:
    void list(const Value &value, int depth)
    {
        for (const Value &child : value) {
            m_text.append(static_cast<std::size_t>(depth) * 2, ' ');
            m_text += '-';
            below(child, depth);
        }
    }

    // What follows a key or a dash: on the same line if it is one word, else on lines of its own.
    void below(const Value &value, int depth)
    {
        if (m_error)
            return;
        if (depth >= maxDepth || m_text.size() > maxText)
            return fail("too deep or too much");
        if (value.is_structured() && !value.empty()) {
            m_text += '\n';
            value.is_object() ? map(value, depth + 1) : list(value, depth + 1);
            return;
        }
        m_text += ' ';
        scalar(value);
        m_text += '\n';
    }

    void scalar(const Value &value)
    {
        if (value.is_string())
            text(value.get_ref<const std::string &>());
        else if (value.is_number_float())
            number(value.get<double>());
        else if (value.is_binary() || value.is_discarded())
            fail("binary data");
        else
            m_text += value.dump(); // integers, true, null, {} and []
    }

    void number(double value)
    {
        if (!std::isfinite(value)) {
            m_text += std::isnan(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";
            return;
        }
        std::array<char, 32> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        std::string text(digits.data(), end);
        if (text.find('.') == std::string::npos)
            text.insert(std::min(text.find('e'), text.size()), ".0"); // YAML 1.1 wants the dot
        m_text += text;
    }

    void text(std::string_view value)
    {
        if (isPlain(value)) {
            m_text += value;
            return;
        }
        m_text += '"';
        while (!value.empty()) {
            const auto point = decode(value);
            if (!point)
                return fail("text that is not UTF-8");
            if (point->value == '"' || point->value == '\\')
                m_text += '\\';
            if (isPrintable(point->value))
                m_text += value.substr(0, point->length);
            else
                m_text += escape(point->value);
            value.remove_prefix(point->length);
        }
        m_text += '"';
    }

    void fail(const std::string &what)
    {
        m_error = Error{Error::Code::InvalidArgument, {}, "metadata: " + what};
    }

    std::string m_text;
    std::optional<Error> m_error;
};

} // namespace

Result<std::string> toYaml(const Value &map)
{
    if (!map.is_object())
        return Error{Error::Code::InvalidArgument, {}, "metadata: not a map"};
    Emitter emitter;
    emitter.map(map, 0);
    if (emitter.error())
        return *emitter.error();
    std::string text = emitter.take();
    if (text.size() > maxText)
        return Error{Error::Code::InvalidArgument, {}, "metadata: more than 4 MiB"};
    return text;
}

} // namespace store
