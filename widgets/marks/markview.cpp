// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/marks/markview.h"

#include "model/marks/markmodel.h"
#include "widgets/common/localkeys.h"
#include "widgets/common/tints.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <unordered_set>
#include <vector>

namespace widgets {

namespace {

using model::MarkList;
using Model = model::MarkModel;

constexpr int noColour = -1; // of what the recorder made

// A dot of a mark's colour, with a rim that keeps it apart from a selected row's ground; a ring for none.
QIcon swatch(int colour, const QWidget &widget)
{
    const int size = widget.fontMetrics().ascent();
    QPixmap picture(QSize(size, size) * widget.devicePixelRatioF());
    picture.setDevicePixelRatio(widget.devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &palette = widget.palette();
    const bool isRing = colour == noColour;
    painter.setPen(isRing ? QPen(palette.color(QPalette::Text), 1.5)
                          : QPen(palette.color(QPalette::Base), 1));
    painter.setBrush(isRing ? palette.color(QPalette::Base) : seriesColour(colour, palette));
    const double rim = isRing ? 1.5 : 0.5;
    painter.drawEllipse(QRectF(0, 0, size, size).adjusted(rim, rim, -rim, -rim));
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected); // not tinted
    return icon;
}

// Shows a mark's colour before its label.
class LabelDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::HasDecoration;
        const int size = option->fontMetrics.ascent();
        option->decorationSize = {size, size};
        const QVariant colour = index.data(Model::ColourRole);
        option->icon = swatch(colour.isValid() ? colour.toInt() : noColour, *option->widget);
    }
};

} // namespace

MarkView::MarkView(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_whose(new QComboBox)
    , m_table(new QTreeView)
    , m_empty(new QLabel)
    , m_fileButton(new QToolButton)
    , m_removeButton(new QToolButton)
    , m_fileMenu(new QMenu(this))
    , m_colourMenu(new QMenu(this))
    , m_colours(new QActionGroup(this))
    , m_go(new QAction(this))
    , m_rename(new QAction(this))
    , m_note(new QAction(this))
    , m_remove(new QAction(this))
{
    buildColours();
    build();
    buildTable();
    buildActions();
    retranslate();
}

void MarkView::build()
{
    auto *column = new QVBoxLayout(this);
    const int gap = fontMetrics().height() / 3;
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    auto *filters = new QHBoxLayout;
    filters->addWidget(m_search, 1);
    filters->addWidget(m_whose);
    column->addLayout(filters);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addLayout(buildButtons());
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setClearButtonEnabled(true);
    m_whose->setObjectName(QStringLiteral("whose"));
    m_whose->addItems({QString(), QString(), QString()}); // as MarkOrder::Whose has them
    m_whose->hide();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    setFocusProxy(m_table);
}

QBoxLayout *MarkView::buildButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    for (QAction *colour : m_colours->actions()) {
        auto *button = new QToolButton;
        button->setDefaultAction(colour);
        button->setAutoRaise(true);
        row->addWidget(button);
    }
    row->addStretch(1);
    row->addWidget(m_removeButton);
    row->addWidget(m_fileButton);
    m_removeButton->setDefaultAction(m_remove);
    m_fileButton->setMenu(m_fileMenu);
    m_fileButton->setPopupMode(QToolButton::InstantPopup);
    return row;
}

void MarkView::buildTable()
{
    auto *labels = new LabelDelegate(m_table);
    m_table->setItemDelegateForColumn(Model::LabelColumn, labels);
    m_table->setRootIsDecorated(false);
    m_table->setAlternatingRowColors(true);
    m_table->setUniformRowHeights(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::SelectedClicked);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->header()->setStretchLastSection(true);
    connect(m_table, &QTreeView::doubleClicked, this, &MarkView::go);
    connect(labels, &QAbstractItemDelegate::closeEditor, this, &MarkView::giveFocusBack,
            Qt::QueuedConnection); // after the table has taken it
}

void MarkView::buildColours()
{
    for (int colour = 0; colour < model::Mark::colourCount; ++colour) {
        QAction *action = m_colourMenu->addAction(QString());
        action->setCheckable(true);
        action->setShortcut(Qt::Key_1 + colour);
        m_colours->addAction(action);
        connect(action, &QAction::triggered, this, [this, colour] { setColour(colour); });
    }
    m_colours->actions().first()->setChecked(true);
}

