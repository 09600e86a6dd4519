// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/journal/mediacheck.h"

#include "store/checksum.h"
#include "store/chunk/libav.h"
#include "store/chunk/videofile.h"
#include "store/file.h"
#include "store/index/chunkfiles.h"
#include "store/meta/metadata.h"
#include "store/mp4/fragments.h"

#include <new>
#include <vector>

namespace store {

namespace {

namespace fs = std::filesystem;
using Records = std::span<const JournalRecord>;

constexpr std::size_t bufferBytes = std::size_t(1) << 18;

bool isAsNoted(std::span<const std::byte> picture, const JournalRecord &record)
{
    return picture.size() == record.size && crc32(picture) == record.crc;
}

Error cancelled(const fs::path &media)
{
    return {Error::Code::Cancelled, media, "stopped while checking"};
}

Error unreadable(const fs::path &media)
{
    return {Error::Code::Io, media, "the system cannot read the video"};
}

// Whether an error says that the data is no good, in contrast to: the system cannot say.
bool isAboutData(const Error &error)
{
    return error.code == Error::Code::NotFound || error.code == Error::Code::Corrupt ||
           error.code == Error::Code::Unsupported;
}

Result<std::size_t> noneUnless(const Error &error)
{
    return isAboutData(error) ? Result<std::size_t>(0) : error;
}

// Whether the file's bytes from `position` on are the picture that the record tells of; however large,
// only `buffer` is taken.
Result<bool> isAsNoted(const FileHandle &file, std::uint64_t position, const JournalRecord &record,
                       std::span<std::byte> buffer)
{
    std::uint32_t crc = 0;
    for (std::uint64_t left = record.size; left > 0;) {
        const auto piece = buffer.first(std::min<std::uint64_t>(left, buffer.size()));
        const auto got = file.read(position, piece);
        if (!got || *got < piece.size())
            return got ? Result<bool>(false) : got.error();
        crc = crc32(piece, crc);
        position += piece.size();
        left -= piece.size();
    }
    return crc == record.crc;
}

// Whether a picture's file is what the record tells of.
Result<bool> isAsNoted(const fs::path &path, const JournalRecord &record,
                       std::span<std::byte> buffer)
{
    const auto file = FileHandle::open(path, FileHandle::Mode::Read);
    if (!file)
        return file.error();
    const auto size = file->size();
    if (!size || *size != record.size)
        return size ? Result<bool>(false) : size.error();
    return isAsNoted(*file, 0, record, buffer);
}

Result<std::size_t> verifyFolder(const fs::path &folder, const std::string &extension,
                                 Records records, const std::stop_token &stop, std::size_t trusted)
{
    std::vector<std::byte> buffer(bufferBytes);
    for (std::size_t i = trusted; i < records.size(); ++i) {
        if (stop.stop_requested())
            return cancelled(folder);
        const auto name = imageName(static_cast<std::int64_t>(i), extension);
        const auto isGood = isAsNoted(folder / name, records[i], buffer);
        if (!isGood && !isAboutData(isGood.error()))
            return isGood.error();
        if (!isGood || !*isGood)
            return i;
    }
    return records.size();
}

Result<std::size_t> verifyFragments(const FileHandle &file, Records records,
                                    const std::stop_token &stop, std::size_t trusted)
{
    const auto fragments = mp4::readFragments(file);
    if (!fragments)
        return noneUnless(fragments.error());
    std::vector<std::byte> buffer(bufferBytes);
    const std::size_t count = std::min(records.size(), fragments->samples.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (stop.stop_requested())
            return cancelled(file.path());
        const mp4::Sample &sample = fragments->samples[i];
        if (sample.size != records[i].size)
            return i;
        if (i < trusted)
            continue;
        const auto isGood = isAsNoted(file, sample.position, records[i], buffer);
        if (!isGood)
            return isGood.error();
        if (!*isGood)
            return i;
    }
    return count;
}

// What libav finds in the file, packet by packet.
Result<std::size_t> verifyPackets(const fs::path &media, Records records,
                                  const std::stop_token &stop, std::size_t trusted)
{
    auto file = VideoFile::open(media);
    if (!file)
        return noneUnless(file.error());
    const libav::Packet packet(av_packet_alloc());
    if (!packet)
        return Error{Error::Code::TooLarge, media, "out of memory"};
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (stop.stop_requested())
            return cancelled(media);
        if (!file->read(*packet))
            return file->hasFailed() ? Result<std::size_t>(unreadable(media)) : i;
        const std::span bytes(packet->data, static_cast<std::size_t>(packet->size));
        if (i >= trusted && !isAsNoted(std::as_bytes(bytes), records[i]))
            return i;
    }
    return records.size();
}

// Whether the file is a video in fragments, of ours and not finished; empty: it cannot be opened.
Result<FileHandle> openFragments(const fs::path &media)
{
    auto file = FileHandle::open(media, FileHandle::Mode::Read);
    if (!file)
        return file;
    const auto finished = mp4::isFinished(*file);
    if (!finished)
        return finished.error();
    if (*finished)
        return Error{Error::Code::Unsupported, media, "has no fragments any more"};
    return file;
}

} // namespace

Result<std::size_t> verifiedFrames(const fs::path &media, const Metadata &metadata, Records records,
                                   const std::stop_token &stop, std::size_t trusted)
try {
    if (metadata.storeClass == StoreClass::Directory)
        return verifyFolder(media, metadata.extension, records, stop, trusted);
    if (metadata.extension == ".mp4") {
        const auto fragments = openFragments(media);
        if (fragments)
            return verifyFragments(*fragments, records, stop, trusted);
        if (fragments.error().code != Error::Code::Unsupported)
            return noneUnless(fragments.error());
    }
    return verifyPackets(media, records, stop, trusted);
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, media, "not enough memory to check the pictures"};
}

bool isEmptyVideo(const fs::path &media)
{
    const auto status = fileStatus(media);
    if (!status || status->sizeBytes == 0)
        return status && status->kind == FileKind::Regular;
    if (const auto file = openFragments(media)) {
        const auto fragments = mp4::readFragments(*file);
        const auto size = file->size();
        return fragments && size && fragments->headEnd == *size;
    }
    auto file = VideoFile::open(media);
    const libav::Packet packet(av_packet_alloc());
    return file && packet && !file->read(*packet) && !file->hasFailed();
}

} // namespace store
