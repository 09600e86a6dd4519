// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/marks/markcsv.h"

#include "model/marks/csvlines.h"
#include "store/index/chunkindex.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace model {

namespace {

enum Column { Index, Number, Time, EndIndex, EndNumber, EndTime, Colour, Label, Text, ColumnCount };

constexpr std::array<const char *, ColumnCount> names{"frame_index", "frame_number", "frame_time",
                                                      "end_index",   "end_number",   "end_time",
                                                      "colour",      "label",        "text"};

using Reason = MarkCsvError::Reason;

constexpr std::size_t linesPerStop = 256; // between two looks at the stop token

void append(QByteArray &csv, const store::FrameId &place)
{
    csv += QByteArray::number(qlonglong(place.index.value)) + ',';
    csv += QByteArray::number(qlonglong(place.number.value)) + ',';
    csv += QByteArray::number(place.time.seconds, 'g', QLocale::FloatingPointShortest) + ',';
}

// The fields of one line, by the columns that the first line names.
class Line
{
public:
    Line(const std::array<int, ColumnCount> &places, const std::vector<QByteArray> &fields)
        : m_places(places)
        , m_fields(fields)
    {}

    QByteArray text(Column column) const
    {
        const auto place = static_cast<std::size_t>(m_places[column]);
        return m_places[column] >= 0 && place < m_fields.size() ? m_fields[place] : QByteArray();
    }

    // Empty where nothing is written. Notes what is no number.
    std::optional<qint64> integer(Column column)
    {
        const QByteArray written = text(column).trimmed();
        bool isGood = true;
        const qint64 value = written.isEmpty() ? 0 : written.toLongLong(&isGood);
        m_hasBadNumber |= !isGood;
        return written.isEmpty() ? std::nullopt : std::optional(value);
    }

    std::optional<double> real(Column column)
    {
        const QByteArray written = text(column).trimmed();
        bool isGood = true;
        const double value = written.isEmpty() ? 0.0 : written.toDouble(&isGood);
        m_hasBadNumber |= !isGood;
        return written.isEmpty() ? std::nullopt : std::optional(value);
    }

    WrittenPlace place(Column index, Column number, Column time)
    {
        WrittenPlace place;
        if (const auto value = integer(index))
            place.index = store::FrameIndex{*value};
        if (const auto value = integer(number))
            place.number = store::FrameNumber{*value};
        if (const auto value = real(time))
            place.time = store::FrameTime{*value};
        return place;
    }

    bool hasBadNumber() const { return m_hasBadNumber; }

    // Whether something is written in none of our columns.
    bool hasOthers() const
    {
        for (std::size_t place = 0; place < m_fields.size(); ++place)
            if (!m_fields[place].trimmed().isEmpty() &&
                std::find(m_places.begin(), m_places.end(), int(place)) == m_places.end())
                return true;
        return false;
    }

    // As marksToCsv() would write it.
    QByteArray inOrder() const
    {
        QByteArray line;
        for (int column = 0; column < ColumnCount; ++column)
            line += (column > 0 ? "," : "") + csvField(text(Column(column)));
        return line;
    }

private:
    const std::array<int, ColumnCount> &m_places;
    const std::vector<QByteArray> &m_fields;
    bool m_hasBadNumber = false;
};

std::array<int, ColumnCount> placesOf(const std::vector<QByteArray> &header)
{
    std::array<int, ColumnCount> places;
    for (std::size_t column = 0; column < ColumnCount; ++column) {
        const auto found = std::find_if(header.begin(), header.end(), [&](const QByteArray &name) {
            return name.trimmed().toLower() == names[column];
        });
        places[column] = found == header.end() ? -1 : static_cast<int>(found - header.begin());
    }
    return places;
}

// What stands in a line behind its places. Returns whether the mark holds all of that.
bool readWords(const Line &line, qint64 colour, Mark &mark)
{
    const QByteArray label = line.text(Label);
    const QByteArray text = line.text(Text);
    mark.colour = static_cast<int>(std::clamp<qint64>(colour, 0, Mark::colourCount - 1));
    mark.label = QString::fromUtf8(label);
    mark.text = QString::fromUtf8(text);
    return mark.colour == colour && mark.label.toUtf8() == label && mark.text.toUtf8() == text;
}

std::optional<Reason> addMark(MarkTable &table, Line line, const store::ChunkIndex &index)
{
    const auto begin = line.place(Index, Number, Time);
    const auto end = line.place(EndIndex, EndNumber, EndTime);
    const auto colour = line.integer(Colour).value_or(0);
    if (line.hasBadNumber())
        return Reason::BadNumber;
    if (begin.isEmpty())
        return Reason::NoPlace;
    const FoundPlace first = findAgain(begin, index);
    const FoundPlace last = end.isEmpty() ? first : findAgain(end, index);
    Mark mark;
    mark.begin = first.frame;
    if (!end.isEmpty())
        mark.end = last.frame;
    if (mark.end && mark.end->index.value < mark.begin.index.value)
        std::swap(mark.begin, *mark.end);
    const bool holdsAll = readWords(line, colour, mark);
    const bool isStray = !first.isCertain || !last.isCertain;
    table.saysMore |= line.hasOthers() || (!isStray && !holdsAll);
    if (isStray)
        table.strays.push_back({mark, line.inOrder()});
    else
        table.marks.push_back(mark);
    return std::nullopt;
}

} // namespace

QByteArray marksToCsv(const MarkTable &table)
{
    QByteArray csv;
    for (const char *name : names)
        csv += QByteArray(csv.isEmpty() ? "" : ",") + name;
    csv += '\n';
    for (const Mark &mark : table.marks) {
        append(csv, mark.begin);
        if (mark.end)
            append(csv, *mark.end);
        else
            csv += ",,,";
        csv += QByteArray::number(mark.colour) + ',';
        csv += csvField(mark.label.toUtf8()) + ',' + csvField(mark.text.toUtf8()) + '\n';
    }
    for (const StrayMark &stray : table.strays)
        csv += stray.line + '\n';
    return csv;
}

std::variant<MarkTable, MarkCsvError>
marksFromCsv(const QByteArray &csv, const store::ChunkIndex &index, const std::stop_token &stop)
{
    CsvLines lines(csv);
    const auto header = lines.next();
    const auto places = placesOf(header.value_or(std::vector<QByteArray>{}));
    if (places[Index] < 0 && places[Number] < 0 && places[Time] < 0)
        return MarkCsvError{Reason::NoColumn, 1};
    MarkTable table;
    table.saysMore = Line(places, *header).hasOthers();
    while (const auto fields = lines.next()) {
        const std::size_t count = table.marks.size() + table.strays.size();
        if (count == maxMarks)
            return MarkCsvError{Reason::TooMany, lines.line()};
        if (count % linesPerStop == 0 && stop.stop_requested())
            return table;
        if (const auto reason = addMark(table, Line(places, *fields), index))
            return MarkCsvError{*reason, lines.line()};
    }
    if (lines.hasOpenQuote())
        return MarkCsvError{Reason::OpenQuote, lines.line()};
    return table;
}

} // namespace model
