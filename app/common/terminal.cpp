// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/terminal.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <utility>

// The one file of app with system calls.
namespace app {

namespace {

constexpr qsizetype longestLine = 1 << 16; // bytes; what is longer is cut

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

// Whoever started the program to outlive its terminal has asked for SIGHUP to be ignored.
bool isHangUpIgnored()
{
    struct sigaction before
    {};
    return ::sigaction(SIGHUP, nullptr, &before) == 0 && before.sa_handler == SIG_IGN;
}

void handleStop(void (*handler)(int))
{
    std::signal(SIGINT, handler);
    std::signal(SIGTERM, handler);
    if (!isHangUpIgnored())
        std::signal(SIGHUP, handler);
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

InputLines::InputLines()
    : m_notifier(STDIN_FILENO, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &InputLines::read);
}

void InputLines::read()
{
    std::array<char, 4096> bytes{};
    const auto count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count <= 0) {
        m_notifier.setEnabled(false);
        if (!m_text.isEmpty())
            emit came(QString::fromUtf8(std::exchange(m_text, {})));
        return;
    }
    m_text.append(bytes.data(), count);
    for (qsizetype end = m_text.indexOf('\n'); end >= 0; end = m_text.indexOf('\n')) {
        emit came(QString::fromUtf8(m_text.left(end)));
        m_text.remove(0, end + 1);
    }
    m_text.truncate(longestLine);
}

} // namespace app
