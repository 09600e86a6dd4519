// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <span>

namespace app {

// The context of the commands' texts: Commands::tr("...").
class Commands
{
    Q_DECLARE_TR_FUNCTIONS(app::Commands)
};

// A command of framehouse-cli. `run` gets the arguments after the command's name, never --help.
struct Command
{
    const char *name;
    const char *synopsis; // of its arguments, for help
    const char *help; // marked with QT_TRANSLATE_NOOP("app::Commands", ...)
    Exit (*run)(const QStringList &arguments, Output &output);
    std::span<const Option> options = {}; // the same that `run` hands to Arguments::parse()
};

// Every command, in the order in which help lists them.
std::span<const Command> commands();

// Each command is a function `Command infoCommand();` in a file of its own (info.cpp), declared here
// and listed in commands.cpp.
Command camerasCommand();
Command checksumCommand();
Command convertCommand();
Command exportCommand();
Command extraCommand();
Command extractCommand();
Command formatsCommand();
Command framesCommand();
Command indexCommand();
Command infoCommand();
Command insertCommand();
Command recordCommand();
Command recoverCommand();
Command reindexCommand();
Command timecodesCommand();
Command verifyCommand();

} // namespace app
