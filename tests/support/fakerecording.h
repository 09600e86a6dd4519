// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"
#include "model/camera/controls.h"
#include "store/write/writer.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <new>
#include <optional>
#include <semaphore>
#include <utility>
#include <vector>

namespace support {

// Takes every setting, and has none.
class NoControls : public model::CameraControls
{
public:
    store::Result<std::vector<model::CameraControl>> list() override
    {
        return std::vector<model::CameraControl>();
    }
    store::Result<model::CameraControl> read(const QString &) override
    {
        return store::Error{store::Error::Code::NotFound, {}, "no such control"};
    }
    store::Result<model::CameraControl> set(const QString &, const model::ControlValue &) override
    {
        return model::CameraControl();
    }
};

// A camera whose frames are the test's: send() is its thread.
class FakeCamera : public model::Camera
{
public:
    static model::CameraFormat format() { return {16, 8, 10, model::PixelFormat::Gray8}; }

    // What a test holds on to while the recorder owns the camera.
    struct Wire
    {
        model::CameraSink sink;
        std::atomic<bool> isRunning = false; // stopped on some other thread than the test's
        std::atomic<bool> stopsSlowly = false; // each stop waits for `mayStop`, ten seconds at most
        std::counting_semaphore<64> mayStop{0};
        std::optional<store::Error> refusal; // what the device says instead of starting
        bool isSilent = false; // the device says nothing
        QString id = QStringLiteral("fake:");
        QString identity; // of the device
        model::CameraFormat granted = format();
        std::optional<model::CameraStatistics> statistics;
        std::shared_ptr<model::CameraControls> controls;
        int starts = 0;
        std::int64_t sent = 0;

        // One frame a tenth of a second after the last.
        void send(std::optional<std::int64_t> deviceNumber = {})
        {
            model::CameraFrame frame;
            frame.pixels = cv::Mat(granted.height, granted.width, CV_8UC1, cv::Scalar(7));
            frame.deviceNumber = deviceNumber;
            frame.steadySeconds = 1000 + static_cast<double>(sent++) / 10;
            sink.frame(std::move(frame));
        }
    };

    explicit FakeCamera(std::shared_ptr<Wire> wire)
        : m_wire(std::move(wire))
    {
        m_info.id = m_wire->id;
        m_info.identity = m_wire->identity;
    }
    ~FakeCamera() override { FakeCamera::stop(); }

    const model::CameraInfo &info() const override { return m_info; }
    std::vector<model::CameraFormat> formats() const override { return {m_wire->granted}; }
    std::optional<model::CameraStatistics> statistics() const override
    {
        return m_wire->statistics;
    }
    std::shared_ptr<model::CameraControls> controls() const override { return m_wire->controls; }
    void start(const model::CameraFormat &, model::CameraSink sink) override
    {
        m_wire->sink = std::move(sink);
        m_wire->isRunning = true;
        ++m_wire->starts;
        if (m_wire->refusal)
            m_wire->sink.failed(*m_wire->refusal);
        else if (!m_wire->isSilent)
            m_wire->sink.started(m_wire->granted);
    }
    void stop() override
    {
        if (m_wire->stopsSlowly && m_wire->isRunning)
            (void)m_wire->mayStop.try_acquire_for(std::chrono::seconds(10));
        m_wire->isRunning = false;
    }

private:
    model::CameraInfo m_info{"fake:", "Fake", "Fake"};
    std::shared_ptr<Wire> m_wire;
};

// What a fake writer was given. The test reads it when the recording is closed.
struct WriterLog
{
    std::vector<std::int64_t> numbers;
    std::vector<double> times;
    std::vector<int> encodedAt; // indexes of frames that came encoded
    std::vector<store::Value> extra;
    std::vector<std::size_t> extraAfter; // frames that each of those came behind
    store::WriterOptions options;
    bool isClosed = false;

    std::optional<std::size_t> failAt; // the frame that the disk refuses
    std::optional<std::size_t> extraFailsAt; // the row that the disk refuses
    bool isOutOfMemory = false; // that row ends in an exception instead
    std::size_t lostAtEnd = 0; // the last frames, taken, but not on the disk when it is closed
    std::optional<std::size_t> refuseAt; // the frame that is none, once
    std::optional<std::size_t> refuseFrom; // from that frame on, all are none
    std::atomic<bool> isSlow = false; // each frame waits for `mayWrite`
    std::counting_semaphore<1024> isWriting{0}; // released when a slow frame began
    std::counting_semaphore<1024> mayWrite{0};
    std::counting_semaphore<1024> synced{0}; // released when frames were brought to the disk
};

// A writer that keeps a log instead of files.
class FakeWriter : public store::Writer
{
public:
    explicit FakeWriter(std::shared_ptr<WriterLog> log)
        : m_log(std::move(log))
    {}

    store::Result<void> add(const cv::Mat &, store::FrameNumber number,
                            store::FrameTime time) override
    {
        if (m_log->isSlow) {
            m_log->isWriting.release();
            m_log->mayWrite.acquire();
        }
        if (m_log->failAt == m_log->numbers.size())
            return store::Error{store::Error::Code::Io, "/disk", "the disk refused"};
        if (m_log->refuseAt == m_log->numbers.size()) {
            m_log->refuseAt.reset();
            return store::Error{store::Error::Code::InvalidArgument, "/disk", "no picture"};
        }
        if (m_log->refuseFrom && m_log->numbers.size() >= *m_log->refuseFrom)
            return store::Error{store::Error::Code::InvalidArgument, "/disk", "no picture"};
        m_log->numbers.push_back(number.value);
        m_log->times.push_back(time.seconds);
        return {};
    }
    store::Result<void> addEncoded(const std::vector<std::uint8_t> &, store::FrameNumber number,
                                   store::FrameTime time) override
    {
        m_log->encodedAt.push_back(static_cast<int>(m_log->numbers.size()));
        return add({}, number, time);
    }
    store::Result<void> addExtra(const store::Value &row) override
    {
        const bool fails = m_log->extraFailsAt == m_log->extra.size();
        if (fails && m_log->isOutOfMemory)
            throw std::bad_alloc();
        if (fails)
            return store::Error{store::Error::Code::Io, "/disk", "the disk refused"};
        m_log->extra.push_back(row);
        m_log->extraAfter.push_back(m_log->numbers.size());
        return {};
    }
    store::Result<void> sync() override
    {
        if (m_synced != frameCount())
            m_log->synced.release();
        m_synced = frameCount();
        return {};
    }
    store::Result<void> close() override
    {
        m_log->isClosed = true;
        m_log->numbers.resize(m_log->numbers.size() - std::exchange(m_log->lostAtEnd, 0));
        return {};
    }
    std::int64_t durableCount() const override { return frameCount(); }
    std::int64_t frameCount() const override
    {
        return static_cast<std::int64_t>(m_log->numbers.size());
    }
    std::uint64_t bytesWritten() const override { return m_log->numbers.size() * 1000; }
    const std::filesystem::path &directory() const override { return m_directory; }

private:
    std::shared_ptr<WriterLog> m_log;
    std::int64_t m_synced = 0; // frames
    std::filesystem::path m_directory = "/fake";
};

} // namespace support
