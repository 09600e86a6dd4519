// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/record/live/brightness.h"

#include <QWidget>

namespace widgets {

// A small histogram that lies over a corner of its parent. It takes neither mouse nor keyboard.
class LiveHistogram : public QWidget
{
    Q_OBJECT

public:
    explicit LiveHistogram(QWidget *parent); // not null

    void setBrightness(const Brightness &brightness);

    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void paintChannel(QPainter &painter, const Brightness::Bins &bins, const QColor &colour) const;

    Brightness m_brightness;
};

} // namespace widgets
