// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workerpool.h"

#include <QLoggingCategory>

#include <algorithm>
#include <iterator>
#include <new>

namespace model {

namespace {

Q_LOGGING_CATEGORY(log, "framehouse.workerpool")

template<typename Tasks>
Tasks takeStopped(Tasks &tasks)
{
    const auto stopped = std::stable_partition(tasks.begin(), tasks.end(), [](const auto &task) {
        return !task->source.stop_requested();
    });
    Tasks taken(std::make_move_iterator(stopped), std::make_move_iterator(tasks.end()));
    tasks.erase(stopped, tasks.end());
    return taken;
}

template<typename Tasks>
int notStopped(const Tasks &tasks)
{
    return static_cast<int>(std::count_if(tasks.begin(), tasks.end(), [](const auto &task) {
        return !task->source.stop_requested();
    }));
}

} // namespace

WorkerPool::WorkerPool(int threads, QObject *parent)
    : QObject(parent)
    , m_threadCount(std::max(1, threads))
{
    m_threads.reserve(static_cast<std::size_t>(m_threadCount));
    for (int i = 0; i < m_threadCount; ++i)
        m_threads.emplace_back([this](const std::stop_token &stop) { work(stop); });
}

WorkerPool::~WorkerPool()
{
    // What the tasks own is destroyed without the lock: it may ask the pool something.
    std::deque<TaskPtr> waiting;
    std::deque<TaskPtr> background;
    {
        const std::lock_guard lock(m_mutex);
        waiting.swap(m_waiting);
        background.swap(m_background);
        for (Task *task : m_running)
            task->source.request_stop();
    }
    m_threads.clear();
}

int WorkerPool::pendingCount() const
{
    const std::lock_guard lock(m_mutex);
    return notStopped(m_waiting) + notStopped(m_background) + notStopped(m_running);
}

store::Error WorkerPool::errorOf(const std::exception &exception)
{
    qCWarning(log, "a job failed: %s", exception.what());
    const bool memory = dynamic_cast<const std::bad_alloc *>(&exception) != nullptr;
    return {memory ? store::Error::Code::TooLarge : store::Error::Code::Io, {}, exception.what()};
}

void WorkerPool::enqueue(TaskPtr task, Priority priority)
{
    std::deque<TaskPtr> stopped;
    std::deque<TaskPtr> stoppedBackground;
    task->priority = priority;
    {
        const std::lock_guard lock(m_mutex);
        // What was cancelled while it waited goes at once: a drag must not leave a queue behind.
        stopped = takeStopped(m_waiting);
        stoppedBackground = takeStopped(m_background);
        (priority == Priority::Normal ? m_waiting : m_background).push_back(std::move(task));
    }
    m_wake.notify_one();
}

bool WorkerPool::canStart() const
{
    if (!m_waiting.empty())
        return true;
    const auto isBackground = [](const Task *task) {
        return task->priority == Priority::Background;
    };
    const auto running = std::count_if(m_running.begin(), m_running.end(), isBackground);
    return !m_background.empty() && running < std::max(1, m_threadCount - 1);
}

WorkerPool::TaskPtr WorkerPool::takeNext()
{
    std::deque<TaskPtr> &queue = m_waiting.empty() ? m_background : m_waiting;
    TaskPtr task = std::move(queue.front());
    queue.pop_front();
    m_running.push_back(task.get());
    return task;
}

void WorkerPool::finish(TaskPtr task)
{
    {
        const std::lock_guard lock(m_mutex);
        std::erase(m_running, task.get());
        m_finished.push_back(std::move(task));
    }
    // A background job that had to wait for this one may start now.
    m_wake.notify_one();
    QMetaObject::invokeMethod(this, &WorkerPool::deliverNext, Qt::QueuedConnection);
}

// One per call, each with a wake-up of its own: a deliverer that runs an event loop (a dialog) holds
// up nothing and nobody overtakes.
void WorkerPool::deliverNext()
{
    TaskPtr task;
    {
        const std::lock_guard lock(m_mutex);
        if (m_finished.empty())
            return;
        task = std::move(m_finished.front());
        m_finished.pop_front();
    }
    task->deliver();
}

void WorkerPool::work(const std::stop_token &stop)
{
    while (true) {
        TaskPtr task;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return canStart(); }))
                return;
            task = takeNext();
        }
        task->run();
        finish(std::move(task));
    }
}

} // namespace model
