// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/framewriter.h"

#include "model/camera/framepixels.h"
#include "model/camera/steadyclock.h"
#include "model/place/notetime.h"
#include "model/record/audit/auditrow.h"

#include <chrono>
#include <exception>
#include <functional>
#include <new>
#include <string>
#include <utility>

namespace model {

namespace {

constexpr double secondsBetweenCounters = 1;
constexpr std::chrono::milliseconds pause{100}; // after it, what came is brought to the disk
constexpr int refusedForAnotherFormat = 3; // frames in a row; fewer are damaged ones

// What a step throws is an error like any other.
store::Result<void> guarded(const std::function<store::Result<void>()> &step)
try {
    return step();
} catch (const std::bad_alloc &) {
    return store::Error{store::Error::Code::TooLarge, {}, "no memory"};
} catch (const std::exception &exception) {
    return store::Error{store::Error::Code::Io, {}, exception.what()};
}

} // namespace

FrameWriter::FrameWriter(WriterJob job)
    : m_job(std::move(job))
    , m_disk(m_job.seams.space, m_job.directory, m_job.diskReserve)
{}

void FrameWriter::run()
{
    RecordingEvent done{.kind = RecordingEvent::Kind::WriterDone};
    const auto note = [&done](const store::Result<void> &result) {
        if (!result && !done.error)
            done.error = result.error();
    };

    note(guarded([this] { return create(); }));
    if (m_writer) {
        done.storeCreated = true;
        m_job.events->post({.kind = RecordingEvent::Kind::StoreCreated});
        note(guarded([this] { return writeAll(); }));
    }
    done.hasChangedFormat = m_hasChangedFormat;
    m_job.recording->queue.close();
    done.unwritten = unwrittenNotes();
    discardQueued();
    if (m_writer) {
        note(m_writer->close());
        countLost();
        m_job.recording->bytesWritten = m_writer->bytesWritten();
        m_writer.reset();
    }
    m_job.events->post(std::move(done));
}

store::Result<void> FrameWriter::create()
{
    if (auto result = checkDisk(); !result)
        return result;
    auto writer = m_job.seams.createWriter(m_job.directory, m_job.options);
    if (!writer)
        return writer.error();
    m_writer = std::move(*writer);
    return {};
}

store::Result<void> FrameWriter::writeAll()
{
    auto &queue = m_job.recording->queue;
    while (true) {
        const bool wasClosed = queue.isClosed(); // then nothing comes after what is in it
        const auto queued = queue.popWithin(pause);
        if (!queued && wasClosed)
            return finishRows();
        if (auto result = queued ? take(*queued) : idle(); !result)
            return result;
    }
}

store::Result<void> FrameWriter::finishRows()
{
    m_job.recording->notes.close(); // whoever comes later is told so
    if (auto result = addIdleNotes(); !result)
        return result;
    const bool hasNews = m_hasUncounted || !(m_job.recording->losses() == m_counted);
    return hasNews ? addCounters() : store::Result<void>();
}

store::Result<void> FrameWriter::idle()
{
    auto result = m_writer->frameCount() > 0 ? addIdleNotes() : store::Result<void>();
    return result ? m_writer->sync() : result;
}

store::Result<void> FrameWriter::take(const QueuedFrame &queued)
{
    if (auto result = addNotesBefore(queued.number.value); !result)
        return result;
    auto result = write(queued);
    return result ? checkDisk() : result;
}

store::Result<void> FrameWriter::write(const QueuedFrame &queued)
{
    const store::FrameTime time{m_job.clock.unixSeconds(queued.takenSeconds)};
    const bool isReady = m_job.passJpegThrough && !queued.frame.jpeg.empty();
    const auto pixels = isReady ? store::Result<cv::Mat>(cv::Mat()) : framePixels(queued.frame);
    if (!pixels && pixels.error().code == store::Error::Code::Corrupt) {
        ++m_job.recording->damaged; // on its way here, which is no reason to stop
        return {};
    }
    if (!pixels) {
        ++m_job.recording->droppedByDisk;
        return pixels.error();
    }
    auto result = isReady ? m_writer->addEncoded(queued.frame.jpeg, queued.number, time)
                          : m_writer->add(*pixels, queued.number, time);
    if (result)
        return countWritten(time);
    if (result.error().code == store::Error::Code::InvalidArgument)
        return refuse();
    ++m_job.recording->droppedByDisk;
    return result;
}

// A frame that is refused for what it is: damaged, like those above, unless all are so from now on.
store::Result<void> FrameWriter::refuse()
{
    ++m_job.recording->damaged;
    if (++m_refused < refusedForAnotherFormat)
        return {};
    m_hasChangedFormat = true;
    return store::Error{store::Error::Code::Unsupported, m_job.directory,
                        "the camera's pictures have another size or type than before"};
}

store::Result<void> FrameWriter::countWritten(store::FrameTime time)
{
    m_refused = 0;
    ++m_job.recording->written;
    m_job.recording->bytesWritten = m_writer->bytesWritten();
    m_hasUncounted = true;
    if (!m_countersSeconds)
        m_countersSeconds = time.seconds;
    if (time.seconds - *m_countersSeconds < secondsBetweenCounters)
        return {};
    m_countersSeconds = time.seconds;
    return addCounters();
}

// What was lost so far goes with the frames, so that it can be seen afterwards.
store::Result<void> FrameWriter::addCounters()
{
    m_hasUncounted = false;
    const Recording &recording = *m_job.recording;
    const Losses losses = m_counted = recording.losses();
    AuditRow row;
    row.captured = recording.captured;
    row.written = recording.written;
    row.droppedByDevice = losses.device;
    row.droppedByTransport = losses.transport;
    row.droppedByQueue = losses.queue;
    row.droppedByDisk = losses.disk;
    row.numberRestarts = recording.numberRestarts;
    row.queued = static_cast<std::int64_t>(recording.queue.size());
    row.diskFree = recording.bytesFree;
    row.clockOffset = m_job.clock.wallClockStep();
    if (recording.lastDeviceId >= 0)
        row.deviceId = static_cast<std::uint64_t>(recording.lastDeviceId);
    row.deviceOffset = Recording::known(recording.deviceOffset);
    row.deviceDrift = Recording::known(recording.deviceDrift);
    row.temperature = Recording::known(recording.temperature);
    return m_writer->addExtra(auditValue(row));
}

store::Result<void> FrameWriter::addNote()
{
    store::Value row = m_note->row;
    row[noteTime] = m_job.clock.unixSeconds(m_note->seconds);
    auto result = m_writer->addExtra(row);
    if (result)
        m_note.reset();
    return result;
}

std::vector<QueuedNote> FrameWriter::unwrittenNotes()
{
    m_job.recording->notes.close();
    std::vector<QueuedNote> left;
    while (m_note || (m_note = m_job.recording->notes.tryPop()))
        left.push_back(std::move(*std::exchange(m_note, {})));
    return left;
}

// Those that belong to the frames before that one; what was noted before the first is its own.
store::Result<void> FrameWriter::addNotesBefore(std::int64_t number)
{
    if (m_writer->frameCount() == 0)
        return {};
    while (m_note || (m_note = m_job.recording->notes.tryPop())) {
        if (m_note->number >= number)
            return {};
        if (auto result = addNote(); !result)
            return result;
    }
    return {};
}

// A note comes behind its frame: where none is queued, the frame was written, or lost.
store::Result<void> FrameWriter::addIdleNotes()
{
    while (m_note || (m_note = m_job.recording->notes.tryPop())) {
        if (m_job.recording->queue.size() > 0)
            return {};
        if (auto result = addNote(); !result)
            return result;
    }
    return {};
}

store::Result<void> FrameWriter::checkDisk()
{
    m_disk.update(steadySeconds(), m_job.recording->bytesWritten);
    m_job.recording->bytesFree = m_disk.bytesFree();
    m_job.recording->diskLow = m_disk.isLow();
    m_job.recording->secondsLeft = m_disk.secondsLeft();
    if (!m_disk.isFull())
        return {};
    return store::Error{store::Error::Code::DiskFull, m_job.directory,
                        "less than " + std::to_string(m_disk.reserve() >> 20U) + " MiB are free"};
}

// Frames that the writer had taken when it stopped, and that the store does not have; where it needs
// a repair, that may yet find some of them.
void FrameWriter::countLost()
{
    const std::int64_t lost = m_job.recording->written - m_writer->frameCount();
    m_job.recording->written -= lost;
    m_job.recording->droppedByDisk += lost;
}

// What an error kept from being written is lost, but not without a word.
void FrameWriter::discardQueued()
{
    while (m_job.recording->queue.pop())
        ++m_job.recording->droppedByDisk;
}

} // namespace model
