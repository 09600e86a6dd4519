// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/exitlimit.h"

#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <utility>

namespace app {

void ExitLimit::start(std::chrono::milliseconds patience, const std::string &message)
{
    auto watch = [patience, message](const std::stop_token &stop) {
        std::mutex mutex; // nobody else's: only the token wakes
        std::condition_variable_any woken;
        std::unique_lock lock(mutex);
        woken.wait_for(lock, stop, patience, [] { return false; });
        if (stop.stop_requested())
            return;
        std::fputs(message.c_str(), stderr);
        std::fflush(stderr);
        std::_Exit(EXIT_FAILURE); // nobody is waited for
    };
    m_thread = std::jthread(std::move(watch));
}

} // namespace app
