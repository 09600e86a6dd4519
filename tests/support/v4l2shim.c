// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A webcam without a driver: preloaded, it answers the calls that a program makes on the device
// nodes it is told of. There need be no such node; only listing a directory does not show it.
//
//   V4L2SHIM_DEVICES=/dev/video7[=Card][:/dev/video8...]  the nodes
//   V4L2SHIM_DROP=N     leave out every Nth sequence number
//   V4L2SHIM_DAMAGE=N   mark every Nth frame as damaged
//   V4L2SHIM_UNPLUG=F   while the file F exists, the devices are gone
//   V4L2SHIM_STALL=F    once the file F exists, no frame comes any more
//   V4L2SHIM_BUSY=F     while the file F exists, somebody else has the devices
//   V4L2SHIM_RANGES=1   sizes and rates are told as a range
//   V4L2SHIM_FOURCC=F   the device knows this pixel format alone: "Y16 ", "RGB3", or one unknown here
//   V4L2SHIM_JPEG=DIR   adds MJPEG, 640x480: the files 0.jpg, 1.jpg ... in turn, by sequence number
//
// Each picture is the test pattern of store/pattern.h: number = sequence number, index = how many
// came before. There is no thread: the descriptor is a timer that is due with the next frame, and
// the frame is painted when it is fetched.

#define _GNU_SOURCE
#include "tests/support/v4l2shimformat.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/videodev2.h>
#include <poll.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

enum { maxHandles = 16, maxBuffers = 32, page = 4096, nanoseconds = 1000000000 };

// An open descriptor of a made-up device.
struct handle
{
    bool isOpen;
    char path[64];
    char card[32];
    int fd; // a timerfd
    struct v4l2_pix_format format;
    uint32_t fps;
    int memory; // a memfd with all buffers
    uint8_t *mapped;
    uint32_t buffers;
    uint32_t bufferSize;
    uint32_t queued[maxBuffers]; // first in, first out
    uint32_t queuedCount;
    bool isStreaming;
    bool isArmed; // a frame comes, or is there
    int64_t startNs;
    int64_t next; // the sequence number that is due next
    int64_t delivered;
};

static struct handle handles[maxHandles]; // guarded by mutex
// Recursive: what is done under it maps and closes memory by way of the functions below.
static pthread_mutex_t mutex = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

static bool fileExists(const char *variable)
{
    const char *path = getenv(variable);
    return path && access(path, F_OK) == 0;
}

static int64_t number(const char *variable)
{
    const char *text = getenv(variable);
    return text ? atoll(text) : 0;
}

static bool isEveryNth(const char *variable, int64_t value)
{
    const int64_t n = number(variable);
    return n > 0 && (value + 1) % n == 0;
}

static int64_t nowNs(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * nanoseconds + now.tv_nsec;
}

// --- devices

// Whether `path` is one of ours; then its card's name is in `card`.
static bool isOurs(const char *path, char card[32])
{
    const char *entry = getenv("V4L2SHIM_DEVICES");
    const size_t length = path ? strlen(path) : 0;
    while (entry && length > 0 && length < 64) {
        const size_t entryLength = strcspn(entry, ":");
        const size_t nodeLength = strcspn(entry, "=:");
        if (nodeLength == length && strncmp(entry, path, length) == 0) {
            const bool isNamed = nodeLength < entryLength;
            snprintf(card, 32, "%.*s", isNamed ? (int)(entryLength - nodeLength - 1) : 11,
                     isNamed ? entry + nodeLength + 1 : "Shim Camera");
            return true;
        }
        entry = entry[entryLength] ? entry + entryLength + 1 : NULL;
    }
    return false;
}

static struct handle *find(int fd)
{
    for (int i = 0; i < maxHandles; ++i) {
        if (handles[i].isOpen && handles[i].fd == fd)
            return &handles[i];
    }
    return NULL;
}

