// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/insert.h"

#include "store/chunk/videochunk.h"
#include "store/file.h"
#include "store/index/chunkfiles.h"
#include "store/index/chunkname.h"
#include "store/index/indexfile.h"
#include "store/index/indexloader.h"
#include "store/operate/changing.h"
#include "store/operate/samefile.h"
#include "store/reader.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <limits>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;
using Code = Error::Code;

// A video that was found to fit.
struct Candidate
{
    fs::path file;
    std::int64_t frames = 0;
    std::optional<IndexColumns> own; // numbers and times that it brings along
};

Error unfit(const fs::path &file, std::string detail)
{
    return {Code::InvalidArgument, file, std::move(detail)};
}

std::string describe(const std::vector<int> &shape)
{
    return std::to_string(shape[1]) + " x " + std::to_string(shape[0]);
}

// Decodes the first and the last frame: a video that a decoder cannot open is no chunk.
Result<std::int64_t> countFrames(const fs::path &file, const Metadata &metadata,
                                 const std::stop_token &stop)
{
    const auto video = VideoChunk::open(file, metadata, stop);
    if (!video)
        return video.error();
    const std::int64_t count = (*video)->storedCount();
    if (count <= 0)
        return unfit(file, "it holds no pictures");
    for (const std::int64_t offset : {std::int64_t(0), count - 1}) {
        const auto picture = (*video)->decode(offset, PixelForm::Full, stop);
        if (!picture)
            return picture.error();
        const std::vector<int> shape{picture->rows, picture->cols};
        const std::vector<int> wanted = metadata.shownShape();
        if (!std::equal(shape.begin(), shape.end(), wanted.begin()))
            return unfit(file, "its pictures are " + describe(shape) + ", those of the recording " +
                                   describe(wanted));
    }
    return count;
}

// What follows on frames that cannot be counted would have others' numbers and times. A chunk without
// an index has none, and may be what was left of an earlier run.
std::optional<Error> unreadIndex(const Reader &reader)
{
    for (Error &error : uncountedChunks(reader))
        if (error.code != Code::NotFound)
            return std::move(error);
    return std::nullopt;
}

// The index beside the video; empty if there is none.
Result<std::optional<IndexColumns>> ownIndex(const fs::path &video, std::int64_t frames)
{
    for (const char *extension : {".npz", ".yaml"}) {
        const fs::path file = fs::path(video).replace_extension(extension);
        if (!fileStatus(file))
            continue;
        auto columns = readIndexFile(file);
        if (!columns)
            return columns.error();
        if (std::ssize(columns->numbers) != frames)
            return unfit(file, "it lists " + std::to_string(columns->numbers.size()) +
                                   " frames, but the video holds " + std::to_string(frames));
        return std::optional(*std::move(columns));
    }
    return std::optional<IndexColumns>();
}

bool isGiven(const InsertOptions &options)
{
    return options.firstNumber || options.firstTime || options.frameRate > 0;
}

bool isAllGiven(const InsertOptions &options)
{
    return options.firstNumber && options.firstTime && options.frameRate > 0;
}

Result<Candidate> examine(const fs::path &video, const ChangingStore &store,
                          const InsertOptions &options, const std::stop_token &stop)
{
    std::error_code error;
    const fs::path file = fs::canonical(video, error);
    if (error)
        return systemError(error.value(), video, "open");
    if (file.extension() != store.metadata.extension)
        return unfit(video, "the recording's videos are " + store.metadata.extension);
    const auto frames = countFrames(file, store.metadata, stop);
    if (!frames)
        return frames.error();
    Candidate candidate{file, *frames, std::nullopt};
    if (!isGiven(options)) {
        auto own = ownIndex(file, *frames);
        if (!own)
            return own.error();
        candidate.own = *std::move(own);
    }
    return candidate;
}

// The chunks behind the last readable one: which numbers they have is not known.
std::vector<int> unreadableAtEnd(const Reader &reader)
{
    const auto readable = reader.index().chunks();
    std::vector<int> chunks;
    for (const ChunkProblem &problem : reader.problems())
        if (readable.empty() || problem.chunk > readable.back().number)
            chunks.push_back(problem.chunk);
    std::ranges::sort(chunks);
    return chunks;
}

