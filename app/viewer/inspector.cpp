// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/inspector.h"

#include "app/viewer/viewdata.h"
#include "model/data/metadatamodel.h"
#include "widgets/message/problemview.h"
#include "widgets/picture/picturepanel.h"
#include "widgets/view/metadataview.h"

#include <QEvent>
#include <QLocale>
#include <QTabBar>
#include <QTabWidget>

namespace app {

Inspector::Inspector(QWidget *parent)
    : QDockWidget(parent)
    , m_metadata(new model::MetadataModel(this))
    , m_problems(new model::ProblemModel(this))
    , m_tabs(new QTabWidget)
    , m_picture(new widgets::PicturePanel)
    , m_problemView(new widgets::ProblemView)
{
    auto *metadata = new widgets::MetadataView;
    metadata->setModel(m_metadata);
    m_problemView->setModel(m_problems);
    m_tabs->setDocumentMode(true);
    m_tabs->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    m_tabs->addTab(metadata, QString());
    m_tabs->addTab(m_picture, QString());
    m_tabs->addTab(m_problemView, QString());
    setWidget(m_tabs);
    connect(m_problemView, &widgets::ProblemView::chunkActivated, this, &Inspector::chunkActivated);
    retranslate();
}

void Inspector::setReader(const std::shared_ptr<const store::Reader> &reader,
                          const std::vector<store::ChunkProblem> &late)
{
    m_reader = reader;
    m_late = late;
    describe();
}

void Inspector::extendReader(const std::shared_ptr<const store::Reader> &reader,
                             const std::vector<store::ChunkProblem> &late)
{
    const bool hasEnded = m_reader && m_reader->isLocked() && !reader->isLocked();
    m_reader = reader;
    m_late = late;
    if (hasEnded)
        describe();
    else
        describeProblems();
}

void Inspector::showProblems()
{
    show();
    raise();
    m_tabs->setCurrentWidget(m_problemView);
    m_problemView->setFocus(Qt::OtherFocusReason);
}

void Inspector::describe()
{
    if (m_reader)
        m_metadata->setMetadata(m_reader->metadata());
    else
        m_metadata->clear();
    describeProblems();
}

void Inspector::describeProblems()
{
    auto problems = m_reader ? problemsOf(*m_reader, m_late) : std::vector<model::Problem>();
    if (problems != m_problems->problems())
        m_problems->setProblems(std::move(problems));
    const int damages = m_problems->count(model::Problem::Kind::Damage);
    const QString many = tr("Problems (%1)").arg(QLocale().toString(damages));
    m_tabs->setTabText(m_tabs->indexOf(m_problemView), damages > 0 ? many : tr("Problems"));
}

void Inspector::retranslate()
{
    setWindowTitle(tr("Inspector"));
    m_tabs->setAccessibleName(windowTitle());
    m_tabs->tabBar()->setAccessibleName(windowTitle());
    m_tabs->setTabText(0, tr("Metadata"));
    m_tabs->setTabText(1, tr("Picture"));
    describe();
}

void Inspector::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDockWidget::changeEvent(event);
}

} // namespace app
