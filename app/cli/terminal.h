// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace app {

// Whether a person watches what goes to standard error.
bool isErrorTerminal();

// Notes SIGINT and SIGTERM instead of dying of them, from its making to its end. One at a time.
class StopSignals
{
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals &) = delete;
    StopSignals &operator=(const StopSignals &) = delete;

    static bool wasAsked();
};

} // namespace app
