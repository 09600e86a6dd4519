// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output.h"

#include <QString>
#include <QStringList>

#include <span>

namespace app {

// A command of framehouse-cli. `run` gets the arguments after the command's name.
struct Command
{
    const char *name;
    const char *synopsis; // of its arguments, for help
    const char *help; // marked with QT_TRANSLATE_NOOP("app::Commands", ...)
    Exit (*run)(const QStringList &arguments, Output &output);
};

std::span<const Command> commands();

} // namespace app
