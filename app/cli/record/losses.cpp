// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/record/losses.h"

#include "app/cli/commands.h"

namespace app {

QString lossesText(const model::RecordingCounters &counters)
{
    return Commands::tr("captured %1\n"
                        "written %2\n"
                        "dropped by the device %3\n"
                        "dropped by the transport %4\n"
                        "dropped by the queue %5\n"
                        "dropped by the disk %6\n")
        .arg(counters.captured)
        .arg(counters.written)
        .arg(counters.droppedByDevice)
        .arg(counters.droppedByTransport)
        .arg(counters.droppedByQueue)
        .arg(counters.droppedByDisk);
}

} // namespace app
