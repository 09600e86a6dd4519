// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/frames/shownframe.h"
#include "model/picture/pixelhistogram.h"

#include <QObject>

#include <memory>
#include <optional>
#include <stop_token>

namespace model {

class WorkerPool;

// Counts the values of the frames that are shown, in the background. The newest request wins: one job
// runs at a time, and of those asked for meanwhile only the last follows.
//
// Lives on the GUI thread.
class HistogramMaker : public QObject
{
    Q_OBJECT

public:
    explicit HistogramMaker(WorkerPool &pool, QObject *parent = nullptr); // pool outlives *this
    ~HistogramMaker() override; // gives up counting

    // ready() follows, unless a newer request took its place. Another picture of the pixels counted
    // last is not counted again. REQUIRES: frame is not null.
    void request(const FramePtr &frame);
    void forget(); // of another recording: its axis, too

signals:
    void ready(const std::shared_ptr<const model::PixelHistogram> &histogram);

private:
    void start(const FramePtr &frame);

    WorkerPool &m_pool;
    FramePtr m_counted; // asked for last; held, so that its pixels are no other frame's
    bool m_running = false;
    FramePtr m_next;
    std::optional<ValueAxis> m_axis;
    std::stop_source m_job{std::nostopstate};
};

} // namespace model
