// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <string>
#include <thread>

namespace app {

// Sees to it that the program ends: what hangs with a disk that does not answer would be waited for
// for ever. Outlives everything that waits at the end.
class ExitLimit
{
public:
    // Unless *this dies before, the program ends after `patience`, failed and with `message` on standard
    // error. Once at most.
    void start(std::chrono::milliseconds patience, const std::string &message);

private:
    std::jthread m_thread; // while the end is waited for
};

} // namespace app
