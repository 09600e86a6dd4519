// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plot/seriestree.h"

#include "widgets/common/tints.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPixmap>
#include <QScreen>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

enum Column { Name, Unit, Samples, Rate, ColumnCount };

constexpr int mostRowsShown = 16;

} // namespace

SeriesTree::SeriesTree(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_tree(new QTreeWidget(this))
    , m_up(new QToolButton(this))
    , m_down(new QToolButton(this))
    , m_join(new QToolButton(this))
    , m_share(new QToolButton(this))
    , m_styleLabel(new QLabel(this))
    , m_style(new QComboBox(this))
{
    setFrameStyle(QFrame::StyledPanel | QFrame::Raised);
    m_tree->setColumnCount(ColumnCount);
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_join->setCheckable(true);
    m_share->setCheckable(true);
    auto *column = new QVBoxLayout(this);
    auto *row = new QHBoxLayout;
    for (QToolButton *button : {m_up, m_down, m_join, m_share}) {
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        row->addWidget(button);
    }
    row->addStretch(1);
    row->addWidget(m_styleLabel);
    row->addWidget(m_style);
    m_styleLabel->setBuddy(m_style);
    column->addWidget(m_tree, 1);
    column->addLayout(row);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &SeriesTree::showState);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item, int) {
        if (!m_isTelling && !item->data(Name, Qt::UserRole).isNull())
            emit showWanted(item->data(Name, Qt::UserRole).toInt(),
                            item->checkState(Name) == Qt::Checked);
    });
    connect(m_up, &QToolButton::clicked, this, [this] { shift(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { shift(1); });
    connect(m_join, &QToolButton::clicked, this, &SeriesTree::join);
    connect(m_share, &QToolButton::clicked, this,
            [this](bool shared) { emit sharedScaleWanted(current(), shared); });
    connect(m_style, &QComboBox::activated, this,
            [this](int style) { emit styleWanted(current(), static_cast<PlotStyle>(style)); });
    retranslate();
}

void SeriesTree::retranslate()
{
    m_tree->setAccessibleName(tr("Series"));
    m_tree->setHeaderLabels({tr("Series"), tr("Unit"), tr("Samples"), tr("Rate")});
    m_up->setText(tr("Up"));
    m_up->setToolTip(tr("Move the chosen series one up"));
    m_down->setText(tr("Down"));
    m_down->setToolTip(tr("Move the chosen series one down"));
    m_join->setText(tr("Same axis"));
    m_join->setToolTip(tr("Draw the chosen series on the axis of the one above"));
    m_share->setText(tr("Same scale"));
    m_share->setToolTip(tr("Series on one axis have one scale; otherwise each fills it"));
    m_styleLabel->setText(tr("Shown as:"));
    const QSignalBlocker blocker(m_style);
    const int style = std::max(m_style->currentIndex(), 0);
    m_style->clear();
    m_style->addItems(
        {tr("Usual"), tr("Line"), tr("Steps"), tr("Points"), tr("Digital"), tr("Spectrogram")});
    m_style->setCurrentIndex(style);
    rebuild();
}

void SeriesTree::setSeries(const model::SeriesInfos &series)
{
    const bool isSame =
        series.size() == m_series.size() &&
        std::equal(series.begin(), series.end(), m_series.begin(),
                   [](const auto &a, const auto &b) {
                       return a.name == b.name && a.set == b.set && a.isText == b.isText;
                   });
    m_series = series;
    if (isSame)
        updateNumbers();
    else
        rebuild();
}

void SeriesTree::updateNumbers()
{
    const QSignalBlocker blocker(m_tree);
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it)
        if (const QVariant data = (*it)->data(Name, Qt::UserRole); !data.isNull())
            showNumbers(**it, m_series[data.toUInt()]);
}

void SeriesTree::showNumbers(QTreeWidgetItem &item, const model::SeriesInfo &info) const
{
    const QLocale locale;
    item.setText(Samples, locale.toString(qlonglong(info.samples)));
    if (info.rate)
        //: A rate of samples, in hertz
        item.setText(Rate, tr("%1 Hz").arg(locale.toString(*info.rate, 'g', 6)));
}

void SeriesTree::setLanes(const PlotLanes &lanes)
{
    m_lanes = lanes;
    showState();
}

void SeriesTree::setStyles(const std::vector<PlotStyle> &styles)
{
    m_styles = styles;
    showState();
}

