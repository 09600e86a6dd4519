// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/timestrip.h"

#include "model/axis/timewindow.h"
#include "widgets/axis/frameticks.h"
#include "widgets/axis/tickpainter.h"
#include "widgets/common/overlay.h"
#include "widgets/common/tints.h"
#include "widgets/timeline/hovercard.h"
#include "widgets/timeline/timestripaccessible.h"

#include <QGestureEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPinchGesture>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double wheelNotch = 120; // eighths of a degree
constexpr double secondsPerDay = 86400;
constexpr double leastDayWidth = 4; // pixels; nights of narrower ones would only be grey
constexpr double zoomPerNotch = 1.25;
constexpr double scrollPerNotch = 0.1; // of what is shown
constexpr double zoomPerKey = 2;
constexpr double zoomPerClick = 4;
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
    grabGesture(Qt::PinchGesture);
    installTimeStripAccessibility();
    connect(&m_announce, &AnnounceTimer::timeout, this, [this] {
        QAccessibleValueChangeEvent event(this, qlonglong(m_position.value));
        QAccessible::updateAccessibility(&event);
    });
}

void TimeStrip::setWindow(model::TimeWindow *window, Shows shows)
{
    if (m_window)
        m_window->disconnect(this);
    m_window = window;
    m_shows = shows;
    if (showsWindow())
        connect(m_window, &model::TimeWindow::changed, this, &TimeStrip::forgetPicture);
    else if (m_window)
        connect(m_window, &model::TimeWindow::changed, this, qOverload<>(&QWidget::update));
    forgetPicture();
}

void TimeStrip::setHoverCard(HoverCard *card)
{
    m_card = card;
}

void TimeStrip::setFrames(const FrameLookup &frames)
{
    m_frames = frames;
    m_position = {};
    m_dragging = false;
    forgetContent();
    forgetPicture();
    axisChanged();
}

void TimeStrip::extendFrames(const FrameLookup &frames)
{
    m_frames = frames;
    forgetPicture();
    axisChanged();
}

void TimeStrip::setZone(const model::ZoneTime &zone)
{
    m_zone = zone;
    forgetPicture();
}

void TimeStrip::setRuler(Ruler ruler)
{
    if (ruler == m_ruler)
        return;
    m_ruler = ruler;
    forgetPicture();
    axisChanged();
}

void TimeStrip::setNights(const std::optional<model::NightHours> &nights)
{
    if (nights == m_nights)
        return;
    m_nights = nights;
    forgetPicture();
}

void TimeStrip::setPosition(store::FrameIndex position)
{
    if (position == m_position)
        return;
    updateCursor();
    m_position = position;
    updateCursor();
    if (QAccessible::isActive())
        m_announce.begin();
}

QString TimeStrip::positionText() const
{
    if (m_frames.isEmpty())
        return tr("no recording");
    const QLocale locale;
    return tr("frame %1 of %2, %3")
        .arg(locale.toString(qlonglong(m_position.value)),
             locale.toString(qlonglong(m_frames.count)),
             m_zone.timeText(m_frames.frame(m_position).time, 0));
}

TimelineScale TimeStrip::scale() const
{
    const QRect track = trackRect();
    if (!m_window)
        return {m_frames, unitOf(m_ruler), track.left(), track.width()};
    const int width = track.width();
    return {m_frames, showsWindow() ? m_window->axis(width) : m_window->wholeAxis(width),
            track.left()};
}

void TimeStrip::forgetPicture()
{
    m_picture = {};
    update();
}

// Around what stands at x: a cursor, the line under the mouse. The whole strip would be the dear part
// of every step.
void TimeStrip::updateAt(double x)
{
    const int reach = fontMetrics().height();
    update(qRound(std::clamp<double>(x, -reach, width() + reach)) - reach, 0, 2 * reach + 1,
           height());
}

void TimeStrip::updateCursor()
{
    if (!m_frames.isEmpty())
        updateAt(scale().toX(m_position));
}

void TimeStrip::ask(std::int64_t index)
{
    if (isActive())
        emit seekRequested({std::clamp<std::int64_t>(index, 0, m_frames.count - 1)});
}

void TimeStrip::paintRuler(QPainter &painter, int top) const
{
    const QFontMetrics metrics(painter.font());
    const auto textWidth = [&metrics](const QString &text) {
        return metrics.horizontalAdvance(text);
    };
    const TimelineScale shown = scale();
    const auto ticks = [&] {
        if (m_ruler == Ruler::Number)
            return frameNumberTicks(shown.axis(), m_frames, textWidth);
        if (m_ruler == Ruler::Recorded)
            return recordedTicks(shown.axis(), m_frames, m_zone, textWidth);
        return axisTicks(shown.axis(), m_zone, textWidth);
    }();
    paintTicks(painter, palette(), shown, ticks, top, width());
}

void TimeStrip::paintNights(QPainter &painter, const QRectF &area) const
{
    if (!m_nights || m_frames.isEmpty())
        return;
    const TimelineScale shown = scale();
    const auto [from, to] = shown.times();
    if ((to - from) / secondsPerDay * leastDayWidth > area.width())
        return;
    QColor veil = isDark(palette()) ? QColor(Qt::black) : palette().color(QPalette::Text);
    veil.setAlphaF(isDark(palette()) ? 0.45f : 0.13f);
    for (const auto &[dusk, dawn] : m_nights->within(from, to, m_zone)) {
        const double left = std::clamp(shown.timeToX(dusk), area.left(), area.right());
        const double right = std::clamp(shown.timeToX(dawn), left, area.right());
        painter.fillRect(QRectF(left, area.top(), right - left, area.height()), veil);
    }
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
    case QEvent::Hide:
    case QEvent::WindowDeactivate:
    case QEvent::ContextMenu:
        if (m_card)
            m_card->hide();
        break;
    case QEvent::ToolTip:
        return true; // it is shown at once and follows the mouse
    case QEvent::Gesture:
        return pinch(static_cast<QGestureEvent *>(event));
    case QEvent::NativeGesture:
        return pinch(static_cast<QNativeGestureEvent *>(event));
    default:
        break;
    }
    return QWidget::event(event);
}

