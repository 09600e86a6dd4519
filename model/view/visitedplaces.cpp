// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/view/visitedplaces.h"

#include <cassert>

namespace model {

void VisitedPlaces::jump(store::FrameIndex from, store::FrameIndex to, bool continues)
{
    if (continues && canGoBack()) {
        m_places[m_current] = to;
        return;
    }
    m_places.resize(m_current);
    m_places.push_back(from);
    m_places.push_back(to);
    if (m_places.size() > mostPlaces)
        m_places.erase(m_places.begin());
    m_current = m_places.size() - 1;
}

store::FrameIndex VisitedPlaces::goBack(store::FrameIndex from)
{
    assert(canGoBack());
    m_places[m_current] = from;
    return m_places[--m_current];
}

store::FrameIndex VisitedPlaces::goForth(store::FrameIndex from)
{
    assert(canGoForth());
    m_places[m_current] = from;
    return m_places[++m_current];
}

} // namespace model
