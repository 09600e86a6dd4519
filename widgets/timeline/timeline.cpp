// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/timeline.h"

#include "model/axis/timewindow.h"
#include "model/record/audit/auditfigures.h"
#include "model/timing/timingreport.h"
#include "widgets/axis/framecolumns.h"
#include "widgets/common/tints.h"
#include "widgets/timeline/timelinepainter.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace widgets {

namespace {

constexpr double markReach = 3; // pixels; marks are wider than the frame they stand for
constexpr double leastCachedWidth = 1.5;
constexpr int mostProblems = 4; // in a tooltip
constexpr int mostMarks = 6;
constexpr std::int64_t mostCounted = 10000; // gaps, for a tooltip

// Room for the bar below the track.
int barHeight(int unit)
{
    return unit * 2 / 3;
}

// Frame numbers that the gaps before the frames in [from, to) lack.
int missingBetween(const model::FrameSet &gaps, const FrameLookup &frames, store::FrameIndex from,
                   store::FrameIndex to)
{
    std::int64_t left = mostCounted;
    double missing = 0; // may be more than 64 bits hold
    for (auto gap = gaps.next({from.value - 1}); gap && gap->value < to.value && left-- > 0;
         gap = gaps.next(*gap))
        missing += static_cast<double>(model::numbersBetween(frames.frame({gap->value - 1}).number,
                                                             frames.frame(*gap).number));
    return static_cast<int>(std::min(missing, double(INT_MAX)));
}

} // namespace

Timeline::Timeline(QWidget *parent)
    : TimeStrip(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    Timeline::retranslate();
}

QSize Timeline::sizeHint() const
{
    const int unit = fontMetrics().height();
    return {unit * 40, unit * 4};
}

QSize Timeline::minimumSizeHint() const
{
    return {fontMetrics().height() * 12, sizeHint().height()};
}

void Timeline::retranslate()
{
    setAccessibleName(tr("Timeline"));
}

void Timeline::forgetContent()
{
    m_content = {};
    m_marks = std::make_shared<MarkSpans>();
    m_cached.clear();
    m_in.reset();
    m_out.reset();
}

void Timeline::setContent(const TimelineContent &content)
{
    m_content = content;
    forgetPicture();
}

void Timeline::setMarks(std::shared_ptr<const MarkSpans> marks)
{
    m_marks = std::move(marks);
    forgetPicture();
}

void Timeline::setRange(std::optional<store::FrameIndex> in, std::optional<store::FrameIndex> out)
{
    if (in == m_in && out == m_out)
        return;
    m_in = in;
    m_out = out;
    forgetPicture();
}

void Timeline::setCached(const model::FrameRanges &cached)
{
    if (cached == m_cached)
        return;
    m_cached = cached;
    update();
}

QRect Timeline::trackRect() const
{
    const int unit = fontMetrics().height();
    const int margin = trackMargin(fontMetrics());
    const int head = unit * 3 / 5; // room for the handle's head
    const int below = unit * 3 / 2 + (hasBar() ? barHeight(unit) : 0); // labels, bar
    return {margin, head, std::max(1, width() - 2 * margin),
            std::max(unit / 2, height() - head - below)};
}

QRect Timeline::barRect() const
{
    if (!hasBar())
        return {};
    const QRect track = trackRect();
    const int room = barHeight(fontMetrics().height());
    return {track.left(), track.bottom() + 3, track.width(), room - 4};
}

void Timeline::aimAtBar(QPointF position)
{
    const QRect bar = barRect();
    const bool isOver = hasBar() && bar.adjusted(-8, -1, 8, 2).contains(position.toPoint());
    if (isOver != m_isOverBar)
        update();
    m_isOverBar = isOver;
    if (!isOver)
        return unsetCursor();
    const auto part = WindowBar::partAt(position.x(), WindowBar::thumb(scale(), *window(), bar));
    if (part && *part != WindowBar::Part::Middle)
        setCursor(Qt::SizeHorCursor);
    else
        unsetCursor();
}

void Timeline::mousePressEvent(QMouseEvent *event)
{
    aimAtBar(event->position());
    if (event->button() != Qt::LeftButton || !m_isOverBar)
        return TimeStrip::mousePressEvent(event);
    m_bar.press(event->position().x(), scale(), *window(), barRect());
}

void Timeline::mouseMoveEvent(QMouseEvent *event)
{
    if (m_bar.isDragging() && window())
        return m_bar.move(event->position().x(), scale(), *window());
    if (hasBar() && !isDragging())
        aimAtBar(event->position());
    TimeStrip::mouseMoveEvent(event);
}

void Timeline::mouseReleaseEvent(QMouseEvent *event)
{
    m_bar.release();
    TimeStrip::mouseReleaseEvent(event);
}

void Timeline::leaveEvent(QEvent *event)
{
    if (std::exchange(m_isOverBar, false))
        update();
    TimeStrip::leaveEvent(event);
}

