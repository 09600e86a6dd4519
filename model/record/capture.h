// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/boundedqueue.h"
#include "model/camera/camera.h"
#include "model/record/clock/framenumbering.h"
#include "model/record/clock/frametiming.h"
#include "model/record/framerate.h"
#include "model/record/recording.h"
#include "model/record/recordingevents.h"

#include <atomic>
#include <memory>
#include <optional>

namespace model {

// What is done with each frame on the camera's thread: give it its number and time, queue it for the
// writer, offer it for preview.
//
// Thread-safety: start(), take(), fail() and endOfStream() belong to the camera's thread, the rest is for any.
class Capture
{
public:
    explicit Capture(std::shared_ptr<RecordingEvents> events);

    // The next frame is the first of `recording`.
    void begin(std::shared_ptr<Recording> recording);

    // The camera is to stop: it is held up no longer, and what goes wrong with it is nobody's any more.
    void end() { m_next.close(); }

    void start(const CameraFormat &format);
    // `failed`: frames that the stream lost until then.
    void take(CameraFrame frame, std::int64_t failed = 0);
    void fail(store::Error error);
    void endOfStream();

    double framesPerSecond() const; // that came lately
    // When the newest frame came, or else the camera started; on the clock of awakeSeconds().
    double lastSignOfLife() const { return m_lastSign; }
    double lastSignSteady() const
    {
        return m_lastSignSteady;
    } // likewise, on that of steadySeconds()
    BoundedQueue<CameraFrame> &previews() { return m_previews; } // holds the newest at most
    void setPreviewEnabled(bool enabled) { m_previewEnabled = enabled; }

private:
    std::optional<std::shared_ptr<Recording>> nextRecording(const CameraFrame &frame);
    void offerPreview(const CameraFrame &frame);
    void open(std::shared_ptr<Recording> recording, const CameraFrame &first, std::int64_t failed);
    void record(QueuedFrame frame, std::int64_t failed);
    void number(QueuedFrame &frame);
    void noteClock();
    void queue(QueuedFrame frame);
    void finish();
    bool isAtLimit(double takenSeconds) const;
    void noteSign();

    std::shared_ptr<RecordingEvents> m_events;
    BoundedQueue<std::shared_ptr<Recording>> m_next{1};
    BoundedQueue<CameraFrame> m_previews{1};
    std::atomic<bool> m_previewEnabled = true;
    FrameRate m_rate;
    std::atomic<double> m_lastSign = 0;
    std::atomic<double> m_lastSignSteady = 0;

    // Of the camera's thread.
    std::shared_ptr<Recording> m_recording;
    FrameNumbering m_numbering; // of this recording
    FrameTiming m_timing; // of the camera: what was learnt before a recording serves it
    double m_firstSeconds = 0; // when the recording's first frame was taken
    double m_lastSeconds = 0;
    std::int64_t m_taken = 0; // into the queue
    double m_lastPreview = 0;
};

} // namespace model
