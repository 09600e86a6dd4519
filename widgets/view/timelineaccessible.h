// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessibleWidget>

namespace widgets {

class Timeline;

// Makes assistive technology see every Timeline as a slider over the frame indexes, with a value
// in words. To be called before the first Timeline is shown; further calls do nothing.
void installTimelineAccessibility();

// What assistive technology sees of one timeline.
class TimelineAccessible : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit TimelineAccessible(Timeline *timeline);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text kind) const override;

    QVariant currentValue() const override;
    void setCurrentValue(const QVariant &value) override;
    QVariant maximumValue() const override;
    QVariant minimumValue() const override;
    QVariant minimumStepSize() const override;

private:
    Timeline &timeline() const;
};

} // namespace widgets
