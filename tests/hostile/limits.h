// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <sys/resource.h>

// What a bad store may take of this process from here on, at most. Sanitizers take terabytes of
// addresses and several times the time; what they find counts there.
inline void limitProcess()
{
#ifndef FRAMEHOUSE_SANITIZED
    constexpr rlim_t maxMemory = rlim_t(3) << 29; // 1.5 GiB of addresses
    constexpr rlim_t maxSeconds = 20; // of the processor's time
    const rlimit memory{maxMemory, maxMemory};
    const rlimit seconds{maxSeconds, maxSeconds};
    ::setrlimit(RLIMIT_AS, &memory);
    ::setrlimit(RLIMIT_CPU, &seconds);
#endif
}
