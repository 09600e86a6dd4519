// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/storeaccess.h"
#include "app/common/errortext.h"
#include "store/extra/extradata.h"
#include "store/extra/extratablecsv.h"
#include "store/extra/extratablereader.h"
#include "store/extra/jsonrows.h"

#include <QFile>
#include <QSaveFile>

#include <memory>
#include <numeric>
#include <vector>

namespace app {

namespace {

using store::Value;

constexpr Option options[] = {
    rangeOption,
    numbersOption,
    timesOption,
    {"json", 0, ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("app::Commands", "one JSON object per line")},
    {"output", 'o', ValueKind::Text, "FILE",
     QT_TRANSLATE_NOOP("app::Commands", "write them to this file instead")},
};

// Where the lines go: to standard output, or into a file that appears once it is whole.
class Lines
{
public:
    Lines(const std::optional<QString> &file, Output &output)
        : m_output(output)
    {
        if (file)
            m_file = std::make_unique<QSaveFile>(*file);
    }

    bool open() { return !m_file || m_file->open(QIODevice::WriteOnly) || refuse(); }

    // False once no more are wanted.
    bool write(const std::string &text)
    {
        if (!m_file)
            return m_output.write(text);
        const auto size = static_cast<qint64>(text.size());
        m_isWritten = m_isWritten && m_file->write(text.data(), size) == size;
        return m_isWritten;
    }

    bool finish() { return !m_file || (m_isWritten && m_file->commit()) || refuse(); }

private:
    bool refuse()
    {
        m_output.fail({store::Error::Code::Io, QFile::encodeName(m_file->fileName()).toStdString(),
                       m_file->errorString().toStdString()});
        return false;
    }

    std::unique_ptr<QSaveFile> m_file; // null: standard output
    Output &m_output;
    bool m_isWritten = true;
};

// Prints the rows of a store, chunk by chunk.
class ExtraPrinter
{
public:
    ExtraPrinter(std::shared_ptr<const store::Reader> reader, const FrameSelection &selection,
                 Output &output)
        : m_reader(std::move(reader))
        , m_selection(selection)
        , m_output(output)
    {}

    // False: something of what was asked for could not be read.
    bool printCsv(Lines &lines)
    {
        const auto table = store::ExtraTable::open(m_reader);
        if (!table)
            return fail(table.error());
        for (const auto &[chunk, error] : (*table)->broken())
            fail(chunk, error);
        if ((*table)->columns().empty())
            return m_isWhole;
        std::vector<std::size_t> columns((*table)->columns().size());
        std::iota(columns.begin(), columns.end(), 0);
        const auto take = [&](store::ExtraRow &&row) {
            return !isSelected(row.frame) || lines.write(extraCsvLine(**table, row, columns));
        };
        if (!lines.write(extraCsvHeader(**table, columns)))
            return m_isWhole;
        const auto walked = store::ExtraTableReader(*table).forEach(0, (*table)->rowCount(), take);
        if (!walked)
            return fail(walked.error());
        for (const auto &[chunk, error] : *walked)
            fail(chunk, error);
        return m_isWhole;
    }

    bool printJson(Lines &lines)
    {
        bool isRead = true; // false once nobody reads any more
        for (const int chunk : store::extraChunks(*m_reader)) {
            const bool isSamples = store::extraFile(*m_reader, chunk).extension() == ".h5";
            const auto take = [&](const Value &row) {
                const bool isLeftOut = !m_selection.isEverything() &&
                                       !isSelected(placeOfRow(*m_reader, row, isSamples).frame);
                isRead =
                    isLeftOut || lines.write(store::toJson(row, store::NonFinite::Strict) + '\n');
                return isRead;
            };
            const auto rows = store::forEachExtraRow(*m_reader, chunk, take);
            if (!rows)
                fail(chunk, rows.error());
            else if (rows->cut)
                fail(chunk, {store::Error::Code::Corrupt, rows->file, "ends early"});
            else if (rows->flaw)
                fail(chunk, *rows->flaw);
            if (!isRead)
                break;
        }
        return m_isWhole;
    }

private:
    bool fail(const store::Error &error)
    {
        m_output.say(ErrorText::sentence(error));
        return false;
    }

    // Says what is wrong with a chunk's extra data; it fails what was asked for if the chunk is part
    // of that.
    void fail(int chunk, const store::Error &error)
    {
        m_output.say(ErrorText::sentence(error));
        m_isWhole = m_isWhole && !m_selection.touches(m_reader->index(), chunk);
    }

    // A row without a frame belongs to no part of the store.
    bool isSelected(const std::optional<store::FrameIndex> &frame) const
    {
        return m_selection.isEverything() ||
               (frame && m_selection.contains(m_reader->index().frame(*frame)));
    }

    const std::shared_ptr<const store::Reader> m_reader;
    const FrameSelection &m_selection;
    Output &m_output;
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
    Lines lines(parsed->text("output"), output);
    if (!lines.open())
        return Exit::Failed;
    ExtraPrinter printer(reader, *selection, output);
    const bool isWhole = parsed->has("json") ? printer.printJson(lines) : printer.printCsv(lines);
    const bool isWritten = lines.finish();
    return isWhole && isWritten && !selection->touchesProblem(*reader) ? Exit::Done : Exit::Failed;
}

} // namespace

Command extraCommand()
{
    return {"extra", "PATH [--range A:B] [--numbers A:B] [--times A:B] [--json] [-o FILE]",
            QT_TRANSLATE_NOOP("app::Commands",
                              "the rows of extra data, as CSV with a line of column names"),
            run, options};
}

} // namespace app
