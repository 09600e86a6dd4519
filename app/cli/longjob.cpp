// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/longjob.h"

#include "app/cli/commands.h"
#include "app/cli/progressline.h"

#include <algorithm>

namespace app {

namespace {

constexpr int terminalMs = 250;
constexpr int logMs = 10000; // nobody waits for a line of a log

} // namespace

LongJob::LongJob(Output &output)
    : m_output(output)
    , m_isWatched(isErrorTerminal())
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
    m_begun.start();
    m_timer.start(m_isWatched ? terminalMs : logMs);
    m_loop.exec();
    m_timer.stop();
    if (m_isWatched)
        m_output.clearStatus();
}

void LongJob::tell()
{
    const std::int64_t total = m_position->total;
    if (total <= 0)
        return;
    const std::int64_t done = std::min(m_position->done.load(), total);
    if (m_isWatched)
        m_output.showStatus(progressLine(done, total, m_begun.elapsed()));
    else
        m_output.say(Commands::tr("%1 of %2 frames").arg(done).arg(total));
}

} // namespace app
