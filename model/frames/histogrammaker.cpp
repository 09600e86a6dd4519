// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/histogrammaker.h"

#include "model/workerpool.h"

#include <cassert>
#include <utility>

namespace model {

namespace {

// Where it is known beforehand which values there are.
std::optional<ValueAxis> axisOf(const ShownFrame &frame)
{
    if (!frame.development || !frame.development->values)
        return std::nullopt;
    const ValueRange &values = *frame.development->values;
    return ValueAxis{values.black, values.white + 1};
}

} // namespace

HistogramMaker::HistogramMaker(WorkerPool &pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{}

HistogramMaker::~HistogramMaker()
{
    m_job.request_stop();
}

void HistogramMaker::request(const FramePtr &frame)
{
    assert(frame);
    const FramePtr before = std::exchange(m_counted, frame);
    if (before && before->pixels.data == frame->pixels.data)
        return;
    if (m_running)
        m_next = frame;
    else
        start(frame);
}

void HistogramMaker::forget()
{
    m_job.request_stop();
    m_running = false;
    m_counted.reset();
    m_next.reset();
    m_axis.reset();
}

void HistogramMaker::start(const FramePtr &frame)
{
    m_running = true;
    using Counted = store::Result<std::shared_ptr<const PixelHistogram>>;
    auto count = [frame, before = m_axis](const std::stop_token &) -> Counted {
        const ValueAxis axis = valueAxis(frame->pixels, before ? before : axisOf(*frame));
        return std::make_shared<const PixelHistogram>(pixelHistogram(frame->pixels, axis));
    };
    auto report = [this](const Counted &counted) {
        m_running = false;
        if (counted)
            m_axis = (*counted)->axis;
        else
            m_counted.reset(); // for want of memory: it may be asked for again
        if (const FramePtr next = std::exchange(m_next, nullptr))
            start(next);
        if (counted)
            emit ready(*counted);
    };
    m_job = m_pool.run(this, std::move(count), report, WorkerPool::Priority::Background);
}

} // namespace model
