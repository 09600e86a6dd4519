// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/view/zonetime.h"
#include "widgets/view/framelookup.h"
#include "widgets/view/timelinecontent.h"
#include "widgets/view/timelinescale.h"

#include <QPixmap>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace widgets {

// A track over the whole recording that the user drags along to choose a frame.
//
// It holds what it was told and no other position: a drag only asks (seekRequested), the handle
// moves when the owner calls setPosition(). Time runs from left to right in every language.
class Timeline : public QWidget
{
    Q_OBJECT

public:
    explicit Timeline(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    void setFrames(const FrameLookup &frames); // forgets content and range; position 0
    void setContent(const TimelineContent &content);
    void setZone(const model::ZoneTime &zone);
    void setUnit(model::TimeAxis::Unit unit); // what is spread evenly: frames or seconds
    void setPosition(store::FrameIndex position);
    void setRange(std::optional<store::FrameIndex> in, std::optional<store::FrameIndex> out);

    const FrameLookup &frames() const { return m_frames; }
    store::FrameIndex position() const { return m_position; }
    model::TimeAxis::Unit unit() const { return m_unit; }

    // "frame 1200 of 45000, 12:03:04", for assistive technology and the tooltip.
    QString positionText() const;

    TimelineScale scale() const;

signals:
    void seekRequested(store::FrameIndex index);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QRect trackRect() const;
    void forgetPicture();
    void ask(std::int64_t index); // clamped to the recording
    void hover(const QPoint &position, const QPoint &globalPosition);
    QString tooltipText(double x) const;
    QStringList problemsAt(double x) const;
    int missingAt(double x) const;
    void paintRange(QPainter &painter) const;
    void paintHandle(QPainter &painter) const;

    FrameLookup m_frames;
    TimelineContent m_content;
    model::ZoneTime m_zone;
    model::TimeAxis::Unit m_unit = model::TimeAxis::Unit::Seconds;
    store::FrameIndex m_position;
    std::optional<store::FrameIndex> m_in, m_out;
    std::optional<double> m_hoverX;
    bool m_dragging = false;
    int m_wheelRest = 0; // of a notch, from fine-grained wheels
    QPixmap m_picture; // of what does not move with the position; null: to be painted
    QTimer m_announce; // keeps assistive technology from being flooded
};

} // namespace widgets
