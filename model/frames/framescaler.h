// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/frames/shownframe.h"

#include <QObject>
#include <QSize>

#include <optional>
#include <stop_token>

namespace model {

class WorkerPool;

// A picture resampled well: averaged where it becomes smaller, interpolated where it becomes larger.
// Format_RGB32. A null image only if `image` is null, `size` empty or memory short.
QImage resampled(const QImage &image, const QSize &size);

// A frame in the size in which it is shown.
struct ScaledFrame
{
    FramePtr frame;
    QSize size; // device pixels
    QImage image; // null: could not be made
};

// Makes the pictures that a view shows in another size than their own, on the pool. The newest
// request wins: one job runs at a time, and of those asked for meanwhile only the last follows.
//
// Lives on the GUI thread.
class FrameScaler : public QObject
{
    Q_OBJECT

public:
    explicit FrameScaler(WorkerPool &pool, QObject *parent = nullptr); // pool outlives *this
    ~FrameScaler() override; // gives up scaling

    // ready() follows, unless a newer request took its place. REQUIRES: frame; size is not empty.
    void request(const FramePtr &frame, const QSize &size);
    void forget(); // nothing follows any more

signals:
    void ready(const model::ScaledFrame &scaled);

private:
    struct Request
    {
        FramePtr frame;
        QSize size;
    };

    void start(Request request);
    void take(const ScaledFrame &scaled);

    WorkerPool &m_pool;
    std::optional<Request> m_running;
    std::optional<Request> m_next;
    std::stop_source m_job{std::nostopstate};
};

} // namespace model
