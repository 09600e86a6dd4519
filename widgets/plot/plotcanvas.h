// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/data/seriesmodel.h"
#include "widgets/timeline/timestrip.h"

#include <vector>

namespace widgets {

// The curves of a PlotPanel: a lane for each shown series, each with a scale of its own, a cursor
// at the current frame through all of them.
class PlotCanvas : public TimeStrip
{
    Q_OBJECT

public:
    explicit PlotCanvas(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    void setSeries(const model::SeriesList &series, const std::vector<int> &shown); // indexes
    void setMessage(const QString &message); // in place of lanes, while there are none

protected:
    QRect trackRect() const override; // all lanes
    bool isActive() const override;
    QString tooltipText(double x) const override;
    void paintStill(QPainter &painter) const override;
    void paintMoving(QPainter &painter) const override;
    void updateAt(double x) override;
    void retranslate() override;

private:
    QRectF laneRect(std::size_t lane) const;
    QRectF curveRect(std::size_t lane) const;
    int legendHeight() const;
    const model::Series &seriesOf(std::size_t lane) const;
    QString valueText(const model::Series &series, store::FrameIndex index,
                      store::FrameTime time) const;

    void paintEnds(QPainter &painter, const QRectF &area, std::size_t lane) const;
    void paintLane(QPainter &painter, std::size_t lane) const;
    void paintCurve(QPainter &painter, const QRectF &area, std::size_t lane, double min,
                    double max) const;
    void paintLegend(QPainter &painter, std::size_t lane) const;
    void paintCursor(QPainter &painter) const;

    model::SeriesList m_series;
    std::vector<int> m_shown; // indexes into m_series
    QString m_message;
};

} // namespace widgets
