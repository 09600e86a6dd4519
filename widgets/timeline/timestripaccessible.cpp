// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/timestripaccessible.h"

#include "widgets/timeline/timestrip.h"

#include <algorithm>

namespace widgets {

namespace {

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *strip = qobject_cast<TimeStrip *>(object);
    return strip ? new TimeStripAccessible(strip) : nullptr;
}

} // namespace

void installTimeStripAccessibility()
{
    static const bool installed = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(installed)
}

TimeStripAccessible::TimeStripAccessible(TimeStrip *strip)
    : QAccessibleWidget(strip, QAccessible::Slider)
{}

void *TimeStripAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ValueInterface)
        return static_cast<QAccessibleValueInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString TimeStripAccessible::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Value)
        return strip().positionText();
    return QAccessibleWidget::text(kind);
}

QVariant TimeStripAccessible::currentValue() const
{
    return qlonglong(strip().position().value);
}

void TimeStripAccessible::setCurrentValue(const QVariant &value)
{
    if (!strip().frames().isEmpty())
        emit strip().seekRequested(
            {std::clamp<std::int64_t>(value.toLongLong(), 0, strip().frames().count - 1)});
}

QVariant TimeStripAccessible::maximumValue() const
{
    return qlonglong(std::max<std::int64_t>(strip().frames().count - 1, 0));
}

QVariant TimeStripAccessible::minimumValue() const
{
    return qlonglong(0);
}

QVariant TimeStripAccessible::minimumStepSize() const
{
    return qlonglong(1);
}

TimeStrip &TimeStripAccessible::strip() const
{
    return *static_cast<TimeStrip *>(widget());
}

} // namespace widgets
