// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/table/rowview.h"

#include "widgets/common/tints.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyle>

#include <algorithm>

namespace widgets {

namespace {

constexpr int usualLetters = 16; // that fit into a cell
constexpr int mostLetters = 40;

} // namespace

RowView::RowView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_names(new QStandardItemModel(this))
    , m_header(new QHeaderView(Qt::Horizontal, this))
{
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    m_header->setModel(m_names);
    m_header->setSectionsClickable(false);
    m_header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setViewportMargins(0, m_header->sizeHint().height(), 0, 0);
    connect(m_header, &QHeaderView::sectionResized, this, &RowView::updateBars);
    verticalScrollBar()->setSingleStep(1);
}

void RowView::setCells(const Cells &cells)
{
    m_cells = cells;
}

void RowView::setColumns(const QStringList &names)
{
    m_names->clear();
    m_names->setHorizontalHeaderLabels(names);
    updateColumnWidths();
    m_isFitted = false;
    updateBars();
}

void RowView::setShownColumns(const QList<int> &columns)
{
    for (int column = 0; column < m_names->columnCount(); ++column)
        m_header->setSectionHidden(column, !columns.contains(column));
    updateBars();
}

QList<int> RowView::shownColumns() const
{
    QList<int> columns;
    for (int column = 0; column < m_names->columnCount(); ++column)
        if (!m_header->isSectionHidden(column))
            columns.append(column);
    return columns;
}

// By what usually is in them; the user can change that.
void RowView::updateColumnWidths()
{
    const int letter = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    for (int column = 0; column < m_names->columnCount(); ++column) {
        const int name =
            static_cast<int>(m_names->headerData(column, Qt::Horizontal).toString().size());
        const int letters = std::clamp(name + 2, usualLetters, mostLetters);
        const bool isTime = column == 2; // a date, and its time to the microsecond
        m_header->resizeSection(column, letter * (isTime ? 28 : letters));
    }
}

// Once something is known of the rows in sight: exact numbers are long.
void RowView::fitColumns()
{
    if (m_isFitted || !m_cells || countInSight() == 0 || !m_cells(firstInSight(), 0))
        return;
    m_isFitted = true;
    const int margins = 3 * fontMetrics().averageCharWidth();
    const int most = fontMetrics().averageCharWidth() * mostLetters;
    for (int column = 0; column < m_names->columnCount(); ++column) {
        int width = m_header->sectionSize(column);
        for (qint64 row = firstInSight(); row < firstInSight() + countInSight(); ++row)
            if (const auto cell = m_cells(row, column))
                width = std::max(width, fontMetrics().horizontalAdvance(cell->text) + margins);
        if (!m_header->isSectionHidden(column))
            m_header->resizeSection(column, std::min(width, most));
    }
}

void RowView::setRowCount(qint64 count)
{
    m_count = std::min(count, mostRows);
    m_current = std::min(m_current, m_count - 1);
    m_anchor = std::min(m_anchor, m_count - 1);
    m_marked = m_marked < m_count ? m_marked : -1;
    m_toldFirst = -1;
    updateBars();
    emit selectionChanged();
}

void RowView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

int RowView::rowHeight() const
{
    return fontMetrics().height() + 2 * style()->pixelMetric(QStyle::PM_FocusFrameVMargin) + 2;
}

qint64 RowView::firstInSight() const
{
    return verticalScrollBar()->value();
}

qint64 RowView::countInSight() const
{
    const qint64 fit = (viewport()->height() + rowHeight() - 1) / rowHeight();
    return std::clamp<qint64>(m_count - firstInSight(), 0, fit);
}

qint64 RowView::selectedCount() const
{
    return m_current < 0 ? 0 : std::abs(m_current - m_anchor) + 1;
}

qint64 RowView::rowAt(int y) const
{
    const qint64 row = firstInSight() + y / rowHeight();
    return y >= 0 && row < m_count ? row : -1;
}

void RowView::updateBars()
{
    const int whole = std::max(viewport()->height() / rowHeight(), 1);
    verticalScrollBar()->setPageStep(whole);
    verticalScrollBar()->setRange(0, static_cast<int>(std::max<qint64>(m_count - whole, 0)));
    horizontalScrollBar()->setSingleStep(fontMetrics().averageCharWidth() * 4);
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(m_header->length() - viewport()->width(), 0));
    const QRect place = viewport()->geometry();
    const int height = m_header->sizeHint().height();
    if (viewportMargins().top() != height)
        setViewportMargins(0, height, 0, 0);
    m_header->setGeometry(place.left(), place.top() - height, place.width(), height);
    m_header->setOffset(horizontalScrollBar()->value());
    viewport()->update();
    tellSight();
}

void RowView::tellSight()
{
    const qint64 first = firstInSight();
    const qint64 count = countInSight();
    if (first == m_toldFirst && count == m_toldCount)
        return;
    m_toldFirst = first;
    m_toldCount = count;
    emit sightChanged(first, count);
}

void RowView::bringIntoSight(qint64 row)
{
    const qint64 whole = std::max(viewport()->height() / rowHeight(), 1);
    const qint64 first = firstInSight();
    if (row < first)
        verticalScrollBar()->setValue(static_cast<int>(row));
    else if (row >= first + whole)
        verticalScrollBar()->setValue(static_cast<int>(row - whole + 1));
}

