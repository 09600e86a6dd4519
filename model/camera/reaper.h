// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/boundedqueue.h"
#include "model/camera/camera.h"

#include <future>
#include <limits>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <variant>
#include <vector>

namespace model {

// Waits for what ends slowly, such as the threads of a device that is gone, so that nobody else has
// to. The end of the application waits for all of it.
//
// One for the whole program, as devices are: whoever opens one has to know who still lets go of it.
// Thread-safety: every function from any thread, but await...(), which wait, not from the GUI's.
class Reaper
{
public:
    static Reaper &instance();
    ~Reaper();
    Reaper(const Reaper &) = delete;
    Reaper &operator=(const Reaper &) = delete;

    // After the end of the application it is waited for at once.
    void take(std::jthread thread);

    // Stops the camera and destroys it. What asks the camera things until then ends before.
    void retire(std::shared_ptr<Camera> camera, std::jthread asking);

    // Until all threads that were taken before have ended.
    void awaitAll();

    // Until no camera of that id or identity is being stopped any more, but no longer than a device
    // that is gone may take, nor than `stop` allows.
    void awaitCamera(const QString &idOrIdentity, const std::stop_token &stop = {});

private:
    using Item = std::variant<std::jthread, std::promise<void>>;
    using Gone = BoundedQueue<bool>; // closed when the camera is

    struct Leaving
    {
        QString id;
        QString identity;
        std::shared_ptr<Gone> gone;
    };

    Reaper();
    void end();
    void work();
    std::vector<std::shared_ptr<Gone>> leaving(const QString &idOrIdentity);

    std::mutex m_mutex;
    std::vector<Leaving> m_leaving; // guarded by m_mutex
    BoundedQueue<Item> m_ending{std::numeric_limits<std::size_t>::max()};
    std::jthread m_thread;
};

} // namespace model
