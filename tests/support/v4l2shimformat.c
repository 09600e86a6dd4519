// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/v4l2shimformat.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const uint32_t sizes[][2] = {{320, 240}, {640, 480}, {1280, 720}, {1920, 1080}};
static const uint32_t rates[] = {30, 60, 120};
static const uint32_t fourccs[] = {V4L2_PIX_FMT_YUYV, V4L2_PIX_FMT_GREY, V4L2_PIX_FMT_MJPEG};
enum { sizeCount = 4, rateCount = 3 };

int fail(int error)
{
    errno = error;
    return -1;
}

// The one format that the device knows; 0: it knows the usual ones.
static uint32_t onlyFourcc(void)
{
    const char *text = getenv("V4L2SHIM_FOURCC");
    return text && strlen(text) == 4 ? v4l2_fourcc(text[0], text[1], text[2], text[3]) : 0;
}

static uint32_t bytesPerPixel(uint32_t fourcc)
{
    return fourcc == V4L2_PIX_FMT_GREY ? 1 : fourcc == V4L2_PIX_FMT_RGB24 ? 3 : 2;
}

void setFormat(struct v4l2_pix_format *format)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < sizeCount; ++i) {
        if (abs((int)sizes[i][0] - (int)format->width) <
            abs((int)sizes[best][0] - (int)format->width))
            best = i;
    }
    const bool isJpeg = format->pixelformat == V4L2_PIX_FMT_MJPEG && getenv("V4L2SHIM_JPEG");
    const bool isGrey = format->pixelformat == V4L2_PIX_FMT_GREY;
    *format = (struct v4l2_pix_format){.width = isJpeg ? 640 : sizes[best][0],
                                       .height = isJpeg ? 480 : sizes[best][1],
                                       .field = V4L2_FIELD_NONE,
                                       .colorspace = V4L2_COLORSPACE_SRGB};
    format->pixelformat = onlyFourcc() ? onlyFourcc()
                          : isJpeg     ? V4L2_PIX_FMT_MJPEG
                          : isGrey     ? V4L2_PIX_FMT_GREY
                                       : V4L2_PIX_FMT_YUYV;
    format->bytesperline = isJpeg ? 0 : format->width * bytesPerPixel(format->pixelformat);
    format->sizeimage = isJpeg ? 640 * 480 * 2 : format->bytesperline * format->height;
}

uint32_t nearestRate(uint32_t fps)
{
    uint32_t nearest = rates[rateCount - 1];
    for (int i = rateCount - 1; i >= 0 && rates[i] >= fps; --i)
        nearest = rates[i];
    return nearest;
}

int describeFormat(struct v4l2_fmtdesc *f)
{
    const uint32_t count = onlyFourcc() ? 1 : getenv("V4L2SHIM_JPEG") ? 3 : 2;
    if (f->type != V4L2_BUF_TYPE_VIDEO_CAPTURE || f->index >= count)
        return fail(EINVAL);
    f->pixelformat = onlyFourcc() ? onlyFourcc() : fourccs[f->index];
    f->flags = f->pixelformat == V4L2_PIX_FMT_MJPEG ? V4L2_FMT_FLAG_COMPRESSED : 0;
    snprintf((char *)f->description, sizeof f->description, "format %u", f->index);
    return 0;
}

int describeSize(struct v4l2_frmsizeenum *f)
{
    if (f->pixel_format == V4L2_PIX_FMT_MJPEG) {
        f->type = V4L2_FRMSIZE_TYPE_DISCRETE;
        f->discrete = (struct v4l2_frmsize_discrete){640, 480};
        return f->index == 0 ? 0 : fail(EINVAL);
    }
    if (getenv("V4L2SHIM_RANGES")) {
        f->type = V4L2_FRMSIZE_TYPE_STEPWISE;
        f->stepwise = (struct v4l2_frmsize_stepwise){160, 1280, 2, 120, 720, 2};
        return f->index == 0 ? 0 : fail(EINVAL);
    }
    if (f->index >= sizeCount)
        return fail(EINVAL);
    f->type = V4L2_FRMSIZE_TYPE_DISCRETE;
    f->discrete = (struct v4l2_frmsize_discrete){sizes[f->index][0], sizes[f->index][1]};
    return 0;
}

int describeInterval(struct v4l2_frmivalenum *f)
{
    if (getenv("V4L2SHIM_RANGES")) {
        f->type = V4L2_FRMIVAL_TYPE_CONTINUOUS;
        f->stepwise = (struct v4l2_frmival_stepwise){{1, 60}, {1, 10}, {1, 1}};
        return f->index == 0 ? 0 : fail(EINVAL);
    }
    if (f->index >= rateCount)
        return fail(EINVAL);
    f->type = V4L2_FRMIVAL_TYPE_DISCRETE;
    f->discrete = (struct v4l2_fract){1, rates[f->index]};
    return 0;
}

static uint8_t columnOf(uint32_t x, uint32_t width, uint16_t code)
{
    const uint32_t column = x / (width / 16);
    return column < 16 && (code >> (15 - column) & 1) ? 235 : 16;
}

void paint(const struct v4l2_pix_format *f, uint8_t *target, uint16_t sequence, uint16_t index)
{
    const uint32_t step = f->bytesperline / f->width;
    const uint32_t shift = f->pixelformat == V4L2_PIX_FMT_Y16 ? 1 : 0; // to the high byte
    const uint16_t codes[] = {sequence, (uint16_t)~sequence, index, (uint16_t)~index};
    for (uint32_t y = 0; y < f->height; ++y) {
        uint8_t *row = target + (size_t)y * f->bytesperline;
        const uint32_t band = y / (f->height / 5);
        if (y % (f->height / 5) != 0) {
            memcpy(row, row - f->bytesperline, f->bytesperline);
            continue;
        }
        memset(row, 128, f->bytesperline);
        for (uint32_t x = 0; x < f->width; ++x)
            row[x * step + shift] = band < 4 ? columnOf(x, f->width, codes[band])
                                             : (uint8_t)(16 + (x + sequence) % 200);
    }
}

uint32_t readJpeg(uint8_t *target, uint32_t size, int64_t sequence)
{
    const char *directory = getenv("V4L2SHIM_JPEG");
    char path[512];
    int64_t count = 0;
    do
        snprintf(path, sizeof path, "%s/%lld.jpg", directory, (long long)count);
    while (access(path, R_OK) == 0 && ++count);
    if (count == 0)
        return 0;
    snprintf(path, sizeof path, "%s/%lld.jpg", directory, (long long)(sequence % count));
    FILE *file = fopen(path, "rb");
    const size_t read = file ? fread(target, 1, size, file) : 0;
    if (file)
        fclose(file);
    return (uint32_t)read;
}
