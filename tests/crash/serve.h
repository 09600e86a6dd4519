// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

namespace crash {

// Runs what standard input asks for, until it ends: each line is words separated by tabs, first any
// number of NAME=VALUE for the environment, then the arguments of a `run`. Each has a process of its
// own, a copy of this one, so that it can be killed, and does not have to load the libraries again; after
// `seconds` it is taken to hang, and killed. Behind what it says comes a line "exit CODE"; a signal is
// a negative code.
using Run = int (*)(const std::vector<std::string> &arguments);
int serve(Run run, unsigned seconds);

} // namespace crash
