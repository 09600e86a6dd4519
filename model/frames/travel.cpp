// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/travel.h"

#include <algorithm>
#include <cstdlib>

namespace model {

void Travel::visit(store::FrameIndex index)
{
    const std::int64_t step = index.value - m_last.value;
    m_last = index;
    if (step == 0)
        return;
    const bool jump = std::abs(step) > longestStep;
    const bool turned = (step < 0) != (m_stride < 0);
    m_steps = jump ? 0 : turned ? 1 : m_steps + 1;
    m_stride = jump ? 1 : step;
}

int Travel::framesAhead(int most) const
{
    constexpr int afterJump = 2;
    constexpr int perStep = 4;
    return std::min(most, afterJump + perStep * std::min(m_steps, most));
}

} // namespace model
