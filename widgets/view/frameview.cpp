// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/frameview.h"

#include "widgets/common/overlay.h"
#include "widgets/common/tints.h"
#include "widgets/view/pixelvalue.h"

#include <QGestureEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPinchGesture>
#include <QtMath>
#include <QWheelEvent>

#include <chrono>
#include <cmath>

namespace widgets {

namespace {

using namespace std::chrono_literals;

constexpr auto loadingPatience = 300ms;
constexpr double keyZoomStep = 1.25;
// Arrows alone, and with one modifier, step through the recording everywhere in the window.
constexpr auto panModifiers = Qt::ControlModifier | Qt::ShiftModifier;
constexpr double wheelZoomPerDegree = 0.015; // one notch of 15 degrees: a quarter

} // namespace

FrameView::FrameView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(m_name = tr("Frame"));
    grabGesture(Qt::PinchGesture);
    connect(&m_picture, &SmoothPicture::changed, this, qOverload<>(&QWidget::update));
    m_loadingPatience.setSingleShot(true);
    m_loadingPatience.setInterval(loadingPatience);
    connect(&m_loadingPatience, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(&m_describe, &AnnounceTimer::timeout, this, &FrameView::describe);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FrameView::setPool(model::WorkerPool &pool)
{
    m_picture.setPool(pool);
}

bool FrameView::isSharp() const
{
    return m_picture.isReady();
}

double FrameView::aspect() const
{
    const bool isKnown = m_frame && !m_frame->image.isNull();
    return isKnown ? double(m_frame->image.width()) / m_frame->image.height() : 4.0 / 3;
}

QSize FrameView::sizeHint() const
{
    const int unit = fontMetrics().height();
    return {unit * 40, unit * 30};
}

QSize FrameView::minimumSizeHint() const
{
    const int unit = fontMetrics().height();
    return {unit * 10, unit * 8};
}

void FrameView::setFrame(const model::FramePtr &frame)
{
    m_frame = frame;
    m_title.clear();
    m_text.clear();
    m_overlay.clear();
    updateStrict();
    m_isBlack = false;
    m_describe.begin();
    if (m_loading)
        m_loadingPatience.start();
    const QSize size = frame ? frame->image.size() : m_transform.imageSize();
    const bool isResized = size != m_transform.imageSize();
    m_transform.setImageSize(size);
    transformChanged();
    if (isResized)
        emit pictureResized();
}

void FrameView::setMessage(const QString &title, const QString &text)
{
    if (title == m_title && text == m_text && !m_isBlack)
        return;
    m_isBlack = false;
    m_title = title;
    m_text = text;
    m_describe.begin();
    updateHover();
    updateCursor();
    update();
}

void FrameView::setBlack()
{
    setMessage({});
    setOverlay({});
    m_isBlack = true;
    updateHover();
    update();
}

void FrameView::setOverlay(const QString &text)
{
    if (text == m_overlay)
        return;
    m_overlay = text;
    updateStrict();
    m_describe.begin();
    update();
}

void FrameView::describe()
{
    const QString message = m_title.isEmpty() ? m_text : m_title;
    const QString text = message.isEmpty() ? m_overlay : message;
    if (text != accessibleDescription())
        setAccessibleDescription(text);
}

void FrameView::setCaptioned(bool captioned)
{
    m_isCaptioned = captioned;
    updateStrict();
}

void FrameView::updateStrict()
{
    m_picture.setStrict(m_isCaptioned || !m_overlay.isEmpty());
}

void FrameView::setLoading(bool loading)
{
    if (loading == m_loading)
        return;
    const bool wasMarked = marksLoading();
    m_loading = loading;
    if (loading)
        m_loadingPatience.start();
    if (wasMarked)
        update();
}

bool FrameView::marksLoading() const
{
    return m_loading && !m_loadingPatience.isActive();
}

void FrameView::zoomIn()
{
    zoomBy(keyZoomStep, QRectF(rect()).center());
}

void FrameView::zoomOut()
{
    zoomBy(1 / keyZoomStep, QRectF(rect()).center());
}

void FrameView::zoomToFit()
{
    m_transform.fit();
    moveLook();
}

void FrameView::zoomToActual()
{
    m_transform.setZoom(1.0, m_mouse.value_or(QRectF(rect()).center()));
    moveLook();
}

// Zooming out past the fitted size lands on it, so that the view keeps fitting from there on.
void FrameView::zoomBy(double factor, const QPointF &anchor)
{
    const double wanted = m_transform.zoom() * factor;
    const double fitted = m_transform.fittedZoom();
    if (factor < 1 && wanted <= fitted && m_transform.zoom() >= fitted)
        m_transform.fit();
    else
        m_transform.setZoom(wanted, anchor);
    moveLook();
}

void FrameView::moveLook()
{
    transformChanged();
    emit lookMoved();
}

void FrameView::setLook(const FrameTransform &look)
{
    m_transform.setImageSize(look.imageSize());
    m_transform.follow(look);
    moveLook();
}

void FrameView::follow(const FrameView &other)
{
    m_transform.follow(other.m_transform);
    transformChanged();
}

void FrameView::transformChanged()
{
    updateHover();
    updateCursor();
    m_picture.setFrame(m_frame, (m_transform.imageRect().size() * devicePixelRatioF()).toSize());
    update();
    const double zoom = m_transform.zoom();
    if (zoom == m_reportedZoom && isFitted() == m_reportedFitted)
        return;
    m_reportedZoom = zoom;
    m_reportedFitted = isFitted();
    emit zoomChanged(zoom, isFitted());
}

bool FrameView::showsPicture() const
{
    return m_frame && m_title.isEmpty() && m_text.isEmpty() && !m_isBlack;
}

void FrameView::updateHover()
{
    QPoint pixel;
    PixelSamples samples;
    if (m_mouse && showsPicture()) {
        const QPointF point = m_transform.toImage(*m_mouse);
        const QPoint seen(qFloor(point.x()), qFloor(point.y()));
        pixel = m_frame->orientation().fromSeen(seen, {m_frame->pixels.cols, m_frame->pixels.rows});
        samples.values = pixelValues(m_frame->pixels, pixel);
        if (m_frame->development && m_frame->development->values)
            samples.most = m_frame->development->values->white;
    }
    QStringList texts;
    for (auto value = samples.values.crbegin(); value != samples.values.crend(); ++value)
        texts.append(pixelText(*value));
    const QLocale locale;
    //: Position of a pixel and its value, or values as red, green, blue
    const QString readout = samples.values.isEmpty()
                                ? QString()
                                : tr("%1, %2: %3")
                                      .arg(locale.toString(pixel.x()), locale.toString(pixel.y()),
                                           limitedText(texts.join(u' '), samples.most));
    if (readout != m_readout)
        updateReadout();
    const bool wasInside = !m_readout.isEmpty();
    m_readout = readout;
    if (!samples.values.isEmpty())
        emit pixelHovered(pixel, samples);
    else if (wasInside)
        emit pixelLeft();
}

// Only the strip the read-out stands in: the picture is the dear part of painting.
void FrameView::updateReadout()
{
    const int strip = 2 * fontMetrics().height();
    update(0, height() - strip, width(), strip);
}

void FrameView::updateCursor()
{
    if (m_dragFrom)
        setCursor(Qt::ClosedHandCursor);
    else if (m_transform.canPan())
        setCursor(Qt::OpenHandCursor);
    else
        unsetCursor();
}

void FrameView::setViewSize()
{
    m_transform.setViewSize(size(), devicePixelRatioF());
    transformChanged();
}

bool FrameView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Gesture:
        return gestureEvent(event);
    case QEvent::NativeGesture:
        return nativeGesture(event) || QWidget::event(event);
    case QEvent::ScreenChangeInternal:
    case QEvent::Show:
        setViewSize();
        break;
    case QEvent::LanguageChange:
        if (accessibleName() == m_name) // else the owner has named it
            setAccessibleName(m_name = tr("Frame"));
        updateHover();
        update();
        break;
    case QEvent::FontChange:
    case QEvent::PaletteChange:
        update();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

bool FrameView::gestureEvent(QEvent *event)
{
    auto *gestures = static_cast<QGestureEvent *>(event);
    auto *pinch = static_cast<QPinchGesture *>(gestures->gesture(Qt::PinchGesture));
    if (!pinch)
        return false;
    if (pinch->changeFlags() & QPinchGesture::ScaleFactorChanged)
        zoomBy(pinch->scaleFactor(), mapFromGlobal(pinch->hotSpot()));
    gestures->accept(pinch);
    return true;
}

bool FrameView::nativeGesture(QEvent *event)
{
    auto *gesture = static_cast<QNativeGestureEvent *>(event);
    if (gesture->gestureType() == Qt::SmartZoomNativeGesture)
        isFitted() ? zoomToActual() : zoomToFit();
    else if (gesture->gestureType() == Qt::ZoomNativeGesture)
        zoomBy(1.0 + gesture->value(), gesture->position());
    else
        return false;
    return true;
}

void FrameView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setViewSize();
}

void FrameView::wheelEvent(QWheelEvent *event)
{
    const double degrees = event->angleDelta().y() / 8.0;
    const bool touchpadPan = !event->pixelDelta().isNull() &&
                             !(event->modifiers() & Qt::ControlModifier) && m_transform.canPan();
    if (touchpadPan) {
        m_transform.pan(event->pixelDelta());
        moveLook();
    } else if (event->modifiers() & Qt::ShiftModifier) {
        m_transform.pan(QPointF(event->angleDelta().y() + event->angleDelta().x(), 0) / 2);
        moveLook();
    } else if (degrees != 0) {
        zoomBy(std::exp(degrees * wheelZoomPerDegree), event->position());
    }
    event->accept();
}

void FrameView::mousePressEvent(QMouseEvent *event)
{
    const bool pans = event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton;
    if (!pans || !m_transform.canPan())
        return QWidget::mousePressEvent(event);
    m_dragFrom = event->position();
    updateCursor();
}

void FrameView::mouseMoveEvent(QMouseEvent *event)
{
    m_mouse = event->position();
    if (!m_dragFrom)
        return updateHover();
    m_transform.pan(event->position() - *m_dragFrom);
    m_dragFrom = event->position();
    moveLook();
}

void FrameView::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragFrom.reset();
    updateCursor();
    QWidget::mouseReleaseEvent(event);
}

