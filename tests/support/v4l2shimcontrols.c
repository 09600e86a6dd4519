// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/v4l2shimformat.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

// A control of the made-up webcam, one of each type.
struct control
{
    uint32_t id;
    uint32_t type;
    const char *name;
    int64_t min, max, step;
    uint32_t flags;
    int64_t value;
    char text[16];
};

enum {
    buttonId = V4L2_CID_USER_BASE + 0x1000,
    wideId,
    textId,
    speedId,
    secretId,
    deadId,
};

static struct control controls[] = {
    {V4L2_CID_USER_CLASS, V4L2_CTRL_TYPE_CTRL_CLASS, "User Controls", 0, 0, 0, 0, 0, ""},
    {V4L2_CID_BRIGHTNESS, V4L2_CTRL_TYPE_INTEGER, "Brightness", -64, 64, 1, 0, 0, ""},
    {V4L2_CID_AUTO_WHITE_BALANCE, V4L2_CTRL_TYPE_BOOLEAN, "White Balance, Automatic", 0, 1, 1, 0, 1,
     ""},
    {V4L2_CID_GAIN, V4L2_CTRL_TYPE_INTEGER, "Gain", 0, 100, 1, 0, 10, ""},
    {buttonId, V4L2_CTRL_TYPE_BUTTON, "Do White Balance", 0, 0, 0, V4L2_CTRL_FLAG_WRITE_ONLY, 0,
     ""},
    {wideId, V4L2_CTRL_TYPE_INTEGER64, "Wide", 0, INT64_C(1) << 40, 1, 0, INT64_C(1) << 33, ""},
    {textId, V4L2_CTRL_TYPE_STRING, "Owner", 0, 15, 1, 0, 0, "nobody"},
    {speedId, V4L2_CTRL_TYPE_INTEGER_MENU, "Link Frequency", 0, 1, 1, V4L2_CTRL_FLAG_READ_ONLY, 1,
     ""},
    {secretId, V4L2_CTRL_TYPE_U8, "Matrix", 0, 255, 1, V4L2_CTRL_FLAG_HAS_PAYLOAD, 0, ""},
    {deadId, V4L2_CTRL_TYPE_INTEGER, "Gone", 0, 1, 1, V4L2_CTRL_FLAG_DISABLED, 0, ""},
    {V4L2_CID_CAMERA_CLASS, V4L2_CTRL_TYPE_CTRL_CLASS, "Camera Controls", 0, 0, 0, 0, 0, ""},
    {V4L2_CID_EXPOSURE_AUTO, V4L2_CTRL_TYPE_MENU, "Auto Exposure", 0, 3, 1, 0, 3, ""},
    {V4L2_CID_EXPOSURE_ABSOLUTE, V4L2_CTRL_TYPE_INTEGER, "Exposure Time, Absolute", 1, 5000, 1, 0,
     157, ""},
};
enum { controlCount = sizeof controls / sizeof *controls };

static struct control *find(uint32_t id)
{
    for (int i = 0; i < controlCount; ++i) {
        if (controls[i].id == id)
            return &controls[i];
    }
    return NULL;
}

// The exposure can be set while the camera does not set it.
static bool isInactive(const struct control *control)
{
    return control->id == V4L2_CID_EXPOSURE_ABSOLUTE &&
           find(V4L2_CID_EXPOSURE_AUTO)->value != V4L2_EXPOSURE_MANUAL;
}

int describeControl(struct v4l2_query_ext_ctrl *q)
{
    const uint32_t asked = q->id & V4L2_CTRL_ID_MASK;
    const struct control *control = find(asked);
    if (q->id & V4L2_CTRL_FLAG_NEXT_CTRL) {
        control = controls;
        while (control < controls + controlCount && control->id <= asked)
            ++control;
        control = control < controls + controlCount ? control : NULL;
    }
    if (!control)
        return fail(EINVAL);
    *q = (struct v4l2_query_ext_ctrl){.id = control->id,
                                      .type = control->type,
                                      .minimum = control->min,
                                      .maximum = control->max,
                                      .step = (uint64_t)control->step,
                                      .flags = control->flags,
                                      .elem_size = sizeof control->text,
                                      .elems = 1};
    if (isInactive(control))
        q->flags |= V4L2_CTRL_FLAG_INACTIVE;
    snprintf(q->name, sizeof q->name, "%s", control->name);
    return 0;
}

int describeItem(struct v4l2_querymenu *q)
{
    if (q->id == speedId && q->index < 2) {
        q->value = (q->index + 1) * INT64_C(100000000);
        return 0;
    }
    const bool isKnown =
        q->index == V4L2_EXPOSURE_MANUAL || q->index == V4L2_EXPOSURE_APERTURE_PRIORITY;
    if (q->id != V4L2_CID_EXPOSURE_AUTO || !isKnown)
        return fail(EINVAL);
    snprintf((char *)q->name, sizeof q->name, "%s",
             q->index == V4L2_EXPOSURE_MANUAL ? "Manual Mode" : "Aperture Priority Mode");
    return 0;
}

static int get(const struct control *control, struct v4l2_ext_control *value)
{
    if (control->flags & V4L2_CTRL_FLAG_WRITE_ONLY)
        return fail(EACCES);
    if (control->type == V4L2_CTRL_TYPE_STRING) {
        if (value->size < sizeof control->text)
            return fail(ENOSPC);
        memcpy(value->string, control->text, sizeof control->text);
    } else if (control->type == V4L2_CTRL_TYPE_INTEGER64) {
        value->value64 = control->value;
    } else {
        value->value = (int32_t)control->value;
    }
    return 0;
}

static int set(struct control *control, const struct v4l2_ext_control *value)
{
    if (control->flags & V4L2_CTRL_FLAG_READ_ONLY || isInactive(control))
        return fail(EACCES);
    if (control->type == V4L2_CTRL_TYPE_STRING) {
        snprintf(control->text, sizeof control->text, "%s", value->string);
        return 0;
    }
    const int64_t number =
        control->type == V4L2_CTRL_TYPE_INTEGER64 ? value->value64 : value->value;
    if (control->type != V4L2_CTRL_TYPE_BUTTON && (number < control->min || number > control->max))
        return fail(ERANGE);
    if (control->type == V4L2_CTRL_TYPE_BUTTON)
        find(V4L2_CID_AUTO_WHITE_BALANCE)->value = 0; // so that it can be seen that it was pressed
    else
        control->value = number;
    return 0;
}

int exchangeControls(struct v4l2_ext_controls *all, int isSetting)
{
    for (uint32_t i = 0; i < all->count; ++i) {
        struct control *const control = find(all->controls[i].id);
        if (!control)
            return fail(EINVAL);
        const int result =
            isSetting ? set(control, &all->controls[i]) : get(control, &all->controls[i]);
        if (result != 0)
            return result;
    }
    return 0;
}
