// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace model {

// A mark on an axis.
struct Tick
{
    double value = 0.0;
    QString label;
    bool major = false; // stands for something coarser, as midnight does among hours
};

// At most about `count` marks at round numbers of [first, last].
QList<Tick> numberTicks(double first, double last, int count);

// Of a number that is a multiple of `step`.
int decimalsOf(double step);

} // namespace model
