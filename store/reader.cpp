// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/reader.h"

#include "store/index/chunkfiles.h"
#include "store/index/indexloader.h"

#include <algorithm>
#include <bit>
#include <chrono>
#include <exception>
#include <span>
#include <system_error>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t fewChunks = 16; // are read as quickly as a cache

// What is wrong with the chunk's video file or folder although it has an index.
std::optional<Error> mediaProblem(const ChunkFiles &chunk, const fs::path &directory,
                                  const Metadata &metadata)
{
    if (chunk.mediaKind == FileKind::Regular || chunk.mediaKind == FileKind::Directory)
        return std::nullopt;
    const fs::path media = mediaPath(directory, metadata, chunk.number);
    if (!chunk.mediaKind)
        return Error{Error::Code::NotFound, media, "the index is there, the pictures are not"};
    if (chunk.mediaKind == FileKind::Link)
        return Error{Error::Code::Unsupported, media, "is a symbolic link"};
    return Error{Error::Code::Unsupported, media, "is not a regular file"};
}

std::int64_t nanosecondsNow()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

} // namespace

Result<std::shared_ptr<Reader>> Reader::begin(const fs::path &path, const fs::path &cache)
{
    const auto directory = storeDirectory(path);
    if (!directory)
        return directory.error();
    auto metadata = readMetadata(*directory);
    if (!metadata)
        return metadata.error();
    std::shared_ptr<Reader> reader(new Reader());
    reader->m_directory = *directory;
    reader->m_metadata = *std::move(metadata);
    reader->m_cache = cache;
    reader->m_openedNs = nanosecondsNow();
    return reader;
}

Result<std::vector<ChunkFiles>> Reader::list()
{
    auto listing = listStore(m_directory, m_metadata);
    if (!listing)
        return listing.error();
    m_ignored = std::move(listing->ignored);
    if (listing->isLocked) {
        m_lockState = store::lockState(m_directory);
        m_growthMark = growthMark(m_directory);
    }
    return std::move(listing->chunks);
}

Result<std::shared_ptr<const Reader>>
Reader::open(const fs::path &path, const std::stop_token &stop, const fs::path &cache)
{
    return openAfter(nullptr, path, stop, cache);
}

bool Reader::hasGrown() const
{
    if (!m_parts.empty())
        return m_parts.back().reader && m_parts.back().reader->hasGrown();
    return isLocked() && growthMark(m_directory) != m_growthMark;
}

Result<std::shared_ptr<const Reader>> Reader::refreshed(const std::stop_token &stop) const
{
    if (!m_parts.empty())
        return refreshedParts(stop);
    return openAfter(this, m_directory, stop, m_cache);
}

Result<std::shared_ptr<const Reader>> Reader::openAfter(const Reader *before, const fs::path &path,
                                                        const std::stop_token &stop,
                                                        const fs::path &cache)
try {
    const auto begun = begin(path, cache);
    if (!begun)
        return begun.error();
    Reader &reader = **begun;
    std::vector<CachedChunk> cached;
    auto chunks = Result<std::vector<ChunkFiles>>(Error{});
    {
        const std::jthread reading = before == nullptr ? reader.readCache(cached) : std::jthread();
        chunks = reader.list();
    }
    if (!chunks)
        return chunks.error();
    const std::vector<KnownChunk> known = before ? before->known() : std::vector<KnownChunk>();
    auto loaded =
        loadIndexes({reader.m_directory, reader.m_metadata, cached, known}, *chunks, stop);
    if (!loaded)
        return loaded.error();
    for (std::size_t i = 0; i < chunks->size(); ++i) {
        auto chunk = reader.loadUnfinished((*chunks)[i], std::move((*loaded)[i]), before, stop);
        if (chunk.error && chunk.error->code == Error::Code::Cancelled)
            return *std::move(chunk.error);
        reader.add((*chunks)[i], std::move(chunk));
    }
    reader.m_isCached = reader.m_isCached && cached.size() == reader.m_sources.size();
    reader.m_index.finish();
    return std::shared_ptr<const Reader>(*begun);
} catch (const std::exception &exception) { // std::bad_alloc, or the time zone data's
    return Error{Error::Code::TooLarge, path, exception.what()};
}

// Fills `cached` on another thread, if there is one to be had: what is kept is only a hint.
std::jthread Reader::readCache(std::vector<CachedChunk> &cached) const
try {
    return std::jthread([this, &cached] {
        try {
            cached = indexCache().read();
        } catch (const std::exception &) { // std::bad_alloc
        }
    });
} catch (const std::system_error &) {
    return {};
}

// The chunks whose index files show by their times whether they changed since they were read.
std::vector<KnownChunk> Reader::known() const
{
    std::vector<KnownChunk> chunks;
    for (std::size_t i = 0; i < m_sources.size(); ++i)
        if (m_sources[i].kind != IndexKind::None && isSettled(m_sources[i].modifiedNs, m_openedNs))
            chunks.push_back({m_sources[i], m_index.packed(i)});
    return chunks;
}

