// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/taskthread.h"

#include <string>
#include <system_error>
#include <utility>

namespace store {

TaskThread::TaskThread()
    : m_thread([this] { run(); })
{}

Result<std::unique_ptr<TaskThread>> TaskThread::create()
try {
    return std::unique_ptr<TaskThread>(new TaskThread);
} catch (const std::system_error &error) {
    return Error{
        Error::Code::TooLarge, {}, std::string("no thread for the encoder: ") + error.what()};
}

TaskThread::~TaskThread()
{
    if (m_isBusy)
        m_done.acquire();
    m_task = nullptr;
    m_begin.release();
}

void TaskThread::start(std::function<void()> task)
{
    wait();
    m_task = std::move(task);
    m_isBusy = true;
    m_begin.release();
}

bool TaskThread::isIdle()
{
    if (m_isBusy && m_done.try_acquire())
        m_isBusy = false;
    return !m_isBusy;
}

void TaskThread::wait()
{
    if (m_isBusy)
        m_done.acquire();
    m_isBusy = false;
    if (m_thrown)
        std::rethrow_exception(std::exchange(m_thrown, nullptr));
}

void TaskThread::run()
{
    while (true) {
        m_begin.acquire();
        if (!m_task)
            return;
        try {
            m_task();
        } catch (...) {
            m_thrown = std::current_exception();
        }
        m_done.release();
    }
}

} // namespace store