static int openDevice(const char *path, int flags, const char card[32])
{
    if (fileExists("V4L2SHIM_UNPLUG"))
        return fail(ENODEV);
    struct handle *h = handles;
    while (h->isOpen && ++h < handles + maxHandles) {
    }
    if (h == handles + maxHandles)
        return fail(EMFILE);
    const int fd = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | (flags & O_NONBLOCK));
    if (fd < 0)
        return -1;
    *h = (struct handle){.isOpen = true, .fd = fd, .memory = -1, .fps = 30};
    snprintf(h->path, sizeof h->path, "%s", path);
    memcpy(h->card, card, sizeof h->card);
    h->format = (struct v4l2_pix_format){.width = 640, .height = 480};
    setFormat(&h->format);
    return fd;
}

static bool isTaken(const struct handle *h)
{
    for (int i = 0; i < maxHandles; ++i) {
        const struct handle *other = &handles[i];
        if (other != h && other->isOpen && other->buffers && strcmp(other->path, h->path) == 0)
            return true;
    }
    return fileExists("V4L2SHIM_BUSY");
}

static void releaseBuffers(struct handle *h)
{
    if (h->mapped)
        munmap(h->mapped, (size_t)h->bufferSize * h->buffers);
    if (h->memory >= 0)
        close(h->memory);
    h->mapped = NULL;
    h->memory = -1;
    h->buffers = h->queuedCount = 0;
}

// --- the stream

static int64_t dueNs(const struct handle *h)
{
    return h->startNs + h->next * nanoseconds / h->fps;
}

// Makes the descriptor readable when the next frame is due; never again once the stream stalls.
static void arm(struct handle *h)
{
    struct itimerspec timer = {{0, 0}, {0, 0}};
    h->isArmed = h->isStreaming && !fileExists("V4L2SHIM_STALL");
    if (h->isArmed) {
        const int64_t due = dueNs(h);
        timer.it_value = (struct timespec){due / nanoseconds, due % nanoseconds};
    }
    timerfd_settime(h->fd, TFD_TIMER_ABSTIME, &timer, NULL);
}

// Frames that the device took while no buffer was free are lost, and so are those asked to be.
static void skipLost(struct handle *h)
{
    const int64_t latest = (nowNs() - h->startNs) * h->fps / nanoseconds;
    if (latest - h->next >= h->queuedCount)
        h->next = latest - h->queuedCount + 1;
    if (isEveryNth("V4L2SHIM_DROP", h->next))
        ++h->next;
}

static int dequeue(struct handle *h, struct v4l2_buffer *b)
{
    if (!h->isStreaming)
        return fail(EINVAL);
    skipLost(h);
    if (h->queuedCount == 0 || nowNs() < dueNs(h) || !h->isArmed) {
        arm(h);
        return fail(EAGAIN);
    }
    const uint32_t index = h->queued[0];
    memmove(h->queued, h->queued + 1, --h->queuedCount * sizeof *h->queued);
    uint8_t *target = h->mapped + (size_t)index * h->bufferSize;
    uint32_t bytes = h->format.sizeimage;
    if (h->format.pixelformat == V4L2_PIX_FMT_MJPEG)
        bytes = readJpeg(target, h->bufferSize, h->next);
    else
        paint(&h->format, target, (uint16_t)h->next, (uint16_t)h->delivered);

    const int64_t stamp = dueNs(h) / 1000;
    *b = (struct v4l2_buffer){.index = index,
                              .type = V4L2_BUF_TYPE_VIDEO_CAPTURE,
                              .memory = V4L2_MEMORY_MMAP,
                              .bytesused = bytes,
                              .length = h->bufferSize,
                              .field = V4L2_FIELD_NONE,
                              .sequence = (uint32_t)h->next,
                              .timestamp = {stamp / 1000000, stamp % 1000000},
                              .flags = V4L2_BUF_FLAG_MAPPED | V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC};
    if (isEveryNth("V4L2SHIM_DAMAGE", h->next))
        b->flags |= V4L2_BUF_FLAG_ERROR;
    else
        ++h->delivered;
    ++h->next;
    skipLost(h);
    arm(h);
    return 0;
}

static int requestBuffers(struct handle *h, struct v4l2_requestbuffers *r)
{
    if (h->isStreaming || isTaken(h))
        return fail(EBUSY);
    releaseBuffers(h);
    r->count = r->count > maxBuffers ? maxBuffers : r->count;
    if (r->count == 0)
        return 0;
    h->bufferSize = (h->format.sizeimage + page - 1) / page * page;
    h->memory = memfd_create("v4l2shim", MFD_CLOEXEC);
    const size_t bytes = (size_t)h->bufferSize * r->count;
    if (h->memory < 0 || ftruncate(h->memory, (off_t)bytes) != 0)
        return -1;
    h->mapped = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, h->memory, 0);
    h->buffers = r->count;
    return 0;
}

