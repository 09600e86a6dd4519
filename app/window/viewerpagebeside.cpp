// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The viewer with several views: whose frame is active, and when the playhead may go on.

#include "app/window/actions.h"
#include "app/window/viewerpage.h"
#include "store/reader.h"
#include "widgets/beside/viewgrid.h"

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
    connect(m_grid, &widgets::ViewGrid::activeChanged, this, &ViewerPage::frameShown);
    connect(actions.linkViews, &QAction::toggled, m_grid, &widgets::ViewGrid::setLinked);
    connect(actions.nextView, &QAction::triggered, m_grid,
            [this] { m_grid->activate((m_grid->active() + 1) % m_grid->count()); });
}

void ViewerPage::shareCache()
{
    m_loader.setCacheBytes(m_companions.cacheShare());
}

void ViewerPage::setCompanionLook(int companion, const model::PictureLook &look)
{
    m_beside->setLook(companion, look);
}

model::FramePtr ViewerPage::activeFrame() const
{
    const int active = m_grid->active();
    return active == 0 ? shownFrame() : m_beside->frame(active);
}

QString ViewerPage::activePath() const
{
    const int active = m_grid->active();
    return active == 0 ? QString::fromStdString(m_reader->directory().string())
                       : m_companions.at(active - 1).path();
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
