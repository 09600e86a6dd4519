// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/series/plotrange.h"
#include "model/series/seriespicture.h"
#include "model/series/seriesreading.h"
#include "model/series/seriesvalues.h"
#include "widgets/plot/plotlanes.h"
#include "widgets/timeline/timestrip.h"

#include <memory>
#include <optional>
#include <vector>

namespace widgets {

// The curves of a PlotPanel in lanes one above the other, a cursor at the current frame through all
// of them.
//
// Knows no data: it asks for the picture of what it shows (pictureWanted) and for values
// (readingsWanted), and paints what it was told last, where that belongs, until the new one comes.
class PlotCanvas : public TimeStrip
{
    Q_OBJECT

public:
    explicit PlotCanvas(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // `styles`: by series; those behind the end: usual. REQUIRES: lanes have none but these series.
    void setContent(const model::SeriesInfos &series, const std::vector<PlotStyle> &styles,
                    const PlotLanes &lanes);
    void setDelay(model::DelayUse delay);
    void setMessage(const QString &message); // in place of lanes, while there are none
    void setPicture(const std::shared_ptr<const model::SeriesPicture> &picture);
    void setReadings(const model::ReadingRequest &request,
                     const std::vector<model::SeriesReading> &readings);

    void askForPicture(); // of what is shown now
    void askForValues(); // at the position, unless that was done
    void refreshValues(); // more is known

signals:
    void pictureWanted(const model::SeriesRequest &request);
    void readingsWanted(const model::ReadingRequest &request);
    // A series was dragged: to a lane of its own, counted without it, or to the axis of another one.
    void moveWanted(int series, int lane);
    void joinWanted(int series, int other);

protected:
    QRect trackRect() const override; // all lanes
    bool isActive() const override;
    QString tooltipText(double x) const override;
    void paintStill(QPainter &painter) const override;
    void paintMoving(QPainter &painter) const override;
    void updateAt(double x) override;
    void retranslate() override;
    void axisChanged() override;
    void forgetContent() override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    // The name of a series with its value, in a lane's head.
    struct Legend
    {
        int series = 0;
        QRectF area;
    };

    QRectF laneRect(std::size_t lane) const;
    QRectF curveRect(std::size_t lane) const;
    int legendHeight() const;
    std::vector<Legend> legends(std::size_t lane) const;
    std::optional<Legend> legendAt(const QPointF &place) const;
    std::size_t laneAt(double y) const;
    void drop(int series, double y);
    const model::SeriesInfo &info(int series) const;
    PlotStyle styleOf(int series) const;
    model::PlotRange rangeOf(const PlotLane &lane, int series) const;
    const model::PlotCurve *curveOf(int series) const; // null: there is none yet
    std::vector<int> spectraWanted() const;
    bool paintSpectrumOf(QPainter &painter, int series, const QRectF &area) const;
    const model::SeriesReading *readingOf(int series) const; // at the cursor
    QString valueText(const model::SeriesReading *reading) const;
    QString nameText(int series) const;

    void paintEnds(QPainter &painter, const QRectF &area, const PlotLane &lane) const;
    void paintGrid(QPainter &painter, const QRectF &area, const PlotLane &lane) const;
    void paintHoles(QPainter &painter, const QRectF &area) const;
    void paintLane(QPainter &painter, std::size_t lane) const;
    void paintLegend(QPainter &painter, const Legend &legend) const;
    void paintCursor(QPainter &painter) const;
    void paintDropPlace(QPainter &painter) const;

    model::SeriesInfos m_series;
    PlotLanes m_lanes;
    std::vector<PlotStyle> m_styles;
    model::DelayUse m_delay = model::DelayUse::Corrected;
    QString m_message;
    std::shared_ptr<const model::SeriesPicture> m_picture; // null: none yet
    std::vector<model::PlotSpectrum> m_spectra; // the last that came
    model::SeriesRequest m_asked; // last
    model::ReadingRequest m_cursorRequest, m_mouseRequest; // last
    model::ReadingRequest m_readingsOf, m_mouseReadingsOf; // what is known of
    std::vector<model::SeriesReading> m_cursorReadings, m_mouseReadings;
    std::optional<int> m_dragged; // the series whose legend is
    QPointF m_dragAt;
};

} // namespace widgets