// By what they were measured with, where that differs.
void SeriesTree::rebuild()
{
    const int chosen = current();
    QSignalBlocker blocker(m_tree); // the items change by what is told, not by the user
    m_tree->clear();
    const bool hasSets = std::any_of(m_series.begin(), m_series.end(), [this](const auto &info) {
        return info.set != m_series.front().set;
    });
    m_tree->setRootIsDecorated(hasSets);
    const int side = fontMetrics().height() * 2 / 3;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        const model::SeriesInfo &info = m_series[i];
        QTreeWidgetItem *parent = m_tree->invisibleRootItem();
        if (hasSets) {
            const auto known = m_tree->findItems(info.set, Qt::MatchExactly, Name);
            parent = known.isEmpty() ? new QTreeWidgetItem(m_tree, QStringList{info.set})
                                     : known.first();
            parent->setExpanded(true);
        }
        auto *item = new QTreeWidgetItem(parent);
        QPixmap swatch(side, side);
        swatch.fill(seriesColour(static_cast<int>(i), palette()));
        item->setIcon(Name, swatch);
        item->setText(Name, info.name);
        item->setText(Unit, info.unit);
        showNumbers(*item, info);
        for (const int column : {Samples, Rate})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(Name, Qt::UserRole, static_cast<int>(i));
        item->setCheckState(Name, Qt::Unchecked);
    }
    if (QTreeWidgetItem *item = itemOf(std::max(chosen, 0)))
        m_tree->setCurrentItem(item);
    blocker.unblock();
    showState();
}

QTreeWidgetItem *SeriesTree::itemOf(int series) const
{
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it)
        if (const QVariant data = (*it)->data(Name, Qt::UserRole);
            !data.isNull() && data.toInt() == series)
            return *it;
    return nullptr;
}

int SeriesTree::current() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    const QVariant data = item ? item->data(Name, Qt::UserRole) : QVariant();
    return data.isNull() ? -1 : data.toInt();
}

void SeriesTree::showState()
{
    m_isTelling = true;
    const std::vector<int> shown = shownSeries(m_lanes);
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it)
        if (const QVariant data = (*it)->data(Name, Qt::UserRole); !data.isNull())
            (*it)->setCheckState(Name,
                                 std::find(shown.begin(), shown.end(), data.toInt()) != shown.end()
                                     ? Qt::Checked
                                     : Qt::Unchecked);
    m_isTelling = false;
    const int series = current();
    const std::size_t lane = laneOf(m_lanes, series);
    const bool isShown = lane < m_lanes.size();
    const bool isShared = isShown && m_lanes[lane].series.size() > 1;
    m_up->setEnabled(isShown && (isShared || lane > 0));
    m_down->setEnabled(isShown && (isShared || lane + 1 < m_lanes.size()));
    m_join->setEnabled(isShown && (isShared || lane > 0));
    m_join->setChecked(isShared);
    m_share->setEnabled(isShared);
    m_share->setChecked(isShared && m_lanes[lane].sharesScale);
    m_style->setEnabled(series >= 0);
    const auto at = static_cast<std::size_t>(std::max(series, 0));
    m_style->setCurrentIndex(
        static_cast<int>(at < m_styles.size() ? m_styles[at] : PlotStyle::Usual));
}

// One of several on an axis goes out of it first.
void SeriesTree::shift(int by)
{
    const int series = current();
    const std::size_t lane = laneOf(m_lanes, series);
    if (lane == m_lanes.size())
        return;
    const bool isAlone = m_lanes[lane].series.size() == 1;
    const int out = by < 0 ? 0 : 1; // above or below those it was with
    emit moveWanted(series, std::max(static_cast<int>(lane) + (isAlone ? by : out), 0));
}

void SeriesTree::join(bool joined)
{
    const int series = current();
    const std::size_t lane = laneOf(m_lanes, series);
    if (lane == m_lanes.size())
        return;
    if (joined && lane > 0)
        emit joinWanted(series, m_lanes[lane - 1].series.front());
    else if (!joined)
        emit moveWanted(series, static_cast<int>(lane) + 1);
}

void SeriesTree::popUp(const QPoint &below)
{
    const int rows = std::clamp<int>(static_cast<int>(m_series.size()) + 2, 5, mostRowsShown);
    const int line = fontMetrics().height();
    resize(std::max(sizeHint().width(), line * 30), line * 3 / 2 * (rows + 3));
    const QRect room = screen()->availableGeometry();
    const int left =
        std::clamp(below.x() - width(), room.left(), std::max(room.left(), room.right() - width()));
    const bool fits = below.y() + height() <= room.bottom();
    move(left, fits ? below.y() : std::max(room.top(), below.y() - height()));
    show();
    m_tree->setFocus();
}

void SeriesTree::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        rebuild();
}

} // namespace widgets
