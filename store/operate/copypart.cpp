// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/copypart.h"

#include "store/file.h"
#include "store/operate/copystore.h"
#include "store/operate/rewrite.h"
#include "store/operate/storeassembly.h"
#include "store/operate/storesource.h"

#include <algorithm>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;

struct Span
{
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

Span spanOf(const Reader &reader, const ConvertOptions &options)
{
    const std::int64_t count = reader.index().frameCount();
    const std::int64_t begin = std::clamp<std::int64_t>(options.begin.value_or(0), 0, count);
    return {begin, std::clamp<std::int64_t>(options.end.value_or(count), begin, count)};
}

bool isWholeIn(const ChunkIndex::Chunk &chunk, const Span &span)
{
    return chunk.first.value >= span.begin && chunk.first.value + chunk.count <= span.end;
}

// In which pictures are coded like those of the store, by us.
std::string writtenFormat(const Metadata &metadata)
{
    if (metadata.storeClass == StoreClass::Directory)
        return metadata.format;
    return metadata.extension == ".avi"   ? "mjpeg/avi"
           : metadata.extension == ".mkv" ? "h264/mkv"
                                          : "avc1/mp4";
}

class PartCopier
{
public:
    PartCopier(std::shared_ptr<const Reader> reader, const fs::path &directory,
               const ConvertOptions &options, const Progress &progress, const std::stop_token &stop)
        : m_reader(std::move(reader))
        , m_directory(directory)
        , m_options(options)
        , m_span(spanOf(*m_reader, options))
        , m_progress(progress)
        , m_stop(stop)
    {}

    Result<Conversion> run()
    {
        Value user = m_reader->metadata().user;
        if (m_options.tellsOrigin)
            user[originKey] = originOf(*m_reader, m_options);
        auto assembly = StoreAssembly::begin(m_directory, m_reader->metadata(), user);
        if (!assembly)
            return assembly.error();
        for (const ChunkProblem &problem : m_reader->problems())
            m_result.problems.push_back(problem.error);
        for (const ChunkIndex::Chunk &chunk : m_reader->index().chunks()) {
            const Span part{std::max(m_span.begin, chunk.first.value),
                            std::min(m_span.end, chunk.first.value + chunk.count)};
            if (part.begin >= part.end)
                continue;
            const auto added =
                isWholeIn(chunk, m_span) ? copy(*assembly, chunk) : writeAnew(*assembly, part);
            if (!added)
                return added.error();
            tell(part.end);
        }
        if (auto finished = assembly->finish(); !finished)
            return finished.error();
        m_result.frames = assembly->frameCount();
        for (const Error &problem : assembly->problems())
            m_result.problems.push_back(problem);
        return std::move(m_result);
    }

private:
    Result<void> copy(StoreAssembly &assembly, const ChunkIndex::Chunk &chunk)
    {
        auto added = assembly.add(*m_reader, chunk, m_stop);
        if (!added && added.error().code == Error::Code::NotFound) { // its video is gone
            m_result.missing += chunk.count;
            m_result.problems.push_back(added.error());
            return {};
        }
        m_result.copiedChunks += added ? 1 : 0;
        return added;
    }

    // By way of a store of its own.
    Result<void> writeAnew(StoreAssembly &assembly, const Span &part)
    {
        const fs::path place = m_directory / ".part";
        ConvertOptions options;
        options.format = writtenFormat(m_reader->metadata());
        options.chunkSize = part.end - part.begin;
        options.begin = part.begin;
        options.end = part.end;
        StoreSource frames(m_reader, options);
        const auto further = [&](std::int64_t done, std::int64_t) { tell(part.begin + done); };
        auto written = rewrite(frames, m_reader->directory(), place, options, further, m_stop);
        if (!written)
            return written.error();
        m_result.missing += written->missing;
        for (const Error &problem : written->problems)
            if (!isTold(problem))
                m_result.problems.push_back(problem);
        const auto made = Reader::open(place, m_stop);
        if (!made)
            return made.error();
        for (const ChunkIndex::Chunk &chunk : (*made)->index().chunks())
            if (auto added = assembly.add(**made, chunk, m_stop); !added)
                return added;
        std::error_code error;
        fs::remove_all(place, error);
        return error ? systemError(error.value(), place, "remove") : Result<void>();
    }

    bool isTold(const Error &problem) const
    {
        return std::ranges::any_of(m_result.problems, [&](const Error &told) {
            return told.path == problem.path && told.detail == problem.detail;
        });
    }

    void tell(std::int64_t upTo) const
    {
        if (m_progress)
            m_progress(upTo - m_span.begin, m_span.end - m_span.begin);
    }

    std::shared_ptr<const Reader> m_reader;
    const fs::path &m_directory;
    const ConvertOptions &m_options;
    Span m_span; // that was asked for
    const Progress &m_progress;
    const std::stop_token &m_stop;
    Conversion m_result;
};

} // namespace

bool isCopyingChunks(const Reader &reader, const ConvertOptions &options)
{
    const Metadata &metadata = reader.metadata();
    const bool isAsBefore = options.format == metadata.format && options.quality == 0 &&
                            options.every == 1 && options.cut.isWhole() &&
                            (options.chunkSize == 0 || options.chunkSize == metadata.chunkSize) &&
                            (options.encoding.empty() || options.encoding == metadata.encoding);
    // What we write of a video whose pictures are encoded once more are those pictures decoded.
    const bool isMixed = metadata.storeClass == StoreClass::Video && !metadata.encoding.empty();
    if (!isAsBefore || isMixed || !isSettled(reader))
        return false;
    const Span span = spanOf(reader, options);
    return std::ranges::any_of(reader.index().chunks(), [&](const ChunkIndex::Chunk &chunk) {
        return isWholeIn(chunk, span);
    });
}

Result<Conversion> copyPart(const std::shared_ptr<const Reader> &reader, const fs::path &directory,
                            const ConvertOptions &options, const Progress &progress,
                            const std::stop_token &stop)
{
    return PartCopier(reader, directory, options, progress, stop).run();
}

} // namespace store
