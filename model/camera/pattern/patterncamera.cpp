// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/pattern/patterncamera.h"

#include "model/camera/pattern/patternid.h"
#include "model/camera/steadyclock.h"
#include "store/pattern.h"

#include <QCoreApplication>

#include <chrono>
#include <semaphore>
#include <thread>
#include <utility>

namespace model {

namespace {

store::PatternPixels patternPixels(PixelFormat pixels)
{
    switch (pixels) {
    case PixelFormat::Gray16:
        return store::PatternPixels::Gray16;
    case PixelFormat::Bgr8:
        return store::PatternPixels::Bgr8;
    default:
        return store::PatternPixels::Gray8;
    }
}

// Which frame a pattern camera delivers next, and when it is due.
class PatternSequence
{
public:
    explicit PatternSequence(const PatternId &id)
        : m_id(id)
    {}

    CameraFrame paint() const
    {
        CameraFrame frame;
        frame.pixels =
            store::paintPattern(m_id.format.width, m_id.format.height,
                                patternPixels(m_id.format.pixels), {m_number}, {m_index});
        frame.format = m_id.format.pixels;
        frame.deviceNumber = m_number;
        frame.canWait = m_id.fast;
        return frame;
    }

    double dueSeconds() const { return static_cast<double>(m_number) / m_id.format.fps; }

    void advance()
    {
        ++m_index;
        ++m_number;
        if (m_id.dropEvery > 0 && (m_number + 1) % m_id.dropEvery == 0)
            ++m_number;
    }

private:
    PatternId m_id;
    std::int64_t m_number = 0;
    std::int64_t m_index = 0; // among the frames delivered
};

class PatternCamera : public Camera
{
public:
    PatternCamera(CameraInfo info, const PatternId &id)
        : m_info(std::move(info))
        , m_id(id)
    {}
    ~PatternCamera() override { PatternCamera::stop(); }

    const CameraInfo &info() const override { return m_info; }
    std::vector<CameraFormat> formats() const override { return {m_id.format}; }

    void start(const CameraFormat &, CameraSink sink) override
    {
        stop();
        m_stopped = std::make_unique<std::binary_semaphore>(0);
        m_thread = std::jthread([id = m_id, sink = std::move(sink), &stopped = *m_stopped] {
            sink.started(id.format);
            if (id.fast)
                runFast(id, sink, stopped);
            else
                runPaced(id, sink, stopped);
        });
    }

    void stop() override
    {
        if (!m_thread.joinable())
            return;
        m_stopped->release();
        m_thread.join();
    }

private:
    // Each frame at its own time after the start, however long the ones before it took.
    static void runPaced(const PatternId &id, const CameraSink &sink,
                         std::binary_semaphore &stopped)
    {
        PatternSequence sequence(id);
        const auto start = std::chrono::steady_clock::now();
        const auto due = [&] {
            return start + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                               std::chrono::duration<double>(sequence.dueSeconds()));
        };
        while (!stopped.try_acquire_until(due())) {
            const double taken = steadySeconds();
            CameraFrame frame = sequence.paint();
            frame.steadySeconds = taken;
            sink.frame(std::move(frame));
            sequence.advance();
        }
    }

    // One frame after the other; their stamps are those of the rate in the ID.
    static void runFast(const PatternId &id, const CameraSink &sink, std::binary_semaphore &stopped)
    {
        PatternSequence sequence(id);
        const double start = steadySeconds();
        while (!stopped.try_acquire()) {
            CameraFrame frame = sequence.paint();
            frame.steadySeconds = start + sequence.dueSeconds();
            sink.frame(std::move(frame));
            sequence.advance();
        }
    }

    CameraInfo m_info;
    PatternId m_id;
    std::unique_ptr<std::binary_semaphore> m_stopped; // outlives m_thread
    std::jthread m_thread;
};

CameraInfo patternInfo(const QString &id)
{
    return {id, QCoreApplication::translate("model::PatternBackend", "Test pattern"),
            QStringLiteral("Test pattern")};
}

} // namespace

std::vector<CameraInfo> PatternBackend::list() const
{
    return {patternInfo(QStringLiteral("pattern:640x480@30")),
            patternInfo(QStringLiteral("pattern:1280x720@30,color"))};
}

store::Result<std::unique_ptr<Camera>> PatternBackend::open(const QString &id) const
{
    if (!id.startsWith(QLatin1String("pattern:")))
        return store::Error{store::Error::Code::NotFound, id.toStdString(), "not a test pattern"};
    const auto pattern = parsePatternId(id);
    if (!pattern)
        return store::Error{store::Error::Code::InvalidArgument, id.toStdString(),
                            "expected pattern:WIDTHxHEIGHT@FPS[,gray|,color|,gray16][,drop=N]"
                            "[,fast]"};
    return std::unique_ptr<Camera>(std::make_unique<PatternCamera>(patternInfo(id), *pattern));
}

} // namespace model
