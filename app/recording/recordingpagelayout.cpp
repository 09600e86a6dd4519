// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the recording page looks: its widgets, their places and their texts.

#include "app/recording/recordingpage.h"

#include "app/window/icons.h"
#include "widgets/record/cameraform.h"
#include "widgets/record/metadataform.h"
#include "widgets/record/recordbutton.h"
#include "widgets/record/recordingmeter.h"
#include "widgets/record/targetform.h"
#include "widgets/view/frameview.h"
#include "widgets/view/problembar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

void RecordingPage::build()
{
    m_back = new QToolButton(this);
    m_back->setIcon(icon(QStringLiteral("back")));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setAutoRaise(true);
    m_title = new QLabel(this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_title->setFont(large);
    m_problem = new widgets::ProblemBar(this);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_result = new QWidget(this);
    m_resultText = new QLabel(m_result);
    m_resultText->setTextFormat(Qt::PlainText);
    m_resultText->setWordWrap(true);
    m_openResult = new QPushButton(m_result);
    m_openResult->setObjectName(QStringLiteral("openResult"));
    m_openResult->setAutoDefault(true); // it has the focus then: Enter is to do
    auto *resultRow = new QHBoxLayout(m_result);
    resultRow->setContentsMargins({});
    resultRow->addWidget(m_resultText, 1);
    resultRow->addWidget(m_openResult);
    m_result->hide();
    m_view = new widgets::FrameView(this);
    m_meter = new widgets::RecordingMeter(this);

    auto *head = new QHBoxLayout;
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    auto *left = new QVBoxLayout;
    left->addLayout(head);
    left->addWidget(m_problem);
    left->addWidget(m_result);
    left->addWidget(m_view, 1);
    left->addWidget(m_meter);
    auto *row = new QHBoxLayout(this);
    row->addLayout(left, 1);
    row->addWidget(buildSide());
}

QWidget *RecordingPage::buildSide()
{
    auto *side = new QWidget(this);
    m_side = new QScrollArea(side);
    m_forms = new QWidget(m_side);
    m_cameraTitle = new QLabel(m_forms);
    m_targetTitle = new QLabel(m_forms);
    m_metadataTitle = new QLabel(m_forms);
    QFont bold = font();
    bold.setBold(true);
    for (QLabel *title : {m_cameraTitle, m_targetTitle, m_metadataTitle})
        title->setFont(bold);
    m_camera = new widgets::CameraForm(m_forms);
    m_target = new widgets::TargetForm(m_forms);
    m_metadata = new widgets::MetadataForm(m_forms);
    auto *forms = new QVBoxLayout(m_forms);
    forms->addWidget(m_cameraTitle);
    forms->addWidget(m_camera);
    forms->addSpacing(fontMetrics().height());
    forms->addWidget(m_targetTitle);
    forms->addWidget(m_target);
    forms->addSpacing(fontMetrics().height());
    forms->addWidget(m_metadataTitle);
    forms->addWidget(m_metadata, 1);
    m_side->setWidget(m_forms);
    m_side->setWidgetResizable(true);
    m_forms->installEventFilter(this);
    m_side->setFrameShape(QFrame::NoFrame);
    m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // so that the forms keep their width

    m_state = new QLabel(side);
    m_state->setWordWrap(true);
    m_button = new widgets::RecordButton(side);
    m_button->setObjectName(QStringLiteral("recordButton"));
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->addWidget(m_side, 1);
    layout->addWidget(m_state);
    layout->addWidget(m_button);
    return side;
}

void RecordingPage::retranslate()
{
    m_back->setText(tr("Back"));
    m_back->setToolTip(tr("Stop the live picture and go back to recordings"));
    m_title->setText(tr("New recording"));
    m_openResult->setText(tr("Open recording"));
    m_cameraTitle->setText(tr("Camera"));
    m_targetTitle->setText(tr("Recording"));
    m_metadataTitle->setText(tr("Metadata"));
    m_view->setAccessibleName(tr("Live picture"));
    m_side->setAccessibleName(tr("Settings of the recording"));
    showState(m_recorder.state());
}

// As wide as the words of this language need, and no wider: the picture has the rest.
void RecordingPage::fitSide()
{
    const int scrollBar = m_side->verticalScrollBar()->sizeHint().width();
    m_side->setFixedWidth(
        std::max(m_forms->minimumSizeHint().width(), fontMetrics().averageCharWidth() * 44) +
        scrollBar);
}

} // namespace app
