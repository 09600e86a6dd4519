// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/framewriter.h"

#include "model/camera/framepixels.h"
#include "model/camera/steadyclock.h"

#include <chrono>
#include <exception>
#include <functional>
#include <new>
#include <utility>

namespace model {

namespace {

constexpr double secondsBetweenCounters = 1;
constexpr std::chrono::milliseconds pause{100}; // after it, what came is brought to the disk

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
    , m_disk(m_job.seams.space, m_job.directory)
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
    m_job.recording->queue.close();
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
            return m_hasUncounted ? addCounters() : store::Result<void>();
        if (auto result = queued ? take(*queued) : m_writer->sync(); !result)
            return result;
    }
}

store::Result<void> FrameWriter::take(const QueuedFrame &queued)
{
    auto result = write(queued);
    return result ? checkDisk() : result;
}

store::Result<void> FrameWriter::write(const QueuedFrame &queued)
{
    const store::FrameTime time{m_job.clock.unixSeconds(queued.frame.steadySeconds)};
    const bool isReady = m_job.passJpegThrough && !queued.frame.jpeg.empty();
    const auto pixels = isReady ? store::Result<cv::Mat>(cv::Mat()) : framePixels(queued.frame);
    if (!pixels && pixels.error().code == store::Error::Code::Corrupt) {
        ++m_job.recording->droppedByDevice; // damaged on its way here, which is no reason to stop
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
    if (result.error().code != store::Error::Code::InvalidArgument) {
        ++m_job.recording->droppedByDisk;
        return result;
    }
    ++m_job.recording->droppedByDevice; // refused for what it is: damaged, like the one above
    return {};
}

store::Result<void> FrameWriter::countWritten(store::FrameTime time)
{
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
    store::Value row = store::Value::object();
    row["captured"] = recording.captured.load();
    row["written"] = recording.written.load();
    row["dropped_device"] = recording.droppedByDevice.load();
    row["dropped_queue"] = recording.droppedByQueue.load();
    row["queue"] = recording.queue.size();
    return m_writer->addExtra(row);
}

store::Result<void> FrameWriter::checkDisk()
{
    m_disk.update(steadySeconds(), m_job.recording->bytesWritten);
    m_job.recording->bytesFree = m_disk.bytesFree();
    m_job.recording->diskLow = m_disk.isLow();
    if (!m_disk.isFull())
        return {};
    return store::Error{store::Error::Code::DiskFull, m_job.directory, "less than 64 MiB are free"};
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
