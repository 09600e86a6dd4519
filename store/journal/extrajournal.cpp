// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/journal/extrajournal.h"

#include "store/checksum.h"
#include "store/extra/jsonrows.h"
#include "store/file.h"

#include <array>
#include <charconv>
#include <limits>
#include <new>
#include <optional>
#include <span>

namespace store {

namespace {

constexpr std::uint64_t maxBytes = 256U << 20U;
constexpr std::size_t digits = 8;

std::string checksumDigits(std::string_view json)
{
    std::array<char, digits> text{};
    const std::uint32_t checksum = crc32(std::as_bytes(std::span(json)));
    const auto end = std::to_chars(text.data(), text.data() + text.size(), checksum, 16).ptr;
    const std::string number(text.data(), end);
    return std::string(digits - number.size(), '0') + number;
}

std::optional<Value> rowOf(std::string_view line)
{
    if (line.size() <= digits || line[digits] != ' ')
        return std::nullopt;
    const std::string_view json = line.substr(digits + 1);
    if (line.substr(0, digits) != checksumDigits(json))
        return std::nullopt;
    std::optional<Value> row;
    const auto take = [&row](Value &&value) {
        row = std::move(value);
        return true;
    };
    const auto read = readJsonRows('[' + std::string(json) + ']', take);
    return read ? row : std::nullopt;
}

} // namespace

std::string packExtraRow(const Value &row)
{
    const std::string json = toJson(row);
    return checksumDigits(json) + ' ' + json + '\n';
}

std::vector<Value> parseExtraRows(std::string_view text)
{
    std::vector<Value> rows;
    while (true) {
        const std::size_t end = text.find('\n');
        auto row = end == std::string_view::npos ? std::nullopt : rowOf(text.substr(0, end));
        if (!row)
            return rows;
        rows.push_back(*std::move(row));
        text.remove_prefix(end + 1);
    }
}

void detachRows(Value &rows, FrameIndex end)
{
    for (Value &row : rows) {
        const auto index = row.find("frame_index");
        if (index != row.end() && index->is_number_integer() &&
            index->get<std::int64_t>() >= end.value)
            *index = std::numeric_limits<double>::quiet_NaN();
    }
}

Result<std::vector<Value>> readExtraJournal(const std::filesystem::path &file)
try {
    const auto bytes = readFile(file, maxBytes);
    if (!bytes && bytes.error().code == Error::Code::NotFound)
        return std::vector<Value>();
    if (!bytes)
        return bytes.error();
    return parseExtraRows({reinterpret_cast<const char *>(bytes->data()), bytes->size()});
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, file, "not enough memory for the rows"};
}

} // namespace store
