// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/metadataform.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSet>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace widgets {

namespace {

QString cell(const QTableWidget &table, int row, int column)
{
    const QTableWidgetItem *item = table.item(row, column);
    return item ? item->text().trimmed() : QString();
}

} // namespace

MetadataForm::MetadataForm(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, 2, this))
    , m_add(new QToolButton(this))
    , m_remove(new QToolButton(this))
{
    m_table->setObjectName(QStringLiteral("metadata"));
    m_add->setObjectName(QStringLiteral("addMetadata"));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 12);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(fontMetrics().height() * 8);
    m_table->installEventFilter(this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table);
    layout->addLayout(buttons);

    connect(m_table, &QTableWidget::cellChanged, this, &MetadataForm::changed);
    connect(m_add, &QToolButton::clicked, this, &MetadataForm::addRow);
    connect(m_remove, &QToolButton::clicked, this, &MetadataForm::removeRows);
    retranslate();
}

// An open editor hands over what was typed when the window closes, which may be now.
MetadataForm::~MetadataForm()
{
    m_table->disconnect(this);
}

void MetadataForm::setEntries(const Entries &entries)
{
    m_table->setRowCount(0);
    for (const auto &[name, value] : entries) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        m_table->setItem(row, 0, new QTableWidgetItem(name));
        m_table->setItem(row, 1, new QTableWidgetItem(value));
    }
}

MetadataForm::Entries MetadataForm::entries() const
{
    Entries result;
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (const QString name = cell(*m_table, row, 0); !name.isEmpty())
            result.append({name, cell(*m_table, row, 1)});
    return result;
}

QString MetadataForm::repeatedName() const
{
    QSet<QString> seen;
    for (const auto &[name, value] : entries()) {
        if (seen.contains(name))
            return name;
        seen.insert(name);
    }
    return {};
}

void MetadataForm::addRow()
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem);
    m_table->setItem(row, 1, new QTableWidgetItem);
    m_table->setCurrentCell(row, 0);
    m_table->setFocus();
    m_table->editItem(m_table->item(row, 0));
}

void MetadataForm::removeRows()
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    if (rows.isEmpty() && m_table->currentRow() >= 0)
        rows.append(m_table->currentRow());
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (const int row : rows)
        m_table->removeRow(row);
    if (!rows.isEmpty())
        emit changed();
}

bool MetadataForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeRows();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void MetadataForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MetadataForm::retranslate()
{
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Value")});
    m_table->setAccessibleName(tr("Metadata of the recording"));
    m_add->setText(tr("Add"));
    m_add->setToolTip(tr("Add a row of metadata"));
    m_remove->setText(tr("Remove"));
    m_remove->setToolTip(tr("Remove the selected rows of metadata"));
}

} // namespace widgets
