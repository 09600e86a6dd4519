// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewer/startposition.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace app {

// What the program was called with.
struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(app::CommandLine)

public:
    enum class Wish { Run, Help, Version, Refuse };

    Wish wish = Wish::Run;
    QString message; // of Refuse: what was wrong; of Help and Version: what to print
    QStringList paths; // a window each, or all in one
    bool beside = false; // in one
    StartPosition start;
    bool fullScreen = false;

    // `arguments` as QCoreApplication::arguments() gives them, the program's name first.
    static CommandLine parse(const QStringList &arguments);
};

} // namespace app
