// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <dlfcn.h>

// What slowdisk.c, if it is preloaded, is told and asked by a test.
namespace slowdisk {

// -1 without it.
inline long ask(const char *name)
{
    const auto function = reinterpret_cast<long (*)()>(::dlsym(RTLD_DEFAULT, name));
    return function != nullptr ? function() : -1;
}

inline long requests()
{
    return ask("slowdisk_requests");
}

// Has `function` called when the request'th request from now on is made. False without it.
inline bool callAtRequest(long request, void (*function)())
{
    using Arrange = void (*)(long, void (*)());
    const auto arrange = reinterpret_cast<Arrange>(::dlsym(RTLD_DEFAULT, "slowdisk_call"));
    if (arrange != nullptr)
        arrange(request, function);
    return arrange != nullptr;
}

// Lets all requests fail from the request'th from now on; 0: none. False without it.
inline bool failAtRequest(long request)
{
    const auto arrange = reinterpret_cast<void (*)(long)>(::dlsym(RTLD_DEFAULT, "slowdisk_fail"));
    if (arrange != nullptr)
        arrange(request);
    return arrange != nullptr;
}

} // namespace slowdisk
