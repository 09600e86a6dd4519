// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/frametransform.h"

#include <algorithm>
#include <cmath>

namespace widgets {

void FrameTransform::setImageSize(const QSize &pixels)
{
    if (pixels == m_imageSize)
        return;
    m_imageSize = pixels;
    m_centre = QRectF(QPointF(), QSizeF(pixels)).center();
    m_zoom = std::clamp(m_zoom, minZoom(), maxZoom);
    clampCentre();
}

void FrameTransform::setViewSize(const QSizeF &size, double devicePixelRatio)
{
    m_viewSize = size;
    m_ratio = devicePixelRatio;
    clampCentre();
}

void FrameTransform::fit()
{
    m_fitted = true;
    m_centre = QRectF(QPointF(), QSizeF(m_imageSize)).center();
}

void FrameTransform::setZoom(double zoom, const QPointF &anchor)
{
    if (isEmpty())
        return;
    const QPointF fixed = toImage(anchor);
    m_zoom = std::clamp(zoom, minZoom(), maxZoom);
    m_fitted = false;
    m_centre = fixed - (anchor - viewCentre()) / scale();
    clampCentre();
}

void FrameTransform::pan(const QPointF &delta)
{
    if (isEmpty() || m_fitted)
        return;
    m_centre -= delta / scale();
    clampCentre();
}

void FrameTransform::follow(const FrameTransform &other)
{
    if (other.isFitted())
        return fit();
    if (isEmpty() || other.isEmpty())
        return;
    m_fitted = false;
    m_zoom = std::clamp(fittedZoom() * other.zoom() / other.fittedZoom(), minZoom(), maxZoom);
    m_centre = {other.m_centre.x() * m_imageSize.width() / other.m_imageSize.width(),
                other.m_centre.y() * m_imageSize.height() / other.m_imageSize.height()};
    clampCentre();
}

bool FrameTransform::isEmpty() const
{
    return m_imageSize.isEmpty() || m_viewSize.isEmpty();
}

double FrameTransform::zoom() const
{
    return m_fitted ? fittedZoom() : m_zoom;
}

double FrameTransform::minZoom() const
{
    return std::min(1.0, fittedZoom());
}

double FrameTransform::fittedZoom() const
{
    if (isEmpty())
        return 1.0;
    return std::min({m_viewSize.width() * m_ratio / m_imageSize.width(),
                     m_viewSize.height() * m_ratio / m_imageSize.height(), maxZoom});
}

bool FrameTransform::canPan() const
{
    const QRectF image = imageRect();
    const double tolerance = 1.0 / m_ratio;
    return !m_fitted && (image.width() > m_viewSize.width() + tolerance ||
                         image.height() > m_viewSize.height() + tolerance);
}

QRectF FrameTransform::imageRect() const
{
    if (isEmpty())
        return {};
    const auto onDevicePixel = [this](double value) {
        return std::round(value * m_ratio) / m_ratio;
    };
    const QPointF topLeft = viewCentre() - m_centre * scale();
    return {onDevicePixel(topLeft.x()), onDevicePixel(topLeft.y()),
            onDevicePixel(m_imageSize.width() * scale()),
            onDevicePixel(m_imageSize.height() * scale())};
}

QPointF FrameTransform::toImage(const QPointF &viewPoint) const
{
    return isEmpty() ? QPointF() : (viewPoint - viewCentre()) / scale() + m_centre;
}

QPointF FrameTransform::toView(const QPointF &imagePoint) const
{
    return (imagePoint - m_centre) * scale() + viewCentre();
}

double FrameTransform::scale() const
{
    return zoom() / m_ratio;
}

QPointF FrameTransform::viewCentre() const
{
    return {m_viewSize.width() / 2, m_viewSize.height() / 2};
}

void FrameTransform::clampCentre()
{
    if (isEmpty())
        return;
    const auto clamped = [](double centre, double image, double visible) {
        if (visible >= image)
            return image / 2;
        return std::clamp(centre, visible / 2, image - visible / 2);
    };
    m_centre = {clamped(m_centre.x(), m_imageSize.width(), m_viewSize.width() / scale()),
                clamped(m_centre.y(), m_imageSize.height(), m_viewSize.height() / scale())};
}

} // namespace widgets
