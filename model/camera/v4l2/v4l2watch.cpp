// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/v4l2/v4l2watch.h"

#include "model/camera/v4l2/wakeup.h"

#include <QFile>

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <thread>
#include <utility>

namespace model {

namespace {

class V4l2Watch : public CameraWatch
{
public:
    V4l2Watch(int inotify, std::function<void()> changed)
        : m_inotify(inotify)
        , m_changed(std::move(changed))
    {
        m_thread = std::jthread([this] { work(); });
    }
    ~V4l2Watch() override
    {
        m_wakeUp.set();
        m_thread.join();
        ::close(m_inotify);
    }

private:
    void work() const
    {
        pollfd watched[2] = {{m_inotify, POLLIN, 0}, {m_wakeUp.descriptor(), POLLIN, 0}};
        while (true) {
            const int ready = ::poll(watched, 2, -1);
            if (ready < 0 && errno == EINTR)
                continue;
            if (ready < 0 || watched[1].revents != 0)
                return;
            if (hasNews())
                m_changed();
        }
    }

    // Whether one of the events that wait is of a video node. Takes them all.
    bool hasNews() const
    {
        alignas(inotify_event) char buffer[4096];
        bool result = false;
        ssize_t size = 0;
        while ((size = ::read(m_inotify, buffer, sizeof buffer)) > 0) {
            for (ssize_t at = 0; at < size;) {
                const auto *const event = reinterpret_cast<const inotify_event *>(buffer + at);
                const bool isOverflow = event->mask & IN_Q_OVERFLOW; // anything may have happened
                result = result || isOverflow ||
                         (event->len > 0 && std::string_view(event->name).starts_with("video"));
                at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
            }
        }
        return result;
    }

    int m_inotify; // ours
    WakeUp m_wakeUp;
    std::function<void()> m_changed;
    std::jthread m_thread;
};

} // namespace

std::unique_ptr<CameraWatch> watchV4l2(const QString &directory, std::function<void()> changed)
{
    const int inotify = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (inotify < 0)
        return nullptr;
    constexpr std::uint32_t events =
        IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR;
    if (::inotify_add_watch(inotify, QFile::encodeName(directory).constData(), events) < 0) {
        ::close(inotify);
        return nullptr;
    }
    return std::make_unique<V4l2Watch>(inotify, std::move(changed));
}

} // namespace model
