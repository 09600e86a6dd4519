// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"
#include "model/camera/frameidcounter.h"

#include <memory>
#include <optional>

using ArvStream = struct _ArvStream;
using ArvBuffer = struct _ArvBuffer;

namespace model {

class GenicamConnection;

// A camera's running acquisition.
//
// Made and destroyed, which ends it, on the device's thread; in between the other functions belong to
// one other thread. The connection outlives it, and is not connected anew meanwhile.
class GenicamStream
{
public:
    // Starts the acquisition in the format that is set.
    static store::Result<std::unique_ptr<GenicamStream>> start(GenicamConnection &connection,
                                                               const CameraFormat &format);
    ~GenicamStream(); // asks nothing of a device that is lost
    GenicamStream(const GenicamStream &) = delete;
    GenicamStream &operator=(const GenicamStream &) = delete;

    const CameraFormat &format() const { return m_format; }

    // The next frame, copied; waits for it a twentieth of a second. Empty if there is none, or a
    // damaged one.
    std::optional<CameraFrame> take();

    // Whether a buffer of any kind came with the last take().
    bool hasSignOfLife() const { return m_hasSignOfLife; }

    const CameraStatistics &statistics() const { return m_statistics; } // up to the last take()

private:
    GenicamStream(GenicamConnection &connection, ArvStream *stream, const CameraFormat &format);

    void addBuffers(std::size_t payload);
    std::optional<CameraFrame> copy(ArvBuffer *buffer);
    void count(std::optional<std::int64_t> number);
    void readStatistics();

    GenicamConnection &m_connection;
    ArvStream *m_stream; // ours
    CameraFormat m_format;
    FrameIdCounter m_ids;
    std::optional<std::int64_t> m_lastNumber; // of any buffer, damaged ones too
    std::int64_t m_refused = 0; // as the stream counts what it had no buffer for
    CameraStatistics m_statistics;
    bool m_hasSignOfLife = false;
};

} // namespace model
