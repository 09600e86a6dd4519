// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/data/valuetext.h"

#include <array>
#include <cmath>
#include <regex>
#include <string>

namespace model {

namespace {

using store::Value;

struct FloatWords
{
    const char *nan;
    const char *infinity;
    const char *minusInfinity;
};
constexpr FloatWords jsonWords{"NaN", "Infinity", "-Infinity"};
constexpr FloatWords yamlWords{".nan", ".inf", "-.inf"};

std::string dumped(const Value &value)
{
    return value.dump(-1, ' ', false, Value::error_handler_t::replace);
}

// Anything but maps and lists; text in quotes.
std::string scalar(const Value &value, const FloatWords &words)
{
    const double number = value.is_number_float() ? value.get<double>() : 0.0;
    if (std::isnan(number))
        return words.nan;
    if (std::isinf(number))
        return number > 0 ? words.infinity : words.minusInfinity;
    return dumped(value);
}

// Text that YAML reads as just that text without quotes.
bool isPlainYaml(const std::string &text)
{
    static const std::regex word("[A-Za-z_]([A-Za-z0-9_ ./-]*[A-Za-z0-9_])?");
    static const std::regex reserved("true|false|null|yes|no|on|off|y|n",
                                     std::regex::ECMAScript | std::regex::icase);
    constexpr std::size_t longest = 200; // std::regex recurses per character
    return text.size() <= longest && std::regex_match(text, word) &&
           !std::regex_match(text, reserved);
}

std::string yamlScalar(const Value &value)
{
    if (value.is_string() && isPlainYaml(value.get_ref<const std::string &>()))
        return value.get<std::string>();
    return scalar(value, yamlWords);
}

void appendYaml(const Value &value, std::size_t indent, std::string &text);

// ` value` on the same line, or the tree below it.
void appendYamlEntry(const Value &value, std::size_t indent, std::string &text)
{
    if (value.is_structured() && !value.empty()) {
        text += '\n';
        appendYaml(value, indent + 2, text);
        return;
    }
    const std::string empty = value.is_object() ? "{}" : "[]";
    text += ' ' + (value.is_structured() ? empty : yamlScalar(value)) + '\n';
}

void appendYaml(const Value &value, std::size_t indent, std::string &text)
{
    const std::string margin(indent, ' ');
    if (value.is_object()) {
        for (const auto &[key, entry] : value.items()) {
            text += margin + yamlScalar(Value(key)) + ':';
            appendYamlEntry(entry, indent, text);
        }
    } else {
        for (const Value &entry : value) {
            text += margin + '-';
            appendYamlEntry(entry, indent, text);
        }
    }
}

void appendJson(const Value &value, std::size_t indent, std::string &text)
{
    if (!value.is_structured() || value.empty()) {
        text += scalar(value, jsonWords);
        return;
    }
    const bool isMap = value.is_object();
    const std::string margin(indent + 2, ' ');
    text += isMap ? "{\n" : "[\n";
    bool first = true;
    for (const auto &[key, entry] : value.items()) {
        text += first ? margin : ",\n" + margin;
        first = false;
        if (isMap)
            text += dumped(Value(key)) + ": ";
        appendJson(entry, indent + 2, text);
    }
    text += '\n' + std::string(indent, ' ') + (isMap ? '}' : ']');
}

} // namespace

QString scalarText(const Value &value)
{
    if (value.is_structured())
        return {};
    if (value.is_string())
        return QString::fromStdString(value.get_ref<const std::string &>());
    return QString::fromStdString(scalar(value, jsonWords));
}

QString toYaml(const Value &value)
{
    if (!value.is_structured())
        return QString::fromStdString(yamlScalar(value) + '\n');
    if (value.empty())
        return value.is_object() ? QStringLiteral("{}\n") : QStringLiteral("[]\n");
    std::string text;
    appendYaml(value, 0, text);
    return QString::fromStdString(text);
}

QString toJson(const Value &value)
{
    std::string text;
    appendJson(value, 0, text);
    return QString::fromStdString(text + '\n');
}

} // namespace model
