// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

// Reader, of several stores as one.

#include "store/reader.h"

#include <algorithm>
#include <cstdint>
#include <exception>
#include <iterator>
#include <limits>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;

const Metadata *firstMetadata(const std::vector<Result<std::shared_ptr<const Reader>>> &parts)
{
    const auto readable = std::find_if(parts.begin(), parts.end(),
                                       [](const auto &part) { return static_cast<bool>(part); });
    return readable != parts.end() ? &(**readable)->metadata() : nullptr;
}

} // namespace

bool canJoin(const Metadata &one, const Metadata &other)
{
    return one.storeClass == other.storeClass && one.shownShape() == other.shownShape() &&
           one.dtype == other.dtype && one.encoding == other.encoding &&
           one.significantBits() == other.significantBits();
}

Result<std::shared_ptr<const Reader>>
Reader::join(const fs::path &path, std::vector<Result<std::shared_ptr<const Reader>>> parts,
             const std::string &uuid)
try {
    const Metadata *first = firstMetadata(parts);
    if (first == nullptr)
        return parts.empty() ? Error{Error::Code::NoFrames, path, "has no stores"}
                             : parts.front().error();
    std::shared_ptr<Reader> reader(new Reader());
    reader->m_directory = path;
    reader->m_metadata = *first;
    reader->m_metadata.warnings.clear(); // they come with their parts
    if (!uuid.empty()) {
        reader->m_metadata.uuid = uuid;
        reader->m_metadata.storeKeys["uuid"] = uuid;
    }
    for (const auto &part : parts) {
        const std::int64_t number = reader->chunkNumbers();
        if (!part && part.error().code == Error::Code::Cancelled)
            return part.error();
        if (part && !canJoin(*first, (*part)->metadata()))
            return Error{Error::Code::InvalidArgument, (*part)->directory(),
                         "its pictures are of another kind than those before"};
        if (number + (part ? (*part)->chunkNumbers() : 1) > std::numeric_limits<int>::max())
            return Error{Error::Code::TooLarge, path, "the numbers of its chunks are too large"};
        if (part)
            reader->add(*part, static_cast<int>(number));
        else
            reader->addMissing(part.error(), static_cast<int>(number));
    }
    reader->m_index.finish();
    return std::shared_ptr<const Reader>(std::move(reader));
} catch (const std::exception &exception) { // std::bad_alloc
    return Error{Error::Code::TooLarge, path, exception.what()};
}

void Reader::addMissing(const Error &error, int chunk)
{
    m_parts.push_back({nullptr, error, chunk, {m_index.frameCount()}});
    m_problems.push_back({chunk, error});
}

void Reader::add(const std::shared_ptr<const Reader> &part, int firstChunk)
{
    m_parts.push_back({part, {}, firstChunk, {m_index.frameCount()}});
    const auto chunks = part->index().chunks();
    for (std::size_t i = 0; i < chunks.size(); ++i)
        if (const auto added =
                m_index.append(firstChunk + chunks[i].number, part->index().packed(i));
            !added)
            m_problems.push_back({firstChunk + chunks[i].number, added.error()});
    for (const ChunkProblem &problem : part->problems())
        m_problems.push_back({firstChunk + problem.chunk, problem.error});
    for (const std::string &file : part->ignoredFiles())
        m_ignored.push_back((part->directory() / file).string());
    const auto &warnings = part->metadata().warnings;
    m_metadata.warnings.insert(m_metadata.warnings.end(), warnings.begin(), warnings.end());
    m_lockState = part->lockState(); // that of the last one
    m_sizeBytes += part->sizeBytes();
}

std::int64_t Reader::chunkNumbers() const
{
    // One at least of each part, also without chunks.
    std::int64_t count = m_parts.empty() ? 0 : std::int64_t(m_parts.back().firstChunk) + 1;
    if (!m_index.chunks().empty())
        count = std::max(count, std::int64_t(m_index.chunks().back().number) + 1);
    for (const ChunkProblem &problem : m_problems)
        count = std::max(count, std::int64_t(problem.chunk) + 1);
    return count;
}

const Reader::Part *Reader::partOf(int chunk) const
{
    const auto after =
        std::upper_bound(m_parts.begin(), m_parts.end(), chunk,
                         [](int number, const Part &part) { return number < part.firstChunk; });
    const Part *part = after != m_parts.begin() ? &*std::prev(after) : nullptr;
    return part && part->reader ? part : nullptr;
}

Reader::Place Reader::placeOf(int chunk) const
{
    if (const Part *part = partOf(chunk)) {
        Place place = part->reader->placeOf(chunk - part->firstChunk);
        place.first.value += part->first.value;
        return place;
    }
    return {m_parts.empty() ? m_directory : m_parts.front().error.path, chunk, {}};
}

Result<std::shared_ptr<const Reader>> Reader::refreshedParts(const std::stop_token &stop) const
{
    const std::shared_ptr<const Reader> &last = m_parts.back().reader;
    if (!last)
        return Error{m_parts.back().error};
    auto now = last->refreshed(stop);
    if (!now)
        return now;
    std::vector<Result<std::shared_ptr<const Reader>>> parts;
    for (std::size_t i = 0; i + 1 < m_parts.size(); ++i) {
        if (m_parts[i].reader)
            parts.emplace_back(m_parts[i].reader);
        else
            parts.emplace_back(m_parts[i].error);
    }
    parts.push_back(std::move(now));
    return join(m_directory, std::move(parts), m_metadata.uuid);
}

} // namespace store
