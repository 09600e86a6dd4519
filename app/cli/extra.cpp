// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/storeaccess.h"
#include "app/common/errortext.h"
#include "store/extra/extradata.h"
#include "store/extra/jsonrows.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace app {

namespace {

using store::Value;

constexpr Option options[] = {
    rangeOption,
    numbersOption,
    timesOption,
    {"json", 0, ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("app::Commands", "one JSON object per line")},
};

std::string quoted(const std::string &text)
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

// What a cell shows: nothing for null, text as it is, lists and maps as JSON.
std::string cell(const Value &value)
{
    if (value.is_null())
        return {};
    if (value.is_number_float())
        return exactNumber(value.get<double>());
    return quoted(value.is_string() ? value.get<std::string>() : store::toJson(value));
}

std::string csvHeader(const std::vector<std::string> &columns)
{
    std::string line;
    for (const std::string &column : columns)
        line += (line.empty() ? "" : ",") + quoted(column);
    return line + '\n';
}

std::string csvLine(const Value &row, const std::vector<std::string> &columns)
{
    std::unordered_map<std::string_view, const Value *> values; // a row's own look-up is linear
    for (const auto &[key, value] : row.get_ref<const Value::object_t &>())
        values.emplace(key, &value);
    std::string line;
    for (const std::string &column : columns) {
        const auto found = values.find(column);
        line += (&column == &columns.front() ? "" : ",");
        line += found == values.end() ? std::string() : cell(*found->second);
    }
    return line + '\n';
}

// The columns of all sets, each once: a row of a Motif file has those of several sets.
std::vector<std::string> columnsOf(const std::vector<store::ExtraSummary> &sets)
{
    std::vector<std::string> columns;
    std::unordered_set<std::string_view> known;
    for (const store::ExtraSummary &set : sets)
        for (const std::string &column : set.columns)
            if (known.insert(column).second)
                columns.push_back(column);
    return columns;
}

// Prints the rows of a store, chunk by chunk.
class ExtraPrinter
{
public:
    ExtraPrinter(const store::Reader &reader, const FrameSelection &selection, bool asJson,
                 Output &output)
        : m_reader(reader)
        , m_selection(selection)
        , m_asJson(asJson)
        , m_output(output)
    {}

    Exit run()
    {
        const auto overview = store::summariseExtra(m_reader);
        if (!overview)
            return m_output.fail(overview.error());
        for (const auto &[chunk, error] : overview->broken)
            fail(chunk, error);
        if (!overview->sets.empty())
            print(columnsOf(overview->sets));
        return m_isWhole ? Exit::Done : Exit::Failed;
    }

private:
    // Says what is wrong with a chunk's extra data, once; it fails what was asked for if the chunk is
    // part of that.
    void fail(int chunk, const store::Error &error)
    {
        if (m_failed.insert(chunk).second)
            m_output.say(ErrorText::sentence(error));
        m_isWhole = m_isWhole && !m_selection.touches(m_reader.index(), chunk);
    }

    void print(const std::vector<std::string> &columns)
    {
        if (!m_asJson && !columns.empty())
            m_output.write(csvHeader(columns));
        bool isRead = true; // false once nobody reads any more
        for (const int chunk : store::extraChunks(m_reader)) {
            const auto take = [&](const Value &row) {
                isRead = !isSelected(row) || m_output.write(line(row, columns));
                return isRead;
            };
            const auto rows = store::forEachExtraRow(m_reader, chunk, take);
            if (!rows)
                fail(chunk, rows.error());
            if (!isRead)
                return;
        }
    }

    std::string line(const Value &row, const std::vector<std::string> &columns) const
    {
        return m_asJson ? store::toJson(row, store::NonFinite::Strict) + '\n'
                        : csvLine(row, columns);
    }

    // By the frame that the row names; a row that names none belongs to no part of the store.
    bool isSelected(const Value &row) const
    {
        if (m_selection.isEverything())
            return true;
        const auto index = row.find("frame_index");
        if (index == row.end() || !index->is_number())
            return false;
        const auto value = index->get<double>();
        if (!(value >= 0 && value < static_cast<double>(m_reader.index().frameCount())))
            return false;
        return m_selection.contains(m_reader.index().frame({static_cast<std::int64_t>(value)}));
    }

    const store::Reader &m_reader;
    const FrameSelection &m_selection;
    const bool m_asJson;
    Output &m_output;
    std::set<int> m_failed; // chunks
    bool m_isWhole = true; // nothing of what was asked for failed
};

Exit run(const QStringList &arguments, Output &output)
{
    const auto parsed = Arguments::parse(arguments, options, {1, 1}, output);
    if (!parsed)
        return Exit::Usage;
    const auto selection = FrameSelection::parse(*parsed, output);
    if (!selection)
        return Exit::Usage;
    const auto reader = openStore(parsed->operands()[0], output);
    if (!reader)
        return Exit::Failed;
    sayProblems(*reader, output);
    const Exit exit = ExtraPrinter(*reader, *selection, parsed->has("json"), output).run();
    return selection->touchesProblem(*reader) ? Exit::Failed : exit;
}

} // namespace

Command extraCommand()
{
    return {"extra", "PATH [--range A:B] [--numbers A:B] [--times A:B] [--json]",
            QT_TRANSLATE_NOOP("app::Commands",
                              "the rows of extra data, as CSV with a line of column names"),
            run, options};
}

} // namespace app