// About what lies at x, which stays there.
void TimeStrip::zoomAt(double factor, double x)
{
    if (m_window)
        m_window->zoom(factor, scale().xToValue(x));
}

bool TimeStrip::pinch(QGestureEvent *event)
{
    auto *gesture = static_cast<QPinchGesture *>(event->gesture(Qt::PinchGesture));
    if (!gesture || !m_window)
        return false;
    if (gesture->changeFlags() & QPinchGesture::ScaleFactorChanged)
        zoomAt(gesture->scaleFactor(), mapFromGlobal(gesture->centerPoint()).x());
    event->accept(gesture);
    return true;
}

bool TimeStrip::pinch(QNativeGestureEvent *event)
{
    if (event->gestureType() != Qt::ZoomNativeGesture || !m_window)
        return QWidget::event(event);
    zoomAt(1.0 + event->value(), event->position().x());
    return true;
}

void TimeStrip::mousePressEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    const bool pans = event->button() == Qt::MiddleButton ||
                      (event->button() == Qt::LeftButton && event->modifiers() & Qt::ShiftModifier);
    if (pans && showsWindow()) {
        m_pannedAt = scale().xToValue(x);
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton || !isActive())
        return QWidget::mousePressEvent(event);
    m_dragging = true;
    ask(scale().toIndex(x).value);
}

void TimeStrip::mouseMoveEvent(QMouseEvent *event)
{
    moveHover(event->position().x());
    if (m_pannedAt && showsWindow())
        return m_window->scroll(*m_pannedAt - scale().xToValue(*m_hoverX));
    if (!isActive())
        return;
    if (m_dragging)
        ask(scale().toIndex(*m_hoverX).value);
    tell(event->globalPosition().toPoint());
}

void TimeStrip::moveHover(std::optional<double> x)
{
    if (m_hoverX)
        updateAt(*m_hoverX);
    m_hoverX = x;
    if (m_hoverX)
        updateAt(*m_hoverX);
}

// In a drag the frame itself is shown; a small picture of it would only take the decoder's time.
void TimeStrip::tell(const QPoint &mouse)
{
    const double x = mapFromGlobal(mouse).x();
    if (!m_card)
        return QToolTip::showText(mouse, tooltipText(x), this);
    const QRect here(mapToGlobal(QPoint()), size());
    const QWidget *strips = m_card->parentWidget(); // none of which it is to cover
    const QRect all(strips->mapToGlobal(QPoint()), strips->size());
    m_card->tell(m_frames.frame(scale().toIndex(x)), tooltipText(x), here.united(all),
                 std::clamp(mouse.x(), here.left(), here.right()),
                 m_dragging ? HoverCard::Picture::Nearest : HoverCard::Picture::OfPlace);
}

void TimeStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_dragging = false;
    if (m_pannedAt) {
        m_pannedAt.reset();
        unsetCursor();
    }
    QWidget::mouseReleaseEvent(event);
}

// Into what the window shows; in a strip that shows all anyway, out to all.
void TimeStrip::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_window)
        return QWidget::mouseDoubleClickEvent(event);
    if (showsWindow())
        m_window->glideZoom(zoomPerClick, scale().xToValue(event->position().x()));
    else
        m_window->glideTo(m_window->wholeAxis(1).begin(), m_window->wholeAxis(1).end());
}

// Up and down zooms, sideways (or with Shift) scrolls, as fine as the wheel or touch pad is.
void TimeStrip::wheelEvent(QWheelEvent *event)
{
    if (!m_window)
        return event->ignore();
    const QPointF notches = QPointF(event->angleDelta()) / wheelNotch;
    const bool scrolls = event->modifiers() & Qt::ShiftModifier;
    const double sideways = scrolls && notches.x() == 0 ? notches.y() : notches.x();
    if (sideways != 0)
        m_window->scroll(-sideways * scrollPerNotch * m_window->span());
    if (notches.y() != 0 && !scrolls)
        zoomAt(std::pow(zoomPerNotch, notches.y()), event->position().x());
    if (m_card && m_card->isVisible() && isActive())
        tell(event->globalPosition().toPoint());
    event->accept();
}

// About the position.
bool TimeStrip::zoomByKey(const QKeyEvent &event)
{
    if (!m_window || m_frames.isEmpty() || event.modifiers() & Qt::ControlModifier)
        return false;
    const double here = scale().toValue(m_position);
    if (event.key() == Qt::Key_Plus || event.key() == Qt::Key_Equal)
        m_window->glideZoom(zoomPerKey, here);
    else if (event.key() == Qt::Key_Minus)
        m_window->glideZoom(1 / zoomPerKey, here);
    else
        return false;
    return true;
}

// Time runs from left to right in every language, and so do the arrows.
void TimeStrip::keyPressEvent(QKeyEvent *event)
{
    if (zoomByKey(*event))
        return;
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
    moveHover({});
    if (m_card)
        m_card->leave();
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
