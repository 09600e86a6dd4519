// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plot/plotcanvas.h"

#include "model/data/seriescolumns.h"
#include "widgets/axis/ticks.h"
#include "widgets/common/overlay.h"
#include "widgets/common/tints.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double laneGap = 4;
constexpr int linesBesideLegend =
    3; // the least that is left of a lane where it has room of its own
constexpr double curveWidth = 1.5;

QColor muted(const QPalette &palette, double amount)
{
    return blended(palette.color(QPalette::Base), palette.color(QPalette::Text), amount);
}

// A flat line stands in the middle of its lane, but one that counts nothing at its foot; others leave a
// little room above and below.
std::pair<double, double> laneRange(const model::Series &series)
{
    const auto extent = model::extentOf(series.values);
    if (!extent)
        return {0.0, 1.0};
    const double span = extent->max - extent->min;
    if (span <= 0 && series.isWhole) {
        constexpr double room = 0.12;
        return extent->min == 0 ? std::pair(-room, 2 + room)
                                : std::pair(extent->min - 1 - room, extent->max + 1 + room);
    }
    if (span <= 0) {
        const double room = std::max(std::abs(extent->min) * 0.1, 0.5);
        return {extent->min - room, extent->max + room};
    }
    return {extent->min - 0.06 * span, extent->max + 0.06 * span};
}

} // namespace

