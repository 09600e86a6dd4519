// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/capture.h"

#include "model/camera/framepixels.h"
#include "model/camera/steadyclock.h"
#include "model/record/recorder.h"

#include <chrono>
#include <utility>

namespace model {

Capture::Capture(std::shared_ptr<RecordingEvents> events)
    : m_events(std::move(events))
{}

void Capture::begin(std::shared_ptr<Recording> recording)
{
    m_next.replace(std::move(recording));
}

void Capture::start(const CameraFormat &format)
{
    m_events->post({.kind = RecordingEvent::Kind::CameraStarted, .format = format});
}

void Capture::take(CameraFrame frame)
{
    m_rate.tick(steadySeconds());
    if (auto next = nextRecording(frame)) {
        m_recording = std::move(*next);
        m_numbering = {};
        m_taken = 0;
        m_firstSeconds = m_lastSeconds = frame.steadySeconds;
    }
    offerPreview(frame);
    if (m_recording)
        record(std::move(frame));
}

// A source that can be held up is no faster than its preview while nothing is recorded.
std::optional<std::shared_ptr<Recording>> Capture::nextRecording(const CameraFrame &frame)
{
    constexpr std::chrono::duration<double> previewInterval(1.0 / Recorder::previewFps);
    if (!m_recording && frame.canWait)
        return m_next.popWithin(previewInterval);
    return m_next.tryPop();
}

void Capture::fail(store::Error error)
{
    m_events->post({.kind = RecordingEvent::Kind::CameraFailed, .error = std::move(error)});
}

double Capture::framesPerSecond() const
{
    return m_rate.perSecond(steadySeconds());
}

void Capture::offerPreview(const CameraFrame &frame)
{
    const double now = steadySeconds();
    if (!m_previewEnabled || now - m_lastPreview < 1.0 / Recorder::previewFps)
        return;
    m_lastPreview = now;
    m_previews.replace(frame);
}

void Capture::record(CameraFrame frame)
{
    if (m_recording->queue.isClosed()) {
        m_recording.reset();
        return;
    }
    if (isAtLimit(frame)) {
        finish();
        return;
    }
    const std::int64_t lostBefore = m_numbering.lost();
    const store::FrameNumber number{m_numbering.next(frame)};
    m_lastSeconds = frame.steadySeconds;
    ++m_recording->captured;
    m_recording->droppedByDevice += m_numbering.lost() - lostBefore;
    m_recording->seconds = m_lastSeconds - m_firstSeconds;
    queue({std::move(frame), number});
}

void Capture::queue(QueuedFrame frame)
{
    const std::size_t bytes = frameBytes(frame.frame);
    const bool canWait = frame.frame.canWait;
    const Pushed pushed = canWait ? m_recording->queue.waitPush(std::move(frame), bytes)
                                  : m_recording->queue.tryPush(std::move(frame), bytes);
    switch (pushed) {
    case Pushed::Taken:
        if (++m_taken == m_recording->frameLimit)
            finish();
        break;
    case Pushed::Full:
        ++m_recording->droppedByQueue;
        break;
    case Pushed::Closed: // ended meanwhile: the frame came too late to belong to it
        --m_recording->captured;
        m_recording.reset();
        break;
    }
}

void Capture::finish()
{
    m_recording->queue.close();
    m_recording.reset();
    m_events->post({.kind = RecordingEvent::Kind::Closed});
}

// Half an interval early counts as there: ten seconds at 100 frames a second are 1000 frames,
// whichever way the last one's stamp was rounded.
bool Capture::isAtLimit(const CameraFrame &frame) const
{
    const double half = (frame.steadySeconds - m_lastSeconds) / 2;
    return m_recording->secondsLimit && frame.steadySeconds > m_firstSeconds &&
           frame.steadySeconds - m_firstSeconds >= *m_recording->secondsLimit - half;
}

} // namespace model
