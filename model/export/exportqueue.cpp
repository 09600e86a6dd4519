// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/exportqueue.h"

#include "model/export/backgroundpriority.h"
#include "model/export/pauseswitch.h"
#include "model/paths.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <chrono>
#include <utility>

namespace model {

using namespace std::chrono_literals;

// What a job says of itself, and what it is told, while it runs.
struct ExportProgress
{
    std::atomic<std::int64_t> done = 0;
    std::atomic<std::int64_t> total = 0;
    PauseSwitch pause;
};

ExportQueue::ExportQueue(QObject *parent)
    : QObject(parent)
    , m_pool(1)
{
    m_looking.setInterval(200ms);
    connect(&m_looking, &QTimer::timeout, this, &ExportQueue::look);
}

ExportQueue::~ExportQueue()
{
    for (const auto &entry : m_entries)
        entry->stop.request_stop();
}

ExportQueue::Id ExportQueue::add(const QString &recording, ExportTask task)
{
    auto entry = std::make_unique<Entry>();
    const Id id = ++m_lastId;
    entry->job.id = id;
    entry->job.recording = recording;
    entry->job.target = toText(task.target);
    entry->job.frames = entry->job.total = task.frameCount();
    entry->job.isTogether = task.isTogether();
    entry->job.isLookedAtAgain = traitsOf(task.choice.as).kind.has_value();
    entry->task = std::make_shared<const ExportTask>(std::move(task));
    entry->progress = std::make_shared<ExportProgress>();
    m_entries.push_back(std::move(entry));
    emit added(id);
    startNext();
    return id;
}

ExportQueue::Entry *ExportQueue::find(Id id)
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : m_entries[static_cast<std::size_t>(row)].get();
}

int ExportQueue::rowOf(Id id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [id](const auto &entry) { return entry->job.id == id; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

ExportQueue::Entry *ExportQueue::current()
{
    for (const auto &entry : m_entries)
        if (entry->job.state == State::Running || entry->job.state == State::Paused)
            return entry.get();
    return nullptr;
}

int ExportQueue::openCount() const
{
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(),
                                          [](const auto &entry) { return !entry->job.isEnded(); }));
}

bool ExportQueue::isBusy() const
{
    return openCount() > 0;
}

void ExportQueue::startNext()
{
    if (current())
        return;
    const auto next = std::find_if(m_entries.begin(), m_entries.end(), [](const auto &entry) {
        return entry->job.state == State::Waiting;
    });
    if (next == m_entries.end())
        m_looking.stop();
    else
        start(**next);
}

void ExportQueue::start(Entry &entry)
{
    auto make = [task = entry.task, progress = entry.progress,
                 stop = entry.stop](const std::stop_token &poolStop) mutable {
        lowerThreadPriority();
        const std::stop_callback both(poolStop, [&stop] { stop.request_stop(); });
        const std::stop_token token = stop.get_token();
        const auto tell = [&](std::int64_t done, std::int64_t total) {
            progress->done = done;
            progress->total = total;
            progress->pause.pass(token);
        };
        return runExport(*task, tell, token);
    };
    const Id id = entry.job.id;
    auto report = [this, id](const store::Result<store::ExportSummary> &made) { finish(id, made); };
    m_pool.run(this, std::move(make), report);
    entry.sinceResumed.start();
    entry.job.state = State::Running;
    m_looking.start();
    emit changed(id);
}

void ExportQueue::finish(Id id, const store::Result<store::ExportSummary> &made)
{
    Entry *entry = find(id);
    assert(entry);
    update(*entry);
    if (made)
        entry->job.summary = *made;
    else
        entry->job.error = made.error();
    const bool isCancelled = !made && made.error().code == store::Error::Code::Cancelled;
    end(*entry, made ? State::Done : isCancelled ? State::Cancelled : State::Failed);
    startNext();
}

void ExportQueue::end(Entry &entry, State state)
{
    const Id id = entry.job.id;
    entry.job.state = state;
    entry.job.secondsLeft.reset();
    entry.job.isCancelling = false;
    if (entry.task)
        m_pool.discard(std::exchange(entry.task, nullptr)); // it may close files
    emit changed(id);
    emit ended(id);
}

// True if that is news.
bool ExportQueue::update(Entry &entry)
{
    const std::int64_t done = entry.progress->done;
    const std::int64_t total = entry.progress->total;
    if (entry.job.state == State::Running) {
        const double seconds =
            static_cast<double>(entry.runMs + entry.sinceResumed.elapsed()) / 1000.0;
        entry.pace.add(seconds, done);
        entry.job.framesPerSecond = entry.pace.perSecond();
        entry.job.secondsLeft = entry.pace.secondsLeft(std::max(total, done));
    }
    entry.job.done = done;
    if (total > 0)
        entry.job.total = total;
    return entry.job.state == State::Running;
}

void ExportQueue::look()
{
    Entry *entry = current();
    if (entry && update(*entry))
        emit changed(entry->job.id);
}

void ExportQueue::pause(Id id)
{
    Entry *entry = find(id);
    if (!entry || entry->job.state != State::Running || entry->job.isCancelling)
        return;
    update(*entry);
    entry->progress->pause.pause();
    entry->runMs += entry->sinceResumed.elapsed();
    entry->job.state = State::Paused;
    emit changed(id);
}

void ExportQueue::resume(Id id)
{
    Entry *entry = find(id);
    if (!entry || entry->job.state != State::Paused)
        return;
    entry->sinceResumed.start();
    entry->job.state = State::Running;
    entry->progress->pause.resume();
    emit changed(id);
}

void ExportQueue::cancel(Id id)
{
    Entry *entry = find(id);
    if (!entry || entry->job.isEnded() || entry->job.isCancelling)
        return;
    if (entry->job.state == State::Waiting)
        return end(*entry, State::Cancelled);
    entry->job.isCancelling = true;
    entry->stop.request_stop(); // ends a pause, too
    emit changed(id);
}

void ExportQueue::cancelAll()
{
    std::vector<Id> waitingFirst; // else the next one would start
    for (const auto &entry : m_entries)
        if (entry->job.state == State::Waiting)
            waitingFirst.push_back(entry->job.id);
    if (const Entry *running = current())
        waitingFirst.push_back(running->job.id);
    for (const Id id : waitingFirst)
        cancel(id);
}

void ExportQueue::remove(Id id)
{
    const int row = rowOf(id);
    if (row < 0 || !at(row).isEnded())
        return;
    m_entries.erase(m_entries.begin() + row);
    emit removed(id);
}

} // namespace model
