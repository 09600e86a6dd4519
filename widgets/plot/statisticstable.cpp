// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plot/statisticstable.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

enum StatisticsColumn { SeriesName, Count, Mean, Deviation, Least, Greatest, StatisticsColumns };

constexpr int mostRows = 5; // that are seen without scrolling

QString exactly(double number)
{
    return QString::number(number, 'g', 17);
}

} // namespace

StatisticsTable::StatisticsTable(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_copy(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_table(new QTableWidget(0, StatisticsColumns, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->addWidget(m_title);
    row->addStretch(1);
    for (QToolButton *button : {m_copy, m_close}) {
        button->setAutoRaise(true);
        row->addWidget(button);
    }
    column->addLayout(row);
    column->addWidget(m_table);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(SeriesName, QHeaderView::Stretch);
    connect(m_copy, &QToolButton::clicked, this, &StatisticsTable::copy);
    connect(m_close, &QToolButton::clicked, this, &StatisticsTable::closeWanted);
    retranslate();
}

void StatisticsTable::retranslate()
{
    m_table->setAccessibleName(tr("Statistics of the range"));
    m_table->setHorizontalHeaderLabels({tr("Series"), tr("Samples"), tr("Mean"),
                                        tr("Standard deviation"), tr("Minimum"), tr("Maximum")});
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the table"));
    m_close->setText(tr("Close"));
    fill();
}

void StatisticsTable::begin(const QString &range)
{
    m_range = range;
    m_progress = 0.0;
    m_statistics.clear();
    fill();
}

void StatisticsTable::clear(const QString &title)
{
    begin(title);
    setProgress(1.0);
}

void StatisticsTable::setProgress(double progress)
{
    m_progress = progress;
    fill();
}

void StatisticsTable::setStatistics(const model::SeriesInfos &series,
                                    const std::vector<model::SeriesStatistics> &statistics)
{
    m_series = series;
    m_statistics = statistics;
    m_progress = 1.0;
    fill();
}

void StatisticsTable::fill()
{
    if (m_progress < 1)
        //: What is measured and how much of it was read, in per cent
        m_title->setText(tr("%1 · reading, %2 %").arg(m_range).arg(int(m_progress * 100)));
    else if (std::any_of(m_statistics.begin(), m_statistics.end(),
                         [](const auto &one) { return !one.isWhole; }))
        m_title->setText(tr("%1 · some of it cannot be read").arg(m_range));
    else
        m_title->setText(m_range);
    m_copy->setEnabled(!m_statistics.empty());
    m_table->setRowCount(static_cast<int>(m_statistics.size()));
    const QLocale locale;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const model::SeriesStatistics &one = m_statistics[static_cast<std::size_t>(row)];
        QStringList texts{m_series[static_cast<std::size_t>(one.series)].name,
                          locale.toString(qlonglong(one.count))};
        for (const double number : {one.mean, one.deviation, one.min, one.max})
            texts.append(one.count > 0 ? locale.toString(number, 'g', 7) : QStringLiteral("–"));
        for (int column = 0; column < StatisticsColumns; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            if (column > SeriesName)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        }
    }
    const int rows = std::clamp(m_table->rowCount(), 1, mostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            rows * m_table->verticalHeader()->defaultSectionSize() +
                            2 * m_table->frameWidth());
}

QString StatisticsTable::tableText() const
{
    QString text = QStringLiteral("series\tn\tmean\tsd\tmin\tmax\n");
    for (const model::SeriesStatistics &one : m_statistics) {
        QStringList fields{m_series[static_cast<std::size_t>(one.series)].name,
                           QString::number(one.count)};
        for (const double number : {one.mean, one.deviation, one.min, one.max})
            fields.append(one.count > 0 ? exactly(number) : QString());
        text += fields.join(u'\t') + u'\n';
    }
    return text;
}

void StatisticsTable::copy() const
{
    if (!m_statistics.empty())
        QApplication::clipboard()->setText(tableText());
}

void StatisticsTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QWidget::keyPressEvent(event);
}

void StatisticsTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace widgets
