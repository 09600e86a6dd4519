// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/marks/markmodel.h"

#include <QLocale>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace model {

namespace {

// So that a note is not taken for HTML, and long ones are wrapped.
QString tooltip(const QString &text)
{
    return QStringLiteral("<p style='white-space: pre-wrap'>%1</p>").arg(text.toHtmlEscaped());
}

} // namespace

MarkModel::MarkModel(MarkList &list, QObject *parent)
    : QAbstractTableModel(parent)
    , m_list(list)
    , m_shown(m_order.shown(list))
{
    connect(&list, &MarkList::inserted, this, [this](int row) { insert(m_list.at(row)); });
    connect(&list, &MarkList::aboutToRemove, this, [this](int row) { remove(m_list.at(row).id); });
    connect(&list, &MarkList::changed, this, [this](int row) { update(m_list.at(row)); });
    connect(&list, &MarkList::aboutToReset, this, &MarkModel::beginResetModel);
    connect(&list, &MarkList::wasReset, this, [this] {
        m_shown = m_order.shown(m_list);
        endResetModel();
    });
}

const MarkList::Entry &MarkModel::entry(int row) const
{
    return m_list.at(*m_list.rowOf(m_shown[static_cast<std::size_t>(row)]));
}

std::optional<int> MarkModel::rowOf(MarkList::Id id) const
{
    const auto row = std::find(m_shown.begin(), m_shown.end(), id);
    if (row == m_shown.end())
        return std::nullopt;
    return static_cast<int>(row - m_shown.begin());
}

std::vector<int> MarkModel::rowsOf(const std::vector<MarkList::Id> &ids) const
{
    const std::unordered_set<MarkList::Id> wanted(ids.begin(), ids.end());
    std::vector<int> rows;
    for (int row = 0; row < rowCount(); ++row)
        if (wanted.contains(m_shown[static_cast<std::size_t>(row)]))
            rows.push_back(row);
    return rows;
}

QStringList MarkModel::colourNames()
{
    return {tr("Blue"),   tr("Vermilion"), tr("Green"), tr("Purple"),
            tr("Orange"), tr("Sky Blue"),  tr("Yellow")};
}

void MarkModel::setZone(const ZoneTime &zone)
{
    m_zone = zone;
    if (rowCount() > 0)
        emit dataChanged(index(0, TimeColumn), index(rowCount() - 1, TimeColumn));
}

void MarkModel::setSearch(const QString &text)
{
    if (text == search())
        return;
    beginResetModel();
    m_order.setSearch(text);
    m_shown = m_order.shown(m_list);
    endResetModel();
}

void MarkModel::setWhose(MarkOrder::Whose whose)
{
    if (whose == m_order.whose())
        return;
    beginResetModel();
    m_order.setWhose(whose);
    m_shown = m_order.shown(m_list);
    endResetModel();
}

void MarkModel::sort(int column, Qt::SortOrder order)
{
    static_assert(int(MarkOrder::By::Text) == TextColumn); // they follow each other alike
    if (column < 0 || column >= ColumnCount)
        return;
    beginResetModel();
    m_order.sortBy(MarkOrder::By(column), order);
    m_shown = m_order.shown(m_list);
    endResetModel();
}

void MarkModel::insert(const MarkList::Entry &entry)
{
    if (!m_order.matches(entry))
        return;
    const int row = m_order.placeOf(entry, m_shown, m_list);
    beginInsertRows({}, row, row);
    m_shown.insert(m_shown.begin() + row, entry.id);
    endInsertRows();
}

void MarkModel::remove(MarkList::Id id)
{
    const auto row = rowOf(id);
    if (!row)
        return;
    beginRemoveRows({}, *row, *row);
    m_shown.erase(m_shown.begin() + *row);
    endRemoveRows();
}

void MarkModel::update(const MarkList::Entry &entry)
{
    const auto row = rowOf(entry.id);
    if (!row)
        insert(entry);
    else if (!m_order.matches(entry))
        remove(entry.id);
    else
        move(*row, entry);
}

void MarkModel::move(int row, const MarkList::Entry &entry)
{
    std::vector<MarkList::Id> others = m_shown;
    others.erase(others.begin() + row);
    const int to = m_order.placeOf(entry, others, m_list);
    if (to != row) {
        beginMoveRows({}, row, row, {}, to > row ? to + 1 : to);
        others.insert(others.begin() + to, entry.id);
        m_shown = std::move(others);
        endMoveRows();
    }
    emit dataChanged(index(to, 0), index(to, ColumnCount - 1));
}

int MarkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int MarkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MarkModel::text(const MarkList::Entry &entry, int column) const
{
    const Mark &mark = entry.mark;
    switch (column) {
    case LabelColumn:
        return entry.isRecorded && mark.label.isEmpty() ? mark.text.simplified() : mark.label;
    case NumberColumn:
        return QLocale().toString(qlonglong(mark.begin.number.value));
    case TimeColumn: // to the second: panels are narrow, and the number tells frames apart
        return m_zone.dateTimeText(mark.begin.time, 0);
    case DurationColumn:
        return mark.end ? ZoneTime::durationText(durationOf(mark), 3) : QString();
    case SourceColumn:
        return entry.isRecorded ? tr("Recorder") : tr("You");
    default:
        return mark.text;
    }
}

QVariant MarkModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const MarkList::Entry &marked = entry(index.row());
    const Mark &mark = marked.mark;
    switch (role) {
    case Qt::DisplayRole:
        return text(marked, index.column()).simplified(); // in one line
    case Qt::EditRole:
        return text(marked, index.column());
    case Qt::ToolTipRole:
        if (index.column() == TimeColumn)
            return m_zone.dateTimeText(mark.begin.time);
        return tooltip(mark.text.isEmpty() ? mark.label : mark.text);
    case Qt::AccessibleTextRole:
        if (index.column() != LabelColumn || marked.isRecorded)
            return {};
        // Its colour is only seen.
        return tr("%1, %2", "label and colour").arg(mark.label, colourNames().at(mark.colour));
    case Qt::TextAlignmentRole:
        if (index.column() == NumberColumn || index.column() == DurationColumn)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case ColourRole:
        return marked.isRecorded ? QVariant() : mark.colour;
    default:
        return {};
    }
}

bool MarkModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || entry(index.row()).isRecorded)
        return false;
    MarkList::Entry changed = entry(index.row());
    Mark &mark = changed.mark;
    if (index.column() == LabelColumn)
        mark.label = value.toString();
    else if (index.column() == TextColumn)
        mark.text = value.toString();
    else
        return false;
    m_list.change({changed});
    return true;
}

Qt::ItemFlags MarkModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool isEdited = (index.column() == LabelColumn || index.column() == TextColumn) &&
                          !entry(index.row()).isRecorded;
    return isEdited ? flags | Qt::ItemIsEditable : flags;
}

QVariant MarkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LabelColumn:
        return tr("Label");
    case NumberColumn:
        return tr("Number");
    case TimeColumn:
        return tr("Time");
    case DurationColumn:
        return tr("Duration");
    case SourceColumn:
        return tr("By");
    default:
        return tr("Note");
    }
}

} // namespace model
