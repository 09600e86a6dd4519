// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace app {

struct Command;

QString generalHelp(); // all commands
QString commandHelp(const Command &command);

} // namespace app