QRectF Timeline::focusRect() const
{
    return QRectF(trackRect()).adjusted(-4, -4, 4, 4);
}

QString Timeline::tooltipText(double x) const
{
    const QLocale locale;
    const store::FrameId id = frames().frame(scale().toIndex(x));
    QStringList lines = {tr("Index %1 · number %2")
                             .arg(locale.toString(qlonglong(id.index.value)),
                                  locale.toString(qlonglong(id.number.value))),
                         zone().dateTimeText(id.time)};
    lines.append(problemsAt(x));
    lines.append(timingAt(x));
    lines.append(auditAt(x));
    lines.append(marksAt(x));
    return lines.join(u'\n');
}

// Of the broken chunks that the mouse touches.
QStringList Timeline::problemsAt(double x) const
{
    const auto from = scale().toIndex(x - markReach).value;
    const auto to = scale().toIndex(x + markReach).value;
    QStringList lines;
    for (const auto &chunk : m_content.chunks) {
        const auto first = std::min(chunk.first.value, frames().count - 1);
        const auto end = first + std::max<std::int64_t>(chunk.count, 1);
        if (!chunk.problem.isEmpty() && first <= to && end > from && lines.size() < mostProblems)
            lines.append(tr("Chunk %1: %2").arg(QString::number(chunk.number), chunk.problem));
    }
    return lines;
}

// Of the gaps and the late frames whose marks the mouse touches.
QStringList Timeline::timingAt(double x) const
{
    if (!m_content.timing)
        return {};
    const auto from = scale().toIndex(x - markReach);
    const auto to = store::FrameIndex{scale().toIndex(x + markReach).value + 1};
    QStringList lines;
    if (const int missing = missingBetween(m_content.timing->gaps, frames(), from, to); missing > 0)
        lines.append(tr("%n frame(s) dropped here", "", missing));
    const auto add = [&](const QString &text) { lines.append(text); };
    const auto count = [&](const model::FrameSet &set) {
        return static_cast<int>(std::min<std::int64_t>(set.count(from, to), INT_MAX));
    };
    if (const int late = count(m_content.timing->late); late > 0)
        add(tr("%n frame(s) late", "", late));
    if (const int resets = count(m_content.timing->resets); resets > 0)
        add(tr("The frame number starts anew %n time(s)", "", resets));
    if (const int steps = count(m_content.timing->backward); steps > 0)
        add(tr("The time steps back %n time(s)", "", steps));
    return lines;
}

// Why frames were dropped whose marks the mouse touches.
QStringList Timeline::auditAt(double x) const
{
    if (!m_content.audit)
        return {};
    return model::AuditFigures::linesOf(m_content.audit->dropped(
        scale().toIndex(x - markReach), {scale().toIndex(x + markReach).value + 1}));
}

// Of the marks that the mouse touches.
QStringList Timeline::marksAt(double x) const
{
    QStringList lines;
    const store::FrameIndex from = scale().toIndex(x - markReach);
    const store::FrameIndex to{scale().toIndex(x + markReach).value + 1};
    for (const QString &label : m_marks->labels(from, to, mostMarks))
        lines.append(label.isEmpty() ? tr("Mark") : tr("Mark: %1").arg(label));
    for (const QString &words : m_marks->labels(from, to, mostMarks, MarkSpans::Source::Recorder))
        lines.append(tr("Noted: %1").arg(words));
    return lines;
}

void Timeline::paintStill(QPainter &painter) const
{
    const TimelineScale shown = scale(); // outlives the painter
    TimelinePainter still(painter, palette(), shown, trackRect());
    still.paintTrack();
    if (frames().isEmpty())
        return;
    still.paintChunks(m_content);
    const FrameColumns columns(frames(), shown,
                               m_content.timing ? &m_content.timing->grid : nullptr);
    if (m_content.timing)
        still.paintHoles(m_content.timing->breaks, columns);
    paintNights(painter, trackRect());
    paintOutside(painter);
    still.paintFrames();
    still.paintMarks(*m_marks, columns);
    if (m_content.timing)
        still.paintTiming(*m_content.timing, columns);
    if (m_content.audit)
        still.paintAudit(*m_content.audit, columns);
    paintRuler(painter, (hasBar() ? barRect() : trackRect()).bottom() + 2);
}

