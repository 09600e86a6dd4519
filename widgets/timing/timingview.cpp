// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timing/timingview.h"

#include "model/timing/timingfigures.h"
#include "widgets/timing/intervalhistogram.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets {

using model::Irregularity;
using model::TimingFigures;

TimingView::TimingView(QWidget *parent)
    : QWidget(parent)
    , m_figures(new QGridLayout)
    , m_histogram(new IntervalHistogram)
    , m_kinds(new QComboBox)
    , m_place(new QStackedWidget)
    , m_list(new QTableView)
    , m_none(new QLabel)
    , m_listLabel(new QLabel)
{
    build();
    for (const Irregularity kind : model::irregularities)
        m_kinds->addItem(QString(), static_cast<int>(kind));
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &TimingView::showKind);
    const auto go = [this](const QModelIndex &index) {
        emit seekRequested(m_frames.place(index.row()));
    };
    connect(m_list, &QTableView::clicked, this, go);
    connect(m_list, &QTableView::activated, this, go);
    retranslate();
}

void TimingView::build()
{
    auto *upper = new QHBoxLayout;
    auto *figures = new QVBoxLayout;
    m_figures->setHorizontalSpacing(fontMetrics().height());
    figures->addLayout(m_figures);
    figures->addStretch(1);
    upper->addLayout(figures);
    upper->addWidget(m_histogram, 1);
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_listLabel);
    choice->addWidget(m_kinds);
    choice->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, fontMetrics().height() / 2, 0, 0); // below the tabs
    column->addLayout(upper, 3);
    column->addLayout(choice);
    m_place->addWidget(m_list);
    m_place->addWidget(m_none);
    column->addWidget(m_place, 2);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_none->setObjectName(QStringLiteral("none"));
    m_listLabel->setBuddy(m_kinds);
    m_kinds->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_list->setModel(&m_frames);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setAlternatingRowColors(true);
    m_list->setTabKeyNavigation(false);
    m_list->setShowGrid(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_list->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_list->horizontalHeader()->setHighlightSections(false);
    m_kinds->setObjectName(QStringLiteral("kinds"));
    m_list->setObjectName(QStringLiteral("frames"));
    m_histogram->setObjectName(QStringLiteral("histogram"));
}

void TimingView::retranslate()
{
    m_listLabel->setText(tr("&List:"));
    m_kinds->setAccessibleName(tr("What is listed"));
    m_list->setAccessibleName(tr("Frames"));
    showFigures();
    showKinds();
}

void TimingView::setRecording(const model::ReportedRecording &recording)
{
    m_recording = recording;
    m_histogram->setReport(recording.report);
    m_frames.setRecording(recording);
    showFigures();
    showKinds();
}

void TimingView::showFigures()
{
    while (QLayoutItem *item = m_figures->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_recording.report) {
        m_figures->addWidget(new QLabel(tr("The report is being made…")), 0, 0);
        return;
    }
    int row = 0;
    for (const auto &figure : TimingFigures::of(m_recording)) {
        auto *value = new QLabel(figure.value);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(figure.name);
        m_figures->addWidget(new QLabel(tr("%1:").arg(figure.name)), row, 0);
        m_figures->addWidget(value, row, 1);
        ++row;
    }
}

void TimingView::showKinds()
{
    for (int i = 0; i < m_kinds->count(); ++i) {
        const auto kind = static_cast<Irregularity>(m_kinds->itemData(i).toInt());
        const QString name = TimingFigures::nameOf(kind);
        if (!m_recording.report) {
            m_kinds->setItemText(i, name);
            continue;
        }
        const auto count = framesWith(kind, *m_recording.report).size();
        //: A kind of irregularity, and at how many places it is found
        m_kinds->setItemText(i, tr("%1 (%2)").arg(name, QLocale().toString(qlonglong(count))));
    }
    showWhetherEmpty();
}

void TimingView::showKind()
{
    m_frames.setKind(static_cast<Irregularity>(m_kinds->currentData().toInt()));
    showWhetherEmpty();
}

void TimingView::showWhetherEmpty()
{
    const bool isEmpty = m_recording.report && m_frames.rowCount() == 0;
    m_none->setText(isEmpty ? TimingFigures::noneOf(m_frames.kind()) : QString());
    m_place->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_none) : m_list);
}

void TimingView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace widgets
