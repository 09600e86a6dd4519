// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/boundedqueue.h"
#include "model/camera/camera.h"
#include "model/record/recording.h"
#include "store/error.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

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
    std::vector<QueuedNote> unwritten = {}; // of WriterDone: notes that did not come to the store
};

// Rings at the recorder, from any thread, until it wants to hear no more: cameras outlive it.
class Bell
{
public:
    explicit Bell(std::function<void()> ring)
        : m_ring(std::move(ring))
    {}

    void ring()
    {
        const std::lock_guard lock(m_mutex);
        if (m_ring)
            m_ring();
    }
    void remove() // nobody is ringing any more when it returns
    {
        const std::lock_guard lock(m_mutex);
        m_ring = nullptr;
    }

private:
    std::mutex m_mutex;
    std::function<void()> m_ring; // guarded by m_mutex
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
