// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/record/recordingrun.h"

#include "tests/bench/resident.h"

#include <QDir>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <memory>
#include <utility>

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds(Clock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

// A writer that times how long it is busy with each frame.
class TimedWriter : public store::Writer
{
public:
    TimedWriter(std::unique_ptr<store::Writer> writer, std::shared_ptr<std::atomic<double>> longest)
        : m_writer(std::move(writer))
        , m_longest(std::move(longest))
    {}

    store::Result<void> add(const cv::Mat &pixels, store::FrameNumber number,
                            store::FrameTime time) override
    {
        const auto start = Clock::now();
        auto result = m_writer->add(pixels, number, time);
        *m_longest = std::max(m_longest->load(), milliseconds(Clock::now() - start));
        return result;
    }
    store::Result<void> addEncoded(const std::vector<std::uint8_t> &bytes,
                                   store::FrameNumber number, store::FrameTime time) override
    {
        return m_writer->addEncoded(bytes, number, time);
    }
    store::Result<void> addExtra(const store::Value &row) override
    {
        return m_writer->addExtra(row);
    }
    store::Result<void> sync() override { return m_writer->sync(); }
    store::Result<void> close() override { return m_writer->close(); }
    std::int64_t frameCount() const override { return m_writer->frameCount(); }
    std::int64_t durableCount() const override { return m_writer->durableCount(); }
    std::uint64_t bytesWritten() const override { return m_writer->bytesWritten(); }
    const std::filesystem::path &directory() const override { return m_writer->directory(); }

private:
    std::unique_ptr<store::Writer> m_writer;
    std::shared_ptr<std::atomic<double>> m_longest;
};

model::RecorderSeams timed(const std::shared_ptr<std::atomic<double>> &longest)
{
    model::RecorderSeams seams;
    seams.createWriter =
        [longest](
            const std::filesystem::path &directory,
            const store::WriterOptions &options) -> store::Result<std::unique_ptr<store::Writer>> {
        auto writer = store::Writer::create(directory, options);
        if (!writer)
            return writer.error();
        return std::unique_ptr<store::Writer>(
            std::make_unique<TimedWriter>(std::move(*writer), longest));
    };
    return seams;
}

model::RecordingOptions optionsOf(const RecordingRun &run, const QTemporaryDir &directory)
{
    model::RecordingOptions options;
    options.directory = directory.filePath("a store");
    options.writer.format = run.format.toStdString();
    options.writer.chunkSize = run.chunkSize;
    options.writer.quality = run.quality;
    options.maxFrames = run.frames;
    options.maxSeconds = run.seconds;
    return options;
}

} // namespace

std::optional<RunResult> runRecording(const RecordingRun &run)
{
    const QTemporaryDir directory(QDir::tempPath() + "/frame house XXXXXX");
    auto camera = model::openCamera(run.camera);
    if (!camera) {
        std::fprintf(stderr, "%s\n", camera.error().detail.c_str());
        return std::nullopt;
    }
    const model::CameraFormat format = (*camera)->formats().front();
    const auto longest = std::make_shared<std::atomic<double>>(0);
    model::Recorder recorder(timed(longest));
    recorder.setPreviewEnabled(run.hasPreview);
    RunResult result;
    bool hasFailed = false;
    QEventLoop loop;
    QObject::connect(&recorder, &model::Recorder::failed, &loop, [&](const store::Error &error) {
        std::fprintf(stderr, "%s\n", error.detail.c_str());
        hasFailed = true;
    });
    QObject::connect(&recorder, &model::Recorder::stateChanged, &loop, [&loop](auto state) {
        if (state == model::Recorder::State::Idle)
            QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    QTimer everySecond;
    QObject::connect(&everySecond, &QTimer::timeout, &loop,
                     [&result] { result.residentMb.push_back(residentMb()); });
    everySecond.start(1000);
    const std::clock_t processor = std::clock();
    const auto start = Clock::now();
    recorder.record(std::move(*camera), format, optionsOf(run, directory));
    loop.exec();
    result.clockMs = milliseconds(Clock::now() - start);
    result.processorMs = 1000.0 * static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC;
    result.counters = recorder.counters();
    result.longestAddMs = *longest;
    return hasFailed ? std::nullopt : std::optional(result);
}