// What the window leaves out steps back a little; the bar below says it too.
void Timeline::paintWindow(QPainter &painter) const
{
    const QRectF track = trackRect();
    const TimelineScale shown = scale();
    const double left = std::clamp(shown.valueToX(window()->begin()), track.left(), track.right());
    const double right = std::clamp(shown.valueToX(window()->end()), left, track.right() + 1);
    QColor veil = palette().color(QPalette::Window);
    veil.setAlphaF(0.45f);
    painter.fillRect(QRectF(track.topLeft(), QPointF(left, track.bottom() + 1)), veil);
    painter.fillRect(
        QRectF(QPointF(right, track.top()), QPointF(track.right() + 1, track.bottom() + 1)), veil);
    painter.setRenderHint(QPainter::Antialiasing);
    WindowBar::paint(painter, palette(), WindowBar::thumb(shown, *window(), barRect()), barRect(),
                     m_isOverBar || m_bar.isDragging());
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void Timeline::paintMoving(QPainter &painter) const
{
    if (hasBar())
        paintWindow(painter);
    paintCached(painter);
    painter.save();
    painter.setClipRect(trackRect().adjusted(-2, 0, 2, 0));
    paintBrackets(painter);
    painter.restore();
    painter.setRenderHint(QPainter::Antialiasing);
    paintHover(painter);
    paintHandle(painter);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// A thin line above the track; at most one piece for a pixel, however many frames there are.
void Timeline::paintCached(QPainter &painter) const
{
    const QRectF track = trackRect();
    const TimelineScale shown = scale();
    const auto first = shown.toIndex(track.left());
    const auto last = shown.toIndex(track.right());
    const auto perPixel = std::max<std::int64_t>(last.value - first.value, 0) / trackRect().width();
    const bool byIndex = shown.axis().unit() == model::TimeAxis::Unit::Index;
    const double interval = (byIndex ? 1.0 : frames().interval) / shown.axis().perPixel();
    const double half = std::max(interval, leastCachedWidth) / 2;
    for (const auto &range : m_cached.within(first, {last.value + 1}, perPixel + 1)) {
        const double left = std::max(shown.toX(range.first) - half, track.left());
        const double right = std::min(shown.toX({range.end.value - 1}) + half, track.right() + 1);
        painter.fillRect(QRectF(left, track.top() - 3, right - left, 2),
                         tint(Tint::Information, palette()));
    }
}

// Of in and out point; those far away stand a little beside the track.
std::pair<double, double> Timeline::rangeEnds() const
{
    const QRectF track = trackRect();
    const TimelineScale shown = scale();
    const auto place = [&](store::FrameIndex index) {
        return std::clamp(shown.toX(index), track.left() - 10, track.right() + 10);
    };
    return {m_in ? place(*m_in) : track.left(), m_out ? place(*m_out) : track.right()};
}

// What lies outside in and out point steps back, but not what is marked there.
void Timeline::paintOutside(QPainter &painter) const
{
    if (!m_in && !m_out)
        return;
    const QRectF track = trackRect();
    const auto [in, out] = rangeEnds();
    const double left = std::clamp(in, track.left(), track.right());
    const double right = std::clamp(out, track.left(), track.right());
    QColor veil = palette().color(QPalette::Window);
    veil.setAlphaF(0.65f);
    painter.fillRect(QRectF(track.topLeft(), QPointF(left, track.bottom())), veil);
    painter.fillRect(QRectF(QPointF(right, track.top()), track.bottomRight()), veil);
}

void Timeline::paintBrackets(QPainter &painter) const
{
    const QRectF track = trackRect();
    const auto [left, right] = rangeEnds();
    const double foot = track.height() / 4;
    painter.setPen(QPen(palette().color(QPalette::WindowText), 2, Qt::SolidLine, Qt::SquareCap,
                        Qt::MiterJoin));
    const auto bracket = [&](double x, double inwards) {
        painter.drawPolyline(QPolygonF({{x + inwards, track.top()},
                                        {x, track.top()},
                                        {x, track.bottom()},
                                        {x + inwards, track.bottom()}}));
    };
    if (m_in)
        bracket(left, foot);
    if (m_out)
        bracket(right, -foot);
}

void Timeline::paintHandle(QPainter &painter) const
{
    const QRectF track = trackRect();
    const double x = scale().toX(position());
    if (x < track.left() - 1 || x > track.right() + 2)
        return; // not within the window
    const double half = fontMetrics().height() * 0.42;
    const double shoulder = track.top() - half * 0.1;
    QPainterPath head;
    head.addRoundedRect(QRectF(x - half, 0.5, 2 * half, shoulder - 0.5), 2, 2);
    QPainterPath tip;
    tip.addPolygon(QPolygonF(
        {{x - half, shoulder - 2}, {x + half, shoulder - 2}, {x, shoulder + half * 0.8}}));
    tip.closeSubpath();
    painter.setPen(QPen(palette().color(QPalette::Window), 4));
    painter.drawLine(QPointF(x, shoulder), QPointF(x, track.bottom()));
    painter.setPen(QPen(palette().color(QPalette::WindowText), 2, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(x, shoulder), QPointF(x, track.bottom() + 1));
    painter.setPen(QPen(palette().color(QPalette::Window), 1));
    painter.setBrush(palette().color(QPalette::WindowText));
    painter.drawPath(head.united(tip));
}

} // namespace widgets
