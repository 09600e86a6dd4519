// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/indexcache.h"

#include "store/cachefiles.h"
#include "store/checksum.h"
#include "store/file.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <exception>
#include <memory>
#include <new>
#include <string_view>
#include <system_error>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = ".index";
constexpr std::uint64_t maxFileBytes = std::uint64_t(256) << 20;

// A file: the head, the key, an entry per chunk, the chunks' words; all in words of 64 bits of this
// machine, so that another's byte order has another magic.
constexpr std::uint64_t magic = 0x3149584449484c46; // with the version
constexpr std::size_t headWords = 5;
enum Head : std::size_t { Magic, TableChecksum, FileWords, KeyBytes, Chunks };
constexpr std::size_t entryWords = 8;
enum Entry : std::size_t {
    Chunk,
    Kind,
    SizeBytes,
    ModifiedNs,
    MediaBytes,
    Offset,
    Length,
    Checksum
};

using WordSpan = std::span<const std::uint64_t>;

// FNV-1a: a name for the file; its key says whose it is.
std::string nameOf(std::string_view key)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char character : key)
        hash = (hash ^ static_cast<unsigned char>(character)) * 0x100000001b3;
    constexpr std::string_view digits = "0123456789abcdef";
    std::string name;
    for (int shift = 60; shift >= 0; shift -= 4)
        name += digits[hash >> shift & 0xf];
    return name + std::string(ending);
}

std::size_t wordsOf(std::size_t bytes)
{
    return (bytes + sizeof(std::uint64_t) - 1) / sizeof(std::uint64_t);
}

std::uint64_t checksumOf(WordSpan words)
{
    return crc32(std::as_bytes(words));
}

// Words of head, key and table together; more than the file has if it cannot be so.
std::size_t tableEnd(WordSpan file, std::size_t keyBytes)
{
    const std::size_t before = headWords + wordsOf(keyBytes);
    const std::size_t room = file.size() > before ? file.size() - before : 0;
    if (file[Head::Chunks] > room / entryWords)
        return file.size() + 1;
    return before + static_cast<std::size_t>(file[Head::Chunks]) * entryWords;
}

// Whether head, key and table are whole and of this store.
bool isOurs(WordSpan file, std::string_view key)
{
    if (file.size() < headWords || file[Head::Magic] != magic ||
        file[Head::FileWords] != file.size() || file[Head::KeyBytes] != key.size())
        return false;
    const std::size_t end = tableEnd(file, key.size());
    return end <= file.size() &&
           std::memcmp(file.data() + headWords, key.data(), key.size()) == 0 &&
           file[Head::TableChecksum] ==
               checksumOf(file.first(end).subspan(Head::TableChecksum + 1));
}

std::optional<CachedChunk> cachedChunk(WordSpan file, WordSpan entry,
                                       const std::shared_ptr<const void> &owner)
{
    const std::uint64_t offset = entry[Entry::Offset];
    const std::uint64_t length = entry[Entry::Length];
    const bool isKind = entry[Entry::Kind] == std::uint64_t(IndexKind::Npz) ||
                        entry[Entry::Kind] == std::uint64_t(IndexKind::Yaml);
    if (!isKind || entry[Entry::Chunk] > INT32_MAX || offset > file.size() ||
        length > file.size() - offset)
        return std::nullopt;
    const IndexSource source{static_cast<int>(entry[Entry::Chunk]),
                             static_cast<IndexKind>(entry[Entry::Kind]), entry[Entry::SizeBytes],
                             std::bit_cast<std::int64_t>(entry[Entry::ModifiedNs]),
                             entry[Entry::MediaBytes]};
    const WordSpan words =
        file.subspan(static_cast<std::size_t>(offset), static_cast<std::size_t>(length));
    return CachedChunk{source, words, entry[Entry::Checksum], owner};
}

