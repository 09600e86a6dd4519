// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/terminal.h"

#include <atomic>
#include <csignal>
#include <cstdio>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace app {

namespace {

std::atomic<bool> stopAsked = false;
static_assert(std::atomic<bool>::is_always_lock_free); // else no signal handler may touch it

extern "C" void noteStop(int)
{
    stopAsked = true;
}

} // namespace

bool isErrorTerminal()
{
#ifdef _WIN32
    return _isatty(_fileno(stderr)) != 0;
#else
    return ::isatty(STDERR_FILENO) != 0;
#endif
}

StopSignals::StopSignals()
{
    stopAsked = false;
    std::signal(SIGINT, noteStop);
    std::signal(SIGTERM, noteStop);
}

StopSignals::~StopSignals()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool StopSignals::wasAsked()
{
    return stopAsked;
}

} // namespace app
