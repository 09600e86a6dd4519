// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/table/rowfilter.h"

#include "store/extra/extratable.h"
#include "store/extra/extratablecsv.h"

#include <cmath>

namespace model {

QString exactCell(const store::ExtraTable &table, const store::ExtraRow &row, int column)
{
    switch (column) {
    case 0:
        return row.frame ? QString::number(row.frame->value) : QString();
    case 1:
        return row.frame ? QString::number(table.reader().index().number(*row.frame).value)
                         : QString();
    case 2:
        return std::isnan(row.time) ? QString()
                                    : QString::fromStdString(store::exactText(row.time));
    default:
        return QString::fromStdString(
            store::cellText(row.cells[static_cast<std::size_t>(column - leadingColumns)]));
    }
}

bool RowFilter::isValid() const
{
    bool isNumber = false;
    static_cast<void>(text.trimmed().toDouble(&isNumber));
    return !text.isEmpty() && (isNumber || match == Match::Contains || match == Match::Equal);
}

bool RowFilter::accepts(const store::ExtraTable &table, const store::ExtraRow &row) const
{
    const QString cell = exactCell(table, row, column);
    if (match == Match::Contains)
        return cell.contains(text, Qt::CaseInsensitive);
    bool isNumber = false;
    bool isWantedNumber = false;
    const double number = cell.toDouble(&isNumber);
    const double wanted = text.trimmed().toDouble(&isWantedNumber);
    const bool areNumbers = isNumber && isWantedNumber;
    if (match == Match::Equal)
        return areNumbers ? number == wanted : cell.compare(text, Qt::CaseInsensitive) == 0;
    return areNumbers && (match == Match::Less ? number < wanted : number > wanted);
}

} // namespace model
