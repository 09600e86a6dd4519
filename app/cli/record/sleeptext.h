// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commands.h"

#include <QString>

namespace app {

// What a recording says of the computer's sleep. `camera` is ready to be shown.

inline QString fallsAsleepText(const QString &camera)
{
    return Commands::tr("%1: the computer goes to sleep; the recording goes on in another store "
                        "afterwards.")
        .arg(camera);
}

inline QString cameraIsBackText(const QString &camera)
{
    return Commands::tr("%1: the camera is back; its recording goes on in another store.")
        .arg(camera);
}

inline QString endedAsleepText(const QString &camera)
{
    return Commands::tr("%1: the recording ended before it went on after the sleep.").arg(camera);
}

} // namespace app
