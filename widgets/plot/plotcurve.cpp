// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plot/plotcurve.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <vector>

namespace widgets {

namespace {

constexpr double lineWidth = 1.5;
constexpr double pixelsPerVertex = 2; // from which on a line is drawn from sample to sample
constexpr double pixelsPerPoint = 7; // from which on each sample has a point
constexpr double farAway = 1 << 20; // pixels; painters dislike more
constexpr double digitalRoom = 0.12; // of a lane's height above and below

using Columns = std::span<const model::PlotColumn>;

// From columns to pixels.
class CurveMap
{
public:
    CurveMap(const TimelineScale &scale, const CurveLook &look)
        : m_scale(scale)
        , m_look(look)
        , m_shift(scale.axis().unit() == model::TimeAxis::Unit::Index
                      ? 0.5 / scale.axis().perPixel()
                      : 0.0)
    {}

    double x(double position) const
    {
        return std::clamp(m_scale.valueToX(position) + m_shift, -farAway, farAway);
    }
    double y(double value) const
    {
        const auto [min, max] = m_look.range;
        return m_look.area.bottom() - (value - min) / (max - min) * m_look.area.height();
    }

private:
    const TimelineScale &m_scale;
    const CurveLook &m_look;
    const double m_shift;
};

// What the line covers in each column of pixels.
class PixelSpans
{
public:
    explicit PixelSpans(const QRectF &area)
        : m_left(static_cast<int>(std::floor(area.left())))
        , m_tops(static_cast<std::size_t>(std::ceil(area.width())) + 1, none)
        , m_bottoms(m_tops.size(), -none)
    {}

    // From one point of the line to the next; in pixels.
    void line(double x0, double y0, double x1, double y1)
    {
        const int first = static_cast<int>(std::floor(std::min(x0, x1)));
        const int last = static_cast<int>(std::floor(std::max(x0, x1)));
        if (first == last)
            return cover(first, y0, y1);
        const double slope = (y1 - y0) / (x1 - x0);
        for (int x = std::max(first, m_left); x <= std::min(last, right()); ++x) {
            const double from = std::clamp<double>(x, std::min(x0, x1), std::max(x0, x1));
            const double to = std::clamp<double>(x + 1, std::min(x0, x1), std::max(x0, x1));
            cover(x, y0 + slope * (from - x0), y0 + slope * (to - x0));
        }
    }
    void box(double x0, double x1, double top, double bottom)
    {
        const int last = std::min(static_cast<int>(std::floor(x1)), right());
        for (int x = std::max(static_cast<int>(std::floor(x0)), m_left); x <= last; ++x)
            cover(x, top, bottom);
    }

    void paint(QPainter &painter) const
    {
        std::vector<QRectF> rects;
        rects.reserve(m_tops.size());
        for (std::size_t i = 0; i < m_tops.size(); ++i)
            if (m_tops[i] <= m_bottoms[i]) {
                const double top = std::floor(m_tops[i]);
                rects.emplace_back(m_left + static_cast<int>(i), top, 1,
                                   std::max(std::ceil(m_bottoms[i]) - top, lineWidth));
            }
        painter.drawRects(rects.data(), static_cast<int>(rects.size()));
    }

private:
    static constexpr double none = 1e30;

    int right() const { return m_left + static_cast<int>(m_tops.size()) - 1; }
    void cover(int x, double y0, double y1)
    {
        if (x < m_left || x > right())
            return;
        const auto i = static_cast<std::size_t>(x - m_left);
        m_tops[i] = std::min({m_tops[i], y0, y1});
        m_bottoms[i] = std::max({m_bottoms[i], y0, y1});
    }

