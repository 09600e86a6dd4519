// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/beside/alignmentview.h"

#include "model/beside/lagmodel.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

using model::LagModel;
using model::MissingFrame;
using model::PairBy;

namespace {

constexpr int leastNameChars = 18;

QToolButton *buttonOf(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return button;
}

} // namespace

AlignmentView::AlignmentView(QWidget *parent)
    : QWidget(parent)
    , m_by(new QComboBox)
    , m_missing(new QComboBox)
    , m_byLabel(new QLabel)
    , m_missingLabel(new QLabel)
    , m_table(new QTreeView)
    , m_empty(new QLabel)
    , m_useFound(new QAction(this))
    , m_buttons(new QWidget)
{
    build();
    buildTable();
    connectAll();
    retranslate();
}

void AlignmentView::build()
{
    m_by->addItems(QStringList{QString(), QString()});
    m_missing->addItems(QStringList{QString(), QString(), QString()});
    m_by->setObjectName(QStringLiteral("pairBy"));
    m_missing->setObjectName(QStringLiteral("missingFrame"));
    m_byLabel->setBuddy(m_by);
    m_missingLabel->setBuddy(m_missing);
    for (QComboBox *choice : {m_by, m_missing}) { // no wider than the panels beside it
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(12);
        choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(m_byLabel, m_by);
    form->addRow(m_missingLabel, m_missing);
    auto *buttons = new QGridLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(buttonOf(m_useFound), 0, 0, 1, -1);
    auto *column = new QVBoxLayout(this);
    const int gap = fontMetrics().height() / 3;
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    column->addLayout(form);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_buttons);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    setFocusProxy(m_table);
}

void AlignmentView::buildTable()
{
    m_table->setObjectName(QStringLiteral("lagTable"));
    m_table->setRootIsDecorated(false);
    m_table->setAlternatingRowColors(true);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::SelectedClicked);
}

void AlignmentView::connectAll()
{
    connect(m_by, &QComboBox::activated, this, &AlignmentView::requestRule);
    connect(m_missing, &QComboBox::activated, this, &AlignmentView::requestRule);
    connect(m_useFound, &QAction::triggered, this, &AlignmentView::useFound);
}

void AlignmentView::setModel(LagModel *model)
{
    m_model = model;
    m_table->setModel(model);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->header()->setSectionResizeMode(LagModel::NameColumn, QHeaderView::Fixed);
    m_table->viewport()->installEventFilter(this);
    connect(m_table->header(), &QHeaderView::sectionResized, this, [this](int section) {
        if (section != LagModel::NameColumn)
            fitNames();
    });
    const auto update = [this] {
        updateState();
        fitNames();
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, update);
    connect(model, &QAbstractItemModel::rowsRemoved, this, update);
    connect(model, &QAbstractItemModel::modelReset, this, update);
    connect(model, &QAbstractItemModel::dataChanged, this, update);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                updateState();
                if (current.isValid())
                    emit viewRequested(current.row());
            });
    updateState();
}

// All that the figures leave; where that is hardly anything, the table scrolls rather.
void AlignmentView::fitNames()
{
    const QHeaderView *header = m_table->header();
    const int figures = header->length() - header->sectionSize(LagModel::NameColumn);
    const QAbstractItemView *table = m_table;
    const int least = std::min(fontMetrics().averageCharWidth() * leastNameChars,
                               table->sizeHintForColumn(LagModel::NameColumn));
    m_table->header()->resizeSection(LagModel::NameColumn,
                                     std::max(m_table->viewport()->width() - figures, least));
}

bool AlignmentView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fitNames();
    return QWidget::eventFilter(watched, event);
}

void AlignmentView::setViewActions(const QList<QAction *> &actions)
{
    auto *buttons = static_cast<QGridLayout *>(m_buttons->layout());
    for (int i = 0; i < actions.size(); ++i)
        buttons->addWidget(buttonOf(actions[i]), 1, i);
}

void AlignmentView::setHint(const QString &hint)
{
    m_hint = hint;
    m_empty->setText(hint);
}

void AlignmentView::setRule(const model::PairingRule &rule)
{
    m_by->setCurrentIndex(static_cast<int>(rule.by));
    m_missing->setCurrentIndex(static_cast<int>(rule.missing));
}

void AlignmentView::setCurrent(int view)
{
    const QModelIndex old = m_table->currentIndex();
    if (old.row() != view)
        m_table->selectionModel()->setCurrentIndex(m_model->index(view, std::max(0, old.column())),
                                                   QItemSelectionModel::ClearAndSelect |
                                                       QItemSelectionModel::Rows);
}

void AlignmentView::requestRule()
{
    emit ruleRequested({static_cast<PairBy>(m_by->currentIndex()),
                        static_cast<MissingFrame>(m_missing->currentIndex())});
}

void AlignmentView::useFound()
{
    m_model->useFound(m_table->currentIndex().row());
}

void AlignmentView::updateState()
{
    const bool hasSeveral = m_model && m_model->rowCount() > 1;
    m_table->setVisible(hasSeveral);
    m_empty->setVisible(!hasSeveral);
    for (QWidget *choice : {static_cast<QWidget *>(m_by), static_cast<QWidget *>(m_missing)})
        choice->setEnabled(hasSeveral);
    m_useFound->setEnabled(hasSeveral && m_model->foundOffset(m_table->currentIndex().row()));
}

void AlignmentView::retranslate()
{
    m_byLabel->setText(tr("Align by"));
    m_by->setItemText(static_cast<int>(PairBy::Number), tr("Frame Number"));
    m_by->setItemText(static_cast<int>(PairBy::Time), tr("Time"));
    m_missingLabel->setText(tr("Missing frames"));
    m_by->setAccessibleName(m_byLabel->text());
    m_missing->setAccessibleName(m_missingLabel->text());
    m_missing->setItemText(static_cast<int>(MissingFrame::Hold), tr("Hold the Frame Before"));
    m_missing->setItemText(static_cast<int>(MissingFrame::Black), tr("Show Black"));
    m_missing->setItemText(static_cast<int>(MissingFrame::Mark), tr("Mark as Missing"));
    m_table->setAccessibleName(tr("Views"));
    m_useFound->setText(tr("&Use Found Offset"));
    m_useFound->setToolTip(tr("Make the offset that was found that of the selected recording"));
}

void AlignmentView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace widgets
