// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <linux/videodev2.h>
#include <stdint.h>

// What the made-up webcam of v4l2shim.c can deliver, and its pictures. The names stay inside the
// library: it is preloaded, and must not stand in for functions of the program.
#pragma GCC visibility push(hidden)

// Sets errno, returns -1.
int fail(int error);

// Makes of what is asked for what the webcam would grant.
void setFormat(struct v4l2_pix_format *format);
uint32_t nearestRate(uint32_t fps); // the lowest that is enough, or the highest there is

// As the ioctls VIDIOC_ENUM_FMT, _FRAMESIZES and _FRAMEINTERVALS.
int describeFormat(struct v4l2_fmtdesc *f);
int describeSize(struct v4l2_frmsizeenum *f);
int describeInterval(struct v4l2_frmivalenum *f);

// As the ioctls VIDIOC_QUERY_EXT_CTRL, _QUERYMENU, _G_EXT_CTRLS and _S_EXT_CTRLS. All devices have their
// controls in common.
int describeControl(struct v4l2_query_ext_ctrl *q);
int describeItem(struct v4l2_querymenu *q);
int exchangeControls(struct v4l2_ext_controls *all, int isSetting);

// The test pattern of store/pattern.h.
void paint(const struct v4l2_pix_format *f, uint8_t *target, uint16_t sequence, uint16_t index);
// The size of the picture whose turn it is; 0 if there is none.
uint32_t readJpeg(uint8_t *target, uint32_t size, int64_t sequence);

#pragma GCC visibility pop