    const int m_left;
    std::vector<double> m_tops, m_bottoms;
};

// More samples than pixels: what they cover. Steps run on until the next column.
void paintDense(QPainter &painter, Columns columns, const CurveMap &map, const CurveLook &look)
{
    PixelSpans spans(look.area);
    const model::PlotColumn *before = nullptr;
    for (const model::PlotColumn &column : columns) {
        const double left = map.x(column.begin);
        spans.box(left, map.x(column.end), map.y(column.max), map.y(column.min));
        if (before != nullptr && !column.gapBefore) {
            // Where they do not overlap the line goes by the shortest way.
            const double from = std::clamp(column.min, before->min, before->max);
            const double to = std::clamp(from, column.min, column.max);
            const double fromX = map.x(before->end);
            if (look.style == PlotStyle::Line)
                spans.line(fromX, map.y(from), left, map.y(to));
            else {
                spans.line(fromX, map.y(from), left, map.y(from));
                spans.line(left, map.y(from), left, map.y(to));
            }
        }
        before = &column;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.colour);
    spans.paint(painter);
}

QPainterPath pathOf(Columns columns, const CurveMap &map, PlotStyle style)
{
    QPainterPath path;
    for (const model::PlotColumn &column : columns) {
        const double x = map.x(column.begin);
        // Not isEmpty(): that is true of a path with a single moveTo, too.
        if (path.elementCount() == 0 || column.gapBefore) {
            path.moveTo(x, map.y(column.min));
            path.lineTo(x, map.y(column.min));
        }
        if (style != PlotStyle::Line)
            path.lineTo(x, path.currentPosition().y());
        path.lineTo(x, map.y(column.min));
        if (column.max != column.min)
            path.lineTo(x, map.y(column.max));
    }
    return path;
}

void paintLine(QPainter &painter, Columns columns, const CurveMap &map, const CurveLook &look)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.strokePath(pathOf(columns, map, look.style),
                       QPen(look.colour, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void paintPoints(QPainter &painter, Columns columns, const CurveMap &map, const CurveLook &look,
                 double size)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.colour, size, Qt::SolidLine, Qt::RoundCap));
    std::vector<QPointF> points;
    for (const model::PlotColumn &column : columns) {
        points.emplace_back(map.x(column.begin), map.y(column.min));
        if (column.max != column.min)
            points.emplace_back(map.x(column.begin), map.y(column.max));
    }
    painter.drawPoints(points.data(), static_cast<int>(points.size()));
}

// What is not 0 is filled from the foot of the lane on.
void paintHigh(QPainter &painter, Columns columns, const CurveMap &map, const CurveLook &look)
{
    QColor fill = look.colour;
    fill.setAlphaF(0.35f);
    const double foot = map.y(look.range.min + (look.range.max - look.range.min) * digitalRoom / 2);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool goesOn = i + 1 < columns.size() && !columns[i + 1].gapBefore;
        const double left = map.x(columns[i].begin);
        const double right = goesOn ? map.x(columns[i + 1].begin) : map.x(columns[i].end);
        if (columns[i].max > look.range.min + (look.range.max - look.range.min) / 2)
            painter.fillRect(QRectF(QPointF(left, map.y(columns[i].max)),
                                    QPointF(std::max(right, left + 1), foot)),
                             fill);
    }
}

// From black by violet and orange to pale yellow: brighter all the way, so that it is clear in grey, too.
QList<QRgb> spectrumColours()
{
    struct Stop
    {
        double at;
        int red, green, blue;
    };
    static constexpr Stop stops[] = {{0.0, 4, 4, 20},
                                     {0.25, 70, 18, 108},
                                     {0.5, 176, 48, 92},
                                     {0.75, 242, 128, 32},
                                     {1.0, 252, 252, 190}};
    QList<QRgb> colours{qRgba(0, 0, 0, 0)};
    for (int i = 1; i < 256; ++i) {
        const double at = (i - 1) / 254.0;
        const int above = std::min(static_cast<int>(at * 4) + 1, 4);
        const Stop &from = stops[above - 1];
        const Stop &to = stops[above];
        const double part = (at - from.at) / (to.at - from.at);
        const auto mixed = [part](int a, int b) { return a + qRound((b - a) * part); };
        colours.append(
            qRgb(mixed(from.red, to.red), mixed(from.green, to.green), mixed(from.blue, to.blue)));
    }
    return colours;
}

} // namespace