PlotCanvas::PlotCanvas(QWidget *parent)
    : TimeStrip(parent)
{
    PlotCanvas::retranslate();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize PlotCanvas::sizeHint() const
{
    const int unit = fontMetrics().height();
    const auto lanes = std::clamp<int>(static_cast<int>(m_shown.size()), 1, 4);
    return {unit * 40, unit * (3 * lanes + 2)};
}

QSize PlotCanvas::minimumSizeHint() const
{
    return {fontMetrics().height() * 12, fontMetrics().height() * 4};
}

void PlotCanvas::retranslate()
{
    setAccessibleName(tr("Plot of extra data"));
}

// The values in the legends go with the cursor.
void PlotCanvas::updateAt(double x)
{
    TimeStrip::updateAt(x);
    for (std::size_t lane = 0; lane < m_shown.size(); ++lane) {
        const QRect area = laneRect(lane).toAlignedRect();
        update(area.left(), area.top(), area.width() * 3 / 4, legendHeight() + 2);
    }
}

bool PlotCanvas::isActive() const
{
    return !m_shown.empty() && !frames().isEmpty();
}

void PlotCanvas::setSeries(const model::SeriesList &series, const std::vector<int> &shown)
{
    m_series = series;
    m_shown = shown;
    updateGeometry();
    forgetPicture();
}

void PlotCanvas::setMessage(const QString &message)
{
    m_message = message;
    setAccessibleDescription(message);
    forgetPicture();
}

QRect PlotCanvas::trackRect() const
{
    const int margin = trackMargin(fontMetrics());
    const int times = fontMetrics().height() * 3 / 2;
    return rect().adjusted(margin, 2, -margin, -times);
}

QRectF PlotCanvas::laneRect(std::size_t lane) const
{
    const QRectF all = trackRect();
    const auto count = static_cast<double>(m_shown.size());
    const double height = (all.height() - laneGap * (count - 1)) / count;
    const double top = std::round(all.top() + static_cast<double>(lane) * (height + laneGap));
    return {all.left(), top, all.width(), std::floor(height)};
}

int PlotCanvas::legendHeight() const
{
    return fontMetrics().height() + 4;
}

// Below the legend, where that leaves enough.
QRectF PlotCanvas::curveRect(std::size_t lane) const
{
    const QRectF area = laneRect(lane);
    const bool hasRoom =
        area.height() - legendHeight() >= linesBesideLegend * fontMetrics().height();
    return hasRoom ? area.adjusted(0, legendHeight(), 0, 0) : area;
}

const model::Series &PlotCanvas::seriesOf(std::size_t lane) const
{
    return *m_series[static_cast<std::size_t>(m_shown[lane])];
}

QString PlotCanvas::valueText(const model::Series &series, store::FrameIndex index,
                              store::FrameTime time) const
{
    const auto sample = model::sampleAt(series, index, time);
    if (!sample || !std::isfinite(series.values[*sample]))
        return QStringLiteral("–");
    return QLocale().toString(series.values[*sample], 'g', 6);
}

QString PlotCanvas::tooltipText(double x) const
{
    const store::FrameIndex index = scale().toIndex(x);
    store::FrameTime time = frames().frame(index).time;
    const bool byTime = scale().axis().unit() == model::TimeAxis::Unit::Seconds;
    const double pointed = byTime ? scale().xToValue(x) : time.seconds;
    if (std::abs(pointed - time.seconds) > 2 * frames().interval) // where there are no frames
        time.seconds = pointed;
    QStringList lines = {zone().dateTimeText(time)};
    for (std::size_t lane = 0; lane < m_shown.size(); ++lane)
        //: Name of a series and its value
        lines.append(tr("%1: %2").arg(seriesOf(lane).name, valueText(seriesOf(lane), index, time)));
    return lines.join(u'\n');
}

void PlotCanvas::paintStill(QPainter &painter) const
{
    if (!isActive())
        return paintMessage(painter, *this, rect(), {}, m_message);
    for (std::size_t lane = 0; lane < m_shown.size(); ++lane)
        paintLane(painter, lane);
    paintRuler(painter, trackRect().bottom() + 2);
}

void PlotCanvas::paintMoving(QPainter &painter) const
{
    paintHover(painter);
    paintCursor(painter);
    for (std::size_t lane = 0; lane < m_shown.size(); ++lane)
        paintLegend(painter, lane);
}

void PlotCanvas::paintLane(QPainter &painter, std::size_t lane) const
{
    painter.fillRect(laneRect(lane), palette().color(QPalette::Base));
    paintNights(painter, laneRect(lane));
    const QRectF area = curveRect(lane);
    const auto [min, max] = laneRange(seriesOf(lane));
    QList<Tick> ticks = lineTicks(min, max, area.height(), fontMetrics().height(),
                                  seriesOf(lane).isWhole ? Numbers::Whole : Numbers::Any);
    if (ticks.size() < 2) { // one alone would not tell how high the others are
        paintEnds(painter, area, lane);
        ticks.clear();
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
    paintCurve(painter, area, lane, min, max);
}

// Where there is no room for round numbers: the least and the greatest value at the lane's edges.
void PlotCanvas::paintEnds(QPainter &painter, const QRectF &area, std::size_t lane) const
{
    const auto extent = model::extentOf(seriesOf(lane).values);
    if (!extent)
        return;
    const auto ends = endTicks(extent->min, extent->max, area.height(), fontMetrics().height());
    if (ends.isEmpty())
        return;
    const QRectF room = area.adjusted(4, 0, -4, 0);
    painter.setPen(muted(palette(), 0.7));
    painter.drawText(room, Qt::AlignRight | Qt::AlignBottom, ends.first().label);
    painter.drawText(room, Qt::AlignRight | Qt::AlignTop, ends.last().label);
}

void PlotCanvas::paintCurve(QPainter &painter, const QRectF &area, std::size_t lane, double min,
                            double max) const
{
    const model::TimeAxis axis = scale().axis();
    const bool byIndex = axis.unit() == model::TimeAxis::Unit::Index;
    const double shift = area.left() + (byIndex ? 0.5 / axis.perPixel() : 0.0);
    const auto toY = [&](double value) {
        return area.bottom() - (value - min) / (max - min) * area.height();
    };
    QPainterPath path;
    for (const auto &column : model::reduceToColumns(seriesOf(lane), axis)) {
        const double x = column.x + shift;
        // Not isEmpty(): that is true of a path with a single moveTo, too.
        if (path.elementCount() == 0 || column.gapBefore)
            path.moveTo(x, toY(column.first));
        for (const double value : {column.first, column.min, column.max, column.last})
            path.lineTo(x, toY(value));
    }
    painter.save();
    painter.setClipRect(area);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = seriesColour(m_shown[lane], palette());
    painter.strokePath(path, QPen(colour, curveWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.restore();
}

// Name, colour and the value at the cursor, on a ground of its own: in a low lane over the curve.
void PlotCanvas::paintLegend(QPainter &painter, std::size_t lane) const
{
    const QFontMetrics metrics = fontMetrics();
    const QRectF area = laneRect(lane);
    const model::Series &series = seriesOf(lane);
    const int pad = metrics.height() / 4;
    const int swatch = metrics.height() * 2 / 3;
    const store::FrameTime now =
        frames().isEmpty() ? store::FrameTime{} : frames().frame(position()).time;
    const QString value = valueText(series, position(), now);
    const int valueWidth = metrics.horizontalAdvance(value);
    const int room = static_cast<int>(area.width() * 0.6) - swatch - 4 * pad - valueWidth;
    const QString name = metrics.elidedText(series.name, Qt::ElideMiddle, std::max(room, swatch));
    const int nameWidth = metrics.horizontalAdvance(name);
    const QRectF ground(area.left() + 2, area.top() + 2, swatch + nameWidth + valueWidth + 5 * pad,
                        std::min<double>(metrics.height() + 2, area.height() - 2));
    QColor veil = palette().color(QPalette::Base);
    veil.setAlphaF(0.82f);
    painter.fillRect(ground, veil);
    double x = ground.left() + pad;
    painter.fillRect(QRectF(x, ground.center().y() - 2, swatch, 4),
                     seriesColour(m_shown[lane], palette()));
    x += swatch + pad;
    painter.setPen(muted(palette(), 0.75));
    painter.drawText(QRectF(x, ground.top(), nameWidth + 1, ground.height()), Qt::AlignVCenter,
                     name);
    x += nameWidth + 2 * pad;
    painter.setPen(palette().color(QPalette::Text));
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

} // namespace widgets
