// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessibleWidget>

namespace widgets {

class TimeStrip;

// Makes assistive technology see every TimeStrip as a slider over the frame indexes, with a value
// in words. To be called before the first one is shown; further calls do nothing.
void installTimeStripAccessibility();

// What assistive technology sees of one strip.
class TimeStripAccessible : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit TimeStripAccessible(TimeStrip *strip);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text kind) const override;

    QVariant currentValue() const override;
    void setCurrentValue(const QVariant &value) override;
    QVariant maximumValue() const override;
    QVariant minimumValue() const override;
    QVariant minimumStepSize() const override;

private:
    TimeStrip &strip() const;
};

} // namespace widgets
