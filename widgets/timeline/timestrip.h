// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/nighthours.h"
#include "model/axis/timewindow.h"
#include "model/axis/zonetime.h"
#include "widgets/axis/ruler.h"
#include "widgets/axis/timelinescale.h"
#include "widgets/common/announcetimer.h"
#include "widgets/common/framelookup.h"

#include <QPixmap>
#include <QPointer>
#include <QWidget>

#include <optional>

class QGestureEvent;
class QNativeGestureEvent;

namespace widgets {

class HoverCard;

// A strip on the recording's time axis: what all of them have in common.
//
// It holds what it was told and no other position: mouse and keys only ask (seekRequested), the
// cursor moves when the owner calls setPosition(). Wheel, pinch, double click and the middle button
// change the window of time that the zoomed strips share. What does not move with the position is
// painted once and kept as a picture. Time runs from left to right in every language.
class TimeStrip : public QWidget
{
    Q_OBJECT

public:
    // What of the recording a strip shows: all of it, or the window.
    enum class Shows { Whole, Window };

    explicit TimeStrip(QWidget *parent = nullptr);

    // Null, as at first: there is nothing to zoom, and all is shown. The window outlives the strip or
    // is forgotten with it.
    void setWindow(model::TimeWindow *window, Shows shows);

    // Where what is under the mouse is told; null, as at first: in a tool tip. Outlives the strip or is
    // forgotten with it.
    void setHoverCard(HoverCard *card);

    void setFrames(const FrameLookup &frames); // forgets what belonged to those before; position 0
    // The same store with more frames behind those there were: all else stays.
    void extendFrames(const FrameLookup &frames);
    void setZone(const model::ZoneTime &zone);
    // What is written along the strip, and without a window also what is spread evenly.
    void setRuler(Ruler ruler);
    // Nights are shaded; none: they are not.
    void setNights(const std::optional<model::NightHours> &nights);
    void setPosition(store::FrameIndex position);

    const FrameLookup &frames() const { return m_frames; }
    store::FrameIndex position() const { return m_position; }
    Ruler ruler() const { return m_ruler; }
    const model::ZoneTime &zone() const { return m_zone; }

    QString positionText() const; // "frame 1200 of 45000, 12:03:04", for assistive technology
    TimelineScale scale() const; // what is shown, over the track

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
    virtual void axisChanged() {} // by other frames or another ruler

    virtual void updateAt(double x); // what stands at x moves
    void forgetPicture(); // something changed that paintStill() shows
    void ask(std::int64_t index); // clamped to the recording
    model::TimeWindow *window() const { return m_window; }
    bool showsWindow() const { return m_window && m_shows == Shows::Window; }
    bool isDragging() const { return m_dragging; }
    void paintRuler(QPainter &painter, int top) const; // from `top` down
    void paintNights(QPainter &painter, const QRectF &area) const;
    void paintHover(QPainter &painter) const; // a dotted line under the mouse, unless it drags

    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void tell(const QPoint &mouse); // of what is under it
    void updateCursor();
    void moveHover(std::optional<double> x);
    void renewPicture();
    void zoomAt(double factor, double x);
    bool pinch(QGestureEvent *event);
    bool pinch(QNativeGestureEvent *event);
    bool zoomByKey(const QKeyEvent &event);

    FrameLookup m_frames;
    model::ZoneTime m_zone;
    Ruler m_ruler = Ruler::Time;
    std::optional<model::NightHours> m_nights;
    store::FrameIndex m_position;
    std::optional<double> m_hoverX;
    bool m_dragging = false;
    QPointer<model::TimeWindow> m_window;
    Shows m_shows = Shows::Whole;
    QPointer<HoverCard> m_card;
    std::optional<double> m_pannedAt; // value under the mouse, with the middle button down
    QPixmap m_picture; // null: to be painted
    AnnounceTimer m_announce; // of the position
};

} // namespace widgets
