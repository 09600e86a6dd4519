// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/marks/mark.h"

#include <QByteArray>

#include <cstddef>
#include <stop_token>
#include <variant>
#include <vector>

namespace model {

// A mark whose frames are not here for certain: of a part that is missing, or another recording's.
struct StrayMark
{
    Mark nearest; // at the frames that come nearest
    QByteArray line; // as it was written, in the columns of marksToCsv()
};

struct MarkTable
{
    std::vector<Mark> marks;
    std::vector<StrayMark> strays;
    // The text they were read from says more than marksToCsv() would write: further columns, other
    // colours, letters that are no UTF-8.
    bool saysMore = false;
};

// Marks as CSV (RFC 4180, UTF-8), with a line of column names:
// frame_index, frame_number, frame_time, end_index, end_number, end_time, colour, label, text.
// Times are seconds since the Unix epoch, written so that they are read back to the bit; a point has
// no end. The lines of stray marks stay as they are.
QByteArray marksToCsv(const MarkTable &table);

// Why a text is no CSV of marks.
struct MarkCsvError
{
    enum class Reason {
        NoColumn, // none says which frame
        NoPlace, // a line does not
        BadNumber,
        OpenQuote,
        TooMany,
    };
    Reason reason = Reason::NoColumn;
    int line = 1; // where, from 1
    bool operator==(const MarkCsvError &) const = default;
};

constexpr std::size_t maxMarks = 1'000'000; // of a table, strays included

// Marks from such a CSV, or from another program's: columns may come in any order, be more and be
// fewer, if one of the first three is there. Each place is findAgain(). Empty lines and a byte order
// mark are passed over. Looks at `stop` now and then; stopped, it has the marks until there.
// REQUIRES: there are frames.
std::variant<MarkTable, MarkCsvError>
marksFromCsv(const QByteArray &csv, const store::ChunkIndex &index, const std::stop_token &stop);

} // namespace model
