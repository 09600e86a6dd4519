// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/series/plotrange.h"
#include "model/series/seriesvalues.h"
#include "widgets/axis/timelinescale.h"
#include "widgets/plot/plotlanes.h"

#include <QColor>
#include <QRectF>

#include <cstddef>
#include <span>

class QPainter;

namespace widgets {

// Where a curve is painted, and how.
struct CurveLook
{
    QRectF area;
    model::PlotRange range;
    PlotStyle style = PlotStyle::Line; // not Usual
    QColor colour;
};

// Paints what of the columns is within the scale, in a time that depends on the pixels alone. They may
// be of another axis than the scale's: they stand where they belong.
void paintCurve(QPainter &painter, const model::PlotCurve &curve, const TimelineScale &scale,
                const CurveLook &look);

// The frequencies in the height of the area, 0 at its foot; on a dark ground in either palette.
void paintSpectrum(QPainter &painter, const model::PlotSpectrum &spectrum,
                   const TimelineScale &scale, const QRectF &area);

// A tick for each, with its text where that ends before the next one.
void paintEvents(QPainter &painter, const model::PlotCurve &curve, const TimelineScale &scale,
                 const CurveLook &look, const QColor &textColour);

// The columns that touch what the scale shows, and one more on each side.
std::span<const model::PlotColumn> visibleColumns(const model::PlotCurve &curve,
                                                  const TimelineScale &scale);

} // namespace widgets
