// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/camera/cameralist.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int labelColumn = 0;
constexpr int deviceColumn = 1;
constexpr int idRole = Qt::UserRole;
constexpr int chosenRole = Qt::UserRole + 1; // as it was told last
constexpr int rowsShown = 5;

QString idOf(const QTreeWidgetItem *item)
{
    return item ? item->data(labelColumn, idRole).toString() : QString();
}

} // namespace

CameraList::CameraList(QWidget *parent)
    : QWidget(parent)
    , m_list(new QTreeWidget(this))
    , m_busy(new QProgressBar(this))
    , m_search(new QPushButton(this))
    , m_problem(new QLabel(this))
    , m_address(new QLineEdit(this))
    , m_add(new QPushButton(this))
{
    build();
    connect(m_list, &QTreeWidget::itemChanged, this, &CameraList::itemChanged);
    connect(m_list, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem *item) { emit currentChanged(idOf(item)); });
    connect(m_search, &QPushButton::clicked, this, &CameraList::searchRequested);
    connect(m_address, &QLineEdit::returnPressed, this, &CameraList::enterAddress);
    connect(m_add, &QPushButton::clicked, this, &CameraList::enterAddress);
    retranslate();
}

CameraList::~CameraList()
{
    m_list->disconnect(this);
}

void CameraList::build()
{
    m_list->setObjectName(QStringLiteral("cameras"));
    m_search->setObjectName(QStringLiteral("search"));
    m_address->setObjectName(QStringLiteral("address"));
    m_problem->setObjectName(QStringLiteral("camerasProblem"));
    m_list->setRootIsDecorated(false);
    m_list->setColumnCount(2);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionsMovable(false);
    m_list->setColumnWidth(labelColumn, fontMetrics().averageCharWidth() * 22);
    m_list->setMinimumHeight(fontMetrics().height() * (rowsShown + 2));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumHeight(fontMetrics().height() / 3);
    QSizePolicy stays = m_busy->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(stays);
    m_busy->hide();
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *addressRow = new QHBoxLayout;
    addressRow->addWidget(m_address, 1);
    addressRow->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list, 1);
    layout->addWidget(m_busy);
    layout->addWidget(m_problem);
    layout->addWidget(m_search);
    layout->addLayout(addressRow);
}

// The same cameras keep their rows, and who types a name is not interrupted.
void CameraList::setEntries(const QList<Entry> &entries)
{
    const QSignalBlocker quiet(m_list);
    const QString before = current();
    bool isSame = entries.size() == m_list->topLevelItemCount();
    for (int i = 0; isSame && i < entries.size(); ++i)
        isSame = idOf(m_list->topLevelItem(i)) == entries[i].id;
    if (!isSame)
        m_list->clear();
    constexpr auto abilities = Qt::ItemIsUserCheckable | Qt::ItemIsEditable;
    while (m_list->topLevelItemCount() < entries.size()) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setFlags(item->flags() | abilities);
    }
    for (int i = 0; i < entries.size(); ++i)
        showEntry(m_list->topLevelItem(i), entries[i]);
    setCurrent(before);
    m_list->viewport()->update(); // it heard nothing of the changes
}

void CameraList::showEntry(QTreeWidgetItem *item, const Entry &entry)
{
    item->setText(labelColumn, entry.label);
    item->setText(deviceColumn, entry.device);
    item->setCheckState(labelColumn, entry.isChosen ? Qt::Checked : Qt::Unchecked);
    item->setData(labelColumn, idRole, entry.id);
    item->setData(labelColumn, chosenRole, entry.isChosen);
    item->setToolTip(labelColumn, entry.id);
    item->setToolTip(deviceColumn, entry.device + QLatin1Char('\n') + entry.id);
}

QList<CameraList::Entry> CameraList::entries() const
{
    QList<Entry> entries;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_list->topLevelItem(i);
        entries.append({idOf(item), item->text(labelColumn), item->text(deviceColumn),
                        item->checkState(labelColumn) == Qt::Checked});
    }
    return entries;
}

void CameraList::setSearching(bool searching)
{
    m_isSearching = searching;
    m_busy->setVisible(searching);
    m_search->setEnabled(!searching);
    retranslate();
}

void CameraList::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

QString CameraList::current() const
{
    return idOf(m_list->currentItem());
}

void CameraList::setCurrent(const QString &id)
{
    const QSignalBlocker quiet(m_list);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        if (idOf(m_list->topLevelItem(i)) == id)
            m_list->setCurrentItem(m_list->topLevelItem(i));
}

// Either its box was clicked, or it was given another name.
void CameraList::itemChanged(QTreeWidgetItem *item, int column)
{
    if (column != labelColumn)
        return;
    const bool isChosen = item->checkState(labelColumn) == Qt::Checked;
    if (isChosen != item->data(labelColumn, chosenRole).toBool()) {
        const QSignalBlocker quiet(m_list);
        item->setData(labelColumn, chosenRole, isChosen);
        m_list->setCurrentItem(item);
        emit chosenChanged();
    } else {
        emit renamed(idOf(item), item->text(labelColumn).trimmed());
    }
}

void CameraList::enterAddress()
{
    const QString address = m_address->text().trimmed();
    if (address.isEmpty())
        return;
    m_address->clear();
    emit addressEntered(address);
}

void CameraList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CameraList::retranslate()
{
    m_list->setHeaderLabels({tr("Name"), tr("Camera")});
    m_list->setAccessibleName(tr("Cameras to record from"));
    m_search->setText(m_isSearching ? tr("Searching …") : tr("&Search for Cameras"));
    m_busy->setAccessibleName(tr("Searching for cameras"));
    m_address->setPlaceholderText(tr("rtsp://… or pattern:640x480@30"));
    m_address->setAccessibleName(tr("Address of a camera"));
    m_address->setToolTip(tr("A stream's address, a device file or a test pattern"));
    m_add->setText(tr("Add"));
    m_add->setToolTip(tr("Add the camera with this address"));
}

} // namespace widgets
