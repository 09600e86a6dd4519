// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/terminal.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>

// The one file of app with system calls.
namespace app {

namespace {

std::atomic<int> writeEnd = -1; // of the pipe by which the handler wakes the event loop
static_assert(std::atomic<int>::is_always_lock_free); // else no signal handler may touch it

extern "C" void noteStop(int)
{
    const int before = errno;
    const char byte = 0;
    if (::write(writeEnd, &byte, 1) < 0) {
        // The pipe is full of signals that nobody has read yet: this one is told with them.
    }
    errno = before;
}

void handleStop(void (*handler)(int))
{
    std::signal(SIGINT, handler);
    std::signal(SIGTERM, handler);
}

} // namespace

bool isErrorTerminal()
{
    return ::isatty(STDERR_FILENO) != 0;
}

StopSignals::StopSignals()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // without a descriptor left, signals stay what they are: the end
    writeEnd = ends[1];
    m_notifier.setSocket(ends[0]);
    connect(&m_notifier, &QSocketNotifier::activated, this, &StopSignals::read);
    m_notifier.setEnabled(true);
    handleStop(noteStop);
}

StopSignals::~StopSignals()
{
    if (!m_notifier.isValid())
        return;
    handleStop(SIG_DFL);
    m_notifier.setEnabled(false);
    ::close(writeEnd.exchange(-1));
    ::close(static_cast<int>(m_notifier.socket()));
}

void StopSignals::read()
{
    std::array<char, 64> bytes{};
    while (::read(static_cast<int>(m_notifier.socket()), bytes.data(), bytes.size()) > 0) {
    }
    emit asked();
}

} // namespace app
