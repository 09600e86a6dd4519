// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/terminal.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <stop_token>
#include <utility>

namespace app {

class Output;

// Runs work that takes long on a thread of its own, says how far it is, by a bar on a terminal and by a
// line now and then elsewhere, and has it stop when the system or Ctrl+C asks for it.
class LongJob : public QObject
{
    Q_OBJECT

public:
    using Progress = std::function<void(std::int64_t done, std::int64_t total)>;

    explicit LongJob(Output &output); // outlives *this

    // Returns what `work(progress, stop token)` returns.
    template<typename Work>
    auto run(Work work)
    {
        auto result = std::async(std::launch::async, [this, work = std::move(work)] {
            auto value = work(progress(), m_stop.get_token());
            QMetaObject::invokeMethod(&m_loop, &QEventLoop::quit, Qt::QueuedConnection);
            return value;
        });
        wait();
        return result.get();
    }

private:
    struct Position
    {
        std::atomic<std::int64_t> done = 0;
        std::atomic<std::int64_t> total = 0;
    };
    Progress progress() const;
    void wait();
    void tell();

    Output &m_output;
    bool m_isWatched; // by a person
    QElapsedTimer m_begun;
    std::stop_source m_stop;
    std::shared_ptr<Position> m_position = std::make_shared<Position>();
    StopSignals m_signals;
    QTimer m_timer;
    QEventLoop m_loop;
};

} // namespace app