static int setStreaming(struct handle *h, bool on)
{
    if (on && h->buffers == 0)
        return fail(EINVAL);
    h->isStreaming = on;
    h->startNs = nowNs();
    h->next = h->delivered = 0;
    if (!on)
        h->queuedCount = 0;
    arm(h);
    return 0;
}

// --- questions

static int capability(const struct handle *h, struct v4l2_capability *c)
{
    *c = (struct v4l2_capability){.driver = "v4l2shim", .version = 0x060100};
    snprintf((char *)c->card, sizeof c->card, "%s", h->card);
    snprintf((char *)c->bus_info, sizeof c->bus_info, "shim:%.20s", h->path + 5);
    c->device_caps = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
    c->capabilities = c->device_caps | V4L2_CAP_DEVICE_CAPS;
    return 0;
}

static int formatCall(struct handle *h, unsigned long request, struct v4l2_format *f)
{
    if (f->type != V4L2_BUF_TYPE_VIDEO_CAPTURE)
        return fail(EINVAL);
    if (request == VIDIOC_S_FMT && (h->buffers || isTaken(h)))
        return fail(EBUSY);
    if (request == VIDIOC_G_FMT)
        f->fmt.pix = h->format;
    else
        setFormat(&f->fmt.pix);
    if (request == VIDIOC_S_FMT)
        h->format = f->fmt.pix;
    return 0;
}

static int rateCall(struct handle *h, unsigned long request, struct v4l2_streamparm *p)
{
    const struct v4l2_fract asked = p->parm.capture.timeperframe;
    if (request == VIDIOC_S_PARM && asked.numerator && asked.denominator) {
        const uint32_t fps = asked.denominator / asked.numerator;
        h->fps = nearestRate(fps);
    }
    p->parm.capture = (struct v4l2_captureparm){
        .capability = V4L2_CAP_TIMEPERFRAME, .timeperframe = {1, h->fps}, .readbuffers = 2};
    return 0;
}

static int bufferCall(struct handle *h, unsigned long request, struct v4l2_buffer *b)
{
    if (b->index >= h->buffers)
        return fail(EINVAL);
    b->length = h->bufferSize;
    b->m.offset = b->index * h->bufferSize;
    if (request == VIDIOC_QBUF) {
        if (h->queuedCount == maxBuffers)
            return fail(EINVAL);
        h->queued[h->queuedCount++] = b->index;
    }
    return 0;
}

// The one input that every webcam has.
static int describeInput(struct v4l2_input *input)
{
    if (input->index > 0)
        return fail(EINVAL);
    *input = (struct v4l2_input){.name = "Camera 1", .type = V4L2_INPUT_TYPE_CAMERA};
    return 0;
}

static int answer(struct handle *h, unsigned long request, void *argument)
{
    if (fileExists("V4L2SHIM_UNPLUG"))
        return fail(ENODEV);
    switch (request) {
    case VIDIOC_QUERYCAP:
        return capability(h, argument);
    case VIDIOC_ENUMINPUT:
        return describeInput(argument);
    case VIDIOC_G_INPUT:
        *(int *)argument = 0;
        return 0;
    case VIDIOC_S_INPUT:
        return *(int *)argument == 0 ? 0 : fail(EINVAL);
    case VIDIOC_QUERY_EXT_CTRL:
        return describeControl(argument);
    case VIDIOC_QUERYMENU:
        return describeItem(argument);
    case VIDIOC_G_EXT_CTRLS:
    case VIDIOC_S_EXT_CTRLS:
        return exchangeControls(argument, request == VIDIOC_S_EXT_CTRLS);
    case VIDIOC_ENUM_FMT:
        return describeFormat(argument);
    case VIDIOC_ENUM_FRAMESIZES:
        return describeSize(argument);
    case VIDIOC_ENUM_FRAMEINTERVALS:
        return describeInterval(argument);
    case VIDIOC_G_FMT:
    case VIDIOC_S_FMT:
    case VIDIOC_TRY_FMT:
        return formatCall(h, request, argument);
    case VIDIOC_G_PARM:
    case VIDIOC_S_PARM:
        return rateCall(h, request, argument);
    case VIDIOC_REQBUFS:
        return requestBuffers(h, argument);
    case VIDIOC_QUERYBUF:
    case VIDIOC_QBUF:
        return bufferCall(h, request, argument);
    case VIDIOC_DQBUF:
        return dequeue(h, argument);
    case VIDIOC_STREAMON:
        return setStreaming(h, true);
    case VIDIOC_STREAMOFF:
        return setStreaming(h, false);
    default:
        return fail(ENOTTY);
    }
}

