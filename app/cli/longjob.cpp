// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/longjob.h"

#include "app/cli/commands.h"

namespace app {

namespace {

constexpr int terminalMs = 1000;
constexpr int logMs = 10000; // nobody waits for a line of a log

} // namespace

LongJob::LongJob(Output &output)
    : m_output(output)
{
    connect(&m_signals, &StopSignals::asked, this, [this] { m_stop.request_stop(); });
    connect(&m_timer, &QTimer::timeout, this, &LongJob::tell);
}

LongJob::Progress LongJob::progress() const
{
    return [position = m_position](std::int64_t done, std::int64_t total) {
        position->done = done;
        position->total = total;
    };
}

void LongJob::wait()
{
    m_timer.start(isErrorTerminal() ? terminalMs : logMs);
    m_loop.exec();
    m_timer.stop();
}

void LongJob::tell()
{
    const std::int64_t total = m_position->total;
    if (total > 0)
        m_output.say(Commands::tr("%1 of %2 frames").arg(m_position->done.load()).arg(total));
}

} // namespace app
