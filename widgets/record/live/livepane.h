// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/record/live/livechip.h"

#include <QElapsedTimer>
#include <QImage>

namespace model {
class WorkerPool;
}

namespace widgets {

struct Brightness;
class FrameView;
class LiveHistogram;

// A camera's live picture with its chip and, if asked for, its histogram.
class LivePane : public QWidget
{
    Q_OBJECT

public:
    LivePane(model::WorkerPool &pool, QWidget *parent = nullptr); // the pool outlives it

    FrameView *view() const { return m_view; }
    LiveChip *chip() const { return m_chip; }

    void setPicture(const QImage &picture);
    void setStatus(const QString &name, LiveChip::State state,
                   const model::RecordingCounters &counters);
    void setHistogramShown(bool shown);

signals:
    void entered(); // by the keyboard or the mouse

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void measure(const QImage &picture);
    void showBrightness(const Brightness &brightness);

    model::WorkerPool &m_pool;
    LiveChip *m_chip;
    FrameView *m_view;
    LiveHistogram *m_histogram;
    QElapsedTimer m_measured;
    bool m_isMeasuring = false;
};

} // namespace widgets
