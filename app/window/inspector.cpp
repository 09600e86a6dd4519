// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/inspector.h"

#include "app/window/viewdata.h"
#include "model/data/metadatamodel.h"
#include "widgets/picture/picturepanel.h"
#include "widgets/view/metadataview.h"
#include "widgets/view/problemview.h"

#include <QEvent>
#include <QLocale>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

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

void Inspector::setReader(const std::shared_ptr<const store::Reader> &reader)
{
    m_reader = reader;
    m_late.clear();
    describe();
}

void Inspector::addProblems(const std::vector<store::ChunkProblem> &problems)
{
    for (const store::ChunkProblem &problem : problems) {
        const auto isSame = [&problem](const store::ChunkProblem &other) {
            return other.chunk == problem.chunk && other.error.path == problem.error.path;
        };
        if (std::none_of(m_reader->problems().begin(), m_reader->problems().end(), isSame))
            m_late.push_back(problem);
    }
    describe();
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
    if (m_reader) {
        m_metadata->setMetadata(m_reader->metadata());
        m_problems->setProblems(problemsOf(*m_reader, m_late));
    } else {
        m_metadata->clear();
        m_problems->setProblems({});
    }
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
