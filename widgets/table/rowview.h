// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractScrollArea>
#include <QList>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <optional>

class QHeaderView;
class QPainter;
class QStandardItemModel;

namespace widgets {

// A table of any number of rows, of which it knows those in sight alone: it asks for their cells, and says
// which they are. One stretch of rows is selected, from an anchor to the current row.
class RowView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    struct Cell
    {
        QString text;
        bool isNumber = false; // stands at the right
    };
    // Empty: it is not known yet; refresh() when it is.
    using Cells = std::function<std::optional<Cell>(qint64 row, int column)>;

    static constexpr qint64 mostRows = 1'000'000'000;

    explicit RowView(QWidget *parent = nullptr);

    void setCells(const Cells &cells);
    void setColumns(const QStringList &names);
    void setShownColumns(const QList<int> &columns);
    QList<int> shownColumns() const; // in the order of the columns
    void setRowCount(qint64 count);
    qint64 rowCount() const { return m_count; }
    void setEmptyText(const QString &text); // in place of rows where there are none

    qint64 current() const { return m_current; } // -1: none
    qint64 firstSelected() const { return std::min(m_anchor, m_current); }
    qint64 selectedCount() const; // 0: none
    void select(qint64 row); // and brings it into sight

    // The row at the playhead; -1: none. It is brought into sight if asked for.
    void setMarked(qint64 row, bool bringIntoSight);
    qint64 marked() const { return m_marked; }

    qint64 firstInSight() const;
    qint64 countInSight() const; // those partly seen, too
    QString textOf(qint64 row) const; // of the columns that are shown: "Index 3, Number 7"

public slots:
    void refresh(); // the cells are others

signals:
    void sightChanged(qint64 first, qint64 count);
    void activated(qint64 row);
    void selectionChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int rowHeight() const;
    qint64 rowAt(int y) const; // of the rows there are; -1: none
    void updateBars();
    void updateColumnWidths();
    void fitColumns();
    void bringIntoSight(qint64 row);
    void moveTo(qint64 row, bool extend);
    void tellSight();
    void paintRow(QPainter &painter, qint64 row, int top);
    void paintCell(QPainter &painter, const QRect &place, qint64 row, int column, bool isSelected);

    Cells m_cells;
    QStandardItemModel *m_names;
    QHeaderView *m_header;
    QString m_emptyText;
    qint64 m_count = 0;
    qint64 m_current = -1;
    qint64 m_anchor = -1;
    qint64 m_marked = -1;
    bool m_isFitted = false; // the columns are as wide as what was in sight first
    qint64 m_toldFirst = -1;
    qint64 m_toldCount = -1;
};

} // namespace widgets
