// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/reader.h"

#include "store/file.h"
#include "store/index/chunkfiles.h"
#include "store/index/indexfile.h"

#include <exception>

namespace store {

namespace {

namespace fs = std::filesystem;

std::uint64_t sizeOf(const fs::path &file)
{
    const auto status = fileStatus(file);
    return status ? status->sizeBytes : 0;
}

// A chunk's files as far as they can be told without a look at each picture: folders count their
// first one for all.
std::uint64_t sizeOf(const ChunkFiles &chunk, const Metadata &metadata, std::size_t frames)
{
    if (metadata.storeClass == StoreClass::Video)
        return sizeOf(chunk.media) + sizeOf(chunk.index);
    return sizeOf(chunk.media / imageName(0, metadata.extension)) * frames + sizeOf(chunk.index);
}

// Where the index of a chunk without one should be.
fs::path missingIndex(const ChunkFiles &chunk)
{
    return chunk.mediaKind == FileKind::Directory ? chunk.media / "index.npz"
                                                  : fs::path(chunk.media).replace_extension(".npz");
}

// The chunk's index, or why the chunk has none.
Result<IndexColumns> readColumns(const ChunkFiles &chunk)
{
    const bool isFolderLink =
        chunk.mediaKind == FileKind::Link && chunk.index.parent_path() == chunk.media;
    if (isFolderLink)
        return Error{Error::Code::Unsupported, chunk.media,
                     "is a symbolic link, which is not followed"};
    if (chunk.index.empty()) {
        const auto status = fileStatus(missingIndex(chunk));
        if (!status && status.error().code != Error::Code::NotFound)
            return status.error(); // a folder that we may not look into
        return Error{Error::Code::NotFound, missingIndex(chunk),
                     "the pictures are there, their index is not"};
    }
    return readIndexFile(chunk.index);
}

// What is wrong with the chunk's video file or folder although it has an index.
std::optional<Error> mediaProblem(const ChunkFiles &chunk)
{
    if (!chunk.mediaKind)
        return Error{Error::Code::NotFound, chunk.media,
                     "the index is there, the pictures are not"};
    if (chunk.mediaKind == FileKind::Link)
        return Error{Error::Code::Unsupported, chunk.media, "is a symbolic link"};
    if (chunk.mediaKind == FileKind::Other)
        return Error{Error::Code::Unsupported, chunk.media, "is not a regular file"};
    return std::nullopt;
}

} // namespace

Result<std::shared_ptr<const Reader>> Reader::open(const fs::path &path,
                                                   const std::stop_token &stop)
{
    return openAfter(nullptr, path, stop);
}

Result<std::shared_ptr<const Reader>> Reader::refreshed(const std::stop_token &stop) const
{
    return openAfter(this, m_directory, stop);
}

Result<std::shared_ptr<const Reader>> Reader::openAfter(const Reader *before, const fs::path &path,
                                                        const std::stop_token &stop)
try {
    const auto directory = storeDirectory(path);
    if (!directory)
        return directory.error();
    auto metadata = readMetadata(*directory);
    if (!metadata)
        return metadata.error();
    const auto listing = listStore(*directory, *metadata);
    if (!listing)
        return listing.error();
    const std::shared_ptr<Reader> reader(new Reader());
    reader->m_directory = *directory;
    reader->m_metadata = *std::move(metadata);
    reader->m_ignored = listing->ignored;
    reader->m_lockState = store::lockState(*directory);
    reader->m_growthMark = growthMark(*directory);
    for (const ChunkFiles &chunk : listing->chunks) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, *directory, "stopped while opening"};
        reader->add(chunk, before);
    }
    reader->m_index.finish();
    return std::shared_ptr<const Reader>(reader);
} catch (const std::exception &exception) { // std::bad_alloc, or the time zone data's
    return Error{Error::Code::TooLarge, path, exception.what()};
}

// NotFound if the chunk has no journal.
Result<IndexColumns> Reader::readUnfinished(int chunk, const Reader *before) const
{
    const bool wasRead = before != nullptr && before->m_unfinished == chunk &&
                         !before->m_index.chunks().empty() &&
                         before->m_index.chunks().back().number == chunk;
    const std::int64_t trusted = wasRead ? before->m_index.chunks().back().count : 0;
    return readUnfinishedIndex(m_directory, m_metadata, chunk, {},
                               static_cast<std::size_t>(trusted));
}

void Reader::add(const ChunkFiles &chunk, const Reader *before)
{
    auto columns = readColumns(chunk);
    if (!columns && columns.error().code == Error::Code::NotFound) {
        auto unfinished = readUnfinished(chunk.number, before);
        if (unfinished)
            m_unfinished = chunk.number;
        else if (unfinished.error().code == Error::Code::NotFound)
            unfinished = readColumns(chunk); // it was sealed meanwhile
        columns = std::move(unfinished);
    }
    if (!columns) {
        m_problems.push_back({chunk.number, columns.error()});
        return;
    }
    if (const auto added = m_index.append(chunk.number, columns->numbers, columns->times); !added) {
        m_problems.push_back(
            {chunk.number, {added.error().code, chunk.index, added.error().detail}});
        return;
    }
    m_sizeBytes += sizeOf(chunk, m_metadata, columns->numbers.size());
    if (const auto problem = mediaProblem(chunk); problem && !columns->numbers.empty())
        m_problems.push_back({chunk.number, *problem});
}

Result<std::unique_ptr<ChunkDecoder>> Reader::openChunk(int chunk,
                                                        const std::stop_token &stop) const
{
    return store::openChunk(m_directory, m_metadata, chunk, stop);
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
