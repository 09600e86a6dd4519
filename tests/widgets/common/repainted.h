// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QPaintEvent>
#include <QRegion>
#include <QTest>
#include <QWidget>

#include <functional>

// Notes which parts of a widget are painted.
class PaintLog : public QObject
{
public:
    explicit PaintLog(QWidget &widget)
        : m_widget(widget)
    {
        m_widget.installEventFilter(this);
    }

    const QRegion &region() const { return m_region; }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }

private:
    QWidget &m_widget;
    QRegion m_region;
};

// What of a visible widget is painted anew after a change; empty if it is not all that looks different
// then.
inline QRegion repainted(QWidget &widget, const std::function<void()> &change)
{
    QTest::qWait(0); // nothing of before is to be painted any more
    const QImage before = widget.grab().toImage();
    QRegion painted;
    {
        PaintLog log(widget);
        change();
        if (!QTest::qWaitFor([&] { return !log.region().isEmpty(); }))
            return {};
        painted = log.region();
    }
    const QImage after = widget.grab().toImage();
    const double ratio = after.devicePixelRatio();
    for (int y = 0; y < after.height(); ++y)
        for (int x = 0; x < after.width(); ++x)
            if (after.pixel(x, y) != before.pixel(x, y) &&
                !painted.contains(QPoint(static_cast<int>(x / ratio), static_cast<int>(y / ratio))))
                return {};
    return painted;
}
