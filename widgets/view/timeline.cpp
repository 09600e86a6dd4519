// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/timeline.h"

#include "widgets/view/timelineaccessible.h"
#include "widgets/view/timelinepainter.h"
#include "widgets/view/tints.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace widgets {

namespace {

using namespace std::chrono_literals;

constexpr auto announceInterval = 150ms;
constexpr double markReach = 3; // pixels; marks are wider than the frame they stand for
constexpr int mostProblems = 4; // in a tooltip

} // namespace

Timeline::Timeline(QWidget *parent)
    : TimeStrip(parent)
{
    installTimelineAccessibility();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    Timeline::retranslate();
    m_announce.setSingleShot(true);
    m_announce.setInterval(announceInterval);
    connect(&m_announce, &QTimer::timeout, this, [this] {
        QAccessibleValueChangeEvent event(this, qlonglong(position().value));
        QAccessible::updateAccessibility(&event);
    });
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
    m_in.reset();
    m_out.reset();
}

void Timeline::setContent(const TimelineContent &content)
{
    m_content = content;
    forgetPicture();
}

void Timeline::positionChanged()
{
    if (QAccessible::isActive() && !m_announce.isActive())
        m_announce.start();
}

void Timeline::setRange(std::optional<store::FrameIndex> in, std::optional<store::FrameIndex> out)
{
    if (in == m_in && out == m_out)
        return;
    m_in = in;
    m_out = out;
    update();
}

QString Timeline::positionText() const
{
    if (frames().isEmpty())
        return tr("no recording");
    const QLocale locale;
    return tr("frame %1 of %2, %3")
        .arg(locale.toString(qlonglong(position().value)),
             locale.toString(qlonglong(frames().count)),
             zone().timeText(frames().frame(position()).time, 0));
}

QRect Timeline::trackRect() const
{
    const int unit = fontMetrics().height();
    const int margin = trackMargin(fontMetrics());
    const int head = unit * 3 / 5; // room for the handle's head
    const int labels = unit * 3 / 2;
    return {margin, head, std::max(1, width() - 2 * margin),
            std::max(unit / 2, height() - head - labels)};
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
    if (const int missing = missingAt(x); missing > 0)
        lines.append(tr("%n frame number(s) missing before this frame", "", missing));
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

// Frame numbers that the gaps lack whose marks the mouse touches.
int Timeline::missingAt(double x) const
{
    const TimelineScale shown = scale();
    const auto from = shown.toIndex(x - markReach).value;
    const auto to = shown.toIndex(x + markReach).value;
    const auto before = [](const model::Gap &gap, std::int64_t value) {
        return gap.after.value < value;
    };
    double missing = 0; // may be more than 64 bits hold
    for (auto gap = std::lower_bound(m_content.gaps.begin(), m_content.gaps.end(), from, before);
         gap != m_content.gaps.end() && gap->after.value <= to; ++gap) {
        const double distance = shown.toX(gap->after) - x;
        if (std::abs(distance) <= markReach)
            missing += static_cast<double>(gap->missing);
    }
    return static_cast<int>(std::min(missing, double(INT_MAX)));
}

void Timeline::paintStill(QPainter &painter) const
{
    const TimelineScale shown = scale(); // outlives the painter
    TimelinePainter still(painter, palette(), shown, trackRect());
    still.paintTrack();
    if (frames().isEmpty())
        return;
    still.paintChunks(m_content);
    still.paintGaps(m_content);
    still.paintTicks(zone());
}

void Timeline::paintMoving(QPainter &painter) const
{
    paintRange(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHover(painter);
    paintHandle(painter);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// What lies outside in and out point steps back; the points stand as brackets.
void Timeline::paintRange(QPainter &painter) const
{
    if (!m_in && !m_out)
        return;
    const QRectF track = trackRect();
    const TimelineScale shown = scale();
    const double left = m_in ? shown.toX(*m_in) : track.left();
    const double right = m_out ? shown.toX(*m_out) : track.right();
    QColor veil = palette().color(QPalette::Window);
    veil.setAlphaF(0.65f);
    painter.fillRect(QRectF(track.topLeft(), QPointF(left, track.bottom())), veil);
    painter.fillRect(QRectF(QPointF(right, track.top()), track.bottomRight()), veil);

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
