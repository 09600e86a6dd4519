// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/startpage.h"

#include "app/actions/actions.h"
#include "app/window/recentrecordings.h"
#include "model/place/sessionrecording.h"
#include "model/sample/samplerecording.h"
#include "widgets/start/recentgrid.h"
#include "widgets/start/startpage.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShowEvent>
#include <QUrl>
#include <QVBoxLayout>

namespace app {

StartPage::StartPage(Actions &actions, RecentRecordings &recent, model::SampleRecording &sample,
                     QWidget *parent)
    : QWidget(parent)
    , m_recent(recent)
    , m_sample(sample)
{
    build(actions);
    retranslate();
    connectAll();
    updateCards();
}

void StartPage::build(Actions &actions)
{
    m_page = new widgets::StartPage;
    // A newcomer has nothing to open yet.
    if (m_recent.cards().isEmpty())
        m_page->setActions({actions.sample, actions.open, actions.record});
    else
        m_page->setActions({actions.open, actions.record, actions.sample});
    m_makingText = new QLabel;
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("sampleProgress"));
    m_cancel = new QPushButton;
    m_cancel->setObjectName(QStringLiteral("cancelSample"));
    m_making = new QWidget;
    auto *making = new QHBoxLayout(m_making);
    making->addStretch(1);
    making->addWidget(m_makingText);
    making->addWidget(m_progress, 2);
    making->addWidget(m_cancel);
    making->addStretch(1);
    m_making->setVisible(m_sample.isRunning());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page, 1);
    layout->addWidget(m_making);
}

void StartPage::connectAll()
{
    widgets::RecentGrid *grid = m_page->recent();
    connect(grid, &widgets::RecentGrid::openRequested, this, &StartPage::openRequested);
    connect(grid, &widgets::RecentGrid::removeRequested, &m_recent, &RecentRecordings::remove);
    connect(grid, &widgets::RecentGrid::showInFolderRequested, this, &StartPage::showInFolder);
    connect(&m_recent, &RecentRecordings::changed, this, &StartPage::updateCards);
    connect(&m_sample, &model::SampleRecording::runningChanged, m_making, &QWidget::setVisible);
    connect(&m_sample, &model::SampleRecording::progressed, m_progress, &QProgressBar::setValue);
    connect(m_cancel, &QPushButton::clicked, &m_sample, &model::SampleRecording::cancel);
}

void StartPage::retranslate()
{
    m_makingText->setText(tr("Making the sample recording"));
    m_progress->setAccessibleName(m_makingText->text());
    m_cancel->setText(tr("Cancel"));
}

void StartPage::setBusy(const QString &sentence)
{
    m_page->setBusy(sentence);
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        updateCards();
    }
    QWidget::changeEvent(event);
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        m_recent.refresh();
}

void StartPage::updateCards()
{
    m_page->recent()->setCards(m_recent.cards());
}

void StartPage::showInFolder(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(model::folderOfRecording(path)));
}

} // namespace app
