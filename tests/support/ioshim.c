// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A library to be preloaded that sees a program's system calls on the files below one directory. It
// can write down what they change, fail one of them, or kill the program before it. In the environment:
//
//   IOSHIM_ROOT   the directory; without it nothing is done
//   IOSHIM_LOG    a file for the log: a line "OP\tPATH\tPATH\tPOSITION\tSIZE\n", then SIZE bytes. OP is
//                 C create, D make a directory, W write, R cut or grow, F sync, N rename, U remove, and
//                 S what the program says on standard output; its last line is "T" and how many calls
//                 were counted
//   IOSHIM_AT     the number, from 1, of the call that something happens to
//   IOSHIM_DO     what happens: "kill", or the number of the error it gets. With a trailing "+" every
//                 later call that takes room on the disk fails, too.
//
// A process that the program forks looks at its environment anew.
//
// One thread at a time may work on the files.

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { MAX_FILES = 1024 };

static char root[PATH_MAX];
static size_t rootLength;
static int logFile = -1;
static long calls;
static long at;
static bool isKill;
static bool isForEver;
static int failure;
static char *names[MAX_FILES]; // of open files below the root
static off_t positions[MAX_FILES];

static void note(char op, const char *path, const char *other, off_t position, size_t size,
                 const void *data)
{
    if (logFile < 0)
        return;
    char line[2 * PATH_MAX + 64];
    const int length = snprintf(line, sizeof line, "%c\t%s\t%s\t%ld\t%zu\n", op, path, other,
                                (long)position, size);
    if (syscall(SYS_write, logFile, line, length) < 0 ||
        (size > 0 && syscall(SYS_write, logFile, data, size) < 0))
        abort();
}

__attribute__((destructor)) static void finish(void)
{
    if (rootLength > 0)
        note('T', "", "", calls, 0, NULL);
}

