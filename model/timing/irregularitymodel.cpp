// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/timing/irregularitymodel.h"

#include "model/timing/timingfigures.h"

#include <QLocale>

#include <algorithm>
#include <climits>

namespace model {

namespace {

QVariant alignmentOf(int column)
{
    const auto side = column == IrregularityModel::TimeColumn ? Qt::AlignHCenter : Qt::AlignRight;
    return QVariant::fromValue(side | Qt::AlignVCenter);
}

} // namespace

void IrregularityModel::setRecording(const ReportedRecording &recording)
{
    beginResetModel();
    m_recording = recording;
    endResetModel();
}

void IrregularityModel::setKind(Irregularity kind)
{
    beginResetModel();
    m_kind = kind;
    endResetModel();
}

store::FrameIndex IrregularityModel::place(int row) const
{
    return framesWith(m_kind, *m_recording.report).at(row);
}

int IrregularityModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_recording.report)
        return 0;
    const auto count = framesWith(m_kind, *m_recording.report).size();
    return static_cast<int>(std::min<std::int64_t>(count, INT_MAX));
}

int IrregularityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IrregularityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return text(index);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(index.column());
    return {};
}

QString IrregularityModel::text(const QModelIndex &index) const
{
    const Neighbours neighbours = m_recording.at(place(index.row()));
    switch (index.column()) {
    case IndexColumn:
        return QLocale().toString(qlonglong(neighbours.frame.index.value));
    case NumberColumn:
        return QLocale().toString(qlonglong(neighbours.frame.number.value));
    case TimeColumn:
        return m_recording.zone.dateTimeText(neighbours.frame.time);
    default:
        return TimingFigures::amountOf(m_kind, neighbours);
    }
}

QVariant IrregularityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case IndexColumn:
        return tr("Index");
    case NumberColumn:
        return tr("Number");
    case TimeColumn:
        return tr("Time");
    default:
        return TimingFigures::amountName(m_kind);
    }
}

} // namespace model
