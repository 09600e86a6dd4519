// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/viewmemory.h"

#include "app/window/actions.h"
#include "app/window/settings.h"
#include "app/window/viewdata.h"
#include "app/window/viewerpage.h"
#include "app/window/viewstate.h"
#include "widgets/view/timelinepanel.h"

namespace app {

namespace {

using model::Playhead;
using widgets::Ruler;

QAction *actionOf(Ruler ruler, const Actions &actions)
{
    switch (ruler) {
    case Ruler::Recorded:
        return actions.byRecorded;
    case Ruler::Index:
        return actions.byIndex;
    case Ruler::Number:
        return actions.byNumber;
    default:
        return actions.byTime;
    }
}

} // namespace

ViewMemory::ViewMemory(Actions &actions, ViewerPage &page, Settings &settings)
    : m_actions(actions)
    , m_page(page)
    , m_settings(settings)
{}

ViewMemory::~ViewMemory()
{
    keep();
}

void ViewMemory::enter(const store::Reader &reader, Restore restores)
{
    m_recording = recordingKey(reader);
    if (m_page.hasFrames() && restores == Restore::Yes)
        restore(viewStateFromJson(m_settings.view(m_recording)));
}

// What the page keeps from one recording to the next is not this one's any more.
void ViewMemory::leave()
{
    keep();
    m_recording.clear();
    m_page.playhead().setLooping(false);
    setRuler(Ruler::Time);
}

void ViewMemory::keep()
{
    if (!m_recording.isEmpty() && m_page.hasFrames())
        m_settings.setView(m_recording, toJson(state()));
}

ViewState ViewMemory::state() const
{
    const Playhead &playhead = m_page.playhead();
    const model::TimeWindow &window = m_page.timelines()->window();
    ViewState state{playhead.position(),  playhead.inPoint(), playhead.outPoint(),
                    playhead.isLooping(), m_page.ruler(),     {},
                    m_page.chosenSeries()};
    if (!window.isWhole())
        state.window = {window.begin(), window.end()};
    return state;
}

void ViewMemory::restore(const ViewState &state)
{
    Playhead &playhead = m_page.playhead();
    if (!state.position)
        return;
    playhead.setInPoint(state.in);
    playhead.setOutPoint(state.out);
    playhead.setLooping(state.loops);
    setRuler(state.ruler);
    if (state.window)
        m_page.timelines()->window().show(state.window->first, state.window->second);
    if (state.series)
        m_page.chooseSeries(*state.series);
    playhead.seek(*state.position);
}

void ViewMemory::setRuler(Ruler ruler)
{
    m_page.setRuler(ruler);
    actionOf(ruler, m_actions)->setChecked(true);
}

} // namespace app
