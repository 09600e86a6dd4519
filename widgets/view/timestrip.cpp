// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/timestrip.h"

#include "widgets/view/overlay.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace widgets {

namespace {

constexpr int wheelNotch = 120; // eighths of a degree
constexpr std::int64_t bigStep = 10; // frames
constexpr std::int64_t pagesPerRecording = 20;

std::int64_t stepFor(Qt::KeyboardModifiers modifiers)
{
    return modifiers & Qt::ShiftModifier ? bigStep : 1;
}

} // namespace

TimeStrip::TimeStrip(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void TimeStrip::setFrames(const FrameLookup &frames)
{
    m_frames = frames;
    m_position = {};
    m_dragging = false;
    forgetContent();
    forgetPicture();
}

void TimeStrip::extendFrames(const FrameLookup &frames)
{
    m_frames = frames;
    forgetPicture();
}

void TimeStrip::setZone(const model::ZoneTime &zone)
{
    m_zone = zone;
    forgetPicture();
}

void TimeStrip::setUnit(model::TimeAxis::Unit unit)
{
    if (unit == m_unit)
        return;
    m_unit = unit;
    forgetPicture();
}

void TimeStrip::setPosition(store::FrameIndex position)
{
    if (position == m_position)
        return;
    m_position = position;
    update();
    positionChanged();
}

TimelineScale TimeStrip::scale() const
{
    const QRect track = trackRect();
    return {m_frames, m_unit, track.left(), track.width()};
}

void TimeStrip::forgetPicture()
{
    m_picture = {};
    update();
}

void TimeStrip::ask(std::int64_t index)
{
    if (isActive())
        emit seekRequested({std::clamp<std::int64_t>(index, 0, m_frames.count - 1)});
}

void TimeStrip::paintHover(QPainter &painter) const
{
    if (!m_hoverX || m_dragging)
        return;
    const QRectF track = trackRect();
    const double x = std::clamp<double>(*m_hoverX, track.left(), track.right());
    painter.setPen(QPen(palette().color(QPalette::WindowText), 1, Qt::DotLine));
    painter.drawLine(QPointF(x + 0.5, track.top()), QPointF(x + 0.5, track.bottom()));
}

bool TimeStrip::event(QEvent *event)
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
        retranslate();
        forgetPicture();
        break;
    case QEvent::ToolTip:
        return true; // it is shown at once and follows the mouse
    default:
        break;
    }
    return QWidget::event(event);
}

void TimeStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !isActive())
        return QWidget::mousePressEvent(event);
    m_dragging = true;
    ask(scale().toIndex(event->position().x()).value);
}

void TimeStrip::mouseMoveEvent(QMouseEvent *event)
{
    m_hoverX = event->position().x();
    update();
    if (!isActive())
        return;
    if (m_dragging)
        ask(scale().toIndex(*m_hoverX).value);
    QToolTip::showText(event->globalPosition().toPoint(), tooltipText(*m_hoverX), this);
}

void TimeStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_dragging = false;
    QWidget::mouseReleaseEvent(event);
}

void TimeStrip::wheelEvent(QWheelEvent *event)
{
    // Control is left to zooming.
    if (event->modifiers() & Qt::ControlModifier)
        return event->ignore();
    const QPoint delta = event->angleDelta();
    m_wheelRest += delta.y() != 0 ? delta.y() : delta.x();
    const int notches = m_wheelRest / wheelNotch;
    m_wheelRest -= notches * wheelNotch;
    if (notches != 0)
        ask(m_position.value - notches * stepFor(event->modifiers()));
    event->accept();
}

// Time runs from left to right in every language, and so do the arrows.
void TimeStrip::keyPressEvent(QKeyEvent *event)
{
    const auto step = stepFor(event->modifiers());
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

void TimeStrip::leaveEvent(QEvent *event)
{
    m_hoverX.reset();
    update();
    QWidget::leaveEvent(event);
}

void TimeStrip::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull())
        renewPicture();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    if (isActive())
        paintMoving(painter);
    if (hasFocus())
        paintFocusRing(painter, *this, focusRect());
}

void TimeStrip::renewPicture()
{
    m_picture = QPixmap(size() * devicePixelRatioF());
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture.fill(palette().color(QPalette::Window));
    QPainter painter(&m_picture);
    painter.setFont(font());
    paintStill(painter);
}

} // namespace widgets
