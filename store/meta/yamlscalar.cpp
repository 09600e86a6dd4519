// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/meta/yamlscalar.h"

#include "store/meta/civiltime.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace store {

namespace {

using std::string_view;

bool isOneOf(string_view text, std::initializer_list<string_view> words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool consistsOf(string_view text, string_view characters)
{
    return text.find_first_not_of(characters) == string_view::npos;
}

constexpr string_view decimal = "0123456789";
constexpr string_view decimalOrGap = "0123456789_";

std::string withoutGaps(string_view text)
{
    std::string digits(text);
    digits.erase(std::remove(digits.begin(), digits.end(), '_'), digits.end());
    return digits;
}

bool takeSign(string_view &text)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    return negative;
}

Value signedValue(std::uint64_t magnitude, bool negative, const std::string &text)
{
    constexpr auto limit = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (!negative)
        return magnitude;
    if (magnitude > limit + 1)
        return text;
    return static_cast<std::int64_t>(-magnitude);
}

std::optional<int> baseOf(string_view digits)
{
    if (digits.size() > 2 && digits.starts_with("0b") && consistsOf(digits.substr(2), "01_"))
        return 2;
    if (digits.size() > 2 && digits.starts_with("0x") &&
        consistsOf(digits.substr(2), "0123456789abcdefABCDEF_"))
        return 16;
    if (digits.size() > 1 && digits.starts_with('0') && consistsOf(digits, "01234567_"))
        return 8;
    if (digits == "0" ||
        (!digits.starts_with('0') && !digits.starts_with('_') && consistsOf(digits, decimalOrGap)))
        return 10;
    return std::nullopt;
}

std::optional<Value> integer(const std::string &text)
{
    string_view digits = text;
    const bool negative = takeSign(digits);
    const auto base = digits.empty() ? std::nullopt : baseOf(digits);
    if (!base)
        return std::nullopt;
    const std::string plain = withoutGaps(*base == 2 || *base == 16 ? digits.substr(2) : digits);
    std::uint64_t magnitude = 0;
    const char *end = plain.data() + plain.size();
    const auto parsed = std::from_chars(plain.data(), end, magnitude, *base);
    if (parsed.ec != std::errc())
        return Value(text);
    return signedValue(magnitude, negative, text);
}

// Base 60, `1:30:00`, with `fraction` after the last field.
std::optional<double> sexagesimal(string_view fields)
{
    double value = 0;
    bool first = true;
    while (true) {
        const std::size_t end = std::min(fields.find(':'), fields.size());
        const std::string digits = withoutGaps(fields.substr(0, end));
        int field = 0;
        const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), field);
        if (digits.empty() || parsed.ec != std::errc() ||
            parsed.ptr != digits.data() + digits.size() ||
            (!first && (field > 59 || digits.size() > 2)))
            return std::nullopt;
        value = 60 * value + field;
        first = false;
        if (end == fields.size())
            return value;
        fields.remove_prefix(end + 1);
    }
}

std::optional<Value> baseSixty(string_view text)
{
    const bool negative = takeSign(text);
    const std::size_t point = text.find('.');
    const string_view fields = text.substr(0, point);
    if (fields.find(':') == string_view::npos || !consistsOf(fields, "0123456789_:"))
        return std::nullopt;
    const auto whole = sexagesimal(fields);
    if (!whole)
        return std::nullopt;
    if (point == string_view::npos) {
        if (fields.starts_with('0') || *whole > 1e15)
            return std::nullopt;
        const auto value = static_cast<std::int64_t>(*whole);
        return Value(negative ? -value : value);
    }
    const std::string fraction = withoutGaps(text.substr(point + 1));
    double part = 0;
    const std::string number = "0." + fraction;
    if (!consistsOf(fraction, decimal))
        return std::nullopt;
    std::from_chars(number.data(), number.data() + number.size(), part);
    return Value((negative ? -1 : 1) * (*whole + part));
}

bool isExponent(string_view text)
{
    return text.size() > 2 && (text[0] == 'e' || text[0] == 'E') &&
           (text[1] == '-' || text[1] == '+') && consistsOf(text.substr(2), decimal);
}

// Digits, a point, and perhaps an exponent with its sign; as YAML 1.1 has it, 1e5 is none.
bool isFloat(string_view text)
{
    const std::size_t point = text.find('.');
    if (point == string_view::npos)
        return false;
    const string_view whole = text.substr(0, point);
    const string_view rest = text.substr(point + 1);
    const std::size_t end = std::min(rest.find_first_of("eE"), rest.size());
    const string_view fraction = rest.substr(0, end);
    if (!consistsOf(whole, decimalOrGap) || !consistsOf(fraction, decimalOrGap))
        return false;
    if (whole.empty() ? fraction.empty() || fraction[0] == '_' : whole[0] == '_')
        return false;
    return end == rest.size() || isExponent(rest.substr(end));
}

std::optional<Value> floating(string_view text)
{
    if (isOneOf(text, {".nan", ".NaN", ".NAN"}))
        return Value(std::numeric_limits<double>::quiet_NaN());
    const bool isSigned = text.starts_with('-') || text.starts_with('+');
    const bool negative = takeSign(text);
    const double sign = negative ? -1.0 : 1.0;
    if (isOneOf(text, {".inf", ".Inf", ".INF"}))
        return Value(sign * std::numeric_limits<double>::infinity());
    if (!isFloat(text) || (isSigned && text.starts_with('.')))
        return std::nullopt;
    const std::string digits = withoutGaps(text);
    double value = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (parsed.ec == std::errc::result_out_of_range)
        value = digits.find_first_of("eE") != std::string::npos &&
                        digits.find("-", digits.find_first_of("eE")) != std::string::npos
                    ? 0.0
                    : std::numeric_limits<double>::infinity();
    return Value(sign * value);
}

std::optional<Value> moment(const std::string &text)
{
    const auto time = parseCivilTime(text);
    constexpr std::size_t dateSize = 10; // one-digit fields are for dates with a time only
    if (!time || time->precision == CivilTime::Precision::Minute ||
        (time->precision == CivilTime::Precision::Day && text.size() != dateSize))
        return std::nullopt;
    return Value(isoText(*time));
}

} // namespace

Value typedScalar(const std::string &text)
{
    if (isOneOf(text, {"", "~", "null", "Null", "NULL"}))
        return nullptr;
    if (isOneOf(text, {"yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"}))
        return true;
    if (isOneOf(text, {"no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"}))
        return false;
    if (!consistsOf(text.substr(0, 1), "0123456789+-."))
        return text;
    if (auto value = integer(text))
        return *value;
    if (auto value = floating(text))
        return *value;
    if (auto value = baseSixty(text))
        return *value;
    return moment(text).value_or(Value(text));
}

} // namespace store
