// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/timelinepainter.h"

#include "widgets/view/ticks.h"
#include "widgets/view/tints.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double minBorderSpacing = 5; // pixels; closer borders would only be a grey mass
constexpr double minBrokenWidth = 7; // pixels; a broken chunk must not vanish

} // namespace

TimelinePainter::TimelinePainter(QPainter &painter, const QPalette &palette,
                                 const TimelineScale &scale, const QRect &track)
    : m_painter(painter)
    , m_palette(palette)
    , m_scale(scale)
    , m_track(track)
{}

void TimelinePainter::paintTrack()
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_palette.color(QPalette::Base));
    m_painter.drawRect(m_track);
}

void TimelinePainter::paintChunks(const TimelineContent &content)
{
    const auto chunkCount = std::max<qsizetype>(content.chunks.size(), 1);
    const bool withBorders = m_track.width() / chunkCount >= minBorderSpacing;
    for (const auto &chunk : content.chunks) {
        if (chunk.count > 0)
            paintWhole(stretch(chunk), withBorders);
    }
    for (const auto &chunk : content.chunks) {
        if (!chunk.problem.isEmpty())
            paintBroken(stretch(chunk));
    }
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(
        blended(m_palette.color(QPalette::Window), m_palette.color(QPalette::WindowText), 0.45));
    m_painter.drawRect(QRectF(m_track).adjusted(-0.5, -0.5, 0.5, 0.5));
}

QRectF TimelinePainter::stretch(const TimelineContent::Chunk &chunk) const
{
    const bool byIndex = m_scale.axis().unit() == model::TimeAxis::Unit::Index;
    const auto indexToX = [this](std::int64_t index) {
        return m_scale.valueToX(static_cast<double>(index));
    };
    double left = 0, right = 0;
    if (byIndex) {
        left = indexToX(chunk.first.value);
        right = indexToX(chunk.first.value + chunk.count);
    } else {
        left = m_scale.toX(chunk.first);
        right = chunk.count > 0 ? m_scale.toX({chunk.first.value + chunk.count - 1}) : left;
    }
    const double width = std::max(right - left, 1.0);
    return QRectF(left, m_track.top(), width, m_track.height());
}

void TimelinePainter::paintWhole(const QRectF &stretch, bool withBorder)
{
    const QColor ground = m_palette.color(QPalette::Base);
    const QColor ink = m_palette.color(QPalette::Text);
    m_painter.fillRect(stretch, blended(ground, m_palette.color(QPalette::Highlight), 0.28));
    if (!withBorder || stretch.left() <= m_track.left() + 1)
        return;
    m_painter.setPen(QPen(blended(ground, ink, 0.5), 1));
    m_painter.drawLine(QPointF(std::round(stretch.left()) + 0.5, stretch.top()),
                       QPointF(std::round(stretch.left()) + 0.5, stretch.bottom()));
}

void TimelinePainter::paintBroken(const QRectF &stretch)
{
    QRectF area = stretch;
    if (area.width() < minBrokenWidth)
        area.adjust(-(minBrokenWidth - area.width()) / 2, 0, (minBrokenWidth - area.width()) / 2,
                    0);
    area = area.intersected(m_track);
    const QColor red = tint(Tint::Error, m_palette);
    m_painter.fillRect(area, blended(m_palette.color(QPalette::Base), red, 0.18));
    m_painter.setPen(QPen(red, 1));
    m_painter.setBrush(QBrush(red, Qt::BDiagPattern));
    m_painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
    m_painter.setBrush(Qt::NoBrush);
}

// One mark per pixel at most, however many gaps there are.
void TimelinePainter::paintGaps(const TimelineContent &content)
{
    const QColor amber = tint(Tint::Warning, m_palette);
    const double notch = m_track.height() / 5.0;
    int lastX = -1;
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &gap : content.gaps) {
        const int x = static_cast<int>(std::floor(m_scale.toX(gap.after)));
        if (x == lastX)
            continue;
        lastX = x;
        const double middle = x + 0.5;
        QPainterPath path;
        path.addPolygon(QPolygonF({{middle - notch, double(m_track.top())},
                                   {middle + notch, double(m_track.top())},
                                   {middle, m_track.top() + 1.4 * notch}}));
        path.closeSubpath();
        m_painter.fillPath(path, amber);
        m_painter.setPen(QPen(amber, 1));
        m_painter.drawLine(QPointF(middle, m_track.top()), QPointF(middle, m_track.bottom() + 1));
    }
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimelinePainter::paintTicks(const model::ZoneTime &zone)
{
    const QFontMetrics metrics(m_painter.font());
    const auto width = [&metrics](const QString &text) { return metrics.horizontalAdvance(text); };
    const bool byIndex = m_scale.axis().unit() == model::TimeAxis::Unit::Index;
    const double shift = byIndex ? 0.5 : 0.0; // an index is marked in its middle
    for (const Tick &tick : axisTicks(m_scale.axis(), zone, width))
        paintTick(static_cast<int>(std::lround(m_scale.valueToX(tick.value + shift))), tick.label,
                  tick.major);
}

void TimelinePainter::paintTick(int x, const QString &label, bool major)
{
    const QFontMetrics metrics(m_painter.font());
    const QColor ink = m_palette.color(QPalette::WindowText);
    const QColor muted = blended(m_palette.color(QPalette::Window), ink, 0.72);
    const int length = metrics.height() / 4;
    const int top = m_track.bottom() + 2;
    m_painter.setPen(major ? ink : muted);
    m_painter.drawLine(x, top, x, top + length);
    const int half = metrics.horizontalAdvance(label) / 2;
    const int room = m_scale.left() + m_scale.right(); // the margins are alike
    const int left = std::clamp(x - half, 0, std::max(0, room - 2 * half - 1));
    m_painter.drawText(QRect(left, top + length, 2 * half + 2, metrics.height()),
                       Qt::AlignHCenter | Qt::AlignTop | Qt::TextDontClip, label);
}

} // namespace widgets
