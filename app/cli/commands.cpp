// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

#include <vector>

namespace app {

std::span<const Command> commands()
{
    static const std::vector<Command> all{
        infoCommand(),    framesCommand(),    checksumCommand(), extractCommand(),
        extraCommand(),   exportCommand(),    recordCommand(),   camerasCommand(),
        formatsCommand(), timecodesCommand(), verifyCommand(),   recoverCommand(),
        reindexCommand(), insertCommand(),    indexCommand(),    convertCommand(),
    };
    return all;
}

} // namespace app
