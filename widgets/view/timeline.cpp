// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/timeline.h"

#include "widgets/view/overlay.h"
#include "widgets/view/timelineaccessible.h"
#include "widgets/view/timelinepainter.h"
#include "widgets/view/tints.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace widgets {

namespace {

using namespace std::chrono_literals;

constexpr auto announceInterval = 150ms;
constexpr int wheelNotch = 120; // eighths of a degree
constexpr std::int64_t bigStep = 10; // frames
constexpr std::int64_t pagesPerRecording = 20;
constexpr double markReach = 3; // pixels; marks are wider than the frame they stand for
constexpr int mostProblems = 4; // in a tooltip

} // namespace

Timeline::Timeline(QWidget *parent)
    : QWidget(parent)
{
    installTimelineAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Timeline"));
    m_announce.setSingleShot(true);
    m_announce.setInterval(announceInterval);
    connect(&m_announce, &QTimer::timeout, this, [this] {
        QAccessibleValueChangeEvent event(this, qlonglong(m_position.value));
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

void Timeline::setFrames(const FrameLookup &frames)
{
    m_frames = frames;
    m_content = {};
    m_in.reset();
    m_out.reset();
    m_position = {};
    m_dragging = false;
    forgetPicture();
}

void Timeline::setContent(const TimelineContent &content)
{
    m_content = content;
    forgetPicture();
}

void Timeline::setZone(const model::ZoneTime &zone)
{
    m_zone = zone;
    forgetPicture();
}

void Timeline::setUnit(model::TimeAxis::Unit unit)
{
    if (unit == m_unit)
        return;
    m_unit = unit;
    forgetPicture();
}

void Timeline::setPosition(store::FrameIndex position)
{
    if (position == m_position)
        return;
    m_position = position;
    update();
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
    if (m_frames.isEmpty())
        return tr("no recording");
    const QLocale locale;
    return tr("frame %1 of %2, %3")
        .arg(locale.toString(qlonglong(m_position.value)),
             locale.toString(qlonglong(m_frames.count)),
             m_zone.timeText(m_frames.frame(m_position).time, 0));
}

TimelineScale Timeline::scale() const
{
    const QRect track = trackRect();
    return {m_frames, m_unit, track.left(), track.width()};
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

void Timeline::forgetPicture()
{
    m_picture = {};
    update();
}

void Timeline::ask(std::int64_t index)
{
    if (!m_frames.isEmpty())
        emit seekRequested({std::clamp<std::int64_t>(index, 0, m_frames.count - 1)});
}

QString Timeline::tooltipText(double x) const
{
    const QLocale locale;
    const store::FrameId id = m_frames.frame(scale().toIndex(x));
    QStringList lines = {tr("Index %1 · number %2")
                             .arg(locale.toString(qlonglong(id.index.value)),
                                  locale.toString(qlonglong(id.number.value))),
                         m_zone.dateTimeText(id.time)};
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
        const auto first = std::min(chunk.first.value, m_frames.count - 1);
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

void Timeline::hover(const QPoint &position, const QPoint &globalPosition)
{
    m_hoverX = position.x();
    update();
    if (!m_frames.isEmpty())
        QToolTip::showText(globalPosition, tooltipText(position.x()), this);
}

bool Timeline::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::FontChange:
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
    case QEvent::LocaleChange:
    case QEvent::ScreenChangeInternal:
        forgetPicture();
        break;
    case QEvent::LanguageChange:
        setAccessibleName(tr("Timeline"));
        forgetPicture();
        break;
    case QEvent::ToolTip:
        return true; // it is shown at once and follows the mouse
    default:
        break;
    }
    return QWidget::event(event);
}

void Timeline::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_frames.isEmpty())
        return QWidget::mousePressEvent(event);
    m_dragging = true;
    ask(scale().toIndex(event->position().x()).value);
}

void Timeline::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging)
        ask(scale().toIndex(event->position().x()).value);
    hover(event->position().toPoint(), event->globalPosition().toPoint());
}

void Timeline::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_dragging = false;
    QWidget::mouseReleaseEvent(event);
}

void Timeline::wheelEvent(QWheelEvent *event)
{
    // Control is left to zooming.
    if (event->modifiers() & Qt::ControlModifier)
        return event->ignore();
    const QPoint delta = event->angleDelta();
    m_wheelRest += delta.y() != 0 ? delta.y() : delta.x();
    const int notches = m_wheelRest / wheelNotch;
    m_wheelRest -= notches * wheelNotch;
    const auto step = event->modifiers() & Qt::ShiftModifier ? bigStep : 1;
    if (notches != 0)
        ask(m_position.value - notches * step);
    event->accept();
}

// Time runs from left to right in every language, and so do the arrows.
void Timeline::keyPressEvent(QKeyEvent *event)
{
    const auto step = event->modifiers() & Qt::ShiftModifier ? bigStep : 1;
    const auto page = std::max<std::int64_t>(bigStep, m_frames.count / pagesPerRecording);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        return ask(m_position.value - step);
    case Qt::Key_Right:
    case Qt::Key_Up:
        return ask(m_position.value + step);
    case Qt::Key_PageUp:
        return ask(m_position.value - page);
    case Qt::Key_PageDown:
        return ask(m_position.value + page);
    case Qt::Key_Home:
        return ask(0);
    case Qt::Key_End:
        return ask(m_frames.count - 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void Timeline::leaveEvent(QEvent *event)
{
    m_hoverX.reset();
    update();
    QWidget::leaveEvent(event);
}

void Timeline::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull()) {
        m_picture = QPixmap(size() * devicePixelRatioF());
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(palette().color(QPalette::Window));
        const TimelineScale shown = scale();
        QPainter painter(&m_picture);
        painter.setFont(font());
        TimelinePainter still(painter, palette(), shown, trackRect());
        still.paintTrack();
        if (!m_frames.isEmpty()) {
            still.paintChunks(m_content);
            still.paintGaps(m_content);
            still.paintTicks(m_zone);
        }
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    if (!m_frames.isEmpty()) {
        paintRange(painter);
        paintHandle(painter);
    }
    if (hasFocus())
        paintFocusRing(painter, *this, QRectF(trackRect()).adjusted(-4, -4, 4, 4));
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
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_hoverX && !m_dragging) {
        const double x = std::clamp<double>(*m_hoverX, track.left(), track.right());
        painter.setPen(QPen(palette().color(QPalette::WindowText), 1, Qt::DotLine));
        painter.drawLine(QPointF(x + 0.5, track.top()), QPointF(x + 0.5, track.bottom()));
    }
    const double x = scale().toX(m_position);
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
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace widgets
