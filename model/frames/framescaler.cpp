// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/framescaler.h"

#include "model/workerpool.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <exception>
#include <utility>

namespace model {

namespace {

QImage resampledUnchecked(const QImage &image, const QSize &size)
{
    if (image.isNull() || size.isEmpty())
        return {};
    const QImage from = image.convertToFormat(QImage::Format_RGB32);
    QImage to(size, QImage::Format_RGB32);
    if (from.isNull() || to.isNull())
        return {};
    // OpenCV does not write to what it reads.
    const cv::Mat source(from.height(), from.width(), CV_8UC4,
                         const_cast<uchar *>(from.constBits()),
                         static_cast<std::size_t>(from.bytesPerLine()));
    cv::Mat target(to.height(), to.width(), CV_8UC4, to.bits(),
                   static_cast<std::size_t>(to.bytesPerLine()));
    const bool shrinks = size.width() <= image.width() && size.height() <= image.height();
    cv::resize(source, target, target.size(), 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
    return to;
}

} // namespace

QImage resampled(const QImage &image, const QSize &size)
{
    try {
        return resampledUnchecked(image, size);
    } catch (const std::exception &) { // OpenCV is short of memory
        return {};
    }
}

FrameScaler::FrameScaler(WorkerPool &pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{}

FrameScaler::~FrameScaler()
{
    m_job.request_stop();
}

void FrameScaler::request(const FramePtr &frame, const QSize &size)
{
    Q_ASSERT(frame && !size.isEmpty());
    const auto isIt = [&](const std::optional<Request> &request) {
        return request && request->frame == frame && request->size == size;
    };
    if (isIt(m_running))
        m_next.reset();
    else if (m_running)
        m_next = Request{frame, size};
    else
        start({frame, size});
}

void FrameScaler::forget()
{
    m_job.request_stop();
    m_running.reset();
    m_next.reset();
}

void FrameScaler::start(Request request)
{
    m_running = request;
    auto scale = [request = std::move(request)](const std::stop_token &) {
        return ScaledFrame{request.frame, request.size,
                           resampled(request.frame->image, request.size)};
    };
    auto report = [this](const ScaledFrame &scaled) { take(scaled); };
    m_job = m_pool.run(this, std::move(scale), report);
}

void FrameScaler::take(const ScaledFrame &scaled)
{
    m_running.reset();
    if (const auto next = std::exchange(m_next, std::nullopt))
        start(*next);
    emit ready(scaled);
}

} // namespace model
