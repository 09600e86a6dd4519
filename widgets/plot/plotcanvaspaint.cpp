// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the lanes of a plot look.

#include "widgets/axis/ticks.h"
#include "widgets/common/overlay.h"
#include "widgets/common/tints.h"
#include "widgets/plot/plotcanvas.h"
#include "widgets/plot/plotcurve.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double dropMark = 3; // pixels

QColor muted(const QPalette &palette, double amount)
{
    return blended(palette.color(QPalette::Base), palette.color(QPalette::Text), amount);
}

} // namespace

void PlotCanvas::paintStill(QPainter &painter) const
{
    if (!isActive())
        return paintMessage(painter, *this, rect(), {}, m_message);
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane)
        paintLane(painter, lane);
    paintRuler(painter, trackRect().bottom() + 2);
}

void PlotCanvas::paintMoving(QPainter &painter) const
{
    paintHover(painter);
    paintCursor(painter);
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane)
        for (const Legend &legend : legends(lane))
            paintLegend(painter, legend);
    if (m_dragged)
        paintDropPlace(painter);
}

void PlotCanvas::paintLane(QPainter &painter, std::size_t lane) const
{
    const PlotLane &shown = m_lanes[lane];
    const QRectF area = curveRect(lane);
    painter.fillRect(laneRect(lane), palette().color(QPalette::Base));
    paintNights(painter, laneRect(lane));
    paintGrid(painter, area, shown);
    for (const int series : shown.series) {
        const model::PlotCurve *curve = curveOf(series);
        if (curve == nullptr)
            continue;
        if (styleOf(series) == PlotStyle::Spectrogram && paintSpectrumOf(painter, series, area))
            continue;
        const CurveLook look{area, rangeOf(shown, series), styleOf(series),
                             seriesColour(series, palette())};
        if (info(series).isText)
            paintEvents(painter, *curve, scale(), look, palette().color(QPalette::Text));
        else
            paintCurve(painter, *curve, scale(), look);
    }
    paintHoles(painter, laneRect(lane));
}

