// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/timelinepainter.h"

#include "model/record/audit/audittrail.h"
#include "model/timing/frameset.h"
#include "model/timing/timingreport.h"
#include "widgets/axis/framecolumns.h"
#include "widgets/common/tints.h"
#include "widgets/timeline/markspans.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace widgets {

namespace {

constexpr double minBorderSpacing = 5; // pixels; closer borders would only be a grey mass
constexpr double minFrameSpacing = 8;
constexpr double leastHole = 3; // pixels
constexpr double minBrokenWidth = 7; // pixels; a broken chunk must not vanish
constexpr int wedgeRoom = 12; // pixels that the mark of a gap takes; the same on every strip

// The first and the last pixel of gaps that stand no farther apart than a mark is wide.
std::vector<std::pair<int, int>> gapGroups(const std::vector<int> &places)
{
    std::vector<std::pair<int, int>> groups;
    for (const int place : places) {
        if (!groups.empty() && place - groups.back().second <= wedgeRoom)
            groups.back().second = place;
        else
            groups.emplace_back(place, place);
    }
    return groups;
}

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
    std::vector<QRectF> whole, broken;
    for (const auto &chunk : content.chunks) {
        const QRectF area = stretch(chunk);
        const bool isSeen = area.right() > m_track.left() - minBrokenWidth &&
                            area.left() < m_track.right() + minBrokenWidth;
        if (isSeen && chunk.count > 0)
            whole.push_back(area);
        if (isSeen && !chunk.problem.isEmpty())
            broken.push_back(area);
    }
    const bool withBorders =
        m_track.width() / std::max<double>(1, static_cast<double>(whole.size())) >=
        minBorderSpacing;
    m_painter.save();
    m_painter.setClipRect(m_track);
    for (const QRectF &area : whole)
        paintWhole(area, withBorders);
    for (const QRectF &area : broken)
        paintBroken(area);
    m_painter.restore();
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(
        blended(m_palette.color(QPalette::Window), m_palette.color(QPalette::WindowText), 0.45));
    m_painter.drawRect(QRectF(m_track).adjusted(-0.5, -0.5, 0.5, 0.5));
}

