// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

// ownnetwork LOCK PROGRAM [ARGUMENT...]: runs a program with a network of its own, in which there is
// nothing but a loopback interface. A GigE Vision camera has one port only, so two tests with a made-up
// one would disturb each other.
//
// Where the system does not allow that, it says so, and runs the program on the machine's loopback,
// one at a time by the file LOCK.

static int writeFile(const char *path, const char *text)
{
    const int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return -1;
    const ssize_t written = write(fd, text, strlen(text));
    close(fd);
    return written == (ssize_t)strlen(text) ? 0 : -1;
}

static int isolateAsUser(void)
{
    char map[64];
    const unsigned uid = geteuid();
    const unsigned gid = getegid();
    if (unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return -1;
    writeFile("/proc/self/setgroups", "deny"); // old kernels have no such file
    snprintf(map, sizeof map, "0 %u 1", uid);
    if (writeFile("/proc/self/uid_map", map) != 0)
        return -1;
    snprintf(map, sizeof map, "0 %u 1", gid);
    return writeFile("/proc/self/gid_map", map);
}

static int raiseLoopback(void)
{
    struct ifreq request;
    memset(&request, 0, sizeof request);
    strcpy(request.ifr_name, "lo");
    request.ifr_flags = IFF_UP | IFF_RUNNING;
    const int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return -1;
    const int result = ioctl(fd, SIOCSIFFLAGS, &request);
    close(fd);
    return result;
}

// The lock is held until the program ends: it inherits the file.
static int waitForTurn(const char *path)
{
    const int fd = open(path, O_RDWR | O_CREAT, 0666);
    return fd < 0 ? -1 : flock(fd, LOCK_EX);
}

int main(int count, char **arguments)
{
    if (count < 3) {
        fprintf(stderr, "usage: ownnetwork LOCK PROGRAM [ARGUMENT...]\n");
        return 2;
    }
    const int isAlone = unshare(CLONE_NEWNET) == 0 || isolateAsUser() == 0;
    if (isAlone && raiseLoopback() != 0) {
        perror("ownnetwork: cannot raise the loopback interface");
        return 1;
    }
    if (!isAlone) {
        fprintf(stderr,
                "ownnetwork: NO NETWORK OF ITS OWN (%s): on this machine's loopback, where other "
                "programs can disturb the test\n",
                strerror(errno));
        if (waitForTurn(arguments[1]) != 0) {
            perror("ownnetwork: cannot lock");
            return 1;
        }
    }
    execvp(arguments[2], arguments + 2);
    perror("ownnetwork: cannot start the program");
    return 1;
}
