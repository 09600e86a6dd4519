// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/start/recentgrid.h"

#include "model/axis/zonetime.h"
#include "widgets/start/recentdelegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QStandardItemModel>

#include <algorithm>

namespace widgets {

namespace {

QString detailOf(const RecentCard &card)
{
    if (card.missing)
        return RecentGrid::tr("Not found");
    const QString date = card.recorded.isValid()
                             ? card.recorded.date().toString(Qt::ISODate) // as everywhere
                             : QString();
    const QString duration =
        card.durationSeconds ? model::ZoneTime::durationText(*card.durationSeconds) : QString();
    if (date.isEmpty() || duration.isEmpty())
        return date + duration;
    //: Duration and date of a recording
    return RecentGrid::tr("%1 · %2").arg(duration, date);
}

QStandardItem *itemOf(const RecentCard &card)
{
    auto *item = new QStandardItem(card.name);
    const QString detail = detailOf(card);
    item->setEditable(false);
    item->setData(card.path, RecentPathRole);
    item->setData(card.thumbnail, RecentThumbnailRole);
    item->setData(detail, RecentDetailRole);
    item->setData(card.missing, RecentMissingRole);
    item->setToolTip(card.path);
    //: A recording's name, then its duration and date, to be read aloud
    item->setData(RecentGrid::tr("%1, %2").arg(card.name, detail), Qt::AccessibleTextRole);
    return item;
}

} // namespace

RecentGrid::RecentGrid(QWidget *parent)
    : QListView(parent)
    , m_cards(new QStandardItemModel(this))
{
    auto *delegate = new RecentDelegate(this);
    setItemDelegate(delegate);
    setModel(m_cards);
    setViewMode(IconMode);
    setResizeMode(Adjust);
    setMovement(Static);
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setSelectionRectVisible(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Recent recordings"));
    viewport()->setAutoFillBackground(false);
    updateGrid();
    connect(this, &QListView::activated, this, &RecentGrid::activate);
    connect(delegate, &RecentDelegate::removeClicked, this, &RecentGrid::removeRequested,
            Qt::QueuedConnection);
}

void RecentGrid::setCards(const QList<RecentCard> &cards)
{
    const QString path = currentIndex().data(RecentPathRole).toString();
    const bool wasSelected = selectionModel()->hasSelection();
    m_cards->clear();
    for (const RecentCard &card : cards)
        m_cards->appendRow(itemOf(card));
    const auto known = std::find_if(cards.begin(), cards.end(),
                                    [&](const RecentCard &card) { return card.path == path; });
    const auto row = known == cards.end() ? 0 : static_cast<int>(known - cards.begin());
    if (!cards.isEmpty())
        setCurrentIndex(m_cards->index(row, 0));
    if (!wasSelected || known == cards.end())
        clearSelection();
}

void RecentGrid::setThumbnail(const QString &path, const QImage &thumbnail)
{
    for (int row = 0; row < m_cards->rowCount(); ++row) {
        QStandardItem *item = m_cards->item(row);
        if (item->data(RecentPathRole).toString() == path)
            item->setData(thumbnail, RecentThumbnailRole);
    }
}

int RecentGrid::cardCount() const
{
    return m_cards->rowCount();
}

void RecentGrid::activate(const QModelIndex &index)
{
    if (index.isValid() && !index.data(RecentMissingRole).toBool())
        emit openRequested(index.data(RecentPathRole).toString());
}

void RecentGrid::updateGrid()
{
    const int gap = fontMetrics().height() / 2;
    setGridSize(RecentDelegate::cardSize(fontMetrics()) + QSize(gap, gap));
}

bool RecentGrid::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGrid();
    else if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Recent recordings"));
    return QListView::event(event);
}

void RecentGrid::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (event->key() == Qt::Key_Delete && index.isValid())
        emit removeRequested(index.data(RecentPathRole).toString());
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && index.isValid())
        activate(index);
    else
        QListView::keyPressEvent(event);
}

// A card, reached by the keyboard, shows that it is the one.
void RecentGrid::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
}

void RecentGrid::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QString path = index.data(RecentPathRole).toString();
    const bool missing = index.data(RecentMissingRole).toBool();
    QMenu menu(this);
    auto *open = menu.addAction(tr("&Open"), this, [this, path] { emit openRequested(path); });
    auto *folder = menu.addAction(tr("Show in &Folder"), this,
                                  [this, path] { emit showInFolderRequested(path); });
    menu.addSeparator();
    menu.addAction(tr("&Remove from List"), this, [this, path] { emit removeRequested(path); });
    open->setEnabled(!missing);
    folder->setEnabled(!missing);
    menu.setDefaultAction(open);
    menu.exec(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

} // namespace widgets