// Numbers of an axis that all series of the lane have in common.
void PlotCanvas::paintGrid(QPainter &painter, const QRectF &area, const PlotLane &lane) const
{
    const int first = lane.series.front();
    if ((!lane.sharesScale && lane.series.size() > 1) || info(first).isText ||
        styleOf(first) == PlotStyle::Spectrogram)
        return;
    const auto [min, max] = rangeOf(lane, first);
    QList<Tick> ticks = lineTicks(min, max, area.height(), fontMetrics().height(),
                                  info(first).isWhole ? Numbers::Whole : Numbers::Any);
    if (ticks.size() < 2) { // one alone would not tell how high the others are
        paintEnds(painter, area, lane);
        return;
    }
    for (const Tick &tick : ticks) {
        const double y =
            std::round(area.bottom() - (tick.value - min) / (max - min) * area.height());
        painter.setPen(muted(palette(), 0.15));
        painter.drawLine(QPointF(area.left(), y + 0.5), QPointF(area.right(), y + 0.5));
        const QRectF label(area.left() + 4, y - fontMetrics().height(), area.width() - 8,
                           fontMetrics().height());
        painter.setPen(muted(palette(), 0.7));
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
}

// Where there is no room for round numbers: the least and the greatest value at the lane's edges.
void PlotCanvas::paintEnds(QPainter &painter, const QRectF &area, const PlotLane &lane) const
{
    model::Extremes extent;
    for (const int series : lane.series)
        extent.add(info(series).extent);
    if (extent.isEmpty())
        return;
    const auto ends = endTicks(extent.min, extent.max, area.height(), fontMetrics().height());
    if (ends.isEmpty())
        return;
    const QRectF room = area.adjusted(4, 0, -4, 0);
    painter.setPen(muted(palette(), 0.7));
    painter.drawText(room, Qt::AlignRight | Qt::AlignBottom, ends.first().label);
    painter.drawText(room, Qt::AlignRight | Qt::AlignTop, ends.last().label);
}

// With the highest frequency in the corner. False: it is still to come.
bool PlotCanvas::paintSpectrumOf(QPainter &painter, int series, const QRectF &area) const
{
    for (const model::PlotSpectrum &spectrum : m_spectra) {
        if (spectrum.series != series)
            continue;
        paintSpectrum(painter, spectrum, scale(), area);
        const QString top =
            tr("%1 kHz").arg(QLocale().toString(spectrum.topFrequency / 1000, 'g', 4));
        QRectF label = fontMetrics().boundingRect(top);
        label.moveTopRight(area.topRight() + QPointF(-4, 2));
        QColor veil = palette().color(QPalette::Base);
        veil.setAlphaF(0.82f);
        painter.fillRect(label.adjusted(-3, 0, 3, 0), veil);
        painter.setPen(muted(palette(), 0.75));
        painter.drawText(label, Qt::AlignCenter, top);
        return true;
    }
    return false;
}

// Hatched: what is damaged. A thin line at the foot: what is still to be read.
void PlotCanvas::paintHoles(QPainter &painter, const QRectF &area) const
{
    if (!m_picture || m_picture->axis.unit() != scale().axis().unit())
        return;
    for (const model::PlotHole &hole : m_picture->holes) {
        const double left = std::max(scale().valueToX(hole.begin), area.left());
        const double right = std::min(std::max(scale().valueToX(hole.end), left + 2), area.right());
        if (left >= area.right() || right <= area.left())
            continue;
        if (hole.isBroken) {
            const QColor colour = tint(Tint::Error, palette());
            painter.fillRect(QRectF(left, area.top(), right - left, area.height()),
                             QBrush(colour, Qt::BDiagPattern));
            painter.fillRect(QRectF(left, area.bottom() - 2, right - left, 3), colour);
        } else {
            painter.fillRect(QRectF(left, area.bottom() - 1, right - left, 1),
                             muted(palette(), 0.45));
        }
    }
}

std::vector<PlotCanvas::Legend> PlotCanvas::legends(std::size_t lane) const
{
    const QFontMetrics metrics = fontMetrics();
    const QRectF area = laneRect(lane);
    const int pad = metrics.height() / 4;
    const int swatch = metrics.height() * 2 / 3;
    std::vector<Legend> all;
    double left = area.left() + 2;
    const double share = area.width() * 0.75 / static_cast<double>(m_lanes[lane].series.size());
    for (const int series : m_lanes[lane].series) {
        const int text = metrics.horizontalAdvance(nameText(series)) +
                         metrics.horizontalAdvance(valueText(readingOf(series)));
        const double width = std::min<double>(swatch + text + 5 * pad + 2, share);
        all.push_back({series,
                       {left, area.top() + 2, width,
                        std::min<double>(metrics.height() + 2, area.height() - 2)}});
        left += width + pad;
    }
    return all;
}

std::optional<PlotCanvas::Legend> PlotCanvas::legendAt(const QPointF &place) const
{
    if (!isActive())
        return std::nullopt;
    for (const Legend &legend : legends(laneAt(place.y())))
        if (legend.area.contains(place))
            return legend;
    return std::nullopt;
}

// Name, colour and the value at the cursor, on a ground of its own: in a low lane over the curve. What
// is of another frame than the cursor's is pale until the new value is there.
void PlotCanvas::paintLegend(QPainter &painter, const Legend &legend) const
{
    const QFontMetrics metrics = fontMetrics();
    const int pad = metrics.height() / 4;
    const int swatch = metrics.height() * 2 / 3;
    const QRectF &ground = legend.area;
    const int room = static_cast<int>(ground.width()) - swatch - 5 * pad;
    QString value = valueText(readingOf(legend.series));
    value = metrics.elidedText(value, Qt::ElideRight, room);
    const int valueWidth = metrics.horizontalAdvance(value);
    const QString name = metrics.elidedText(nameText(legend.series), Qt::ElideMiddle,
                                            std::max(room - valueWidth, swatch));
    const int nameWidth = metrics.horizontalAdvance(name);
    QColor veil = palette().color(QPalette::Base);
    veil.setAlphaF(0.82f);
    painter.fillRect(ground, veil);
    double x = ground.left() + pad;
    painter.fillRect(QRectF(x, ground.center().y() - 2, swatch, 4),
                     seriesColour(legend.series, palette()));
    x += swatch + pad;
    painter.setPen(muted(palette(), 0.75));
    painter.drawText(QRectF(x, ground.top(), nameWidth + 1, ground.height()), Qt::AlignVCenter,
                     name);
    x += nameWidth + 2 * pad;
    const auto *place = std::get_if<store::FrameIndex>(&m_readingsOf.place);
    const bool isCurrent = place && *place == position();
    painter.setPen(isCurrent ? palette().color(QPalette::Text) : muted(palette(), 0.4));
    painter.drawText(QRectF(x, ground.top(), valueWidth + 1, ground.height()), Qt::AlignVCenter,
                     value);
}

void PlotCanvas::paintCursor(QPainter &painter) const
{
    const QRectF all = trackRect();
    const double x = scale().toX(position());
    if (x < all.left() - 1 || x > all.right() + 2)
        return; // not within the window
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::WindowText), 2, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(x, all.top()), QPointF(x, all.bottom() + 1));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// Where a series that is dragged would go.
void PlotCanvas::paintDropPlace(QPainter &painter) const
{
    const QRectF area = laneRect(laneAt(m_dragAt.y()));
    const double within = (m_dragAt.y() - area.top()) / std::max(area.height(), 1.0);
    const QColor colour = palette().color(QPalette::Highlight);
    if (within > 0.25 && within < 0.75) {
        painter.setPen(QPen(colour, dropMark));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area.adjusted(1, 1, -1, -1));
        return;
    }
    const double y = within <= 0.25 ? area.top() - 2 : area.bottom() + 2;
    painter.fillRect(QRectF(area.left(), y - dropMark / 2, area.width(), dropMark), colour);
}

} // namespace widgets
