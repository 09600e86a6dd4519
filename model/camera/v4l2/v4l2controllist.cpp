// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/v4l2/v4l2controllist.h"

#include <QByteArray>

#include <linux/videodev2.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace model {

namespace {

using Code = store::Error::Code;
using Kind = CameraControl::Kind;
using Role = CameraControl::Role;

constexpr std::size_t maxControls = 512;
constexpr std::int64_t maxItems = 256; // of a menu
constexpr std::uint32_t maxTextBytes = 4096;

template<std::size_t size>
QString text(const char (&bytes)[size])
{
    return QString::fromUtf8(bytes, static_cast<qsizetype>(strnlen(bytes, size))).trimmed();
}

template<std::size_t size>
QString text(const std::uint8_t (&bytes)[size])
{
    return text(reinterpret_cast<const char(&)[size]>(bytes));
}

// "Exposure Time, Absolute" is "exposure_time_absolute".
QString idOf(const QString &name)
{
    QString id;
    for (const QChar letter : name) {
        const bool isPlain = letter.unicode() < 128 && letter.isLetterOrNumber();
        if (isPlain)
            id += letter.toLower();
        else if (!id.isEmpty() && !id.endsWith(QLatin1Char('_')))
            id += QLatin1Char('_');
    }
    while (id.endsWith(QLatin1Char('_')))
        id.chop(1);
    return id;
}

Role roleOf(std::uint32_t id)
{
    switch (id) {
    case V4L2_CID_EXPOSURE_ABSOLUTE:
        return Role::Exposure;
    case V4L2_CID_EXPOSURE_AUTO:
        return Role::ExposureAuto;
    case V4L2_CID_GAIN:
        return Role::Gain;
    case V4L2_CID_AUTOGAIN:
        return Role::GainAuto;
    default:
        return Role::None;
    }
}

// False for what has no value that could be shown.
bool kindOf(std::uint32_t type, Kind &kind)
{
    switch (type) {
    case V4L2_CTRL_TYPE_INTEGER:
    case V4L2_CTRL_TYPE_INTEGER64:
    case V4L2_CTRL_TYPE_BITMASK:
        kind = Kind::Integer;
        return true;
    case V4L2_CTRL_TYPE_BOOLEAN:
        kind = Kind::Boolean;
        return true;
    case V4L2_CTRL_TYPE_MENU:
    case V4L2_CTRL_TYPE_INTEGER_MENU:
        kind = Kind::Choice;
        return true;
    case V4L2_CTRL_TYPE_BUTTON:
        kind = Kind::Command;
        return true;
    case V4L2_CTRL_TYPE_STRING:
        kind = Kind::Text;
        return true;
    default:
        return false;
    }
}

// A menu may leave numbers out.
void readItems(const V4l2Device &device, const v4l2_query_ext_ctrl &query, V4l2Control &result)
{
    const std::int64_t last = std::min(query.maximum, query.minimum + maxItems);
    for (std::int64_t i = std::max<std::int64_t>(0, query.minimum); i <= last; ++i) {
        v4l2_querymenu item{};
        item.id = query.id;
        item.index = static_cast<std::uint32_t>(i);
        if (device.call(VIDIOC_QUERYMENU, &item) != 0)
            continue;
        QString name = query.type == V4L2_CTRL_TYPE_INTEGER_MENU
                           ? QString::number(qint64(item.value))
                           : text(item.name);
        if (name.isEmpty() || result.control.choices.contains(name))
            name += QStringLiteral(" (%1)").arg(i);
        result.control.choices.push_back(name);
        result.items.push_back(i);
    }
}

// One control in the form in which V4L2 passes values of every type. `buffer` is for a text.
v4l2_ext_control valueOf(const V4l2Control &control, QByteArray &buffer)
{
    v4l2_ext_control value{};
    value.id = control.id;
    if (control.control.kind == Kind::Text) {
        buffer.resize(static_cast<qsizetype>(control.bytes));
        value.size = control.bytes;
        value.string = buffer.data();
    }
    return value;
}

int exchange(const V4l2Device &device, unsigned long request, v4l2_ext_control &value)
{
    v4l2_ext_controls all{};
    all.which = V4L2_CTRL_WHICH_CUR_VAL;
    all.count = 1;
    all.controls = &value;
    return device.call(request, &all);
}

ControlValue readValue(const V4l2Device &device, const V4l2Control &control)
{
    QByteArray buffer;
    v4l2_ext_control value = valueOf(control, buffer);
    if (control.control.kind == Kind::Command || exchange(device, VIDIOC_G_EXT_CTRLS, value) != 0)
        return {};
    const std::int64_t number =
        control.type == V4L2_CTRL_TYPE_INTEGER64 ? value.value64 : value.value;
    switch (control.control.kind) {
    case Kind::Boolean:
        return number != 0;
    case Kind::Text:
        return QString::fromUtf8(buffer.constData()); // up to its end
    case Kind::Choice: {
        const auto item = std::find(control.items.begin(), control.items.end(), number);
        if (item == control.items.end())
            return {};
        return control.control.choices[item - control.items.begin()];
    }
    default:
        return number;
    }
}

V4l2Control describe(const V4l2Device &device, const v4l2_query_ext_ctrl &query, Kind kind,
                     const QString &group)
{
    V4l2Control result;
    result.id = query.id;
    result.type = query.type;
    CameraControl &control = result.control;
    control.name = text(query.name);
    control.id = idOf(control.name);
    control.group = group;
    control.kind = kind;
    control.role = roleOf(query.id);
    control.unit = control.role == Role::Exposure ? QStringLiteral("100 us") : QString();
    if (kind == Kind::Integer) {
        control.min = static_cast<double>(query.minimum);
        control.max = static_cast<double>(query.maximum);
        control.step = static_cast<double>(query.step);
    }
    const bool isInactive = query.flags & V4L2_CTRL_FLAG_INACTIVE;
    control.isReadOnly = query.flags & (V4L2_CTRL_FLAG_READ_ONLY | V4L2_CTRL_FLAG_GRABBED);
    control.isAvailable = !isInactive;
    control.isAutomatic =
        isInactive && (control.role == Role::Exposure || control.role == Role::Gain);
    result.bytes = kind == Kind::Text ? std::min(query.elem_size, maxTextBytes) : 0;
    if (kind == Kind::Choice)
        readItems(device, query, result);
    if (!(query.flags & V4L2_CTRL_FLAG_WRITE_ONLY))
        control.value = readValue(device, result);
    return result;
}

std::optional<std::int64_t> integerOf(const ControlValue &value)
{
    if (const auto *const integer = std::get_if<std::int64_t>(&value))
        return *integer;
    const auto *const real = std::get_if<double>(&value);
    if (real && std::abs(*real) < 9e18) // and so a number at all
        return std::llround(*real);
    return std::nullopt;
}

// The number that V4L2 has for a value; empty if the value does not fit.
std::optional<std::int64_t> numberFor(const V4l2Control &control, const ControlValue &value)
{
    const CameraControl &shown = control.control;
    if (shown.kind == Kind::Command)
        return 1;
    if (shown.kind == Kind::Boolean) {
        const auto *const truth = std::get_if<bool>(&value);
        return truth ? std::optional<std::int64_t>(*truth) : std::nullopt;
    }
    if (shown.kind == Kind::Choice) {
        const auto *const name = std::get_if<QString>(&value);
        const qsizetype index = name ? shown.choices.indexOf(*name) : -1;
        return index >= 0 ? std::optional(control.items[static_cast<std::size_t>(index)])
                          : std::nullopt;
    }
    const auto number = integerOf(value);
    const bool isInside = number && static_cast<double>(*number) >= shown.min &&
                          static_cast<double>(*number) <= shown.max;
    return isInside ? number : std::nullopt;
}

store::Error wrongValue(const V4l2Device &device, const CameraControl &control)
{
    return {Code::InvalidArgument, device.path(),
            "the value does not fit " + control.id.toStdString()};
}

} // namespace

