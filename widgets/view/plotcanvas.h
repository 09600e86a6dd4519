// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/data/seriesmodel.h"
#include "model/view/zonetime.h"
#include "widgets/view/timelinescale.h"

#include <QPixmap>
#include <QWidget>

#include <optional>
#include <vector>

namespace widgets {

// The curves of a PlotPanel: a lane for each shown series, each with a scale of its own, a cursor
// at the current frame through all of them.
class PlotCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit PlotCanvas(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    void setFrames(const FrameLookup &frames);
    void setZone(const model::ZoneTime &zone);
    void setUnit(model::TimeAxis::Unit unit);
    void setPosition(store::FrameIndex position);
    void setSeries(const model::SeriesList &series, const std::vector<int> &shown); // indexes
    void setMessage(const QString &message); // in place of lanes, while there are none

signals:
    void seekRequested(store::FrameIndex index);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    bool hasLanes() const { return !m_shown.empty() && !m_frames.isEmpty(); }
    TimelineScale scale() const;
    QRect lanesRect() const;
    QRectF laneRect(std::size_t lane) const;
    const model::Series &seriesOf(std::size_t lane) const;
    void forgetPicture();
    void seekTo(double x);
    void step(std::int64_t frames);
    QString valueText(const model::Series &series, store::FrameIndex index) const;
    QString tooltipText(store::FrameIndex index) const;

    void paintPicture();
    void paintLane(QPainter &painter, std::size_t lane) const;
    void paintCurve(QPainter &painter, const QRectF &area, std::size_t lane, double min,
                    double max) const;
    void paintLegend(QPainter &painter, std::size_t lane) const;
    void paintTimes(QPainter &painter) const;
    void paintCursor(QPainter &painter) const;

    FrameLookup m_frames;
    model::ZoneTime m_zone;
    model::TimeAxis::Unit m_unit = model::TimeAxis::Unit::Seconds;
    store::FrameIndex m_position;
    model::SeriesList m_series;
    std::vector<int> m_shown; // indexes into m_series
    QString m_message;
    std::optional<double> m_hoverX;
    bool m_dragging = false;
    QPixmap m_picture; // of what does not move with the position; null: to be painted
};

} // namespace widgets
