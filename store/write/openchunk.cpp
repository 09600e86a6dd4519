// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/openchunk.h"

#include "store/extra/jsonrows.h"
#include "store/file.h"
#include "store/index/chunkname.h"
#include "store/write/imageencoder.h"
#include "store/write/spacereserve.h"
#include "store/write/storekeys.h"
#include "store/write/videoencoder.h"

namespace store {

namespace {

Result<std::unique_ptr<ChunkEncoder>> makeEncoder(const std::filesystem::path &media,
                                                  const FormatPlan &plan, SpaceReserve &reserve)
{
    if (plan.storeClass == StoreClass::Directory) {
        auto encoder = ImageChunkEncoder::create(media, plan);
        if (!encoder)
            return encoder.error();
        return std::unique_ptr<ChunkEncoder>(std::move(*encoder));
    }
    auto encoder = VideoChunkEncoder::create(media, plan, reserve);
    if (!encoder)
        return encoder.error();
    return std::unique_ptr<ChunkEncoder>(std::move(*encoder));
}

} // namespace

Result<std::unique_ptr<OpenChunk>> OpenChunk::create(const std::filesystem::path &directory,
                                                     int number, const FormatPlan &plan,
                                                     SpaceReserve &reserve)
{
    std::unique_ptr<OpenChunk> chunk(new OpenChunk);
    chunk->m_directory = directory;
    chunk->m_number = number;
    chunk->m_isFolder = plan.storeClass == StoreClass::Directory;
    chunk->m_media = directory / (chunkName(number) + (chunk->m_isFolder ? "" : plan.extension));
    chunk->m_reserve = &reserve;
    auto encoder = makeEncoder(chunk->m_media, plan, reserve);
    if (!encoder) {
        chunk->removeFiles();
        return encoder.error();
    }
    chunk->m_encoder = std::move(*encoder);
    return chunk;
}

Result<std::uint64_t> OpenChunk::add(const Encode &encode, FrameNumber number, FrameTime time)
{
    auto size = encode(*m_encoder);
    if (size) {
        m_numbers.push_back(number.value);
        m_times.push_back(time.seconds);
    }
    return size;
}

// Path of a file of the index: beside the video, or `inFolder` in the folder.
std::filesystem::path OpenChunk::base(const char *inFolder) const
{
    return m_isFolder ? m_media / inFolder : m_directory / chunkName(m_number);
}

// Small files find room in the reserve when the disk is full.
Result<void> OpenChunk::writeFile(const std::filesystem::path &file,
                                  std::span<const std::byte> bytes)
{
    auto written = writeFileAtomically(file, bytes);
    if (!written && written.error().code == Error::Code::DiskFull && m_reserve->release())
        written = writeFileAtomically(file, bytes);
    return written;
}

Result<void> OpenChunk::writeRows(const Value &storeKeys)
{
    if (!m_extra.empty()) {
        const std::string json = toJson(m_extra);
        auto file = base("index");
        file += ".extra.json";
        if (auto written = writeFile(file, std::as_bytes(std::span(json))); !written)
            return written;
    }
    const auto index = indexFile(m_numbers, m_times, storeKeys);
    if (!index)
        return index.error();
    auto file = base("index");
    file += ".npz";
    return writeFile(file, *index);
}

void OpenChunk::removeFiles()
{
    // Best effort: nothing here was ever promised to anybody.
    static_cast<void>(removeFile(m_media));
}

Result<void> OpenChunk::seal(const Value &storeKeys, bool keepEmpty)
{
    auto done = m_encoder->finish();
    const std::int64_t safe = m_encoder->safeFrames();
    m_encoder.reset();
    if (safe < frameCount()) {
        m_numbers.resize(static_cast<std::size_t>(safe));
        m_times.resize(static_cast<std::size_t>(safe));
    }
    if (m_numbers.empty() && !keepEmpty) {
        removeFiles();
        return done;
    }
    auto written = writeRows(storeKeys);
    return done ? written : done;
}

} // namespace store
