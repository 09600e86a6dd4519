// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/indexloader.h"

#include "store/file.h"
#include "store/index/indexfile.h"
#include "store/meta/metadata.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <numeric>
#include <system_error>
#include <thread>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;

// What one pass over the chunks reads: larger ones are left to the next pass, with fewer threads,
// so that all threads together take no more than some hundred megabytes.
struct Pass
{
    IndexLimits limits;
    std::size_t threads = 2;
    std::size_t mostThreads = 2; // where reading is waiting
};

constexpr std::uint64_t mebibyte = 1 << 20;
constexpr Pass passes[] = {
    {{4 * mebibyte, 4 * mebibyte}, 2, 32},
    {{64 * mebibyte, 64 * mebibyte}, 2, 2},
    {{}, 1, 1},
};

// A chunk's index file: which it is, and its status where that had to be asked for.
struct Found
{
    IndexKind kind = IndexKind::None;
    std::optional<FileStatus> status;
};

Error noIndex(const IndexRequest &request, int chunk)
{
    return {Error::Code::NotFound,
            indexPath(request.directory, request.metadata, chunk, IndexKind::Npz),
            "the pictures are there, their index is not"};
}

Result<Found> findIndex(const IndexRequest &request, const ChunkFiles &chunk)
{
    if (chunk.index == IndexKind::None)
        return noIndex(request, chunk.number);
    if (chunk.index != IndexKind::LookedFor)
        return Found{chunk.index, std::nullopt};
    if (chunk.mediaKind == FileKind::Link)
        return Error{Error::Code::Unsupported,
                     mediaPath(request.directory, request.metadata, chunk.number),
                     "is a symbolic link, which is not followed"};
    for (const IndexKind kind : {IndexKind::Npz, IndexKind::Yaml}) {
        const auto status =
            fileStatus(indexPath(request.directory, request.metadata, chunk.number, kind));
        if (status && status->kind != FileKind::Directory)
            return Found{kind, *status};
        if (!status && status.error().code != Error::Code::NotFound)
            return status.error(); // a folder that we may not look into
    }
    return noIndex(request, chunk.number);
}

bool isUnchanged(const IndexSource &source, const Found &found, const FileStatus &status)
{
    return source.kind == found.kind && status.kind == FileKind::Regular &&
           source.sizeBytes == status.sizeBytes && source.modifiedNs == status.modifiedNs;
}

// What is known of the chunk, if its index file is still as it was; else null.
template<typename Known>
const Known *findUnchanged(std::span<const Known> chunks, int chunk, Found &found,
                           const fs::path &file)
{
    const auto known = std::lower_bound(
        chunks.begin(), chunks.end(), chunk,
        [](const Known &candidate, int number) { return candidate.source.chunk < number; });
    if (known == chunks.end() || known->source.chunk != chunk)
        return nullptr;
    if (!found.status)
        if (const auto status = fileStatus(file))
            found.status = *status;
    return found.status && isUnchanged(known->source, found, *found.status) ? &*known : nullptr;
}

std::optional<KnownChunk> fromCache(const IndexRequest &request, int chunk, Found &found,
                                    const fs::path &file)
{
    const CachedChunk *cached = findUnchanged(request.cached, chunk, found, file);
    if (cached == nullptr)
        return std::nullopt;
    auto frames = cached->frames();
    if (!frames)
        return std::nullopt;
    return KnownChunk{cached->source, *std::move(frames)};
}

std::uint64_t sizeOf(const fs::path &file)
{
    const auto status = fileStatus(file);
    return status ? status->sizeBytes : 0;
}

// Loads one chunk; empty if it is too large for this pass.
std::optional<LoadedChunk> load(const IndexRequest &request, const ChunkFiles &chunk,
                                const IndexLimits &limits, std::vector<std::byte> &scratch)
{
    LoadedChunk loaded;
    loaded.known.source.chunk = chunk.number;
    auto found = findIndex(request, chunk);
    if (!found) {
        loaded.error = found.error();
        return loaded;
    }
    const fs::path file = indexPath(request.directory, request.metadata, chunk.number, found->kind);
    if (const KnownChunk *known = findUnchanged(request.known, chunk.number, *found, file)) {
        loaded.known = *known;
        return loaded;
    }
    if (auto known = fromCache(request, chunk.number, *found, file)) {
        loaded.known = *std::move(known);
        loaded.isFromCache = true;
        return loaded;
    }
    auto read = readPackedIndex(file, limits, scratch);
    if (!read && read.error().code == Error::Code::TooLarge && limits != IndexLimits())
        return std::nullopt;
    if (!read) {
        loaded.error = read.error();
        return loaded;
    }
    loaded.known = {
        {chunk.number, found->kind, read->status.sizeBytes, read->status.modifiedNs,
         mediaBytes(request.directory, request.metadata, chunk.number, read->frames.count())},
        std::move(read->frames)};
    return loaded;
}

