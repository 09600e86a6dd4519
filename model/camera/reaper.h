// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/boundedqueue.h"
#include "model/camera/camera.h"

#include <QStringList>

#include <functional>
#include <future>
#include <limits>
#include <memory>
#include <mutex>
#include <thread>
#include <variant>
#include <vector>

namespace model {

// Waits for what ends slowly, such as the threads of a device that is gone or of a disk that is slow, so
// that nobody else has to. The end of the application waits for all of it.
//
// One for the whole program, as devices are: whoever opens one has to know who still lets go of it.
// Thread-safety: every function from any thread, but awaitAll(), which waits, not from the GUI's.
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

    // Calls `then` when no camera of these ids or identities is being stopped any more: at once if none
    // is, else on a thread of the reaper's, which waits for it. Nobody is kept waiting until then.
    void whenGone(const QStringList &idsOrIdentities, std::function<void()> then);

private:
    using Item = std::variant<std::jthread, std::promise<void>>;
    using Waiting = std::shared_ptr<void>; // whoever lets go of the last one calls what waits

    struct Leaving
    {
        const Camera *camera = nullptr; // to tell it from others
        QString id;
        QString identity;
        std::vector<Waiting> waiting = {};
    };

    Reaper();
    void end();
    void work();
    void left(const Camera *camera);

    std::mutex m_mutex;
    std::vector<Leaving> m_leaving; // guarded by m_mutex
    BoundedQueue<Item> m_ending{std::numeric_limits<std::size_t>::max()};
    std::jthread m_thread;
};

} // namespace model
