// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace store {
class ExtraTable;
struct ExtraRow;
} // namespace store

namespace model {

// Which rows are to be seen. A plain value.
struct RowFilter
{
    enum class Match { Contains, Equal, Less, Greater };

    int column = 0; // as RowTable counts them
    Match match = Match::Contains;
    QString text; // of Less and Greater a number

    // Whether the text is what the match needs.
    bool isValid() const;

    // Numbers are compared as numbers where both are some, all else as text; letters are the same
    // large and small.
    bool accepts(const store::ExtraTable &table, const store::ExtraRow &row) const;

    bool operator==(const RowFilter &) const = default;
};

// What RowTable puts before the columns of the data: frame index, frame number, time.
constexpr int leadingColumns = 3;

// A cell as it is saved: numbers exactly, the time in seconds.
QString exactCell(const store::ExtraTable &table, const store::ExtraRow &row, int column);

} // namespace model
