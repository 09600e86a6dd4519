// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/genicam/genicamdevice.h"

#include <QCoreApplication>

#include <variant>

namespace model {

namespace {

using Code = store::Error::Code;

// Waits for threads that end, so that nobody else has to.
class Reaper
{
public:
    Reaper()
        : m_thread([this] { work(); })
    {
        qAddPostRoutine([] { instance().end(); });
    }
    ~Reaper() { end(); }
    Reaper(const Reaper &) = delete;
    Reaper &operator=(const Reaper &) = delete;

    static Reaper &instance()
    {
        static Reaper reaper;
        return reaper;
    }

    // After the end of the application it is waited for at once.
    void take(std::jthread thread) { m_ending.tryPush(std::move(thread)); }

    void awaitAll()
    {
        std::promise<void> reached;
        auto future = reached.get_future();
        if (m_ending.tryPush(std::move(reached)) == Pushed::Taken)
            future.wait();
    }

private:
    using Item = std::variant<std::jthread, std::promise<void>>;

    void end()
    {
        m_ending.close();
        if (m_thread.joinable())
            m_thread.join();
    }

    void work()
    {
        while (auto item = m_ending.pop()) {
            if (auto *const reached = std::get_if<std::promise<void>>(&*item))
                reached->set_value();
        }
    }

    BoundedQueue<Item> m_ending{std::numeric_limits<std::size_t>::max()};
    std::jthread m_thread;
};

} // namespace

store::Result<std::shared_ptr<GenicamDevice>> GenicamDevice::open(const std::string &deviceId)
{
    auto device = std::make_shared<GenicamDevice>(deviceId);
    const auto connect = [](GenicamConnection &connection) { return connection.connect(); };
    auto connected = device->ask(connect);
    if (!connected && connected.error().code == Code::Busy) {
        // It may be ourselves, who have not given it back yet.
        Reaper::instance().awaitAll();
        connected = device->ask(connect);
    }
    if (!connected)
        return connected.error();
    return device;
}

GenicamDevice::GenicamDevice(std::string deviceId)
    : m_connection(std::make_shared<GenicamConnection>(std::move(deviceId)))
{
    m_thread = std::jthread([connection = m_connection, jobs = m_jobs] {
        while (const auto job = jobs->pop())
            (*job)(*connection);
        connection->disconnect();
    });
}

GenicamDevice::~GenicamDevice()
{
    m_jobs->close();
    Reaper::instance().take(std::move(m_thread));
}

} // namespace model
