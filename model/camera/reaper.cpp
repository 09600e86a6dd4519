// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/reaper.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace model {

Reaper::Reaper()
    : m_thread([this] { work(); })
{
    qAddPostRoutine([] { instance().end(); });
}

Reaper::~Reaper()
{
    end();
}

Reaper &Reaper::instance()
{
    static Reaper reaper;
    return reaper;
}

void Reaper::take(std::jthread thread)
{
    thread.request_stop();
    m_ending.tryPush(std::move(thread));
}

void Reaper::retire(std::shared_ptr<Camera> camera, std::jthread asking)
{
    asking.request_stop();
    const Camera *const leaving = camera.get();
    {
        const std::lock_guard lock(m_mutex);
        m_leaving.push_back({leaving, camera->info().id, camera->info().identity});
    }
    auto end = [this, leaving, camera = std::move(camera), asking = std::move(asking)]() mutable {
        camera->stop();
        asking = {};
        camera.reset();
        left(leaving);
    };
    m_ending.tryPush(std::jthread(std::move(end)));
}

// What waited is called without the lock: it may ask for more.
void Reaper::left(const Camera *camera)
{
    std::vector<Waiting> waiting;
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_leaving.begin(), m_leaving.end(),
                                    [camera](const Leaving &one) { return one.camera == camera; });
    waiting.swap(found->waiting);
    m_leaving.erase(found);
}

void Reaper::awaitAll()
{
    std::promise<void> reached;
    auto future = reached.get_future();
    if (m_ending.tryPush(std::move(reached)) == Pushed::Taken)
        future.wait();
}

void Reaper::whenGone(const QStringList &idsOrIdentities, std::function<void()> then)
{
    const Waiting waiting(nullptr, [then = std::move(then)](void *) { then(); });
    const auto isMeant = [&](const QString &name) {
        return !name.isEmpty() && idsOrIdentities.contains(name);
    };
    const std::lock_guard lock(m_mutex);
    for (Leaving &one : m_leaving) {
        if (isMeant(one.id) || isMeant(one.identity))
            one.waiting.push_back(waiting);
    }
}

void Reaper::end()
{
    m_ending.close();
    if (m_thread.joinable())
        m_thread.join();
}

void Reaper::work()
{
    while (auto item = m_ending.pop()) {
        if (auto *const reached = std::get_if<std::promise<void>>(&*item))
            reached->set_value();
    }
}

} // namespace model