// Gives frames the numbers and times that follow those before.
class Numbering
{
public:
    Numbering(const Reader &reader, const InsertOptions &options)
    {
        const ChunkIndex &index = reader.index();
        const double rate = options.frameRate > 0 ? options.frameRate : reader.frameRate();
        m_interval = rate > 0 ? 1 / rate : std::numeric_limits<double>::quiet_NaN();
        if (index.frameCount() > 0) {
            const FrameId last = index.frame({index.frameCount() - 1});
            continueAfter(last.number.value, last.time.seconds);
        }
        if (options.firstNumber)
            m_number = options.firstNumber->value;
        if (options.firstTime)
            m_time = options.firstTime->seconds;
        m_isGiven = isGiven(options);
        if (!options.firstNumber || !options.firstTime)
            m_gaps = unreadableAtEnd(reader);
    }

    bool isKnown() const { return std::isfinite(m_time) && std::isfinite(m_interval); }

    // A chunk before this one whose numbers and times are not known, so that neither are those that
    // follow.
    std::optional<int> gapBefore(int chunk) const
    {
        if (m_gaps.empty() || m_gaps.front() >= chunk)
            return std::nullopt;
        return m_gaps.front();
    }

    void fillGap(int chunk) { std::erase(m_gaps, chunk); }

    // Where a start was given, videos that an earlier run has inserted count from there, too.
    void passOver(const IndexColumns &columns)
    {
        if (m_isGiven && !columns.numbers.empty())
            continueAfter(columns.numbers.back(), columns.times.back());
    }

    bool hasRoomFor(std::int64_t frames) const
    {
        return m_number && *m_number <= std::numeric_limits<std::int64_t>::max() - frames;
    }

    // REQUIRES: hasRoomFor() them, unless the candidate has its own.
    IndexColumns take(const Candidate &candidate)
    {
        IndexColumns columns;
        if (candidate.own) {
            continueAfter(candidate.own->numbers.back(), candidate.own->times.back());
            return *candidate.own;
        }
        for (std::int64_t i = 0; i < candidate.frames; ++i) {
            columns.numbers.push_back(*m_number + i);
            columns.times.push_back(m_time + static_cast<double>(i) * m_interval);
        }
        continueAfter(columns.numbers.back(), columns.times.back());
        return columns;
    }

private:
    void continueAfter(std::int64_t number, double time)
    {
        m_number.reset();
        if (number < std::numeric_limits<std::int64_t>::max())
            m_number = number + 1;
        m_time = time + m_interval;
    }

    bool m_isGiven = false;
    std::optional<std::int64_t> m_number = 0; // none: all are taken
    double m_time = std::numeric_limits<double>::quiet_NaN();
    double m_interval = 0.0; // seconds
    std::vector<int> m_gaps; // rising
};

class Inserter
{
public:
    Inserter(const ChangingStore &store, std::vector<ChunkFiles> chunks, Numbering numbering)
        : m_store(store)
        , m_chunks(std::move(chunks))
        , m_numbering(numbering)
    {}

    Result<Insertion> insert(const Candidate &candidate, const std::stop_token &stop)
    {
        auto same = findSame(candidate, stop);
        if (!same)
            return same.error();
        Insertion done{
            candidate.file, *same ? (*same)->number : nextNumber(), candidate.frames, {}, {},
            false};
        const auto index = *same ? findIndexFile(m_store.directory, m_store.metadata, **same)
                                 : Result<fs::path>(Error{Code::NotFound, candidate.file, {}});
        if (index)
            return reportThere(std::move(done), *index);
        if (index.error().code != Code::NotFound)
            return index.error();
        if (!candidate.own && !m_numbering.isKnown())
            return unfit(candidate.file,
                         "when its first frame was taken has to be said, and its frame rate");
        if (const auto gap = m_numbering.gapBefore(done.chunk); gap && !candidate.own)
            return unfit(candidate.file,
                         "its first number and time have to be said: those of chunk " +
                             std::to_string(*gap) + ", before it, cannot be read");
        if (done.chunk < 0 || (!candidate.own && !m_numbering.hasRoomFor(candidate.frames)))
            return unfit(candidate.file, "no numbers are left for it and its frames");
        if (!*same) {
            if (auto copied = copy(candidate, done.chunk, stop); !copied)
                return copied.error();
        }
        const IndexColumns columns = m_numbering.take(candidate);
        const fs::path file = m_store.directory / (chunkName(done.chunk) + ".npz");
        if (auto written = writeIndex(m_store.metadata, file, columns.numbers, columns.times);
            !written)
            return written.error();
        m_numbering.fillGap(done.chunk);
        done.firstNumber = {columns.numbers.front()};
        done.lastNumber = {columns.numbers.back()};
        return done;
    }

private:
    // Of the next chunk; negative if there is none.
    int nextNumber() const
    {
        if (m_chunks.empty())
            return 0;
        const int last = m_chunks.back().number;
        return last < std::numeric_limits<int>::max() ? last + 1 : -1;
    }

