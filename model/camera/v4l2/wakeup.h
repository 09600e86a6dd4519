// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <sys/eventfd.h>
#include <unistd.h>

namespace model {

// Wakes a thread that polls. Thread-safety: set() from any thread.
class WakeUp
{
public:
    WakeUp()
        : m_fd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    {}
    ~WakeUp()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    WakeUp(const WakeUp &) = delete;
    WakeUp &operator=(const WakeUp &) = delete;

    int descriptor() const { return m_fd; } // negative if the system has none left
    void set() const { ::eventfd_write(m_fd, 1); }

private:
    int m_fd;
};

} // namespace model
