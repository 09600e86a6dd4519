// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workerpool.h"

#include <algorithm>

namespace model {

WorkerPool::WorkerPool(int threads, QObject *parent)
    : QObject(parent)
{
    m_threads.reserve(static_cast<std::size_t>(std::max(1, threads)));
    for (int i = 0; i < std::max(1, threads); ++i)
        m_threads.emplace_back([this](const std::stop_token &stop) { work(stop); });
}

WorkerPool::~WorkerPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.clear();
        for (std::stop_source &source : m_running)
            source.request_stop();
    }
    m_threads.clear();
}

int WorkerPool::pendingCount() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_waiting.size() + m_running.size());
}

void WorkerPool::enqueue(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        // What was cancelled while it waited goes at once: a drag must not leave a queue behind.
        std::erase_if(m_waiting, [](const Job &old) { return old.source.stop_requested(); });
        m_waiting.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void WorkerPool::finish(Task delivery)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_finished.empty();
        m_finished.push_back(std::move(delivery));
    }
    if (first)
        QMetaObject::invokeMethod(this, &WorkerPool::deliverFinished, Qt::QueuedConnection);
}

void WorkerPool::deliverFinished()
{
    std::vector<Task> finished;
    {
        const std::lock_guard lock(m_mutex);
        finished.swap(m_finished);
    }
    for (Task &deliver : finished)
        deliver();
}

void WorkerPool::work(const std::stop_token &stop)
{
    while (true) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_waiting.empty(); }))
                return;
            job = std::move(m_waiting.front());
            m_waiting.pop_front();
            m_running.push_back(job.source);
        }
        job.task();
        const std::lock_guard lock(m_mutex);
        const auto self = std::find(m_running.begin(), m_running.end(), job.source);
        if (self != m_running.end())
            m_running.erase(self);
    }
}

} // namespace model
