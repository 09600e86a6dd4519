// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/error.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace store {

// Whether VideoFile knows a container by the end of this name.
bool isVideoName(const std::filesystem::path &path);

// libav prints what it finds odd to standard error; we return it. Called before anything is opened.
void silenceLibav();

// Whether a demuxer must look at packets to know how they are coded.
bool needsProbing(const AVStream &stream);

// The packets of a video file's first picture track.
//
// The container is decided by the file's extension, never by its content; nothing but this one
// local file is opened. Not thread-safe.
class VideoFile
{
public:
    // `path` ends in .mp4, .mkv, .avi, .mov or .m4v. Corrupt if the container cannot be read (an mp4 that was
    // never finished), NotFound, PermissionDenied, Unsupported (not a regular file).
    static Result<VideoFile> open(const std::filesystem::path &path);

    // One that is closed, as by close(), of a file and a track of which all is known. Not looked at.
    static VideoFile known(std::filesystem::path path, libav::Parameters parameters);

    const std::filesystem::path &path() const { return m_path; }
    const AVCodecParameters &parameters() const { return *m_parameters; }
    std::int64_t trackId() const { return m_trackId; } // in the container

    // Packets that the file's head promises; 0 where it does not say.
    std::int64_t knownPacketCount() const { return m_knownPacketCount; }

    // Of the packets' times.
    double secondsPerTick() const { return av_q2d(stream().time_base); }

    // The next packet in file order; empty packets are passed over. False at the end of the file,
    // or where it cannot be read any further.
    bool read(AVPacket &packet);

    // Whether that was because the system could not read the file.
    bool hasFailed() const;

    // Goes to a key packet of about this time, in the container's units. False: use rewind().
    bool seek(std::int64_t time);

    // Goes to the first packet by opening the file anew. After an error the file is closed, as by
    // close(), until it succeeds.
    Result<void> rewind();
    bool isAtStart() const { return m_isAtStart; }

    // Closes the file until the next rewind(): nothing else but the parameters may be asked for.
    void close();

private:
    VideoFile() = default;
    AVStream &stream() const { return *m_format->streams[m_stream]; }

    std::filesystem::path m_path;
    libav::InputFormat m_format;
    libav::Parameters m_parameters;
    int m_stream = 0;
    std::int64_t m_trackId = 0;
    bool m_isAtStart = false;
    std::int64_t m_knownPacketCount = 0;
};

} // namespace store