void FrameView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mouseDoubleClickEvent(event);
    m_mouse = event->position();
    isFitted() ? zoomToActual() : zoomToFit();
}

void FrameView::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool zoomsIn = event->key() == Qt::Key_Plus || event->matches(QKeySequence::ZoomIn);
    const bool zoomsOut = event->key() == Qt::Key_Minus || event->matches(QKeySequence::ZoomOut);
    if (control && event->key() == Qt::Key_0)
        zoomToActual();
    else if (control && event->key() == Qt::Key_Equal)
        zoomToFit();
    else if (zoomsIn)
        zoomIn();
    else if (zoomsOut)
        zoomOut();
    else if (event->modifiers() != panModifiers || !panByKey(event->key()))
        QWidget::keyPressEvent(event);
}

bool FrameView::panByKey(int key)
{
    if (!m_transform.canPan())
        return false;
    const double step = fontMetrics().height() * 3;
    QPointF delta;
    switch (key) {
    case Qt::Key_Left:
        delta = {step, 0};
        break;
    case Qt::Key_Right:
        delta = {-step, 0};
        break;
    case Qt::Key_Up:
        delta = {0, step};
        break;
    case Qt::Key_Down:
        delta = {0, -step};
        break;
    default:
        return false;
    }
    m_transform.pan(delta);
    moveLook();
    return true;
}

