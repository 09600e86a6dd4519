// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

// Reader, of several stores as one.

#include "store/reader.h"

#include <algorithm>
#include <exception>
#include <iterator>
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
           one.dtype == other.dtype && one.encoding == other.encoding;
}

Result<std::shared_ptr<const Reader>>
Reader::join(const fs::path &path, std::vector<Result<std::shared_ptr<const Reader>>> parts)
try {
    const Metadata *first = firstMetadata(parts);
    if (first == nullptr)
        return parts.empty() ? Error{Error::Code::NoFrames, path, "has no stores"}
                             : parts.front().error();
    std::shared_ptr<Reader> reader(new Reader());
    reader->m_directory = path;
    reader->m_metadata = *first;
    for (const auto &part : parts) {
        const int number = reader->chunkNumbers();
        if (!part && part.error().code == Error::Code::Cancelled)
            return part.error();
        if (!part)
            reader->m_problems.push_back({number, part.error()});
        else if (canJoin(*first, (*part)->metadata()))
            reader->add(*part, number);
        else
            return Error{Error::Code::InvalidArgument, (*part)->directory(),
                         "its pictures are of another kind than those before"};
    }
    reader->m_index.finish();
    return std::shared_ptr<const Reader>(std::move(reader));
} catch (const std::exception &exception) { // std::bad_alloc
    return Error{Error::Code::TooLarge, path, exception.what()};
}

void Reader::add(const std::shared_ptr<const Reader> &part, int firstChunk)
{
    m_parts.push_back({part, firstChunk});
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
    m_metadata.warnings.insert(m_metadata.warnings.end(),
                               m_parts.size() > 1 ? part->metadata().warnings.begin()
                                                  : part->metadata().warnings.end(),
                               part->metadata().warnings.end());
    m_lockState = part->lockState(); // that of the last one
    m_sizeBytes += part->sizeBytes();
}

int Reader::chunkNumbers() const
{
    int count = m_parts.empty() ? 0 : m_parts.back().firstChunk + 1; // one, if it has no chunk
    if (!m_index.chunks().empty())
        count = std::max(count, m_index.chunks().back().number + 1);
    for (const ChunkProblem &problem : m_problems)
        count = std::max(count, problem.chunk + 1);
    return count;
}

const Reader::Part *Reader::partOf(int chunk) const
{
    const auto after =
        std::upper_bound(m_parts.begin(), m_parts.end(), chunk,
                         [](int number, const Part &part) { return number < part.firstChunk; });
    return after != m_parts.begin() ? &*std::prev(after)
           : m_parts.empty()        ? nullptr
                                    : &m_parts.front();
}

Reader::Place Reader::placeOf(int chunk) const
{
    const Part *part = partOf(chunk);
    return part ? part->reader->placeOf(chunk - part->firstChunk) : Place{m_directory, chunk};
}

Result<std::shared_ptr<const Reader>> Reader::refreshedParts(const std::stop_token &stop) const
{
    auto last = m_parts.back().reader->refreshed(stop);
    if (!last)
        return last;
    std::vector<Result<std::shared_ptr<const Reader>>> parts;
    for (std::size_t i = 0; i + 1 < m_parts.size(); ++i)
        parts.emplace_back(m_parts[i].reader);
    parts.push_back(std::move(last));
    return join(m_directory, std::move(parts));
}

} // namespace store
