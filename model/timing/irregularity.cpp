// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/timing/irregularity.h"

namespace model {

const FrameSet &framesWith(Irregularity kind, const TimingReport &report)
{
    switch (kind) {
    case Irregularity::Dropped:
        return report.gaps;
    case Irregularity::Late:
        return report.late;
    case Irregularity::Reset:
        return report.resets;
    case Irregularity::Backward:
        break;
    }
    return report.backward;
}

} // namespace model
