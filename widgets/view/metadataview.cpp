// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/metadataview.h"

#include "model/data/metadatamodel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

using Model = model::MetadataModel;

constexpr int openBelow = 12; // a branch with more children starts folded

} // namespace

MetadataView::MetadataView(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeView(this))
    , m_empty(new QLabel(this))
    , m_proxy(new QSortFilterProxyModel(this))
{
    auto *column = new QVBoxLayout(this);
    const int gap = fontMetrics().height() / 3;
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    column->addWidget(m_filter);
    column->addWidget(m_tree, 1);
    column->addWidget(m_empty, 1);
    buildFilter();
    buildTree();
    buildActions();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    retranslate();
}

// Room for the names and values that most recordings have.
QSize MetadataView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 52, fontMetrics().height() * 30};
}

void MetadataView::buildFilter()
{
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_tree->installEventFilter(this);
    m_tree->viewport()->installEventFilter(this);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setAutoAcceptChildRows(true);
    m_proxy->setFilterKeyColumn(-1);
    connect(m_filter, &QLineEdit::textChanged, this, &MetadataView::applyFilter);
}

void MetadataView::buildTree()
{
    m_tree->setModel(m_proxy);
    m_tree->setAlternatingRowColors(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(fontMetrics().height()); // the room is scarce
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the columns share the room
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setFrameShape(QFrame::StyledPanel);
    m_tree->header()->setStretchLastSection(true);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &MetadataView::showMenu);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &MetadataView::arrange);
}

void MetadataView::buildActions()
{
    m_copyValue = new QAction(this);
    m_copyValue->setShortcut(QKeySequence::Copy);
    m_copyYaml = new QAction(this);
    m_copyJson = new QAction(this);
    m_copyYaml->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    for (QAction *action : {m_copyValue, m_copyYaml, m_copyJson}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_tree->addAction(action);
    }
    connect(m_copyValue, &QAction::triggered, this, &MetadataView::copyValue);
    connect(m_copyYaml, &QAction::triggered, this, &MetadataView::copyYaml);
    connect(m_copyJson, &QAction::triggered, this, &MetadataView::copyJson);
}

void MetadataView::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter metadata"));
    m_tree->setAccessibleName(tr("Metadata"));
    m_copyValue->setText(tr("&Copy Value"));
    m_copyYaml->setText(tr("Copy as &YAML"));
    m_copyJson->setText(tr("Copy as &JSON"));
    updateEmptyText();
}

void MetadataView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MetadataView::setModel(model::MetadataModel *model)
{
    m_model = model;
    m_proxy->setSourceModel(model);
    arrange();
}

void MetadataView::applyFilter(const QString &text)
{
    m_proxy->setFilterFixedString(text);
    if (text.isEmpty())
        expandSensibly({});
    else
        m_tree->expandAll();
    updateEmptyText();
}

void MetadataView::arrange()
{
    expandSensibly({});
    fitNames();
    updateEmptyText();
}

// As wide as the names are, but at least half of the room is the values'.
void MetadataView::fitNames()
{
    if (m_nameWidth != 0 && m_tree->columnWidth(Model::NameColumn) != m_nameWidth)
        return; // the user has chosen another width
    m_tree->resizeColumnToContents(Model::NameColumn);
    m_nameWidth = std::min(m_tree->columnWidth(Model::NameColumn), m_tree->viewport()->width() / 2);
    m_tree->setColumnWidth(Model::NameColumn, m_nameWidth);
}

// Both main branches, and below them what is short enough to be looked over.
void MetadataView::expandSensibly(const QModelIndex &parent)
{
    for (int row = 0; row < m_proxy->rowCount(parent); ++row) {
        const QModelIndex index = m_proxy->index(row, 0, parent);
        const int children = m_proxy->rowCount(index);
        const bool open = children > 0 && (!parent.isValid() || children <= openBelow);
        m_tree->setExpanded(index, open);
        if (open)
            expandSensibly(index);
    }
}

QModelIndex MetadataView::current() const
{
    return m_proxy->mapToSource(m_tree->currentIndex()).siblingAtColumn(Model::NameColumn);
}

void MetadataView::copyValue()
{
    const QModelIndex index = current();
    if (!index.isValid())
        return;
    if (m_model->rowCount(index) > 0)
        return copyYaml();
    const QModelIndex value = index.siblingAtColumn(Model::ValueColumn);
    QGuiApplication::clipboard()->setText(value.data().toString());
}

void MetadataView::copyYaml()
{
    if (m_model)
        QGuiApplication::clipboard()->setText(m_model->yaml(current()));
}

void MetadataView::copyJson()
{
    if (m_model)
        QGuiApplication::clipboard()->setText(m_model->json(current()));
}

void MetadataView::showMenu(const QPoint &position)
{
    const bool hasCurrent = current().isValid();
    for (QAction *action : {m_copyValue, m_copyYaml, m_copyJson})
        action->setEnabled(hasCurrent);
    QMenu menu(this);
    menu.addActions({m_copyValue, m_copyYaml, m_copyJson});
    menu.addSeparator();
    menu.addAction(tr("&Expand All"), m_tree, &QTreeView::expandAll);
    menu.addAction(tr("C&ollapse All"), m_tree, &QTreeView::collapseAll);
    menu.exec(m_tree->viewport()->mapToGlobal(position));
    for (QAction *action : {m_copyValue, m_copyYaml, m_copyJson})
        action->setEnabled(true);
}

void MetadataView::updateEmptyText()
{
    const bool isEmpty = m_proxy->rowCount() == 0;
    m_empty->setText(m_filter->text().isEmpty() ? tr("No metadata")
                                                : tr("Nothing matches the filter"));
    m_empty->setVisible(isEmpty);
    m_tree->setVisible(!isEmpty);
    m_filter->setEnabled(!isEmpty || !m_filter->text().isEmpty());
}

// Down leads from the filter into the tree, Esc clears the filter.
bool MetadataView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copyValue(); // where a window leaves the key to the tree, that would copy a cell
        return true;
    }
    if (watched == m_tree->viewport() && event->type() == QEvent::Resize)
        fitNames();
    const bool overrides = event->type() == QEvent::ShortcutOverride;
    if (watched == m_filter && (overrides || event->type() == QEvent::KeyPress)) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool clears = key == Qt::Key_Escape && !m_filter->text().isEmpty();
        if (overrides && clears) {
            event->accept();
            return true;
        }
        if (!overrides && clears) {
            m_filter->clear();
            return true;
        }
        if (!overrides && key == Qt::Key_Down) {
            m_tree->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace widgets
