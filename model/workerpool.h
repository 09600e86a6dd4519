// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

namespace model {

// Runs jobs on worker threads and delivers their results on its own thread.
//
// A job is a callable `Value(std::stop_token)`. It owns its inputs, touches no QObject, and looks
// at the token once per decoded frame. Results are moved through a queue under a mutex; the
// wake-up of the pool's thread carries nothing.
//
// Thread-safety: run() and the destructor belong to the pool's own thread.
class WorkerPool : public QObject
{
    Q_OBJECT

public:
    explicit WorkerPool(int threads, QObject *parent = nullptr);
    ~WorkerPool() override; // drops waiting jobs, stops and waits for running ones

    // Queues `job`; later calls `deliver(Value)` on the pool's thread, unless the returned source
    // was stopped or `context` died first. Dropping the source stops nothing. A job whose source
    // was stopped while it waited never runs.
    template<typename Job, typename Deliver>
    std::stop_source run(QObject *context, Job job, Deliver deliver)
    {
        std::stop_source source;
        auto task = [this, source, alive = QPointer<QObject>(context), job = std::move(job),
                     deliver = std::move(deliver)]() mutable {
            if (source.stop_requested())
                return;
            auto value = job(source.get_token());
            finish([source, alive = std::move(alive), deliver = std::move(deliver),
                    value = std::move(value)]() mutable {
                if (alive && !source.stop_requested())
                    deliver(std::move(value));
            });
        };
        enqueue({source, std::move(task)});
        return source;
    }

    // Jobs that wait or run; for tests and the status line.
    int pendingCount() const;

private:
    using Task = std::function<void()>;
    struct Job
    {
        std::stop_source source;
        Task task;
    };

    void enqueue(Job job);
    void finish(Task delivery);
    void deliverFinished();
    void work(const std::stop_token &stop);

    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Job> m_waiting; // guarded by m_mutex
    std::vector<std::stop_source> m_running; // guarded by m_mutex
    std::vector<Task> m_finished; // guarded by m_mutex
    std::vector<std::jthread> m_threads; // last, so that it is joined first
};

} // namespace model
