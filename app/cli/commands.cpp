// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

namespace app {

std::span<const Command> commands()
{
    return {};
}

} // namespace app
