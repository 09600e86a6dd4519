// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace app {

// framehouse-cli, from its arguments to its exit code. REQUIRES: called once in a process, which has
// no other QCoreApplication.
int runProgram(int argc, char *argv[]);

} // namespace app
