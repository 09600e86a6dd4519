// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/stream/streambackend.h"

#include "model/camera/sharedstatistics.h"
#include "model/camera/stream/streamreader.h"
#include "model/camera/stream/streamurl.h"

#include <QString>

#include <stop_token>
#include <thread>
#include <utility>

namespace model {

namespace {

using Code = store::Error::Code;

void readStream(StreamReader &reader, const CameraSink &sink, SharedStatistics &statistics)
{
    sink.started(reader.format());
    CameraStatistics counts;
    while (true) {
        auto frame = reader.next();
        counts.failed = reader.failed();
        if (frame && *frame)
            ++counts.completed;
        statistics.set(counts);
        if (!frame && frame.error().code == Code::Cancelled)
            return;
        if (!frame)
            return sink.failed(frame.error());
        if (!*frame)
            return sink.ended ? sink.ended()
                              : sink.failed({Code::Disconnected, {}, "the file is at its end"});
        sink.frame(std::move(**frame));
    }
}

class StreamCamera : public Camera
{
public:
    StreamCamera(CameraInfo info, StreamUrl url, std::unique_ptr<StreamReader> reader)
        : m_info(std::move(info))
        , m_url(std::move(url))
        , m_format(reader->format())
        , m_opened(std::move(reader))
    {}
    ~StreamCamera() override { StreamCamera::stop(); }

    const CameraInfo &info() const override { return m_info; }
    std::vector<CameraFormat> formats() const override { return {m_format}; }
    std::optional<CameraStatistics> statistics() const override { return m_statistics->get(); }
    void stop() override { m_thread = {}; }

    void start(const CameraFormat &, CameraSink sink) override
    {
        stop();
        auto work = [url = m_url, reader = std::move(m_opened), statistics = m_statistics,
                     sink = std::move(sink)](const std::stop_token &stop) mutable {
            if (!reader) {
                auto opened = StreamReader::open(url, stop);
                if (!opened && opened.error().code == Code::Cancelled)
                    return;
                if (!opened)
                    return sink.failed(opened.error());
                reader = std::move(*opened);
            }
            reader->setStop(stop);
            readStream(*reader, sink, *statistics);
        };
        m_thread = std::jthread(std::move(work));
    }

private:
    CameraInfo m_info;
    StreamUrl m_url;
    CameraFormat m_format;
    std::shared_ptr<SharedStatistics> m_statistics = std::make_shared<SharedStatistics>();
    std::unique_ptr<StreamReader> m_opened; // for the first start()
    std::jthread m_thread;
};

} // namespace

store::Result<std::unique_ptr<Camera>> StreamBackend::open(const QString &id) const
{
    const auto url = parseStreamId(id);
    if (!url)
        return store::Error{Code::NotFound, id.toStdString(), "not a stream"};
    auto reader = StreamReader::open(*url, {});
    if (!reader)
        return reader.error();
    const CameraInfo info{id, QString::fromStdString(url->shown), QStringLiteral("Stream")};
    return std::unique_ptr<Camera>(std::make_unique<StreamCamera>(info, *url, std::move(*reader)));
}

} // namespace model
