// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A disk far away: preloaded, it lets every opening and reading of a file wait, and counts them.
//
//   SLOWDISK_MICROSECONDS=N   how long each waits; 0 or none: not at all
//   SLOWDISK_BELOW=PATH       only files below this directory; none: all
//
// A test finds by their names slowdisk_requests(), how many openings and readings there were so far,
// slowdisk_atonce(), how many there were at the same time at most, slowdisk_call(), which has a
// function called by whoever makes a certain request from now on, the first being 1, and
// slowdisk_fail(), from which request from now on all fail as of a broken disk; 0: none.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

enum { mostDescriptors = 4096 };

static atomic_bool isSlow[mostDescriptors]; // by descriptor: lies on the disk
static atomic_long requests;
static atomic_long underway;
static atomic_long atOnce;

typedef void (*Call)(void);
static _Atomic(Call) call;
static atomic_long callAt; // the request, of all so far
static atomic_long failFrom; // the same; 0: none

__attribute__((visibility("default"))) long slowdisk_requests(void)
{
    return atomic_load(&requests);
}

__attribute__((visibility("default"))) long slowdisk_atonce(void)
{
    return atomic_load(&atOnce);
}

__attribute__((visibility("default"))) void slowdisk_call(long request, Call function)
{
    atomic_store(&call, function);
    atomic_store(&callAt, atomic_load(&requests) + request);
}

__attribute__((visibility("default"))) void slowdisk_fail(long request)
{
    atomic_store(&failFrom, request == 0 ? 0 : atomic_load(&requests) + request);
}

// False, with errno, if it is to fail.
static bool request(void)
{
    const long mine = atomic_fetch_add(&requests, 1) + 1;
    if (mine == atomic_load(&callAt)) {
        const Call function = atomic_load(&call);
        function();
    }
    const long now = atomic_fetch_add(&underway, 1) + 1;
    long most = atomic_load(&atOnce);
    while (now > most && !atomic_compare_exchange_weak(&atOnce, &most, now))
        ;
    const char *text = getenv("SLOWDISK_MICROSECONDS");
    const long microseconds = text != NULL ? strtol(text, NULL, 10) : 0;
    const struct timespec wait = {microseconds / 1000000, microseconds % 1000000 * 1000};
    nanosleep(&wait, NULL);
    atomic_fetch_sub(&underway, 1);
    const long bad = atomic_load(&failFrom);
    errno = EIO;
    return bad == 0 || mine < bad;
}

static bool isOnDisk(const char *path)
{
    const char *below = getenv("SLOWDISK_BELOW");
    return below == NULL || strncmp(path, below, strlen(below)) == 0;
}

static int opened(int descriptor, bool slow)
{
    if (descriptor >= 0 && descriptor < mostDescriptors)
        atomic_store(&isSlow[descriptor], slow);
    return descriptor;
}

typedef int (*OpenCall)(const char *, int, ...);

static int openSlowly(const char *name, const char *path, int flags, mode_t mode)
{
    const OpenCall next = (OpenCall)dlsym(RTLD_NEXT, name);
    const bool slow = isOnDisk(path);
    if (slow && !request())
        return -1;
    return opened(next(path, flags, mode), slow);
}

static mode_t modeOf(int flags, va_list arguments)
{
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
}

int open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openSlowly("open", path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openSlowly("open64", path, flags, mode);
}

// Lets a reading wait, if it is one of the disk.
static bool isAllowed(int descriptor)
{
    const bool isOurs =
        descriptor >= 0 && descriptor < mostDescriptors && atomic_load(&isSlow[descriptor]);
    return !isOurs || request();
}

typedef ssize_t (*ReadCall)(int, void *, size_t);

ssize_t read(int descriptor, void *buffer, size_t size)
{
    const ReadCall next = (ReadCall)dlsym(RTLD_NEXT, "read");
    if (!isAllowed(descriptor))
        return -1;
    return next(descriptor, buffer, size);
}

typedef ssize_t (*ReadAtCall)(int, void *, size_t, off_t);

ssize_t pread(int descriptor, void *buffer, size_t size, off_t offset)
{
    const ReadAtCall next = (ReadAtCall)dlsym(RTLD_NEXT, "pread");
    if (!isAllowed(descriptor))
        return -1;
    return next(descriptor, buffer, size, offset);
}

ssize_t pread64(int descriptor, void *buffer, size_t size, off64_t offset)
{
    typedef ssize_t (*Call64)(int, void *, size_t, off64_t);
    const Call64 next = (Call64)dlsym(RTLD_NEXT, "pread64");
    if (!isAllowed(descriptor))
        return -1;
    return next(descriptor, buffer, size, offset);
}
