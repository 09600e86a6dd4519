// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/exactframe.h"

#include "app/viewer/viewerpage.h"
#include "widgets/beside/viewgrid.h"

#include <utility>

namespace app {

ExactFrame::ExactFrame(ViewerPage &page)
    : QObject(&page)
    , m_page(page)
{
    connect(&page, &ViewerPage::frameShown, this, &ExactFrame::look);
    connect(&page.playhead(), &model::Playhead::positionChanged, this, &ExactFrame::giveUp);
    connect(page.grid(), &widgets::ViewGrid::activeChanged, this, &ExactFrame::giveUp);
}

void ExactFrame::get(Take take)
{
    m_take = nullptr;
    if (const model::FramePtr frame = m_page.activeFrame())
        return take(frame);
    if (!m_page.awaitsExact())
        return;
    m_take = std::move(take);
    m_position = m_page.playhead().position();
    m_path = m_page.activePath();
}

void ExactFrame::look()
{
    if (!m_take)
        return;
    if (m_page.playhead().position() != m_position || m_page.activePath() != m_path)
        return giveUp();
    if (m_page.awaitsExact())
        return;
    const model::FramePtr frame = m_page.activeFrame();
    if (!frame)
        return giveUp();
    std::exchange(m_take, nullptr)(frame);
}

void ExactFrame::giveUp()
{
    if (std::exchange(m_take, nullptr))
        emit missed();
}

} // namespace app