void FrameView::leaveEvent(QEvent *event)
{
    m_mouse.reset();
    updateHover();
    QWidget::leaveEvent(event);
}

void FrameView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    if (m_isBlack) {
        painter.fillRect(event->rect(), Qt::black);
    } else if (!showsPicture() || m_frame->image.isNull()) {
        painter.fillRect(event->rect(), palette().color(QPalette::Window));
        paintMessage(painter, *this, rect(), m_title, m_text);
    } else {
        paintImage(painter, event->rect());
    }
    if (!m_overlay.isEmpty())
        paintChip(painter, *this, m_overlay, Qt::AlignTop | Qt::AlignLeft);
    if (marksLoading())
        paintChip(painter, *this, tr("Loading…"), Qt::AlignTop | Qt::AlignRight);
    if (!m_readout.isEmpty())
        paintChip(painter, *this, m_readout, Qt::AlignBottom | Qt::AlignLeft);
    if (hasFocus() && !window()->isFullScreen())
        paintFocusRing(painter, *this, rect());
}

void FrameView::paintImage(QPainter &painter, const QRect &exposed) const
{
    const QRectF target = m_transform.imageRect();
    painter.setClipRect(exposed);
    // What the picture covers only half is filled before it is painted.
    const QRect covered(QPoint(qCeil(target.left()), qCeil(target.top())),
                        QPoint(qFloor(target.right()) - 1, qFloor(target.bottom()) - 1));
    for (const QRect &strip : QRegion(exposed) - covered)
        painter.fillRect(strip, surround(palette()));
    m_picture.paint(painter, target);
    painter.setClipping(false);
}

} // namespace widgets