static void readEnvironment(void)
{
    const char *value = getenv("IOSHIM_ROOT");
    if (value == NULL)
        return;
    snprintf(root, sizeof root, "%s", value);
    rootLength = strlen(root);
    if ((value = getenv("IOSHIM_LOG")) != NULL)
        logFile = (int)syscall(SYS_openat, AT_FDCWD, value,
                               O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    at = (value = getenv("IOSHIM_AT")) != NULL ? atol(value) : 0;
    if ((value = getenv("IOSHIM_DO")) == NULL)
        return;
    isKill = strcmp(value, "kill") == 0;
    failure = atoi(value);
    isForEver = value[strlen(value) - 1] == '+';
}

__attribute__((constructor)) static void start(void)
{
    readEnvironment();
    if (pthread_atfork(NULL, NULL, readEnvironment) != 0)
        abort();
}

static bool isInside(const char *path)
{
    return rootLength > 0 && strncmp(path, root, rootLength) == 0 &&
           (path[rootLength] == '/' || path[rootLength] == '\0');
}

static const char *nameOf(int file)
{
    return file >= 0 && file < MAX_FILES ? names[file] : NULL;
}

// Counts a call; true, with errno, if it is to fail. `takesRoom`: it can run into a full disk.
static bool fails(bool takesRoom)
{
    ++calls;
    const bool isNow = calls == at || (isForEver && takesRoom && at > 0 && calls > at);
    if (!isNow)
        return false;
    if (isKill) {
        syscall(SYS_kill, getpid(), SIGKILL);
        for (;;)
            pause();
    }
    errno = failure;
    return true;
}

static int openAny(const char *path, int flags, mode_t mode)
{
    const bool inside = isInside(path);
    if (inside && fails((flags & O_CREAT) != 0))
        return -1;
    struct stat status;
    const bool isNew = inside && stat(path, &status) != 0;
    const int file = (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    if (file < 0 || file >= MAX_FILES)
        return file;
    free(names[file]);
    names[file] = inside ? strdup(path) : NULL;
    positions[file] = 0;
    if (inside && isNew)
        note('C', path, "-", 0, 0, NULL);
    else if (inside && (flags & O_TRUNC) != 0)
        note('R', path, "-", 0, 0, NULL);
    return file;
}

static mode_t modeOf(int flags, va_list arguments)
{
    return (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
}

int open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openAny(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openAny(path, flags, mode);
}

ssize_t write(int file, const void *bytes, size_t size)
{
    const char *name = nameOf(file);
    if (name != NULL && fails(true))
        return -1;
    const ssize_t written = syscall(SYS_write, file, bytes, size);
    if (written > 0 && name != NULL) {
        note('W', name, "-", positions[file], (size_t)written, bytes);
        positions[file] += written;
    } else if (written > 0 && file == STDOUT_FILENO && rootLength > 0) {
        note('S', "-", "-", 0, (size_t)written, bytes);
    }
    return written;
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t position)
{
    const char *name = nameOf(file);
    if (name != NULL && fails(true))
        return -1;
    const ssize_t written = syscall(SYS_pwrite64, file, bytes, size, position);
    if (written > 0 && name != NULL)
        note('W', name, "-", position, (size_t)written, bytes);
    return written;
}

ssize_t read(int file, void *bytes, size_t size)
{
    if (nameOf(file) != NULL && fails(false))
        return -1;
    return syscall(SYS_read, file, bytes, size);
}

ssize_t pread(int file, void *bytes, size_t size, off_t position)
{
    if (nameOf(file) != NULL && fails(false))
        return -1;
    return syscall(SYS_pread64, file, bytes, size, position);
}

int ftruncate(int file, off_t size)
{
    const char *name = nameOf(file);
    if (name != NULL && fails(false))
        return -1;
    const int done = (int)syscall(SYS_ftruncate, file, size);
    if (done == 0 && name != NULL)
        note('R', name, "-", size, 0, NULL);
    return done;
}

int posix_fallocate(int file, off_t position, off_t size)
{
    const char *name = nameOf(file);
    if (name != NULL && fails(true))
        return errno;
    if (syscall(SYS_fallocate, file, 0, position, size) != 0)
        return errno;
    if (name != NULL)
        note('R', name, "-", position + size, 0, NULL);
    return 0;
}

static int syncAny(int file, long call)
{
    const char *name = nameOf(file);
    if (name != NULL && fails(true))
        return -1;
    const int done = (int)syscall(call, file);
    if (done == 0 && name != NULL)
        note('F', name, "-", 0, 0, NULL);
    return done;
}

int fsync(int file)
{
    return syncAny(file, SYS_fsync);
}

int fdatasync(int file)
{
    return syncAny(file, SYS_fdatasync);
}

int close(int file)
{
    const bool isFailure = nameOf(file) != NULL && fails(false);
    if (file >= 0 && file < MAX_FILES) {
        free(names[file]);
        names[file] = NULL;
    }
    const int number = errno;
    const int done = (int)syscall(SYS_close, file);
    if (!isFailure)
        return done;
    errno = number;
    return -1;
}

int rename(const char *from, const char *to)
{
    if (isInside(from) && fails(true))
        return -1;
    const int done = (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
    if (done == 0 && isInside(from))
        note('N', from, to, 0, 0, NULL);
    return done;
}

static int removeAny(const char *path, int flags)
{
    const int done = (int)syscall(SYS_unlinkat, AT_FDCWD, path, flags);
    if (done == 0 && isInside(path))
        note('U', path, "-", 0, 0, NULL);
    return done;
}

int unlink(const char *path)
{
    if (isInside(path) && fails(false))
        return -1;
    return removeAny(path, 0);
}

int remove(const char *path)
{
    if (isInside(path) && fails(false))
        return -1;
    if (removeAny(path, 0) == 0)
        return 0;
    return errno == EISDIR ? removeAny(path, AT_REMOVEDIR) : -1;
}

int mkdir(const char *path, mode_t mode)
{
    if (isInside(path) && fails(true))
        return -1;
    const int done = (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
    if (done == 0 && isInside(path))
        note('D', path, "-", 0, 0, NULL);
    return done;
}

int flock(int file, int operation)
{
    if (nameOf(file) != NULL && fails(false))
        return -1;
    return (int)syscall(SYS_flock, file, operation);
}

// The same calls under the names that other libraries use.
ssize_t pread64(int file, void *bytes, size_t size, off64_t position)
    __attribute__((alias("pread")));
ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t position)
    __attribute__((alias("pwrite")));
int ftruncate64(int file, off64_t size) __attribute__((alias("ftruncate")));
int posix_fallocate64(int file, off64_t position, off64_t size)
    __attribute__((alias("posix_fallocate")));
