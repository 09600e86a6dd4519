// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>
#include <QSize>

namespace widgets {

// Where an image lies in a view: image pixels <-> the view's device-independent pixels.
//
// A plain value. Zoom is counted in device pixels per image pixel, so that 1 is sharp on every
// screen. While fitted, the zoom follows the sizes; else the image point in the middle of the view
// stays there. The image never leaves the view: it is centred where it is smaller and covers the
// view where it is larger.
class FrameTransform
{
public:
    static constexpr double maxZoom = 64.0;

    void setImageSize(const QSize &pixels);
    void setViewSize(const QSizeF &size, double devicePixelRatio);

    void fit();
    void setZoom(double zoom, const QPointF &anchor); // the image point at `anchor` stays there
    void pan(const QPointF &delta); // in view coordinates

    // Shows the same part of a picture of another size, as large against the fitted one.
    void follow(const FrameTransform &other);

    QSize imageSize() const { return m_imageSize; }
    bool isEmpty() const;
    bool isFitted() const { return m_fitted; }
    double zoom() const;
    double minZoom() const; // the smaller of fitted and 1:1
    double fittedZoom() const;
    bool canPan() const; // the image is larger than the view

    QRectF imageRect() const; // in view coordinates, on whole device pixels
    QPointF toImage(const QPointF &viewPoint) const;
    QPointF toView(const QPointF &imagePoint) const;

private:
    double scale() const; // view units per image pixel
    QPointF viewCentre() const;
    void clampCentre();

    QSize m_imageSize;
    QSizeF m_viewSize;
    double m_ratio = 1.0; // device pixels per view unit
    double m_zoom = 1.0; // meaningless while fitted
    QPointF m_centre; // the image point in the middle of the view
    bool m_fitted = true;
};

} // namespace widgets
