// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <exception>
#include <functional>
#include <memory>
#include <semaphore>
#include <thread>

namespace store {

// A thread that does one task at a time for its owner.
class TaskThread
{
public:
    // TooLarge if the system gives no thread.
    static Result<std::unique_ptr<TaskThread>> create();
    ~TaskThread(); // waits for the task

    // Lets the thread do `task`, after wait(). What the task uses outlives it.
    void start(std::function<void()> task);

    // Whether wait() would not have to wait.
    bool isIdle();

    // Waits until no task is left; what it did is visible then, and what it threw is thrown here.
    void wait();

private:
    TaskThread();
    void run();

    std::function<void()> m_task; // none: the thread is to end
    bool m_isBusy = false; // the owner has not seen the end of m_task
    std::exception_ptr m_thrown; // by m_task
    std::binary_semaphore m_begin{0};
    std::binary_semaphore m_done{0};
    std::jthread m_thread; // the last: it uses the others
};

} // namespace store
