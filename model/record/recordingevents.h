// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/boundedqueue.h"
#include "model/camera/camera.h"
#include "store/error.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace model {

// What the camera's and the writer's thread tell the recorder.
struct RecordingEvent
{
    enum class Kind {
        CameraStarted, // has the format that was granted
        StoreCreated,
        Closed, // no further frame is taken
        CameraFailed, // has an error
        CameraEnded, // a file came to its end
        WriterDone, // has an error if the disk refused; `storeCreated` says whether there is one
    };

    Kind kind;
    std::optional<store::Error> error = {};
    bool storeCreated = false;
    bool hasChangedFormat = false; // of WriterDone: the error is that, not the disk's
    CameraFormat format = {};
};

// The way back to the recorder's thread: a queue, and a wake-up that carries nothing.
class RecordingEvents
{
public:
    explicit RecordingEvents(std::function<void()> wake)
        : m_wake(std::move(wake))
    {}

    void post(RecordingEvent event)
    {
        m_events.waitPush(std::move(event));
        m_wake();
    }
    std::optional<RecordingEvent> next() { return m_events.tryPop(); }

private:
    BoundedQueue<RecordingEvent> m_events{std::numeric_limits<std::size_t>::max()};
    std::function<void()> m_wake; // from any thread
};

} // namespace model
