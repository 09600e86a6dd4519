// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/clock/recordingclock.h"
#include "model/record/diskwatch.h"
#include "model/record/recorder.h"
#include "model/record/recording.h"
#include "model/record/recordingevents.h"
#include "store/write/writer.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace model {

// All that the writer's thread needs; it owns or shares it.
struct WriterJob
{
    std::filesystem::path directory;
    store::WriterOptions options;
    bool passJpegThrough = false; // the format holds JPEG as it comes from the camera
    std::uint64_t diskReserve = DiskWatch::reserveBytes; // that must stay free
    RecorderSeams seams;
    RecordingClock clock;
    std::shared_ptr<Recording> recording;
    std::shared_ptr<RecordingEvents> events;
};

// Creates a store, writes every queued frame until the queue is closed and drained, closes it.
//
// Belongs to the writer's thread.
class FrameWriter
{
public:
    explicit FrameWriter(WriterJob job);

    // Posts StoreCreated, if it comes to that, and at last WriterDone.
    void run();

private:
    store::Result<void> create();
    store::Result<void> writeAll();
    store::Result<void> take(const QueuedFrame &queued);
    store::Result<void> write(const QueuedFrame &queued);
    store::Result<void> refuse();
    store::Result<void> countWritten(store::FrameTime time);
    store::Result<void> addCounters();
    store::Result<void> addNote();
    store::Result<void> addNotesBefore(std::int64_t number);
    store::Result<void> addIdleNotes();
    store::Result<void> finishRows();
    std::vector<QueuedNote> unwrittenNotes();
    store::Result<void> idle();
    store::Result<void> checkDisk();
    void discardQueued();
    void countLost();

    WriterJob m_job;
    DiskWatch m_disk;
    std::unique_ptr<store::Writer> m_writer;
    std::optional<double> m_countersSeconds; // frame time of the last row of counters
    bool m_hasUncounted = false; // frames were written since that row
    Losses m_counted; // what was lost until then
    std::optional<QueuedNote> m_note; // waits for its frame
    int m_refused = 0; // frames in a row
    bool m_hasChangedFormat = false; // so many that the camera must have another one
};

} // namespace model
