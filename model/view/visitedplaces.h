// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/frame.h"

#include <cstddef>
#include <vector>

namespace model {

// The places a user jumped between, to go back and forth among them like among pages. A plain value.
class VisitedPlaces
{
public:
    bool canGoBack() const { return m_current > 0; }
    bool canGoForth() const { return m_current + 1 < m_places.size(); }

    // A jump forgets the places forth. One that `continues` the jump before (a drag) only moves its
    // target.
    void jump(store::FrameIndex from, store::FrameIndex to, bool continues);

    // Where to go; `from`, the place left, is come back to. REQUIRES: canGoBack(), canGoForth().
    store::FrameIndex goBack(store::FrameIndex from);
    store::FrameIndex goForth(store::FrameIndex from);

private:
    static constexpr std::size_t mostPlaces = 100;

    std::vector<store::FrameIndex> m_places;
    std::size_t m_current = 0;
};

} // namespace model
