// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/chunk/packettable.h"
#include "store/chunk/videofile.h"
#include "store/error.h"
#include "store/inputfile.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

namespace store {

// The packets of a video file with their table, read one after the other from any of them on.
//
// Where the container tells where its packets are, opening reads none of them. Later the first is
// read by itself, as whoever goes on elsewhere wants no other, and those after it many at once. Else the
// demuxer reads all, and seeks. Not thread-safe.
class PacketReader
{
public:
    // What VideoFile::open() and scanPackets() say.
    static Result<PacketReader> open(const std::filesystem::path &path,
                                     const std::stop_token &stop);

    const std::filesystem::path &path() const { return m_video.path(); }
    const AVCodecParameters &parameters() const { return m_video.parameters(); }
    const PacketTable &table() const { return m_table; }

    // Makes the table anew, from reading all packets. After an error the table is what it was.
    Result<void> scan(const std::stop_token &stop);

    // Makes `packet` the next one. Corrupt if the file is not what it was, Cancelled.
    Result<void> goTo(std::size_t packet, const std::stop_token &stop);

    std::optional<std::size_t> next() const { return m_next; } // empty: not known

    // Reads the next packet and goes on to the one after it. False, staying, at the end, or when the
    // file is not what it was.
    bool read(AVPacket &packet);

    // Why the last read() gave nothing, where the system is to blame and not the file.
    const std::optional<Error> &failure() const { return m_failure; }

    // Reads any packet without moving. Corrupt if the file is shorter than it was, Io, TooLarge.
    // REQUIRES: table().isDirect().
    Result<void> fetch(std::size_t packet, AVPacket &into) const;

private:
    explicit PacketReader(VideoFile video);
    Result<void> fetchNext(AVPacket &into);
    void readAhead(std::size_t packet);
    void seek(std::size_t packet);
    bool readSought(AVPacket &packet);

    VideoFile m_video;
    PacketTable m_table;
    std::optional<InputFile> m_file; // to read directly
    std::vector<std::byte>
        m_ahead; // what stands there from m_aheadFrom on; empty: nothing was read
    std::int64_t m_aheadFrom = 0;
    std::optional<std::size_t> m_fetched; // the packet that was read last
    std::optional<std::size_t> m_next;
    libav::Packet m_sought; // packet m_next, if seeking read it already
    bool m_hasSought = false;
    std::optional<Error> m_failure;
};

} // namespace store
