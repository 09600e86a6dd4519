// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/frames/framescaler.h"

#include <QObject>
#include <QTimer>

#include <chrono>

class QPainter;
class QRectF;

namespace widgets {

// A frame painted in another size than its own: with a pool, from a smooth copy that a worker makes,
// so that painting costs little; without one it is smoothed while it is painted.
//
// Until the copy is there the frame is painted coarsely, in a drag from place to place until it rests
// for a moment: nobody sees more then, and decoding has the time. In a film the copy of the frame
// before may stay for a moment, so that it does not flicker between the two; unless it is strict.
class SmoothPicture : public QObject
{
    Q_OBJECT

public:
    explicit SmoothPicture(QObject *parent = nullptr);

    void setPool(model::WorkerPool &pool); // outlives *this
    // Never to show the frame before: its number stands in sight of it. At first it may.
    void setStrict(bool strict) { m_isStrict = strict; }

    // `size` counts device pixels. Null or an empty size: nothing to paint.
    void setFrame(const model::FramePtr &frame, const QSize &size);

    bool isReady() const; // nothing better is to come

    // REQUIRES: a frame is set; `target` has its size.
    void paint(QPainter &painter, const QRectF &target) const;

signals:
    void changed(); // to be painted anew

private:
    bool needsCopy() const;
    bool isSmallEnough() const; // for a copy
    bool hasCopy() const; // of the right size, maybe of the frame before
    bool showsBefore() const; // the copy of the frame before
    void waitForRest();
    void take(const model::ScaledFrame &scaled);

    model::FrameScaler *m_scaler = nullptr;
    model::FramePtr m_frame;
    QSize m_size;
    model::ScaledFrame m_copy;
    bool m_isStrict = false;
    bool m_isJump = false; // the frame before is another place of the recording
    std::chrono::steady_clock::time_point m_jumpedAt;
    QTimer m_rest; // while it runs, no copy is made
    QTimer m_patience; // while it runs, the copy of the frame before is good enough
};

} // namespace widgets
