// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The viewer with several views: whose frame is active, and when the playhead may go on.

#include "app/actions/actions.h"
#include "app/viewer/viewerpage.h"
#include "store/reader.h"
#include "widgets/beside/viewgrid.h"
#include "widgets/view/frameview.h"

#include <algorithm>

namespace app {

void ViewerPage::connectCompanions(Actions &actions)
{
    using model::Companions;
    connect(&m_companions, &Companions::settled, this, &ViewerPage::goOn);
    connect(&m_companions, &Companions::added, this, &ViewerPage::shareCache);
    connect(&m_companions, &Companions::removed, this, &ViewerPage::shareCache);
    connect(&m_companions, &Companions::pictureChanged, this, [this](int companion) {
        if (m_grid->active() == companion + 1)
            emit frameShown();
    });
    connect(&m_companions, &Companions::problemFound, this, [this](int companion) {
        if (m_grid->active() == companion + 1)
            emit problemsFound();
    });
    connect(m_grid, &widgets::ViewGrid::activeChanged, this, &ViewerPage::frameShown);
    connect(actions.linkViews, &QAction::toggled, m_grid, &widgets::ViewGrid::setLinked);
    connect(actions.nextView, &QAction::triggered, m_grid,
            [this] { m_grid->activate((m_grid->active() + 1) % m_grid->count()); });
}

void ViewerPage::setCacheBytes(std::size_t bytes)
{
    m_companions.setCacheBytes(bytes);
    shareCache();
}

void ViewerPage::shareCache()
{
    m_loader.setCacheBytes(m_companions.cacheShare());
}

void ViewerPage::setLook(int view, const model::PictureLook &look)
{
    if (view == 0)
        setMasterLook(look);
    else
        m_beside->setLook(view - 1, look);
}

const model::PictureLook &ViewerPage::look(int view) const
{
    return view == 0 ? m_look : m_beside->look(view - 1);
}

void ViewerPage::addProblems(const std::vector<store::ChunkProblem> &problems)
{
    const auto knows = [](const std::vector<store::ChunkProblem> &known,
                          const store::ChunkProblem &problem) {
        return std::any_of(known.begin(), known.end(), [&](const store::ChunkProblem &other) {
            return other.chunk == problem.chunk && other.error.path == problem.error.path;
        });
    };
    for (const store::ChunkProblem &problem : problems)
        if (!knows(m_reader->problems(), problem) && !knows(m_problems, problem))
            m_problems.push_back(problem);
    if (m_grid->active() == 0)
        emit problemsFound();
}

model::FramePtr ViewerPage::activeFrame() const
{
    const int active = m_grid->active();
    return active == 0 ? shownFrame() : m_beside->frame(active);
}

bool ViewerPage::awaitsExact() const
{
    const int active = m_grid->active();
    return active == 0 ? m_coarse : !m_companions.at(active - 1).isAnswered();
}

model::FramePtr ViewerPage::activePicture() const
{
    const int active = m_grid->active();
    return active == 0 ? m_view->frame() : m_beside->seenFrame(active);
}

std::shared_ptr<const store::Reader> ViewerPage::activeReader() const
{
    const int active = m_grid->active();
    return active == 0 ? m_reader : m_companions.at(active - 1).reader();
}

QString ViewerPage::activePath() const
{
    const int active = m_grid->active();
    if (active > 0)
        return m_companions.at(active - 1).path();
    return m_reader ? QString::fromStdString(m_reader->directory().string()) : QString();
}

const std::vector<store::ChunkProblem> &ViewerPage::activeProblems() const
{
    const int active = m_grid->active();
    return active == 0 ? m_problems : m_companions.at(active - 1).problems();
}

void ViewerPage::seekInActive(store::FrameIndex index)
{
    const int active = m_grid->active();
    if (active == 0)
        return m_playhead.visit(index);
    const model::Companion &companion = m_companions.at(active - 1);
    const store::FrameId frame = companion.reader()->index().frame(index);
    if (const auto place = model::placeNear(frame, m_reader->index(), m_companions.rule().by,
                                            model::inverse(companion.offset())))
        m_playhead.visit(*place);
}

void ViewerPage::answer(store::FrameIndex index, Answer answer)
{
    m_answered = index;
    m_answer = answer;
    goOn();
}

void ViewerPage::goOn()
{
    if (m_answered && m_companions.isSettled())
        (m_playhead.*m_answer)(*m_answered);
}

} // namespace app
