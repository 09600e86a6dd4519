// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/journal/extrajournal.h"

#include "store/checksum.h"
#include "store/extra/jsonrows.h"
#include "store/extra/textpieces.h"

#include <array>
#include <charconv>
#include <limits>
#include <new>
#include <optional>
#include <span>

namespace store {

namespace {

using TakeRow = std::function<bool(Value &&)>;

constexpr std::size_t maxLineBytes = 256U << 20U; // more is no row that we can read
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

// Takes the whole lines off `text`. False: at one that is not as it should be, or nobody wants more.
bool takeLines(std::string_view &text, const TakeRow &take)
{
    while (true) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos)
            return true;
        auto row = rowOf(text.substr(0, end));
        if (!row || !take(*std::move(row)))
            return false;
        text.remove_prefix(end + 1);
    }
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
    takeLines(text, [&rows](Value &&row) {
        rows.push_back(std::move(row));
        return true;
    });
    return rows;
}

void detachRow(Value &row, FrameIndex end)
{
    const auto index = row.find("frame_index");
    if (index != row.end() && index->is_number_integer() && index->get<std::int64_t>() >= end.value)
        *index = std::numeric_limits<double>::quiet_NaN();
}

Result<void> forEachJournalRow(const std::filesystem::path &file, const TakeRow &take)
try {
    auto pieces = TextPieces::open(file, {});
    if (!pieces)
        return pieces.error().code == Error::Code::NotFound ? Result<void>() : pieces.error();
    std::string text; // that was not taken yet
    for (auto piece = pieces->next(); !piece.empty(); piece = pieces->next()) {
        const bool endsLine = piece.find('\n') != std::string_view::npos;
        text += piece;
        std::string_view rest = text;
        if ((endsLine && !takeLines(rest, take)) || rest.size() > maxLineBytes)
            return {};
        text.erase(0, text.size() - rest.size());
    }
    return pieces->error() ? Result<void>(*pieces->error()) : Result<void>();
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, file, "not enough memory for the rows"};
}

} // namespace store