void paintSpectrum(QPainter &painter, const model::PlotSpectrum &spectrum,
                   const TimelineScale &scale, const QRectF &area)
{
    static const QList<QRgb> colours = spectrumColours();
    QImage image = spectrum.image; // shares its pixels
    image.setColorTable(colours);
    const QRectF place(QPointF(scale.valueToX(spectrum.begin), area.top()),
                       QPointF(scale.valueToX(spectrum.end), area.bottom()));
    // Of what is far outside nothing is scaled.
    const QRectF seen = place & area;
    if (seen.isEmpty() || place.width() <= 0)
        return;
    const double perPixel = image.width() / place.width();
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(seen, image,
                      QRectF((seen.left() - place.left()) * perPixel, 0, seen.width() * perPixel,
                             image.height()));
    painter.restore();
}

Columns visibleColumns(const model::PlotCurve &curve, const TimelineScale &scale)
{
    const auto &columns = curve.columns;
    const double begin = scale.axis().begin();
    const double end = scale.axis().end();
    auto first = std::partition_point(columns.begin(), columns.end(),
                                      [&](const auto &column) { return column.end < begin; });
    auto last = std::partition_point(first, columns.end(),
                                     [&](const auto &column) { return column.begin < end; });
    if (first != columns.begin())
        --first;
    if (last != columns.end())
        ++last;
    return {first, last};
}

void paintCurve(QPainter &painter, const model::PlotCurve &curve, const TimelineScale &scale,
                const CurveLook &look)
{
    const CurveMap map(scale, look);
    const Columns columns = visibleColumns(curve, scale);
    const double perColumn = look.area.width() / static_cast<double>(columns.size() + 1);
    const bool areSamples = curve.isSamples && perColumn >= pixelsPerVertex;
    painter.save();
    painter.setClipRect(look.area);
    if (look.style == PlotStyle::Digital)
        paintHigh(painter, columns, map, look);
    if (look.style == PlotStyle::Points)
        paintPoints(painter, columns, map, look, areSamples ? 4 : 2);
    else if (areSamples)
        paintLine(painter, columns, map, look);
    else
        paintDense(painter, columns, map, look);
    if (areSamples && look.style == PlotStyle::Line && perColumn >= pixelsPerPoint)
        paintPoints(painter, columns, map, look, 4);
    painter.restore();
}

void paintEvents(QPainter &painter, const model::PlotCurve &curve, const TimelineScale &scale,
                 const CurveLook &look, const QColor &textColour)
{
    const CurveMap map(scale, look);
    const QFontMetrics metrics(painter.font());
    const QRectF &area = look.area;
    painter.save();
    painter.setClipRect(area);
    for (std::size_t i = 0; i < curve.events.size(); ++i) {
        const double x = map.x(curve.events[i].position);
        if (x < area.left() - area.width() || x > area.right())
            continue;
        painter.setPen(look.colour);
        painter.drawLine(QPointF(x, area.top() + area.height() / 4), QPointF(x, area.bottom()));
        const double next =
            i + 1 < curve.events.size() ? map.x(curve.events[i + 1].position) : area.right();
        const int room =
            static_cast<int>(std::min(next, area.right()) - x) - 2 * metrics.height() / 3;
        if (room < metrics.averageCharWidth() * 3)
            continue;
        painter.setPen(textColour);
        painter.drawText(
            QRectF(x + metrics.height() / 3.0, area.top(), room, area.height()),
            Qt::AlignVCenter | Qt::TextSingleLine,
            metrics.elidedText(curve.events[i].text.simplified(), Qt::ElideRight, room));
    }
    painter.restore();
}

} // namespace widgets
