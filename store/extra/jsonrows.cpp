// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/jsonrows.h"

#include "store/extra/jsonparser.h"
#include "store/extra/jsontext.h"

#include <cmath>
#include <new>
#include <utility>

namespace store {

namespace {

using std::string_view;

void readRows(JsonText &text, const std::function<bool(Value &&)> &take)
{
    JsonParser parser(text);
    if (!text.take('['))
        refuseJson("not a list of rows");
    if (text.take(']'))
        return;
    do {
        Value row = parser.row();
        if (!row.is_object())
            refuseJson("a row that is no object");
        if (!take(std::move(row)))
            return;
    } while (text.take(','));
    if (!text.take(']') || !text.atEnd())
        refuseJson("expected , or ]");
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
    JsonText text(next);
    try {
        readRows(text, take);
        return false;
    } catch (const JsonCut &) {
        return true;
    } catch (const JsonRefusal &refusal) {
        return Error{
            refusal.code, {}, "line " + std::to_string(text.line()) + ": " + refusal.reason};
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

std::string rowsToJson(const std::vector<Value> &rows)
{
    std::string text = "[";
    appendAll(text, rows, [&](const Value &row) { append(text, row, NonFinite::Python); });
    return text += ']';
}

} // namespace store