QRectF TimelinePainter::stretch(const TimelineContent::Chunk &chunk) const
{
    double left = 0, right = 0;
    if (m_scale.axis().unit() == model::TimeAxis::Unit::Index) {
        left = m_scale.valueToX(static_cast<double>(chunk.first.value));
        right = m_scale.valueToX(static_cast<double>(chunk.first.value + chunk.count));
    } else {
        left = m_scale.placeToX({chunk.first, chunk.begin});
        right = m_scale.placeToX({chunk.first, chunk.end});
    }
    // What lies far outside would be too far for a painter's coordinates.
    const double far = m_track.width();
    left = std::clamp(left, m_track.left() - far, m_track.right() + far);
    right = std::clamp(right, left + 1.0, m_track.right() + 2 * far);
    return QRectF(left, m_track.top(), right - left, m_track.height());
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

void TimelinePainter::paintHoles(const model::FrameSet &breaks, const FrameColumns &columns)
{
    for (const FrameColumns::Hole &hole : columns.holes()) {
        const double left = std::max<double>(m_scale.valueToX(hole.begin), m_track.left());
        const double right = std::min<double>(m_scale.valueToX(hole.end), m_track.right() + 1);
        if (right - left >= leastHole && breaks.count(hole.first, {hole.last.value + 1}) > 0)
            m_painter.fillRect(QRectF(left, m_track.top(), right - left, m_track.height()),
                               m_palette.color(QPalette::Base));
    }
}

void TimelinePainter::paintFrames()
{
    const auto first = m_scale.toIndex(m_scale.left()).value;
    const auto last = m_scale.toIndex(m_scale.right()).value;
    if (static_cast<double>(last - first + 1) * minFrameSpacing > m_track.width())
        return;
    const QColor ground = m_palette.color(QPalette::Base);
    m_painter.setPen(QPen(blended(ground, m_palette.color(QPalette::Text), 0.35), 1));
    for (auto index = first; index <= last; ++index) {
        const double x = std::floor(m_scale.toX({index})) + 0.5;
        if (x >= m_track.left() && x <= m_track.right() + 1)
            m_painter.drawLine(QPointF(x, m_track.top() + m_track.height() * 0.7),
                               QPointF(x, m_track.bottom()));
    }
}

// One mark of a kind per pixel at most, however many frames are marked.
void TimelinePainter::paintTiming(const model::TimingReport &timing, const FrameColumns &columns)
{
    const QColor soft =
        blended(m_palette.color(QPalette::Base), tint(Tint::Warning, m_palette), 0.6);
    const auto has = [&columns](const model::FrameSet &set) {
        std::vector<bool> found(static_cast<std::size_t>(columns.count()));
        for (int column = 0; column < columns.count() && !set.isEmpty(); ++column)
            found[static_cast<std::size_t>(column)] = columns.count(set, column) > 0;
        return found;
    };
    const double foot = m_track.height() / 4.0;
    const double end = m_track.bottom() + 1;
    paintRuns(has(timing.late), {end - foot, end}, soft);
    const QColor blue = tint(Tint::Information, m_palette);
    paintRuns(has(timing.resets), {end - 2 * foot, end}, blue);
    paintRuns(has(timing.backward), {end - 2 * foot, end}, blue);
    std::vector<int> gaps;
    for (int column = 0; column < columns.count(); ++column)
        if (columns.count(timing.gaps, column) > 0)
            gaps.push_back(m_scale.left() + column);
    paintGaps(gaps);
}

// Those that stand as close together as a wedge is wide share one. A longer row of them has none: it
// would cover the track, and each its neighbour. Where most stand in rows, all are drawn like those, so
// that a few do not seem to be more than the others.
void TimelinePainter::paintGaps(const std::vector<int> &places)
{
    const double notch = m_track.height() / 5.0;
    const QColor amber = tint(Tint::Warning, m_palette);
    const auto groups = gapGroups(places);
    std::size_t inRows = 0;
    for (const auto &[begin, end] : groups)
        inRows += end - begin > wedgeRoom ? 1 : 0;
    const bool areAllTicks = 2 * inRows > groups.size();
    for (const int place : places)
        m_painter.fillRect(QRectF(place, m_track.top(), 1, notch), amber);
    for (const auto &[begin, end] : groups) {
        if (areAllTicks || end - begin > wedgeRoom)
            continue;
        const int middle = (begin + end) / 2;
        m_painter.fillRect(QRectF(middle, m_track.top(), 1, m_track.height() + 1), amber);
        paintWedge(middle + 0.5, notch, amber);
    }
}

// Below the gaps, of the second up to a place: what the camera or its cable dropped, and below that what
// this computer did.
void TimelinePainter::paintAudit(const model::AuditTrail &audit, const FrameColumns &columns)
{
    paintCause(audit.byCamera, columns, 0.32, tint(Tint::Warning, m_palette));
    paintCause(audit.byComputer, columns, 0.5, tint(Tint::Error, m_palette));
}

void TimelinePainter::paintCause(const model::FrameSet &frames, const FrameColumns &columns,
                                 double row, const QColor &colour)
{
    const double height = m_track.height() * 0.14;
    for (int column = 0; column < columns.count() && !frames.isEmpty(); ++column)
        if (columns.count(frames, column) > 0)
            m_painter.fillRect(QRectF(m_scale.left() + column - 1,
                                      m_track.top() + m_track.height() * row, 3, height),
                               colour);
}

// Ranges as a stripe in the upper half, points as a flag: at most one of a colour per pixel.
void TimelinePainter::paintMarks(const MarkSpans &marks, const FrameColumns &columns)
{
    const double stripe = m_track.top() + m_track.height() / 3.0;
    for (int colour = 0; colour < model::Mark::colourCount && !marks.isEmpty(); ++colour) {
        const QColor ink = seriesColour(colour, m_palette);
        paintRuns(marks.rangesBetween(colour, columns.borders()), {double(m_track.top()), stripe},
                  blended(m_palette.color(QPalette::Base), ink, 0.55));
        paintFlags(marks.pointsBetween(colour, columns.borders()), ink);
    }
    if (!marks.isEmpty())
        paintNoted(marks.pointsBetween(MarkSpans::recorder, columns.borders()));
}

// What was noted while it was recorded: a thin line with a ring at its foot, in no mark's colour. A ring
// that would lie on the one before is left out.
void TimelinePainter::paintNoted(const std::vector<bool> &has)
{
    const double size = m_track.height() / 3.0;
    const QColor ink = m_palette.color(QPalette::Text);
    const QColor ground = m_palette.color(QPalette::Base);
    paintRuns(has, {double(m_track.top()), m_track.bottom() + 1.0}, blended(ground, ink, 0.6));
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(ink, 1.5));
    m_painter.setBrush(ground);
    double free = m_track.left() - size;
    for (std::size_t column = 0; column < has.size(); ++column) {
        const double x = m_scale.left() + static_cast<double>(column) + 0.5;
        if (x < free || !has[column])
            continue;
        free = x + size;
        m_painter.drawEllipse(QPointF(x, m_track.bottom() - size / 2), size / 2, size / 2);
    }
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

// One rectangle for each run of columns that have something.
void TimelinePainter::paintRuns(const std::vector<bool> &has, const Rows &rows,
                                const QColor &colour)
{
    for (std::size_t column = 0; column < has.size(); ++column) {
        const std::size_t begin = column;
        while (column < has.size() && has[column])
            ++column;
        if (column > begin)
            m_painter.fillRect(QRectF(m_scale.left() + static_cast<double>(begin), rows.top,
                                      static_cast<double>(column - begin), rows.bottom - rows.top),
                               colour);
    }
}

// A staff over the whole track and a pennant at its foot, where gaps have none. A pennant that the
// next one would cover is left out.
void TimelinePainter::paintFlags(const std::vector<bool> &has, const QColor &colour)
{
    paintRuns(has, {double(m_track.top()), double(m_track.bottom() + 1)}, colour);
    QPixmap pennant; // painted once: there may be thousands
    for (std::size_t column = 0; column < has.size(); ++column) {
        if (!has[column] || (column + 1 < has.size() && has[column + 1]))
            continue;
        if (pennant.isNull())
            pennant = pennantOf(colour);
        m_painter.drawPixmap(m_scale.left() + static_cast<int>(column), m_track.top(), pennant);
    }
}

// For the height of the track.
QPixmap TimelinePainter::pennantOf(const QColor &colour) const
{
    const double size = m_track.height() / 3.0;
    const double foot = m_track.height();
    const double ratio = m_painter.device()->devicePixelRatioF();
    QPixmap pennant((QSizeF(size + 1, foot) * ratio).toSize());
    pennant.setDevicePixelRatio(ratio);
    pennant.fill(Qt::transparent);
    QPainter painter(&pennant);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({{0, foot}, {0, foot - size}, {size, foot - size / 2}}));
    return pennant;
}

void TimelinePainter::paintWedge(double middle, double notch, const QColor &colour)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawPolygon(QPolygonF({{middle - notch, double(m_track.top())},
                                     {middle + notch, double(m_track.top())},
                                     {middle, m_track.top() + 1.4 * notch}}));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace widgets
