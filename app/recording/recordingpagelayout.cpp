// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the recording page looks: its widgets, their places and their texts.

#include "app/actions/icons.h"
#include "app/recording/camerapanel.h"
#include "app/recording/recordingnews.h"
#include "app/recording/recordingpage.h"
#include "widgets/record/countedmessages.h"
#include "widgets/record/diskgauge.h"
#include "widgets/record/live/livegrid.h"
#include "widgets/record/metadata/metadataform.h"
#include "widgets/record/notesbar.h"
#include "widgets/record/recordbutton.h"
#include "widgets/record/recordingmeter.h"
#include "widgets/record/targetform.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

void RecordingPage::build()
{
    m_messages = new widgets::CountedMessages(this);
    m_messages->setObjectName(QStringLiteral("problem"));
    new RecordingNews(m_desk.session(), *m_messages, this);
    m_grid = new widgets::LiveGrid(m_pool, this);
    m_meter = new widgets::RecordingMeter(this);
    m_gauge = new widgets::DiskGauge(this);
    m_gauge->setObjectName(QStringLiteral("diskGauge"));
    m_notes = new widgets::NotesBar(this);
    auto *left = new QVBoxLayout;
    left->addWidget(buildHead());
    left->addWidget(m_messages);
    left->addWidget(buildResult());
    left->addWidget(m_grid, 1);
    left->addWidget(m_notes);
    left->addWidget(m_meter);
    left->addWidget(m_gauge);
    auto *row = new QHBoxLayout(this);
    row->addLayout(left, 1);
    row->addWidget(buildSide());
}

QWidget *RecordingPage::buildHead()
{
    auto *head = new QWidget(this);
    m_back = new QToolButton(head);
    m_back->setIcon(icon(QStringLiteral("back")));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setAutoRaise(true);
    m_title = new QLabel(head);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_title->setFont(large);
    m_awake = new QLabel(head);
    m_awake->setObjectName(QStringLiteral("awake"));
    m_awake->setForegroundRole(QPalette::PlaceholderText);
    m_histograms = new QToolButton(head);
    m_histograms->setObjectName(QStringLiteral("histograms"));
    m_histograms->setCheckable(true);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->addWidget(m_back);
    row->addWidget(m_title, 1);
    row->addWidget(m_awake);
    row->addWidget(m_histograms);
    return head;
}

QWidget *RecordingPage::buildResult()
{
    m_result = new QWidget(this);
    m_resultText = new QLabel(m_result);
    m_resultText->setTextFormat(Qt::PlainText);
    m_resultText->setWordWrap(true);
    m_openResult = new QPushButton(m_result);
    m_openResult->setObjectName(QStringLiteral("openResult"));
    m_openResult->setAutoDefault(true); // it has the focus then: Enter is to do
    auto *row = new QHBoxLayout(m_result);
    row->setContentsMargins({});
    row->addWidget(m_resultText, 1);
    row->addWidget(m_openResult);
    m_result->hide();
    return m_result;
}

QWidget *RecordingPage::buildSide()
{
    auto *side = new QWidget(this);
    m_tabs = new QTabWidget(side);
    m_tabs->setObjectName(QStringLiteral("recordingTabs"));
    m_cameras = new CameraPanel(m_desk);
    m_target = new widgets::TargetForm;
    addTab(m_cameras);
    addTab(m_target);
    addTab(buildMetadata());
    m_state = new QLabel(side);
    m_state->setObjectName(QStringLiteral("recordingState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_button = new widgets::RecordButton(side);
    m_button->setObjectName(QStringLiteral("recordButton"));
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_state);
    layout->addWidget(m_button);
    return side;
}

QWidget *RecordingPage::buildMetadata()
{
    m_metadataTab = new QWidget;
    m_metadata = new widgets::MetadataForm(m_metadataTab);
    m_eventsLabel = new QLabel(m_metadataTab);
    m_events = new QLineEdit(m_metadataTab);
    m_events->setObjectName(QStringLiteral("events"));
    m_eventsLabel->setBuddy(m_events);
    auto *layout = new QVBoxLayout(m_metadataTab);
    layout->setContentsMargins({});
    layout->addWidget(m_metadata, 1);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(m_eventsLabel);
    layout->addWidget(m_events);
    return m_metadataTab;
}

// Its bar always has its place, so that the forms keep their width.
void RecordingPage::addTab(QWidget *content)
{
    auto *area = new QScrollArea(m_tabs);
    auto *inner = new QWidget;
    auto *layout = new QVBoxLayout(inner);
    const int margin = fontMetrics().height() / 2;
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(content);
    if (content == m_target)
        layout->addStretch();
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    inner->installEventFilter(this);
    inner->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    m_tabs->addTab(area, {});
}

void RecordingPage::retranslate()
{
    m_back->setText(tr("Back"));
    m_back->setToolTip(tr("Stop the live pictures and go back to recordings"));
    m_title->setText(tr("New recording"));
    m_histograms->setText(tr("Histograms"));
    m_histograms->setToolTip(tr("Show how bright the live pictures are"));
    m_openResult->setText(tr("Open recording"));
    m_tabs->setTabText(0, tr("Cameras"));
    m_tabs->setTabText(1, tr("Recording"));
    m_tabs->setTabText(2, tr("Metadata"));
    m_tabs->tabBar()->setAccessibleName(tr("Settings of the recording"));
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->widget(i)->setAccessibleName(m_tabs->tabText(i));
    m_eventsLabel->setText(tr("&Events to mark, with commas between:"));
    m_events->setPlaceholderText(tr("stimulus, reward"));
    m_events->setAccessibleName(tr("Names of events to mark"));
    m_grid->setEmptyMessage(tr("No camera is chosen"),
                            tr("Choose cameras in the list, or search for them."));
    if (m_saved)
        m_resultText->setText(m_saved());
    showState();
    showAwake();
    updatePreview();
    updateHint();
}

// As wide as the words of this language need, and no wider: the pictures have the rest. What is hidden
// for a while keeps its room.
void RecordingPage::fitSide()
{
    int width = std::max(m_sideWidth, fontMetrics().averageCharWidth() * 48);
    for (int i = 0; i < m_tabs->count(); ++i) {
        const auto *area = static_cast<QScrollArea *>(m_tabs->widget(i));
        const int bar = area->verticalScrollBar()->sizeHint().width();
        width = std::max(width, area->widget()->minimumSizeHint().width() + bar);
    }
    m_sideWidth = width;
    m_tabs->setFixedWidth(width + fontMetrics().averageCharWidth());
}

} // namespace app