// One pass of several threads over some of the chunks. Each thread takes the next that nobody has.
class Loading
{
public:
    Loading(const IndexRequest &request, std::span<const ChunkFiles> chunks,
            std::span<LoadedChunk> loaded, const std::vector<std::size_t> &todo,
            const std::stop_token &stop)
        : m_request(request)
        , m_chunks(chunks)
        , m_loaded(loaded)
        , m_todo(todo)
        , m_isLeft(todo.size())
        , m_stop(stop)
    {}

    // Returns which chunks are left to the next pass.
    std::vector<std::size_t> run(const Pass &pass)
    {
        {
            std::vector<std::jthread> helpers; // of this thread, which takes chunks too
            const auto grow = [&](std::size_t threads) {
                threads = std::min({threads, pass.mostThreads, m_todo.size()});
                while (helpers.size() + 1 < threads)
                    helpers.emplace_back([this, &pass] { work(pass.limits, [] {}); });
            };
            tryTo([&] { grow(pass.threads); });
            work(pass.limits, [&] { tryTo([&] { grow(2 * (helpers.size() + 1)); }); });
        }
        std::vector<std::size_t> left;
        for (std::size_t i = 0; i < m_todo.size(); ++i)
            if (m_isLeft[i] != 0)
                left.push_back(m_todo[i]);
        return left;
    }

private:
    // Where the system has no more threads, those that are there do it all.
    template<typename Start>
    static void tryTo(Start start)
    {
        try {
            start();
        } catch (const std::system_error &) {
        }
    }

    template<typename Slow>
    void work(const IndexLimits &limits, Slow isSlow)
    {
        constexpr std::chrono::milliseconds usual{2}; // many times what memory needs
        std::vector<std::byte> scratch;
        for (std::size_t i = m_next++; i < m_todo.size() && !m_stop.stop_requested();
             i = m_next++) {
            const auto start = std::chrono::steady_clock::now();
            loadInto(i, limits, scratch);
            if (std::chrono::steady_clock::now() - start > usual)
                isSlow();
        }
    }

    void loadInto(std::size_t i, const IndexLimits &limits, std::vector<std::byte> &scratch)
    {
        const ChunkFiles &chunk = m_chunks[m_todo[i]];
        LoadedChunk &loaded = m_loaded[m_todo[i]];
        try {
            auto result = load(m_request, chunk, limits, scratch);
            m_isLeft[i] = result ? 0 : 1;
            if (result)
                loaded = *std::move(result);
        } catch (const std::exception &exception) { // std::bad_alloc
            loaded.error = Error{Error::Code::TooLarge, m_request.directory, exception.what()};
        }
    }

    const IndexRequest &m_request;
    const std::span<const ChunkFiles> m_chunks;
    const std::span<LoadedChunk> m_loaded; // each written by the thread that took the chunk
    const std::vector<std::size_t> &m_todo;
    std::vector<char> m_isLeft; // parallel to m_todo, likewise
    const std::stop_token &m_stop;
    std::atomic<std::size_t> m_next = 0;
};

} // namespace

Result<fs::path> findIndexFile(const fs::path &directory, const Metadata &metadata,
                               const ChunkFiles &chunk)
{
    const auto found = findIndex({directory, metadata, {}}, chunk);
    if (!found)
        return found.error();
    return indexPath(directory, metadata, chunk.number, found->kind);
}

std::uint64_t mediaBytes(const fs::path &directory, const Metadata &metadata, int chunk,
                         std::size_t frames)
{
    const fs::path media = mediaPath(directory, metadata, chunk);
    if (metadata.storeClass == StoreClass::Video)
        return sizeOf(media);
    return frames == 0 ? 0 : sizeOf(media / imageName(0, metadata.extension)) * frames;
}

Result<std::vector<LoadedChunk>> loadIndexes(const IndexRequest &request,
                                             std::span<const ChunkFiles> chunks,
                                             const std::stop_token &stop)
{
    std::vector<LoadedChunk> loaded(chunks.size());
    std::vector<std::size_t> todo(chunks.size());
    std::iota(todo.begin(), todo.end(), std::size_t(0));
    for (const Pass &pass : passes) {
        if (todo.empty())
            break;
        todo = Loading(request, chunks, loaded, todo, stop).run(pass);
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, request.directory, "stopped while opening"};
    }
    return loaded;
}

} // namespace store