Words fileOf(std::span<const KnownChunk *const> chunks, std::string_view key)
{
    const std::size_t tableStart = headWords + wordsOf(key.size());
    std::size_t total = tableStart + entryWords * chunks.size();
    for (const KnownChunk *chunk : chunks)
        total += chunk->frames.words().size();
    Words file;
    file.reserve(total);
    file.resize(tableStart);
    std::memcpy(file.data() + headWords, key.data(), key.size());
    std::size_t offset = tableStart + entryWords * chunks.size();
    for (const KnownChunk *chunk : chunks) {
        const IndexSource &source = chunk->source;
        const std::size_t length = chunk->frames.words().size();
        file.insert(file.end(), {static_cast<std::uint64_t>(source.chunk),
                                 static_cast<std::uint64_t>(source.kind), source.sizeBytes,
                                 std::bit_cast<std::uint64_t>(source.modifiedNs), source.mediaBytes,
                                 offset, length, checksumOf(chunk->frames.words())});
        offset += length;
    }
    file[Head::Magic] = magic;
    file[Head::FileWords] = total;
    file[Head::KeyBytes] = key.size();
    file[Head::Chunks] = chunks.size();
    file[Head::TableChecksum] = checksumOf(WordSpan(file).subspan(Head::TableChecksum + 1));
    for (const KnownChunk *chunk : chunks)
        file.insert(file.end(), chunk->frames.words().begin(), chunk->frames.words().end());
    return file;
}

} // namespace

bool isSettled(std::int64_t modifiedNs, std::int64_t nowNs)
{
    constexpr std::int64_t second = 1'000'000'000;
    constexpr std::int64_t tick = second / 20;
    const std::int64_t grain = modifiedNs % second == 0 ? 2 * second : tick;
    return modifiedNs < nowNs - grain;
}

IndexCache::IndexCache(fs::path directory, const fs::path &store, std::string identity)
    : m_directory(std::move(directory))
{
    std::error_code error;
    const fs::path absolute = fs::absolute(store, error);
    const fs::path clean = (error ? store : absolute).lexically_normal();
    const std::string path = (clean.has_filename() ? clean : clean.parent_path()).string();
    m_file = m_directory / nameOf(path);
    m_key = path + '\n' + std::move(identity);
}

std::uint64_t IndexCache::sizeBytes(const fs::path &directory)
{
    return sizeOfFiles(directory, ending);
}

void IndexCache::clear(const fs::path &directory)
{
    removeOldest(directory, ending, 0);
}

bool IndexCache::isThere() const
{
    return !m_directory.empty() && fileStatus(m_file);
}

std::optional<PackedChunk> CachedChunk::frames() const
{
    if (checksumOf(words) != checksum)
        return std::nullopt;
    return PackedChunk::fromWords(words, owner);
}

std::vector<CachedChunk> IndexCache::read() const
try {
    if (m_directory.empty())
        return {};
    const auto read = readFileWords(m_file, maxFileBytes);
    if (!read || !isOurs({read->words.get(), read->count}, m_key))
        return {};
    const WordSpan file(read->words.get(), read->count);
    const std::size_t end = tableEnd(file, m_key.size());
    std::vector<CachedChunk> chunks;
    chunks.reserve(static_cast<std::size_t>(file[Head::Chunks]));
    for (std::size_t at = headWords + wordsOf(m_key.size()); at < end; at += entryWords) {
        auto chunk = cachedChunk(file, file.subspan(at, entryWords), read->words);
        if (!chunk || (!chunks.empty() && chunk->source.chunk <= chunks.back().source.chunk))
            return {};
        chunks.push_back(*std::move(chunk));
    }
    std::error_code isNotOurs; // then it counts as used when it was written
    fs::last_write_time(m_file, fs::file_time_type::clock::now(), isNotOurs);
    return chunks;
} catch (const std::exception &) { // std::bad_alloc: it is only a hint
    return {};
}

Result<void> IndexCache::write(std::span<const KnownChunk> chunks, std::int64_t nowNs,
                               std::uint64_t maxBytes) const
try {
    std::vector<const KnownChunk *> settled;
    for (const KnownChunk &chunk : chunks)
        if (isSettled(chunk.source.modifiedNs, nowNs))
            settled.push_back(&chunk);
    const Words file = fileOf(settled, m_key);
    const auto bytes = std::as_bytes(std::span(file));
    if (bytes.size() > std::min(maxFileBytes, maxBytes))
        return Error{Error::Code::TooLarge, m_file, "the index is too large to be kept"};
    std::error_code error;
    fs::create_directories(m_directory, error);
    if (error)
        return systemError(error.value(), m_directory, "create");
    if (auto written = writeFileWhole(m_file, bytes); !written)
        return written;
    removeOldest(m_directory, ending, maxBytes);
    return {};
} catch (const std::exception &exception) { // std::bad_alloc
    return Error{Error::Code::TooLarge, m_file, exception.what()};
}

} // namespace store
