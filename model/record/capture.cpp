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
{
    noteSign();
}

void Capture::noteSign()
{
    m_lastSign = awakeSeconds();
    m_lastSignSteady = steadySeconds();
}

void Capture::begin(std::shared_ptr<Recording> recording)
{
    m_next.replace(std::move(recording));
}

void Capture::start(const CameraFormat &format)
{
    noteSign();
    m_events->post({.kind = RecordingEvent::Kind::CameraStarted, .format = format});
}

void Capture::take(CameraFrame frame, std::int64_t failed)
{
    noteSign();
    m_rate.tick(m_lastSignSteady);
    const double taken = m_timing.taken(frame);
    if (auto next = nextRecording(frame)) {
        open(std::move(*next), frame, failed);
        m_firstSeconds = m_lastSeconds = taken;
    }
    offerPreview(frame);
    if (m_recording)
        record({std::move(frame), {}, taken}, failed);
}

// What failed before the first frame leaves no hole where the device counts, and explains none.
void Capture::open(std::shared_ptr<Recording> recording, const CameraFrame &first,
                   std::int64_t failed)
{
    m_recording = std::move(recording);
    m_numbering = {};
    m_taken = 0;
    m_recording->beganSeconds = steadySeconds();
    m_recording->canWait = first.canWait;
    if (first.deviceNumber)
        m_recording->failedBefore = failed;
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
    if (m_next.isClosed())
        return;
    m_events->post({.kind = RecordingEvent::Kind::CameraFailed, .error = std::move(error)});
}

void Capture::endOfStream()
{
    if (m_next.isClosed())
        return;
    m_events->post({.kind = RecordingEvent::Kind::CameraEnded});
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

void Capture::record(QueuedFrame frame, std::int64_t failed)
{
    if (m_recording->queue.isClosed()) {
        m_recording.reset();
        return;
    }
    m_recording->failedOnTheWay = failed;
    if (isAtLimit(frame.takenSeconds)) {
        finish();
        return;
    }
    number(frame);
    noteClock();
    m_lastSeconds = frame.takenSeconds;
    ++m_recording->captured;
    m_recording->seconds = m_lastSeconds - m_firstSeconds;
    queue(std::move(frame));
}

void Capture::number(QueuedFrame &frame)
{
    frame.number = {m_numbering.next(frame.frame)};
    m_recording->hasDeviceCount = frame.frame.deviceNumber.has_value();
    m_recording->missing = m_numbering.lost();
    m_recording->numberRestarts = m_numbering.restarts();
    if (frame.frame.deviceId)
        m_recording->lastDeviceId = static_cast<std::int64_t>(*frame.frame.deviceId);
}

void Capture::noteClock()
{
    if (!m_timing.hasDeviceClock())
        return;
    m_recording->deviceOffset = m_timing.deviceClock().offset();
    m_recording->deviceDrift = m_timing.deviceClock().drift();
}

void Capture::queue(QueuedFrame frame)
{
    const std::size_t bytes = frameBytes(frame.frame);
    const bool canWait = frame.frame.canWait;
    const std::int64_t number = frame.number.value;
    const Pushed pushed = canWait ? m_recording->queue.waitPush(std::move(frame), bytes)
                                  : m_recording->queue.tryPush(std::move(frame), bytes);
    if (pushed == Pushed::Closed) { // ended meanwhile: the frame came too late to belong to it
        --m_recording->captured;
        m_recording.reset();
        return;
    }
    m_recording->lastNumber = number; // a note of this frame comes behind it
    if (pushed == Pushed::Full)
        ++m_recording->droppedByQueue;
    else if (++m_taken == m_recording->frameLimit)
        finish();
}

void Capture::finish()
{
    m_recording->queue.close();
    m_recording.reset();
    m_events->post({.kind = RecordingEvent::Kind::Closed});
}

// Half an interval early counts as there: ten seconds at 100 frames a second are 1000 frames,
// whichever way the last one's stamp was rounded.
bool Capture::isAtLimit(double takenSeconds) const
{
    const double half = (takenSeconds - m_lastSeconds) / 2;
    return m_recording->secondsLimit && takenSeconds > m_firstSeconds &&
           takenSeconds - m_firstSeconds >= *m_recording->secondsLimit - half;
}

} // namespace model