// --- what is called instead of the C library

static void *real(const char *name)
{
    return dlsym(RTLD_NEXT, name);
}

// -2: the path is none of ours.
static int tryOpen(const char *path, int flags)
{
    char card[32];
    if (!isOurs(path, card))
        return -2;
    pthread_mutex_lock(&mutex);
    const int fd = openDevice(path, flags, card);
    pthread_mutex_unlock(&mutex);
    return fd;
}

#define MODE_OF(flags, mode)                                                                       \
    mode_t mode = 0;                                                                               \
    if ((flags) & (O_CREAT | O_TMPFILE)) {                                                         \
        va_list list;                                                                              \
        va_start(list, flags);                                                                     \
        mode = va_arg(list, mode_t);                                                               \
        va_end(list);                                                                              \
    }

int open(const char *path, int flags, ...)
{
    MODE_OF(flags, mode)
    const int fd = tryOpen(path, flags);
    return fd != -2 ? fd : ((int (*)(const char *, int, ...))real("open"))(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    MODE_OF(flags, mode)
    const int fd = tryOpen(path, flags);
    return fd != -2 ? fd : ((int (*)(const char *, int, ...))real("open64"))(path, flags, mode);
}

int close(int fd)
{
    pthread_mutex_lock(&mutex);
    struct handle *h = find(fd);
    if (h) {
        releaseBuffers(h);
        h->isOpen = false;
    }
    pthread_mutex_unlock(&mutex);
    return ((int (*)(int))real("close"))(fd);
}

static int ioctlOnce(int fd, unsigned long request, void *argument)
{
    pthread_mutex_lock(&mutex);
    struct handle *h = find(fd);
    const int result = h ? answer(h, request, argument) : -2;
    pthread_mutex_unlock(&mutex);
    return result;
}

int ioctl(int fd, unsigned long request, ...)
{
    va_list list;
    va_start(list, request);
    void *argument = va_arg(list, void *);
    va_end(list);
    // Requests are 32 bits wide; a caller who holds one in an int has extended its sign.
    int result = ioctlOnce(fd, request & 0xffffffffUL, argument);
    while (result == -1 && errno == EAGAIN && (fcntl(fd, F_GETFL) & O_NONBLOCK) == 0) {
        struct pollfd ready = {fd, POLLIN, 0};
        poll(&ready, 1, -1);
        result = ioctlOnce(fd, request & 0xffffffffUL, argument);
    }
    if (result != -2)
        return result;
    return ((int (*)(int, unsigned long, ...))real("ioctl"))(fd, request, argument);
}

// The memory behind a device's buffers; -1 if `fd` is no device of ours.
static int memoryOf(int fd, int flags)
{
    if (flags & MAP_ANONYMOUS)
        return -1;
    pthread_mutex_lock(&mutex);
    const struct handle *h = find(fd);
    const int memory = h ? h->memory : -1;
    pthread_mutex_unlock(&mutex);
    return memory;
}

void *mmap(void *address, size_t length, int protection, int flags, int fd, off_t offset)
{
    const int memory = memoryOf(fd, flags);
    return ((void *(*)(void *, size_t, int, int, int, off_t))real("mmap"))(
        address, length, protection, flags, memory >= 0 ? memory : fd, offset);
}

void *mmap64(void *address, size_t length, int protection, int flags, int fd, off64_t offset)
{
    return mmap(address, length, protection, flags, fd, offset);
}
