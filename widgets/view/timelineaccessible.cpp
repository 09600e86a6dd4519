// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/timelineaccessible.h"

#include "widgets/view/timeline.h"

#include <algorithm>

namespace widgets {

namespace {

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *timeline = qobject_cast<Timeline *>(object);
    return timeline ? new TimelineAccessible(timeline) : nullptr;
}

} // namespace

void installTimelineAccessibility()
{
    static const bool installed = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(installed)
}

TimelineAccessible::TimelineAccessible(Timeline *timeline)
    : QAccessibleWidget(timeline, QAccessible::Slider)
{}

void *TimelineAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ValueInterface)
        return static_cast<QAccessibleValueInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString TimelineAccessible::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Value)
        return timeline().positionText();
    return QAccessibleWidget::text(kind);
}

QVariant TimelineAccessible::currentValue() const
{
    return qlonglong(timeline().position().value);
}

void TimelineAccessible::setCurrentValue(const QVariant &value)
{
    if (!timeline().frames().isEmpty())
        emit timeline().seekRequested(
            {std::clamp<std::int64_t>(value.toLongLong(), 0, timeline().frames().count - 1)});
}

QVariant TimelineAccessible::maximumValue() const
{
    return qlonglong(std::max<std::int64_t>(timeline().frames().count - 1, 0));
}

QVariant TimelineAccessible::minimumValue() const
{
    return qlonglong(0);
}

QVariant TimelineAccessible::minimumStepSize() const
{
    return qlonglong(1);
}

Timeline &TimelineAccessible::timeline() const
{
    return *static_cast<Timeline *>(widget());
}

} // namespace widgets
