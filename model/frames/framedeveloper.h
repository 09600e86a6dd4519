// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/frames/shownframe.h"

#include <QObject>

#include <optional>
#include <stop_token>

namespace model {

class WorkerPool;

// A frame with these pixels and the picture made of them. A `how` without usual range is replaced by
// one with that of these pixels. Throws what OpenCV and memory throw. Any thread.
FramePtr developed(const store::FrameId &id, const cv::Mat &pixels, DevelopmentPtr &how);

// Makes new pictures of frames that were decoded before, on the pool. The newest request wins: one
// job runs at a time, and of those asked for meanwhile only the last follows.
//
// Lives on the GUI thread.
class FrameDeveloper : public QObject
{
    Q_OBJECT

public:
    explicit FrameDeveloper(WorkerPool &pool, QObject *parent = nullptr); // pool outlives *this
    ~FrameDeveloper() override; // gives up developing

    // ready() follows, unless a newer request took its place. REQUIRES: neither is null.
    void request(const FramePtr &frame, const DevelopmentPtr &how);
    void forget(); // nothing follows any more

signals:
    // The same pixels with a new picture; with none, if it could not be made.
    void ready(const model::FramePtr &frame);

private:
    struct Request
    {
        FramePtr frame;
        DevelopmentPtr how;
        bool operator==(const Request &) const = default;
    };

    void start(const Request &request);
    void take(const FramePtr &frame);

    WorkerPool &m_pool;
    std::optional<Request> m_running;
    std::optional<Request> m_next;
    std::stop_source m_job{std::nostopstate};
};

} // namespace model
