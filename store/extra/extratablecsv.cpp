// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/extratablecsv.h"

#include "store/extra/extratablereader.h"
#include "store/extra/jsonrows.h"
#include "store/file.h"
#include "store/filehandle.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace store {

namespace {

constexpr std::size_t bytesPerWrite = 1 << 20;

std::string quotedCell(const std::string &text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string cell = "\"";
    for (const char c : text) {
        if (c == '"')
            cell += '"';
        cell += c;
    }
    return cell + '"';
}

// A file that gets its name once it is whole.
class NewText
{
public:
    static Result<NewText> create(const std::filesystem::path &path)
    {
        const auto temporary = path.parent_path() / ("." + path.filename().string() + ".tmp");
        auto file = FileHandle::open(temporary, FileHandle::Mode::Create);
        if (!file)
            return Error{file.error().code, path, file.error().detail};
        return NewText(path, temporary, *std::move(file));
    }

    NewText(NewText &&) noexcept = default;
    ~NewText()
    {
        if (!m_temporary.empty())
            static_cast<void>(removeFile(m_temporary));
    }

    Result<void> add(const std::string &text)
    {
        m_text += text;
        return m_text.size() < bytesPerWrite ? Result<void>() : flush();
    }

    Result<void> complete()
    {
        if (auto flushed = flush(); !flushed)
            return flushed;
        if (auto synced = m_file.sync(); !synced)
            return named(synced.error());
        if (auto closed = m_file.close(); !closed)
            return named(closed.error());
        if (auto renamed = renameFile(m_temporary, m_path); !renamed)
            return named(renamed.error());
        m_temporary.clear();
        return syncDirectory(m_path.has_parent_path() ? m_path.parent_path()
                                                      : std::filesystem::path("."));
    }

private:
    NewText(std::filesystem::path path, std::filesystem::path temporary, FileHandle file)
        : m_path(std::move(path))
        , m_temporary(std::move(temporary))
        , m_file(std::move(file))
    {}

    Error named(const Error &error) const { return {error.code, m_path, error.detail}; }

    Result<void> flush()
    {
        auto written = m_file.write(m_size, std::as_bytes(std::span(m_text)));
        m_size += m_text.size();
        m_text.clear();
        return written ? written : named(written.error());
    }

    std::filesystem::path m_path;
    std::filesystem::path m_temporary; // empty: nothing to remove
    FileHandle m_file;
    std::uint64_t m_size = 0;
    std::string m_text; // not written yet
};

// The rows that can belong to frames [begin, end): those of their chunks and of the ones beside, as a
// sample may belong to a frame of another chunk.
std::pair<std::int64_t, std::int64_t> rowsAround(const ExtraTable &table,
                                                 const ExtraCsvOptions &options)
{
    const auto &parts = table.parts();
    if ((!options.begin && !options.end) || parts.empty())
        return {0, table.rowCount()};
    const auto *first = table.partFor({options.begin.value_or(0)});
    const auto *last = table.partFor({options.end.value_or(table.reader().index().frameCount())});
    if (!first)
        first = &parts.front();
    if (!last)
        last = &parts.front();
    if (first != &parts.front())
        --first;
    if (last != &parts.back())
        ++last;
    return {first->first, last->first + last->count};
}

bool isWanted(const ExtraRow &row, const ExtraCsvOptions &options)
{
    if (!options.begin && !options.end)
        return true;
    return row.frame && row.frame->value >= options.begin.value_or(0) &&
           row.frame->value < options.end.value_or(INT64_MAX);
}

} // namespace

std::string exactText(double value)
{
    constexpr int digits = 17;
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                   std::chars_format::general, digits)
                         .ptr;
    return {text.data(), end};
}

std::string cellText(const Value &value)
{
    if (value.is_null())
        return {};
    if (value.is_number_float())
        return exactText(value.get<double>());
    return value.is_string() ? value.get<std::string>() : toJson(value);
}

std::string extraCsvHeader(const ExtraTable &table, std::span<const std::size_t> columns)
{
    std::string line = "index,number,time";
    for (const std::size_t column : columns)
        line += "," + quotedCell(table.columns()[column]);
    return line + '\n';
}

std::string extraCsvLine(const ExtraTable &table, const ExtraRow &row,
                         std::span<const std::size_t> columns)
{
    std::string line;
    if (row.frame)
        line += std::to_string(row.frame->value) + "," +
                std::to_string(table.reader().index().number(*row.frame).value);
    else
        line += ",";
    line += "," + (std::isnan(row.time) ? std::string() : exactText(row.time));
    for (const std::size_t column : columns)
        line += "," + quotedCell(cellText(row.cells[column]));
    return line + '\n';
}

Result<WrittenCsv> writeExtraCsv(const std::shared_ptr<const ExtraTable> &table,
                                 const std::filesystem::path &file, const ExtraCsvOptions &options,
                                 const ExtraTable::Progress &progress, const std::stop_token &stop)
{
    auto text = NewText::create(file);
    if (!text)
        return text.error();
    Result<void> added = text->add(extraCsvHeader(*table, options.columns));
    const auto [begin, end] = rowsAround(*table, options);
    std::int64_t rows = 0;
    const auto take = [&, first = begin, last = end](ExtraRow &&row) {
        if (isWanted(row, options)) {
            added = text->add(extraCsvLine(*table, row, options.columns));
            ++rows;
        }
        if (progress)
            progress(row.row + 1 - first, last - first);
        return static_cast<bool>(added);
    };
    auto walked = ExtraTableReader(table).forEach(begin, end, take, stop);
    if (!added)
        return added.error();
    if (!walked)
        return walked.error();
    if (auto completed = text->complete(); !completed)
        return completed.error();
    return WrittenCsv{rows, *std::move(walked)};
}

} // namespace store
