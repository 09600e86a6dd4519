// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/marks/mark.h"

#include <QByteArray>

#include <cstddef>
#include <variant>
#include <vector>

namespace model {

// Marks as CSV (RFC 4180, UTF-8), with a line of column names:
// frame_index, frame_number, frame_time, end_index, end_number, end_time, colour, label, text.
// Times are seconds since the Unix epoch, written so that they are read back to the bit; a point has
// no end.
QByteArray marksToCsv(const std::vector<Mark> &marks);

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

constexpr std::size_t maxMarks = 1'000'000;

// Marks from such a CSV, or from another program's: columns may come in any order, be more and be
// fewer, if one of the first three is there. Each place is findAgain(). Empty lines and a byte order
// mark are passed over. REQUIRES: there are frames.
std::variant<std::vector<Mark>, MarkCsvError> marksFromCsv(const QByteArray &csv,
                                                           const store::ChunkIndex &index);

} // namespace model
