// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/view/zonetime.h"
#include "widgets/view/framelookup.h"
#include "widgets/view/timelinescale.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

namespace widgets {

// A strip on the recording's time axis: what all of them have in common.
//
// It holds what it was told and no other position: mouse, wheel and keys only ask (seekRequested),
// the cursor moves when the owner calls setPosition(). What does not move with the position is painted
// once and kept as a picture. Time runs from left to right in every language.
class TimeStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TimeStrip(QWidget *parent = nullptr);

    void setFrames(const FrameLookup &frames); // forgets what belonged to those before; position 0
    // The same store with more frames behind those there were: all else stays.
    void extendFrames(const FrameLookup &frames);
    void setZone(const model::ZoneTime &zone);
    void setUnit(model::TimeAxis::Unit unit); // what is spread evenly: frames or seconds
    void setPosition(store::FrameIndex position);

    const FrameLookup &frames() const { return m_frames; }
    store::FrameIndex position() const { return m_position; }
    model::TimeAxis::Unit unit() const { return m_unit; }
    const model::ZoneTime &zone() const { return m_zone; }

    virtual TimelineScale scale() const; // the whole recording over the track

signals:
    void seekRequested(store::FrameIndex index);

protected:
    // What one kind of strip is. isActive(): frames can be asked for, and there is a cursor.
    virtual QRect trackRect() const = 0;
    virtual bool isActive() const { return !m_frames.isEmpty(); }
    virtual QString tooltipText(double x) const = 0; // called while active only
    virtual void paintStill(QPainter &painter) const = 0; // into the picture that is kept
    virtual void paintMoving(QPainter &painter) const = 0; // over it, while active
    virtual QRectF focusRect() const { return rect(); }
    virtual void retranslate() = 0;
    virtual void forgetContent() {} // it belonged to the frames before
    virtual void positionChanged() {}

    void forgetPicture(); // something changed that paintStill() shows
    void ask(std::int64_t index); // clamped to the recording
    bool isDragging() const { return m_dragging; }
    void paintHover(QPainter &painter) const; // a dotted line under the mouse, unless it drags

    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void renewPicture();

    FrameLookup m_frames;
    model::ZoneTime m_zone;
    model::TimeAxis::Unit m_unit = model::TimeAxis::Unit::Seconds;
    store::FrameIndex m_position;
    std::optional<double> m_hoverX;
    bool m_dragging = false;
    int m_wheelRest = 0; // of a notch, from fine-grained wheels
    QPixmap m_picture; // null: to be painted
};

} // namespace widgets
