// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/recover/remux.h"

#include "store/checksum.h"
#include "store/chunk/libav.h"
#include "store/chunk/videofile.h"
#include "store/file.h"
#include "store/write/spacereserve.h"
#include "store/write/videomuxer.h"

namespace store {

namespace {

Result<void> copyPictures(VideoFile &from, VideoMuxer &to, std::span<const JournalRecord> records)
{
    const libav::Packet packet(av_packet_alloc());
    if (!packet)
        return Error{Error::Code::TooLarge, from.path(), "out of memory"};
    for (const JournalRecord &record : records) {
        if (!from.read(*packet))
            return Error{Error::Code::Io, from.path(), "the video cannot be read a second time"};
        const std::span<const std::uint8_t> bytes{packet->data,
                                                  static_cast<std::size_t>(packet->size)};
        if (bytes.size() != record.size || crc32(std::as_bytes(bytes)) != record.crc)
            return Error{Error::Code::Io, from.path(), "the video reads differently now"};
        if (auto added = to.add({bytes, record.isKey}); !added)
            return added;
    }
    return to.finish();
}

} // namespace

Result<void> remux(const std::filesystem::path &from, const std::filesystem::path &to,
                   std::span<const JournalRecord> records)
{
    auto source = VideoFile::open(from);
    if (!source)
        return source.error();
    SpaceReserve none;
    auto done = [&]() -> Result<void> {
        auto muxer = VideoMuxer::create(to, from.extension().string(), source->parameters(), none);
        if (!muxer)
            return muxer.error();
        return copyPictures(*source, **muxer, records);
    }();
    if (!done)
        static_cast<void>(removeFile(to)); // the first reason is the one to tell
    return done;
}

} // namespace store
