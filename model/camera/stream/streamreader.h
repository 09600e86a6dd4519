// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"
#include "model/camera/stream/streamurl.h"
#include "model/camera/stream/streamwatch.h"
#include "store/chunk/libav.h"
#include "store/chunk/videopicture.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace model {

// An open stream of pictures, read by FFmpeg. JPEG is passed on as it is, everything else decoded.
//
// Used by one thread at a time.
class StreamReader
{
public:
    // Within ten seconds. NotFound, PermissionDenied, Busy, Disconnected if nobody answers, Unsupported
    // if there is no video in it, MissingCodec, Corrupt, Cancelled if `stop` asks for it.
    static store::Result<std::unique_ptr<StreamReader>> open(const StreamUrl &url,
                                                             const std::stop_token &stop);

    const CameraFormat &format() const { return m_format; }

    // Who asks it to stop from now on.
    void setStop(const std::stop_token &stop) { m_watch.setStop(stop); }

    // The next frame; empty at the end of a file. Disconnected if none comes for five seconds, or the
    // other side ends the stream; Cancelled.
    store::Result<std::optional<CameraFrame>> next();

    std::int64_t failed() const { return m_failed; } // pictures that could not be decoded

private:
    explicit StreamReader(StreamUrl url);

    store::Result<void> openInput();
    store::Result<void> openDecoder();
    void describe();
    int readPacket();
    std::optional<CameraFrame> decoded();
    std::optional<CameraFrame> picture(const AVFrame &frame);
    std::optional<CameraFrame> jpeg() const;
    void stamp(CameraFrame &frame, std::int64_t time) const;
    store::Error readError(int code) const;
    store::Error error(int code) const;

    StreamUrl m_url;
    StreamWatch m_watch; // m_input looks at it
    store::libav::InputFormat m_input;
    store::libav::Codec m_decoder; // null for JPEG
    store::libav::Packet m_packet;
    store::libav::Frame m_frame;
    store::BgrConverter m_converter;
    const AVStream *m_stream = nullptr; // m_input's
    CameraFormat m_format;
    bool m_hasClock = false; // the sender stamps its frames
    bool m_isAtEnd = false;
    double m_startSeconds = 0; // of a file, on the clock of steadySeconds()
    std::int64_t m_failed = 0;
};

} // namespace model