// What the journal tells of a chunk whose index could not be loaded because it is not there.
LoadedChunk Reader::loadUnfinished(const ChunkFiles &chunk, LoadedChunk loaded,
                                   const Reader *before, const std::stop_token &stop)
{
    if (!loaded.error || loaded.error->code != Error::Code::NotFound)
        return loaded;
    const bool wasRead = before != nullptr && before->m_unfinished == chunk.number &&
                         !before->m_index.chunks().empty() &&
                         before->m_index.chunks().back().number == chunk.number;
    const std::int64_t trusted = wasRead ? before->m_index.chunks().back().count : 0;
    const auto columns = readUnfinishedIndex(m_directory, m_metadata, chunk.number, stop,
                                             static_cast<std::size_t>(trusted));
    if (!columns && columns.error().code == Error::Code::NotFound) { // was it sealed meanwhile?
        auto again = loadIndexes({m_directory, m_metadata, {}}, std::span(&chunk, 1), stop);
        if (again)
            return std::move(again->front());
        loaded.error = again.error();
        return loaded;
    }
    if (!columns) {
        loaded.error = columns.error();
        return loaded;
    }
    m_unfinished = chunk.number;
    const std::uint64_t bytes =
        mediaBytes(m_directory, m_metadata, chunk.number, columns->numbers.size());
    return {{{chunk.number, IndexKind::None, 0, 0, bytes},
             PackedChunk::pack(columns->numbers, columns->times)},
            std::nullopt,
            false};
}

Result<std::shared_ptr<const Reader>>
Reader::openStart(const fs::path &path, const std::stop_token &stop, const fs::path &cache)
try {
    const auto begun = begin(path, cache);
    if (!begun)
        return begun.error();
    Reader &reader = **begun;
    reader.m_complete = false;
    const auto chunks = reader.list();
    if (!chunks)
        return chunks.error();
    if (chunks->size() <= fewChunks || reader.indexCache().isThere())
        return std::shared_ptr<const Reader>();
    for (std::size_t i = 0; i < fewChunks && reader.m_index.frameCount() == 0; ++i) {
        const std::span one(&(*chunks)[i], 1);
        auto loaded = loadIndexes({reader.m_directory, reader.m_metadata, {}}, one, stop);
        if (!loaded)
            return loaded.error();
        reader.add(one.front(), std::move(loaded->front()));
    }
    if (reader.m_index.frameCount() == 0)
        return std::shared_ptr<const Reader>();
    reader.m_index.finish();
    return std::shared_ptr<const Reader>(*begun);
} catch (const std::exception &exception) {
    return Error{Error::Code::TooLarge, path, exception.what()};
}

void Reader::add(const ChunkFiles &chunk, LoadedChunk loaded)
{
    if (loaded.error) {
        m_problems.push_back({chunk.number, *std::move(loaded.error)});
        return;
    }
    const std::size_t frames = loaded.known.frames.count();
    if (frames == 0)
        return;
    if (const auto added = m_index.append(chunk.number, std::move(loaded.known.frames)); !added) {
        m_problems.push_back({chunk.number, added.error()});
        return;
    }
    m_sources.push_back(loaded.known.source);
    m_isCached = m_isCached && loaded.isFromCache;
    m_sizeBytes += loaded.known.source.sizeBytes + loaded.known.source.mediaBytes;
    if (const auto problem = mediaProblem(chunk, m_directory, m_metadata))
        m_problems.push_back({chunk.number, *problem});
}

IndexCache Reader::indexCache() const
{
    const auto created = std::bit_cast<std::uint64_t>(m_metadata.createdUtc.value_or(0.0));
    return {m_cache, m_directory, m_metadata.uuid + '\n' + std::to_string(created)};
}

Result<void> Reader::keepIndex() const
try {
    for (const Part &part : m_parts)
        if (auto kept = part.reader ? part.reader->keepIndex() : Result<void>(); !kept)
            return kept;
    if (m_cache.empty() || m_isCached || !m_complete || m_sources.size() <= fewChunks)
        return {};
    std::vector<KnownChunk> chunks;
    chunks.reserve(m_sources.size());
    for (std::size_t i = 0; i < m_sources.size(); ++i)
        if (m_sources[i].kind != IndexKind::None) // from a journal, which may go on
            chunks.push_back({m_sources[i], m_index.packed(i)});
    return indexCache().write(chunks, nanosecondsNow());
} catch (const std::exception &exception) { // std::bad_alloc
    return Error{Error::Code::TooLarge, m_cache, exception.what()};
}

Result<std::unique_ptr<ChunkDecoder>> Reader::openChunk(int chunk,
                                                        const std::stop_token &stop) const
{
    if (const Part *part = partOf(chunk))
        return part->reader->openChunk(chunk - part->firstChunk, stop);
    return store::openChunk(m_directory, m_metadata, chunk, stop);
}

std::optional<ChunkProblem> Reader::checkCount(int chunk, const ChunkDecoder &decoder) const
{
    if (const Part *part = partOf(chunk)) {
        auto problem = part->reader->checkCount(chunk - part->firstChunk, decoder);
        if (problem)
            problem->chunk = chunk;
        return problem;
    }
    const auto chunks = m_index.chunks();
    const auto rows = std::lower_bound(chunks.begin(), chunks.end(), chunk,
                                       [](const auto &c, int number) { return c.number < number; });
    const std::int64_t stored = decoder.storedCount();
    if (stored < 0 || stored == rows->count || chunk == m_unfinished)
        return std::nullopt;
    return ChunkProblem{chunk,
                        {Error::Code::Corrupt, mediaPath(m_directory, m_metadata, chunk),
                         "holds " + std::to_string(stored) + " pictures, but its index lists " +
                             std::to_string(rows->count)}};
}

Result<cv::Mat> Reader::frame(FrameIndex index, PixelForm form) const
{
    const ChunkIndex::Location place = m_index.locate(index);
    const auto decoder = openChunk(place.chunk);
    if (!decoder)
        return decoder.error();
    return (*decoder)->decode(place.offset, form);
}

double Reader::frameRate() const
{
    if (const auto claimed = claimedFrameRate(m_metadata))
        return *claimed;
    const double interval = m_index.medianInterval();
    return interval > 0 ? 1 / interval : 0.0;
}

} // namespace store