void RowView::moveTo(qint64 row, bool extend)
{
    if (m_count == 0)
        return;
    m_current = std::clamp<qint64>(row, 0, m_count - 1);
    if (!extend || m_anchor < 0)
        m_anchor = m_current;
    bringIntoSight(m_current);
    viewport()->update();
    emit selectionChanged();
    setAccessibleDescription(textOf(m_current));
}

void RowView::select(qint64 row)
{
    moveTo(row, false);
}

void RowView::setMarked(qint64 row, bool isBroughtIntoSight)
{
    m_marked = row < m_count ? row : -1;
    if (isBroughtIntoSight && m_marked >= 0)
        bringIntoSight(m_marked);
    viewport()->update();
}

void RowView::refresh()
{
    fitColumns();
    if (m_current >= 0)
        setAccessibleDescription(textOf(m_current));
    viewport()->update();
}

QString RowView::textOf(qint64 row) const
{
    QStringList parts;
    for (const int column : shownColumns())
        if (const auto cell = m_cells ? m_cells(row, column) : std::nullopt)
            parts.append(m_names->headerData(column, Qt::Horizontal).toString() + QLatin1Char(' ') +
                         cell->text);
    return parts.join(QLatin1String(", "));
}

void RowView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    if (m_count == 0) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(8, 8, -8, -8),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
        return;
    }
    for (qint64 i = 0; i < countInSight(); ++i)
        paintRow(painter, firstInSight() + i, static_cast<int>(i) * rowHeight());
}

void RowView::paintRow(QPainter &painter, qint64 row, int top)
{
    const QRect line(0, top, viewport()->width(), rowHeight());
    const bool isSelected = row >= firstSelected() && row < firstSelected() + selectedCount();
    const auto group = hasFocus() ? QPalette::Active : QPalette::Inactive;
    if (isSelected)
        painter.fillRect(line, palette().color(group, QPalette::Highlight));
    else if (row % 2 != 0)
        painter.fillRect(line, palette().color(QPalette::AlternateBase));
    for (const int column : shownColumns()) {
        const QRect place(m_header->sectionViewportPosition(column), top,
                          m_header->sectionSize(column), rowHeight());
        if (place.intersects(viewport()->rect()))
            paintCell(painter, place, row, column, isSelected);
    }
    if (row == m_marked) {
        const int width = std::max(rowHeight() / 8, 2);
        painter.fillRect(QRect(0, top, width, rowHeight()), tint(Tint::Information, palette()));
        painter.setPen(tint(Tint::Information, palette()));
        painter.drawRect(line.adjusted(0, 0, -1, -1));
    }
    if (row == m_current && hasFocus()) {
        painter.setPen(
            QPen(palette().color(isSelected ? QPalette::HighlightedText : QPalette::Text), 1,
                 Qt::DotLine));
        painter.drawRect(line.adjusted(0, 0, -1, -1));
    }
}

void RowView::paintCell(QPainter &painter, const QRect &place, qint64 row, int column,
                        bool isSelected)
{
    const auto cell = m_cells ? m_cells(row, column) : std::nullopt;
    const auto group = hasFocus() ? QPalette::Active : QPalette::Inactive;
    const auto role = isSelected ? QPalette::HighlightedText
                      : cell     ? QPalette::Text
                                 : QPalette::PlaceholderText;
    painter.setPen(palette().color(group, role));
    const int margin = fontMetrics().averageCharWidth();
    const QRect inner = place.adjusted(margin, 0, -margin, 0);
    const QString text = cell ? cell->text : QStringLiteral("…");
    const bool isRight = cell && cell->isNumber;
    painter.drawText(inner, (isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                     fontMetrics().elidedText(text.simplified(), Qt::ElideRight, inner.width()));
}

void RowView::resizeEvent(QResizeEvent *)
{
    updateBars();
}

void RowView::scrollContentsBy(int, int)
{
    m_header->setOffset(horizontalScrollBar()->value());
    viewport()->update();
    tellSight();
}

void RowView::keyPressEvent(QKeyEvent *event)
{
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    const qint64 page = std::max(viewport()->height() / rowHeight() - 1, 1);
    const qint64 current = std::max<qint64>(m_current, 0);
    switch (event->key()) {
    case Qt::Key_Up:
        return moveTo(current - 1, extend);
    case Qt::Key_Down:
        return moveTo(m_current + 1, extend);
    case Qt::Key_PageUp:
        return moveTo(current - page, extend);
    case Qt::Key_PageDown:
        return moveTo(current + page, extend);
    case Qt::Key_Home:
        return moveTo(0, extend);
    case Qt::Key_End:
        return moveTo(m_count - 1, extend);
    case Qt::Key_Left:
        return horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepSub);
    case Qt::Key_Right:
        return horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepAdd);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            emit activated(m_current);
        return;
    default:
        break;
    }
    if (!event->matches(QKeySequence::SelectAll) || m_count == 0)
        return QAbstractScrollArea::keyPressEvent(event);
    m_anchor = 0;
    moveTo(m_count - 1, true);
}

void RowView::mousePressEvent(QMouseEvent *event)
{
    const qint64 row = rowAt(qRound(event->position().y()));
    if (event->button() == Qt::LeftButton && row >= 0)
        moveTo(row, event->modifiers() & Qt::ShiftModifier);
}

void RowView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton && m_anchor >= 0)
        moveTo(firstInSight() + qRound(event->position().y()) / rowHeight(), true);
}

void RowView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const qint64 row = rowAt(qRound(event->position().y()));
    if (event->button() == Qt::LeftButton && row >= 0)
        emit activated(row);
}

void RowView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateBars();
}

void RowView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void RowView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace widgets
