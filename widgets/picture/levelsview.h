// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/picture/pixelhistogram.h"
#include "widgets/picture/levelsscale.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace widgets {

// The histogram of a frame with handles for black, gamma and white below it: to drag, or with the
// keyboard to choose (up, down) and move (left, right).
//
// Shows what it is told; a moved handle only asks.
class LevelsView : public QWidget
{
    Q_OBJECT

public:
    using Histogram = std::shared_ptr<const model::PixelHistogram>;

    explicit LevelsView(QWidget *parent = nullptr);

    void setHistogram(const Histogram &histogram); // null: none
    void setChosen(const LevelsScale::Chosen &chosen);
    void setLogarithmic(bool logarithmic);

    double step() const; // the smallest difference between values that counts
    LevelsScale scale() const;
    QPointF handlePosition(LevelsScale::Handle handle) const; // its middle

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void asked(const widgets::LevelsScale::Chosen &chosen);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF barArea() const;
    void ask(double value);
    void describe();
    void paintBars(QPainter &painter) const;
    void paintHandles(QPainter &painter) const;

    Histogram m_histogram;
    LevelsScale::Chosen m_chosen;
    LevelsScale::Handle m_handle = LevelsScale::Black; // moved last
    bool m_dragging = false;
    bool m_logarithmic = true;
};

} // namespace widgets
