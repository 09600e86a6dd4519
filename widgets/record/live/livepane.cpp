// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/live/livepane.h"

#include "model/workerpool.h"
#include "widgets/record/live/brightness.h"
#include "widgets/record/live/livehistogram.h"
#include "widgets/view/frameview.h"

#include <QEvent>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int measureMs = 250; // of the brightness; quick enough to set an exposure by

} // namespace

LivePane::LivePane(model::WorkerPool &pool, QWidget *parent)
    : QWidget(parent)
    , m_pool(pool)
    , m_chip(new LiveChip(this))
    , m_view(new FrameView(this))
    , m_histogram(new LiveHistogram(m_view))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_chip);
    layout->addWidget(m_view, 1);
    m_view->setPool(pool);
    m_view->installEventFilter(this);
    m_histogram->hide();
}

void LivePane::setPicture(const QImage &picture)
{
    auto frame = std::make_shared<model::ShownFrame>();
    frame->image = picture;
    m_view->setFrame(std::move(frame));
    measure(picture);
}

// Now and then, and one at a time: what a picture's brightness is may be a moment old.
void LivePane::measure(const QImage &picture)
{
    if (m_isMeasuring || (m_measured.isValid() && m_measured.elapsed() < measureMs))
        return;
    m_isMeasuring = true;
    m_measured.start();
    const auto work = [picture](const std::stop_token &) { return measureBrightness(picture); };
    m_pool.run(
        this, work, [this](const Brightness &brightness) { showBrightness(brightness); },
        model::WorkerPool::Priority::Background);
}

void LivePane::showBrightness(const Brightness &brightness)
{
    m_isMeasuring = false;
    m_histogram->setBrightness(brightness);
    LiveChip::Status status = m_chip->status();
    status.saturated = m_view->frame() ? brightness.saturated : 0;
    m_chip->setStatus(status);
}

void LivePane::setStatus(const QString &name, LiveChip::State state,
                         const model::RecordingCounters &counters)
{
    const double saturated = m_view->frame() ? m_chip->status().saturated : 0;
    m_chip->setStatus({name, state, counters, saturated});
    m_view->setAccessibleName(tr("Live picture of %1").arg(name));
}

void LivePane::setHistogramShown(bool shown)
{
    m_histogram->setVisible(shown);
}

bool LivePane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        emit entered();
    return QWidget::eventFilter(watched, event);
}

// On the chip; the view takes the keyboard by itself.
void LivePane::mousePressEvent(QMouseEvent *)
{
    m_view->setFocus(Qt::MouseFocusReason);
}

} // namespace widgets
