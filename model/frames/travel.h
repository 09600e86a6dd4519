// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/frame.h"

#include <cstdint>

namespace model {

// Where a user is going, judged by the frames asked for last. A plain value.
class Travel
{
public:
    void visit(store::FrameIndex index);

    // Frames from one request to the next; negative backwards, never 0; 1 after a jump.
    std::int64_t stride() const { return m_stride; }

    // How many frames ahead are worth having: few after a jump, more the longer it goes one way.
    int framesAhead(int most) const;

private:
    static constexpr std::int64_t longestStep = 32; // frames; a longer one is a jump

    store::FrameIndex m_last;
    std::int64_t m_stride = 1;
    int m_steps = 0; // in this direction
};

} // namespace model
