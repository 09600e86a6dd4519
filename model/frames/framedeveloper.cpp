// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/framedeveloper.h"

#include "model/frames/displayimage.h"
#include "model/workerpool.h"

#include <cassert>
#include <exception>
#include <utility>

namespace model {

namespace {

// Without a picture, if memory is short or OpenCV cannot convert it.
FramePtr developedAnyway(const FramePtr &frame, DevelopmentPtr how)
{
    try {
        return developed(frame->id, frame->pixels, how);
    } catch (const std::exception &) {
        auto bare = std::make_shared<ShownFrame>();
        bare->id = frame->id;
        bare->pixels = frame->pixels;
        bare->development = how;
        return bare;
    }
}

} // namespace

FramePtr developed(const store::FrameId &id, const cv::Mat &pixels, DevelopmentPtr &how)
{
    if (!how->usual)
        how = std::make_shared<Development>(
            Development{how->look, how->values ? *how->values : naturalRange(pixels), how->values});
    auto frame = std::make_shared<ShownFrame>();
    frame->id = id;
    frame->pixels = pixels;
    frame->development = how;
    frame->range = levelRange(pixels, how->look.levels, *how->usual, how->values);
    ImageLook look = how->look;
    if (how->values && !look.saturatedFrom)
        look.saturatedFrom = how->values->white;
    frame->image = displayImage(pixels, frame->range, look);
    return frame;
}

FrameDeveloper::FrameDeveloper(WorkerPool &pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{}

FrameDeveloper::~FrameDeveloper()
{
    m_job.request_stop();
}

void FrameDeveloper::request(const FramePtr &frame, const DevelopmentPtr &how)
{
    assert(frame && how);
    const Request request{frame, how};
    if (m_running == request)
        m_next.reset();
    else if (m_running)
        m_next = request;
    else
        start(request);
}

void FrameDeveloper::forget()
{
    m_job.request_stop();
    m_running.reset();
    m_next.reset();
}

void FrameDeveloper::start(const Request &request)
{
    m_running = request;
    auto develop = [request](const std::stop_token &) {
        return developedAnyway(request.frame, request.how);
    };
    auto report = [this](const FramePtr &frame) { take(frame); };
    m_job = m_pool.run(this, std::move(develop), report);
}

void FrameDeveloper::take(const FramePtr &frame)
{
    m_running.reset();
    if (const auto next = std::exchange(m_next, std::nullopt))
        start(*next);
    emit ready(frame);
}

} // namespace model