    // The chunk whose video is this one, byte for byte.
    Result<std::optional<ChunkFiles>> findSame(const Candidate &candidate,
                                               const std::stop_token &stop) const
    {
        for (const ChunkFiles &chunk : m_chunks) {
            if (chunk.mediaKind != FileKind::Regular)
                continue;
            const auto same = isSameFile(
                candidate.file, mediaPath(m_store.directory, m_store.metadata, chunk.number), stop);
            if (!same)
                return same.error();
            if (*same)
                return std::optional(chunk);
        }
        return std::optional<ChunkFiles>();
    }

    Result<Insertion> reportThere(Insertion done, const fs::path &index)
    {
        const auto columns = readIndexFile(index);
        if (!columns)
            return columns.error();
        done.wasThere = true;
        m_numbering.passOver(*columns);
        if (!columns->numbers.empty()) {
            done.firstNumber = {columns->numbers.front()};
            done.lastNumber = {columns->numbers.back()};
        }
        return done;
    }

    // The video appears whole, and on the disk, before its index does.
    Result<void> copy(const Candidate &candidate, int number, const std::stop_token &stop)
    {
        const std::string name = chunkName(number) + m_store.metadata.extension;
        const fs::path temporary = m_store.directory / ("." + name + ".tmp");
        const fs::path media = m_store.directory / name;
        if (auto copied = copyFile(candidate.file, temporary, stop); !copied) {
            const Error &error = copied.error();
            return Error{error.code, error.path == temporary ? media : error.path, error.detail};
        }
        if (auto renamed = renameFile(temporary, media); !renamed)
            return renamed;
        m_chunks.push_back({number, FileKind::Regular, IndexKind::Npz});
        return syncDirectory(m_store.directory);
    }

    const ChangingStore &m_store;
    std::vector<ChunkFiles> m_chunks;
    Numbering m_numbering;
};

Result<std::vector<Candidate>> examineAll(std::span<const fs::path> videos,
                                          const ChangingStore &store, const InsertOptions &options,
                                          const std::stop_token &stop)
{
    std::vector<Candidate> candidates;
    for (const fs::path &video : videos) {
        auto candidate = examine(video, store, options, stop);
        if (!candidate)
            return candidate.error();
        candidates.push_back(*std::move(candidate));
    }
    return candidates;
}

Result<std::vector<Insertion>> insertAll(Inserter &inserter,
                                         const std::vector<Candidate> &candidates,
                                         const Progress &progress, const std::stop_token &stop)
{
    std::vector<Insertion> insertions;
    std::int64_t total = 0;
    for (const Candidate &candidate : candidates)
        total += candidate.frames;
    std::int64_t done = 0;
    for (const Candidate &candidate : candidates) {
        if (stop.stop_requested())
            return Error{Code::Cancelled, candidate.file, "stopped before it was inserted"};
        auto inserted = inserter.insert(candidate, stop);
        if (!inserted)
            return inserted.error();
        done += candidate.frames;
        if (progress)
            progress(done, total);
        insertions.push_back(*std::move(inserted));
    }
    return insertions;
}

} // namespace

Result<std::vector<Insertion>> insert(const fs::path &path, std::span<const fs::path> videos,
                                      const InsertOptions &options, const Progress &progress,
                                      const std::stop_token &stop)
try {
    const auto store = openForChange(path);
    if (!store)
        return store.error();
    if (store->metadata.storeClass != StoreClass::Video)
        return Error{Code::Unsupported, store->directory, "its chunks are folders of pictures"};
    const auto reader = Reader::open(store->directory, stop);
    if (!reader)
        return reader.error();
    if (const auto unread = unreadIndex(**reader); unread && !isAllGiven(options))
        return *unread;
    auto listing = listStore(store->directory, store->metadata);
    if (!listing)
        return listing.error();
    const auto candidates = examineAll(videos, *store, options, stop);
    if (!candidates)
        return candidates.error();
    Inserter inserter(*store, std::move(listing->chunks), Numbering(**reader, options));
    auto inserted = insertAll(inserter, *candidates, progress, stop);
    if (!inserted)
        return inserted;
    if (auto refreshed = refreshSqliteIndex(*store, stop); !refreshed)
        return refreshed.error();
    return inserted;
} catch (const std::exception &exception) { // no memory
    return Error{Code::TooLarge, path, exception.what()};
}

} // namespace store
