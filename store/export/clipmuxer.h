// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/error.h"
#include "store/export/clipformat.h"
#include "store/export/clipsound.h"
#include "store/write/muxeroutput.h"
#include "store/write/outputfile.h"
#include "store/write/spacereserve.h"
#include "store/write/taskthread.h"

#include <climits>
#include <cstdint>
#include <filesystem>
#include <memory>

namespace store {

// Puts the packets of a clip, which come in the order in which they are decoded, into a new video file.
class ClipMuxer
{
public:
    // Of the format container, tick, that the times of packets are in, and rate count. `sound`, which has
    // been started and outlives the muxer, goes beside the pictures; null: there is none. InvalidArgument
    // if the pictures have no true times then.
    static Result<std::unique_ptr<ClipMuxer>> create(const std::filesystem::path &path,
                                                     const ClipFormat &format,
                                                     const AVCodecParameters &packets,
                                                     ClipSound *sound = nullptr);
    ~ClipMuxer();
    ClipMuxer(const ClipMuxer &) = delete;
    ClipMuxer &operator=(const ClipMuxer &) = delete;

    AVRational fileTick() const; // of the times as the file has them, seconds

    // Both times of a packet are set; those of decoding rise. Unsupported if the container cannot tell
    // the time from the last packet to this one.
    Result<void> add(AVPacket &packet);

    // Ends the file, which can be read from then on, and begins to bring it to the disk. To be called once.
    Result<void> end();

    // Waits until it is there; `checked` says what came of looking at it meanwhile, and is what this
    // returns, unless the disk is to blame. To be called once, after end().
    Result<void> sync(const Result<void> &checked = {});

    std::int64_t sizeBytes() const { return m_file->size(); }

private:
    struct FreeOutput
    {
        void operator()(AVFormatContext *format) const { avformat_free_context(format); }
    };

    ClipMuxer(std::filesystem::path path, AVRational tick);
    Result<void> open(const ClipFormat &format, const AVCodecParameters &packets);
    Result<void> addSound(AVPacket &packet);
    ClipSound::Take takingSound();
    Error failure(int code) const;

    static int writeOutput(void *muxer, std::uint8_t *bytes, int size);
    static std::int64_t seekOutput(void *muxer, std::int64_t offset, int whence);

    std::filesystem::path m_path;
    AVRational m_tick; // of packets
    std::int64_t m_usualDuration = 0; // of one picture, in ticks of packets
    std::int64_t m_longestGap = INT_MAX; // in ticks of the file: what an .mp4 has room for
    std::int64_t m_last = 0; // when the last packet is decoded, in ticks of the file
    SpaceReserve m_noReserve; // the file's
    std::unique_ptr<OutputFile> m_file;
    MuxerOutput m_output; // writes into *m_file
    std::unique_ptr<AVFormatContext, FreeOutput> m_format;
    ClipSound *m_sound = nullptr; // null: none
    bool m_holdsPacket = false; // libav's muxer does, and frees it only where the file is ended
    std::int64_t m_unsynced = 0; // bytes that the system was not asked yet to bring to the disk
    std::unique_ptr<TaskThread> m_syncing; // the last: it uses *m_file. Null: sync() does it itself
};

} // namespace store
