// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/error.h"

#include <QObject>
#include <QPointer>

#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace model {

// Runs jobs on worker threads and delivers their results on its own thread.
//
// A job is a callable `Value(std::stop_token)`. It owns its inputs, touches no QObject, and looks
// at the token once per decoded frame. What it owns is destroyed on the worker as soon as it ran;
// the deliverer and the result live and die on the pool's thread. They pass through a queue under a
// mutex; the wake-up of the pool's thread carries nothing.
//
// Results come in the order in which the jobs ended, one per turn of the event loop.
//
// An exception that leaves a job becomes its result where the Value can be made of a store::Error;
// of any other job nothing is delivered, and the log says so.
//
// Thread-safety: all functions and the destructor belong to the pool's own thread, where the
// contexts live as well.
class WorkerPool : public QObject
{
    Q_OBJECT

public:
    // Background jobs start when no other waits, and never take the last thread.
    enum class Priority { Normal, Background };

    explicit WorkerPool(int threads, QObject *parent = nullptr); // at least one is made
    ~WorkerPool() override; // drops waiting jobs, stops and waits for running ones

    // Queues `job`; later calls `deliver(Value)` on the pool's thread, unless the returned source
    // was stopped or `context` died first. Dropping the source stops nothing. A job whose source
    // was stopped while it waited never runs.
    template<typename Job, typename Deliver>
    std::stop_source run(QObject *context, Job job, Deliver deliver,
                         Priority priority = Priority::Normal)
    {
        auto task =
            std::make_unique<TypedTask<Job, Deliver>>(context, std::move(job), std::move(deliver));
        std::stop_source source = task->source;
        enqueue(std::move(task), priority);
        return source;
    }

    // Destroys `value` on a worker: for what closes files, joins threads of its own or is much memory.
    template<typename T>
    void discard(T value, Priority priority = Priority::Background)
    {
        run(
            this, [value = std::move(value)](const std::stop_token &) { return true; }, [](bool) {},
            priority);
    }

    // Jobs that wait or run and were not stopped; for tests and the status line.
    int pendingCount() const;

private:
    struct Task
    {
        explicit Task(QObject *receiver)
            : context(receiver)
        {}
        virtual ~Task() = default;
        virtual void run() = 0; // on a worker
        virtual void deliver() = 0; // on the pool's thread

        std::stop_source source;
        QPointer<QObject> context; // made, read and destroyed on the pool's thread
        Priority priority = Priority::Normal;
    };
    using TaskPtr = std::unique_ptr<Task>;

    template<typename Job, typename Deliver>
    struct TypedTask : Task
    {
        using Value = std::decay_t<std::invoke_result_t<Job &, std::stop_token>>;

        TypedTask(QObject *receiver, Job work, Deliver handOver)
            : Task(receiver)
            , job(std::move(work))
            , deliverer(std::move(handOver))
        {}

        void run() override
        {
            try {
                if (!source.stop_requested())
                    value.emplace((*job)(source.get_token()));
            } catch (const std::exception &exception) {
                const store::Error error = errorOf(exception);
                if constexpr (std::is_constructible_v<Value, store::Error>)
                    value.emplace(error);
            }
            job.reset();
        }

        void deliver() override
        {
            if (context && value && !source.stop_requested())
                deliverer(std::move(*value));
        }

        std::optional<Job> job; // gone once it ran
        Deliver deliverer;
        std::optional<Value> value;
    };

    static store::Error errorOf(const std::exception &exception); // and logs it

    void enqueue(TaskPtr task, Priority priority);
    bool canStart() const; // with m_mutex held
    TaskPtr takeNext(); // with m_mutex held; REQUIRES: canStart()
    void finish(TaskPtr task);
    void deliverNext();
    void work(const std::stop_token &stop);

    const int m_threadCount;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<TaskPtr> m_waiting; // guarded by m_mutex
    std::deque<TaskPtr> m_background; // guarded by m_mutex; wait as well
    std::vector<Task *> m_running; // guarded by m_mutex; owned by the worker that runs it
    std::deque<TaskPtr> m_finished; // guarded by m_mutex
    std::vector<std::jthread> m_threads; // last, so that it is joined first
};

} // namespace model
