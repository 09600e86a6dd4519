// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/reaper.h"

#include <QCoreApplication>

#include <chrono>
#include <utility>

namespace model {

namespace {

constexpr std::chrono::duration<double> glance{0.1}; // at the stop, while waiting for a camera
constexpr int mostGlances = 100; // ten seconds: whoever opens it then is told that it is busy

} // namespace

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
    const auto gone = std::make_shared<Gone>(1);
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_leaving, [](const Leaving &one) { return one.gone->isClosed(); });
        m_leaving.push_back({camera->info().id, camera->info().identity, gone});
    }
    auto end = [camera = std::move(camera), asking = std::move(asking), gone]() mutable {
        camera->stop();
        asking = {};
        camera.reset();
        gone->close();
    };
    m_ending.tryPush(std::jthread(std::move(end)));
}

void Reaper::awaitAll()
{
    std::promise<void> reached;
    auto future = reached.get_future();
    if (m_ending.tryPush(std::move(reached)) == Pushed::Taken)
        future.wait();
}

void Reaper::awaitCamera(const QString &idOrIdentity, const std::stop_token &stop)
{
    for (const auto &gone : leaving(idOrIdentity)) {
        for (int i = 0; i < mostGlances && !gone->isClosed() && !stop.stop_requested(); ++i)
            gone->popWithin(glance);
    }
}

std::vector<std::shared_ptr<Reaper::Gone>> Reaper::leaving(const QString &idOrIdentity)
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::shared_ptr<Gone>> found;
    for (const Leaving &one : m_leaving) {
        if (!idOrIdentity.isEmpty() && (one.id == idOrIdentity || one.identity == idOrIdentity))
            found.push_back(one.gone);
    }
    return found;
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
