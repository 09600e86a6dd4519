// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace widgets {

// A picture whose parts tell their figures under the mouse.
class TimingPlot : public QWidget
{
    Q_OBJECT

public:
    explicit TimingPlot(QWidget *parent = nullptr);

    virtual QString textAt(double x) const = 0; // empty where nothing is known

protected:
    virtual void retranslate() = 0; // in this language; the picture is painted anew
    bool event(QEvent *event) override;
};

} // namespace widgets