void MarkView::buildActions()
{
    m_go->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    m_rename->setShortcut(Qt::Key_F2);
    m_note->setShortcut(Qt::SHIFT | Qt::Key_F2);
    m_remove->setShortcut(QKeySequence::Delete);
    m_table->addActions({m_go, m_rename, m_note, m_colourMenu->menuAction(), m_remove});
    for (QAction *action : m_table->actions() + m_colours->actions())
        action->setShortcutContext(Qt::WidgetShortcut);
    new LocalKeys(m_table, m_table->actions() + m_colours->actions());
    connect(m_go, &QAction::triggered, this, &MarkView::go);
    connect(m_rename, &QAction::triggered, this, [this] { edit(Model::LabelColumn); });
    connect(m_note, &QAction::triggered, this, [this] { edit(Model::TextColumn); });
    connect(m_remove, &QAction::triggered, this, &MarkView::removeSelected);
}

void MarkView::setFileActions(const QList<QAction *> &actions)
{
    m_fileMenu->addActions(actions);
}

void MarkView::setHint(const QString &hint)
{
    m_hint = hint;
    updateState();
}

void MarkView::retranslate()
{
    m_table->setAccessibleName(tr("Marks"));
    m_search->setPlaceholderText(tr("Search marks"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_whose->setAccessibleName(tr("Whose marks are shown"));
    m_whose->setItemText(int(model::MarkOrder::Whose::All), tr("All"));
    m_whose->setItemText(int(model::MarkOrder::Whose::Users), tr("Yours"));
    m_whose->setItemText(int(model::MarkOrder::Whose::Recorders), tr("Recorder's"));
    m_go->setText(tr("&Go to Mark"));
    m_rename->setText(tr("Re&name"));
    m_note->setText(tr("Edit N&ote"));
    m_remove->setText(tr("&Remove"));
    m_remove->setToolTip(tr("Remove the selected marks"));
    m_colourMenu->setTitle(tr("&Colour"));
    m_fileButton->setText(tr("File"));
    retranslateColours();
    updateState();
}

void MarkView::retranslateColours()
{
    const QStringList names = Model::colourNames();
    for (int colour = 0; colour < names.size(); ++colour) {
        QAction *action = m_colours->actions().at(colour);
        action->setText(names[colour]);
        action->setIcon(swatch(colour, *this));
        action->setToolTip(tr("%1, for the selected marks and new ones").arg(names[colour]));
    }
}

void MarkView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MarkView::setModel(Model *model)
{
    m_model = model;
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &MarkView::keepSelection);
    m_table->setModel(model);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(Model::TimeColumn, Qt::AscendingOrder);
    m_table->header()->resizeSection(
        Model::SourceColumn, m_table->fontMetrics().horizontalAdvance(QString(9, u'x')) + 12);
    const auto room = [this](const QString &text) {
        return m_table->fontMetrics().horizontalAdvance(text) + 12;
    };
    m_table->header()->resizeSection(Model::LabelColumn, room(QString(10, u'x')));
    // Panels are narrow: behind the others it would be unseen, and wider it hides their end.
    m_table->header()->moveSection(Model::TextColumn, 1);
    m_table->header()->resizeSection(Model::TextColumn, room(QString(9, u'x')));
    m_table->header()->resizeSection(
        Model::NumberColumn,
        std::max(room(QString(9, u'0')), m_table->header()->sectionSizeHint(Model::NumberColumn)));
    m_table->header()->resizeSection(Model::TimeColumn,
                                     room(QStringLiteral("0000-00-00 00:00:00")));
    connect(m_search, &QLineEdit::textChanged, model, &Model::setSearch);
    connect(m_whose, &QComboBox::currentIndexChanged, model,
            [model](int whose) { model->setWhose(static_cast<model::MarkOrder::Whose>(whose)); });
    const auto update = [this] { updateState(); };
    connect(model, &QAbstractItemModel::rowsInserted, this, update);
    connect(model, &QAbstractItemModel::rowsRemoved, this, update);
    connect(model, &QAbstractItemModel::modelReset, this, &MarkView::restoreSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, update);
    showWhose();
    updateState();
}

// Nobody is asked to choose where there is nothing to choose from.
void MarkView::showWhose()
{
    const bool hasRecorded = m_model && m_model->list().recordedCount() > 0;
    m_whose->setVisible(hasRecorded);
    if (!hasRecorded)
        m_whose->setCurrentIndex(int(model::MarkOrder::Whose::All));
    m_table->header()->setSectionHidden(Model::SourceColumn, !hasRecorded);
}

bool MarkView::isAnyOwnSelected() const
{
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            if (!m_model->entry(row).isRecorded)
                return true;
    return false;
}

void MarkView::updateState()
{
    const bool hasMarks = m_model && m_model->list().count() > 0;
    const bool isShown = hasMarks && m_model->rowCount() > 0;
    const bool isSelected = isShown && m_table->selectionModel()->hasSelection();
    m_table->setVisible(isShown);
    m_empty->setVisible(!isShown);
    m_empty->setText(!hasMarks                    ? m_hint
                     : m_search->text().isEmpty() ? tr("There is no such mark.")
                                                  : tr("No mark has this text."));
    m_search->setEnabled(hasMarks);
    m_go->setEnabled(isSelected);
    const bool isOwn = isSelected && isAnyOwnSelected();
    for (QAction *action : {m_rename, m_note, m_remove})
        action->setEnabled(isOwn);
}

std::vector<MarkList::Id> MarkView::selectedIds() const
{
    std::vector<MarkList::Id> ids;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.push_back(m_model->entry(row).id);
    return ids;
}

// Other rows, but the same marks are selected, also those that were not shown in between.
void MarkView::keepSelection()
{
    const std::vector<MarkList::Id> selected = selectedIds();
    std::unordered_set<MarkList::Id> shown;
    for (const int row : m_model->rowsOf(m_selected))
        shown.insert(m_model->entry(row).id);
    std::erase_if(m_selected, [&](MarkList::Id id) {
        return shown.contains(id) || !m_model->list().rowOf(id);
    });
    m_selected.insert(m_selected.end(), selected.begin(), selected.end());
    if (const QModelIndex current = m_table->currentIndex(); current.isValid())
        m_current = m_model->entry(current.row()).id;
}

void MarkView::restoreSelection()
{
    QItemSelection selection;
    for (const int row : m_model->rowsOf(m_selected)) {
        const bool follows = !selection.isEmpty() && selection.last().bottom() + 1 == row;
        const int top = follows ? selection.takeLast().top() : row;
        selection.append({m_model->index(top, 0), m_model->index(row, Model::ColumnCount - 1)});
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (const auto row = m_model->rowOf(m_current)) {
        const QModelIndex current = m_model->index(*row, Model::LabelColumn);
        m_table->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        m_table->scrollTo(current);
    }
    showWhose();
    updateState();
}

int MarkView::colour() const
{
    return static_cast<int>(m_colours->actions().indexOf(m_colours->checkedAction()));
}

void MarkView::select(MarkList::Id id)
{
    using Selection = QItemSelectionModel;
    if (const auto row = m_model->rowOf(id)) // alone, also while Shift is held down
        m_table->selectionModel()->setCurrentIndex(m_model->index(*row, Model::LabelColumn),
                                                   Selection::ClearAndSelect | Selection::Rows);
}

void MarkView::editLabel(MarkList::Id id)
{
    if (!m_model->rowOf(id))
        m_search->clear();
    select(id);
    m_focusBefore = QApplication::focusWidget();
    edit(Model::LabelColumn);
    if (!m_table->isPersistentEditorOpen(m_table->currentIndex())) // there is none to be closed
        giveFocusBack();
}

// Unless the user has moved it elsewhere, which may be what closed the editor.
void MarkView::giveFocusBack()
{
    const QWidget *now = QApplication::focusWidget();
    if (m_focusBefore && (!now || now == m_table || m_table->isAncestorOf(now)))
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    m_focusBefore.clear();
}

void MarkView::edit(int column)
{
    const QModelIndex index = m_table->currentIndex().siblingAtColumn(column);
    if (!(index.flags() & Qt::ItemIsEditable))
        return;
    m_table->setFocus(Qt::ShortcutFocusReason);
    m_table->scrollTo(index);
    m_table->edit(index);
}

void MarkView::go()
{
    const QModelIndex index = m_table->currentIndex();
    if (index.isValid())
        emit seekRequested(m_model->entry(index.row()).mark.begin.index);
}

void MarkView::removeSelected()
{
    m_model->list().remove(selectedIds());
    if (m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_table->currentIndex()); // so that the next one can go as well
}

void MarkView::setColour(int colour)
{
    std::vector<MarkList::Entry> changed;
    for (const MarkList::Id id : selectedIds()) {
        changed.push_back(m_model->list().at(*m_model->list().rowOf(id)));
        changed.back().mark.colour = colour;
    }
    m_model->list().change(changed);
}

} // namespace widgets
