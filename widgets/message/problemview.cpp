// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/message/problemview.h"

#include "model/data/problemmodel.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace widgets {

using Model = model::ProblemModel;

ProblemView::ProblemView(QWidget *parent)
    : QWidget(parent)
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_list(new QTreeView)
    , m_text(new QPlainTextEdit)
    , m_empty(new QLabel(this))
    , m_buttons(new QWidget(this))
    , m_goButton(new QToolButton)
    , m_copyButton(new QToolButton)
    , m_go(new QAction(this))
    , m_copy(new QAction(this))
    , m_copyAll(new QAction(this))
{
    build();
    buildActions();
    retranslate();
}

void ProblemView::build()
{
    auto *column = new QVBoxLayout(this);
    const int gap = fontMetrics().height() / 3;
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_buttons);
    column->addWidget(m_empty, 1);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_text);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_goButton);
    row->addStretch(1);
    row->addWidget(m_copyButton);
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->header()->setStretchLastSection(true);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->installEventFilter(this);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
}

void ProblemView::buildActions()
{
    m_copy->setShortcut(QKeySequence::Copy);
    m_copyAll->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    for (QAction *action : {m_go, m_copy, m_copyAll}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->addAction(action);
    }
    m_goButton->setDefaultAction(m_go);
    m_copyButton->setDefaultAction(m_copyAll);
    connect(m_go, &QAction::triggered, this, [this] { activate(m_list->currentIndex()); });
    connect(m_copy, &QAction::triggered, this, &ProblemView::copyProblem);
    connect(m_copyAll, &QAction::triggered, this, &ProblemView::copyAll);
    connect(m_list, &QTreeView::activated, this, &ProblemView::activate);
}

void ProblemView::retranslate()
{
    m_list->setAccessibleName(tr("Problems"));
    m_text->setAccessibleName(tr("About this problem"));
    m_empty->setText(tr("No problems were found when the recording was opened."));
    m_go->setText(tr("&Go to Chunk"));
    m_go->setToolTip(tr("Show the recording where this chunk begins"));
    m_copy->setText(tr("&Copy"));
    m_copyAll->setText(tr("Copy &All"));
    m_copyAll->setToolTip(tr("Copy all problems as text"));
}

// Where a window leaves the key to the list, that would copy a cell.
bool ProblemView::eventFilter(QObject *watched, QEvent *event)
{
    const bool copies = watched == m_list && event->type() == QEvent::KeyPress &&
                        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy);
    if (copies)
        copyProblem();
    return copies || QWidget::eventFilter(watched, event);
}

void ProblemView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ProblemView::setModel(Model *model)
{
    m_model = model;
    m_list->setModel(model);
    setFocusProxy(m_list);
    connect(model, &Model::modelReset, this, &ProblemView::start);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ProblemView::showCurrent);
    start();
}

void ProblemView::start()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_empty->setVisible(isEmpty);
    m_splitter->setVisible(!isEmpty);
    m_buttons->setVisible(!isEmpty);
    m_list->resizeColumnToContents(Model::ChunkColumn);
    m_list->setCurrentIndex(m_model->index(0, 0));
    showCurrent();
}

void ProblemView::showCurrent()
{
    const int row = currentRow();
    m_text->setPlainText(row < 0 ? QString() : m_model->text(row));
    m_copy->setEnabled(row >= 0);
    m_go->setEnabled(row >= 0 && m_model->problems()[static_cast<std::size_t>(row)].chunk);
}

void ProblemView::activate(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (const auto chunk = m_model->problems()[static_cast<std::size_t>(index.row())].chunk)
        emit chunkActivated(*chunk);
}

int ProblemView::currentRow() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

void ProblemView::copyProblem()
{
    if (currentRow() >= 0)
        QGuiApplication::clipboard()->setText(m_model->text(currentRow()));
}

void ProblemView::copyAll()
{
    QGuiApplication::clipboard()->setText(m_model->text());
}

} // namespace widgets
