// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/table/rowtablepanel.h"

#include "model/table/rowtable.h"
#include "widgets/common/localkeys.h"
#include "widgets/table/rowview.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>
#include <utility>

namespace widgets {

namespace {

using model::RowFilter;
using model::RowTable;

int counted(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, INT_MAX));
}

} // namespace

RowTablePanel::RowTablePanel(RowTable &table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_view(new RowView(this))
    , m_setLabel(new QLabel(this))
    , m_set(new QComboBox(this))
    , m_filterLabel(new QLabel(this))
    , m_column(new QComboBox(this))
    , m_match(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_clear(new QToolButton(this))
    , m_follow(new QCheckBox(this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_copy(new QAction(this))
{
    build();
    connectAll();
    retranslate();
    takeTable();
}

void RowTablePanel::build()
{
    m_view->setObjectName(QStringLiteral("rows"));
    m_set->setObjectName(QStringLiteral("set"));
    m_column->setObjectName(QStringLiteral("filterColumn"));
    m_match->setObjectName(QStringLiteral("filterMatch"));
    m_text->setObjectName(QStringLiteral("filterText"));
    m_clear->setObjectName(QStringLiteral("clearFilter"));
    m_follow->setObjectName(QStringLiteral("follow"));
    m_state->setObjectName(QStringLiteral("state"));
    m_progress->setObjectName(QStringLiteral("progress"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_save->setObjectName(QStringLiteral("save"));
    m_view->setCells([this](qint64 row, int column) -> std::optional<RowView::Cell> {
        if (const auto cell = m_table.cell(row, column))
            return RowView::Cell{cell->text, cell->isNumber};
        return std::nullopt;
    });
    for (const auto match : {RowFilter::Match::Contains, RowFilter::Match::Equal,
                             RowFilter::Match::Less, RowFilter::Match::Greater})
        m_match->addItem(QString(), static_cast<int>(match));
    m_follow->setChecked(true);
    m_copy->setShortcuts(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(m_copy);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    new LocalKeys(m_view, {m_copy});
    m_setLabel->setBuddy(m_set);
    m_filterLabel->setBuddy(m_column);
    m_column->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_text->setClearButtonEnabled(false);
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *above = new QHBoxLayout;
    for (QWidget *widget : {static_cast<QWidget *>(m_setLabel), static_cast<QWidget *>(m_set)})
        above->addWidget(widget);
    above->addSpacing(fontMetrics().averageCharWidth() * 2);
    for (QWidget *widget : {static_cast<QWidget *>(m_filterLabel), static_cast<QWidget *>(m_column),
                            static_cast<QWidget *>(m_match)})
        above->addWidget(widget);
    above->addWidget(m_text, 1);
    above->addWidget(m_clear);
    auto *below = new QHBoxLayout;
    below->addWidget(m_follow);
    below->addWidget(m_state, 1);
    below->addWidget(m_progress);
    below->addWidget(m_cancel);
    below->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(above);
    layout->addWidget(m_view, 1);
    layout->addLayout(below);
}

void RowTablePanel::connectAll()
{
    connect(&m_table, &RowTable::changed, this, &RowTablePanel::takeTable);
    connect(&m_table, &RowTable::grown, this, [this] {
        m_view->setRowCount(m_table.rowCount());
        showState();
        if (m_toActivate)
            m_table.wantChosen(*m_toActivate);
        if (m_position) { // its row may be there only now
            m_staysInSight = true;
            m_table.find(*m_position);
        }
    });
    connect(&m_table, &RowTable::rowsRead, this, [this] {
        m_view->refresh();
        if (m_toActivate)
            activate(*std::exchange(m_toActivate, std::nullopt));
    });
    connect(&m_table, &RowTable::found, this, [this](qint64 row) {
        const bool stays = std::exchange(m_staysInSight, false);
        m_view->setMarked(row, m_follow->isChecked() && !stays);
    });
    connect(&m_table, &RowTable::workChanged, this, &RowTablePanel::showState);
    connect(&m_table, &RowTable::progressed, m_progress, &QProgressBar::setValue);
    connect(&m_table, &RowTable::copied, this, [this](const QString &text) {
        QApplication::clipboard()->setText(text);
        emit said(tr("Copied %n row(s)", nullptr, counted(text.count(QLatin1Char('\n')) - 1)));
    });
    connect(m_view, &RowView::sightChanged, &m_table, &RowTable::want);
    connect(m_view, &RowView::activated, this, &RowTablePanel::activate);
    connect(m_view, &RowView::selectionChanged, this,
            [this] { m_copy->setEnabled(m_view->selectedCount() > 0); });
    connect(m_copy, &QAction::triggered, this, &RowTablePanel::copy);
    connect(m_set, &QComboBox::currentIndexChanged, this, &RowTablePanel::showColumns);
    connect(m_text, &QLineEdit::returnPressed, this, &RowTablePanel::filter);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setEnabled(m_table.isFiltered() || !text.isEmpty());
        if (text.isEmpty())
            m_table.clearFilter();
    });
    connect(m_clear, &QToolButton::clicked, m_text, &QLineEdit::clear);
    connect(m_follow, &QCheckBox::toggled, this, &RowTablePanel::follow);
    connect(m_cancel, &QPushButton::clicked, &m_table, &RowTable::cancel);
    connect(m_save, &QPushButton::clicked, this, &RowTablePanel::saveRequested);
}

void RowTablePanel::retranslate()
{
    m_view->setAccessibleName(tr("Rows of extra data"));
    m_setLabel->setText(tr("&Data:"));
    m_set->setAccessibleName(tr("Data set"));
    m_filterLabel->setText(tr("Fi&lter:"));
    m_column->setAccessibleName(tr("Column that is filtered by"));
    m_match->setItemText(0, tr("contains"));
    m_match->setItemText(1, QStringLiteral("="));
    m_match->setItemText(2, QStringLiteral("<"));
    m_match->setItemText(3, QStringLiteral(">"));
    m_match->setAccessibleName(tr("How it is compared"));
    m_text->setAccessibleName(tr("What it is compared with"));
    m_text->setPlaceholderText(tr("Return shows the rows that fit"));
    m_clear->setText(tr("Show All"));
    m_follow->setText(tr("F&ollow the playhead"));
    m_follow->setToolTip(tr("Bring the row of the frame that is shown into sight"));
    m_cancel->setText(tr("Cancel"));
    m_copy->setText(tr("Copy Rows"));
    m_progress->setAccessibleName(tr("How far it is"));
    showSets();
    showState();
}

void RowTablePanel::takeTable()
{
    if (m_names != m_table.columnNames()) {
        m_names = m_table.columnNames();
        m_view->setColumns(m_names);
        m_column->clear();
        m_column->addItems(m_table.columnNames());
        m_column->setCurrentIndex(std::min<int>(model::leadingColumns, m_column->count() - 1));
        showSets();
    }
    showColumns();
    m_toActivate.reset();
    m_view->setRowCount(m_table.rowCount());
    m_view->setMarked(-1, false);
    showState();
    if (m_position)
        m_table.find(*m_position);
}

void RowTablePanel::showSets()
{
    const QSignalBlocker quiet(m_set);
    const int current = std::max(m_set->currentIndex(), 0);
    m_set->clear();
    m_set->addItem(tr("All columns"));
    for (const RowTable::Set &set : m_table.sets())
        m_set->addItem(set.name);
    m_set->setCurrentIndex(current < m_set->count() ? current : 0);
    const bool isChoice = m_table.sets().size() > 1;
    m_set->setVisible(isChoice);
    m_setLabel->setVisible(isChoice);
}

QList<int> RowTablePanel::shownColumns() const
{
    QList<int> columns;
    const int set = m_set->currentIndex() - 1;
    for (int column = 0; column < m_table.columnNames().size(); ++column)
        if (set < 0 || column < model::leadingColumns ||
            m_table.sets()[set].columns.contains(column))
            columns.append(column);
    return columns;
}

void RowTablePanel::showColumns()
{
    m_view->setShownColumns(shownColumns());
}

QString RowTablePanel::stateText() const
{
    const QLocale locale;
    if (m_table.work() == RowTable::Work::Counting)
        return tr("Counting the rows…");
    if (m_table.work() == RowTable::Work::Filtering)
        return tr("Looking through %n row(s)…", nullptr, counted(m_table.totalRows()));
    if (m_table.work() == RowTable::Work::Saving)
        return tr("Saving…");
    if (m_table.hasFoundTooMany())
        return tr("The first %L1 rows that fit, of %L2")
            .arg(m_table.rowCount())
            .arg(m_table.totalRows());
    if (m_table.isFiltered())
        return tr("%L1 of %L2 rows").arg(m_table.rowCount()).arg(m_table.totalRows());
    return m_table.totalRows() > 0 ? tr("%n row(s)", nullptr, counted(m_table.totalRows()))
                                   : QString();
}

void RowTablePanel::showState()
{
    const bool isWorking = m_table.work() != RowTable::Work::None;
    const bool hasRows = m_table.totalRows() > 0;
    m_state->setText(stateText());
    m_progress->setVisible(isWorking);
    m_progress->setValue(0);
    m_cancel->setVisible(isWorking && m_table.work() != RowTable::Work::Counting);
    m_save->setEnabled(hasRows && !isWorking);
    m_save->setText(m_hasRange ? tr("&Save Range…") : tr("&Save All…"));
    m_save->setToolTip(m_hasRange ? tr("Save the rows from the in point to the out point as CSV")
                                  : tr("Save all rows as CSV"));
    for (QWidget *widget : {static_cast<QWidget *>(m_column), static_cast<QWidget *>(m_match),
                            static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_follow)})
        widget->setEnabled(hasRows);
    m_clear->setEnabled(m_table.isFiltered() || !m_text->text().isEmpty());
    m_view->setEmptyText(isWorking              ? QString()
                         : m_table.isFiltered() ? tr("No row fits the filter.")
                                                : tr("This recording has no extra data."));
}

void RowTablePanel::filter()
{
    const RowFilter filter{m_column->currentIndex(),
                           static_cast<RowFilter::Match>(m_match->currentData().toInt()),
                           m_text->text()};
    if (filter.isValid())
        m_table.setFilter(filter);
    else if (!filter.text.isEmpty())
        m_state->setText(tr("“%1” is not a number.").arg(filter.text));
}

// Of a row that is still being read once it is here.
void RowTablePanel::activate(qint64 row)
{
    if (row >= m_table.rowCount())
        return;
    if (!m_table.cell(row, 0)) {
        m_toActivate = row;
        return m_table.wantChosen(row);
    }
    if (const auto frame = m_table.frameOf(row))
        emit seekRequested(*frame);
    else
        emit said(tr("This row belongs to no frame"));
}

void RowTablePanel::copy()
{
    if (m_view->selectedCount() > 0)
        m_table.copy(m_view->firstSelected(), m_view->selectedCount(), m_view->shownColumns());
}

void RowTablePanel::setPosition(store::FrameIndex index)
{
    m_position = index;
    m_staysInSight = false;
    m_table.find(index);
}

void RowTablePanel::follow()
{
    if (m_follow->isChecked() && m_view->marked() >= 0)
        m_view->setMarked(m_view->marked(), true);
}

void RowTablePanel::setRange(bool hasRange)
{
    m_hasRange = hasRange;
    showState();
}

void RowTablePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace widgets