std::vector<V4l2Control> readV4l2Controls(const V4l2Device &device,
                                          const std::optional<QString> &only)
{
    std::vector<V4l2Control> controls;
    std::size_t met = 0;
    QString group;
    v4l2_query_ext_ctrl query{};
    std::uint32_t last = 0;
    while (met < maxControls) {
        query.id = last | V4L2_CTRL_FLAG_NEXT_CTRL;
        // A driver that does not go on would never end.
        if (device.call(VIDIOC_QUERY_EXT_CTRL, &query) != 0 || query.id <= last)
            break;
        last = query.id;
        Kind kind{};
        if (query.type == V4L2_CTRL_TYPE_CTRL_CLASS) {
            group = text(query.name);
        } else if (!(query.flags & V4L2_CTRL_FLAG_DISABLED) && kindOf(query.type, kind)) {
            ++met;
            if (!only || idOf(text(query.name)) == *only)
                controls.push_back(describe(device, query, kind, group));
        }
        query = {};
    }
    return controls;
}

store::Result<void> setV4l2Control(const V4l2Device &device, const V4l2Control &control,
                                   const ControlValue &value)
{
    QByteArray buffer;
    v4l2_ext_control wanted = valueOf(control, buffer);
    if (control.control.kind == Kind::Text) {
        const auto *const words = std::get_if<QString>(&value);
        const QByteArray utf8 = words ? words->toUtf8() : QByteArray();
        if (!words || utf8.size() >= static_cast<qsizetype>(control.bytes))
            return wrongValue(device, control.control);
        std::memcpy(buffer.data(), utf8.constData(), static_cast<std::size_t>(utf8.size()) + 1);
    } else {
        const auto number = numberFor(control, value);
        if (!number)
            return wrongValue(device, control.control);
        if (control.type == V4L2_CTRL_TYPE_INTEGER64)
            wanted.value64 = *number;
        else
            wanted.value = static_cast<std::int32_t>(*number);
    }
    if (const int error = exchange(device, VIDIOC_S_EXT_CTRLS, wanted))
        return v4l2Error(error, device.path(), "cannot set the control");
    return {};
}

} // namespace model
