// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/storeassembly.h"

#include "store/extra/extradata.h"
#include "store/extra/hdf5file.h"
#include "store/extra/jsonrows.h"
#include "store/extra/samplefile.h"
#include "store/file.h"
#include "store/index/chunkfiles.h"
#include "store/index/chunkname.h"
#include "store/operate/samefile.h"
#include "store/operate/storesource.h"
#include "store/write/newdirectory.h"
#include "store/write/storekeys.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;
using Code = Error::Code;

constexpr const char *indexKey = "frame_index";

bool isExtraName(const std::string &name)
{
    return name.ends_with(".extra.json") || name.ends_with(".extra_data.json");
}

// The __store map of a new store that is like another one.
Value keysLike(const Metadata &like)
{
    Value keys = like.storeKeys;
    keys["uuid"] = newUuid();
    if (const std::string created = createdText(like); !created.empty())
        keys["created_utc"] = created; // an old store may have it from its name
    if (like.storeClass == StoreClass::Video)
        keys["extension"] = like.extension;
    return keys;
}

// What a row says of its frame; empty if it names none.
std::optional<double> frameIn(const Value &row)
{
    const auto found = row.find(indexKey);
    if (found == row.end() || !found->is_number())
        return std::nullopt;
    const auto index = found->get<double>();
    return std::isfinite(index) && index >= 0 ? std::optional(index) : std::nullopt;
}

fs::path samplesOf(const Reader::Place &place)
{
    return fs::path(place.directory / chunkName(place.chunk)) += ".extra_data.h5";
}

} // namespace

StoreAssembly::StoreAssembly(fs::path directory, StoreClass storeClass)
    : m_directory(std::move(directory))
    , m_class(storeClass)
{}

Result<StoreAssembly> StoreAssembly::begin(const fs::path &directory, const Metadata &like,
                                           const Value &user)
{
    const auto text = metadataText(keysLike(like), user);
    if (!text)
        return Error{text.error().code, directory, text.error().detail};
    if (auto made = createDirectory(directory); !made)
        return made.error();
    auto written = writeFileAtomically(directory / NewDirectory::metadataName,
                                       std::as_bytes(std::span(*text)));
    return written ? Result<StoreAssembly>(StoreAssembly(directory, like.storeClass))
                   : written.error();
}

Result<void> StoreAssembly::add(const Reader &from, const ChunkIndex::Chunk &chunk,
                                const std::stop_token &stop)
{
    const Reader::Place place = from.placeOf(chunk.number);
    if (auto copied = copyPictures(from, place, stop); !copied)
        return copied;
    if (auto copied = copyIndex(from, place, stop); !copied)
        return copied;
    if (auto copied = copyExtra(from, chunk, stop); !copied)
        return copied;
    ++m_next;
    m_frames += chunk.count;
    return {};
}

Result<void> StoreAssembly::copyPictures(const Reader &from, const Reader::Place &place,
                                         const std::stop_token &stop) const
{
    const fs::path media = mediaPath(place.directory, from.metadata(), place.chunk);
    const fs::path copy = m_directory / chunkName(m_next);
    if (m_class == StoreClass::Video)
        return copyFile(media, fs::path(copy) += from.metadata().extension, stop);
    const auto entries = listDirectory(media);
    if (!entries)
        return entries.error();
    if (auto made = createDirectory(copy); !made)
        return made;
    for (const DirectoryEntry &entry : *entries) {
        const bool isPicture = entry.kind == FileKind::Regular && !entry.name.starts_with('.') &&
                               !entry.name.starts_with("index.");
        if (!isPicture || isExtraName(entry.name))
            continue;
        if (auto copied = copyFile(media / entry.name, copy / entry.name, stop); !copied)
            return copied;
    }
    return syncDirectory(copy);
}

Result<void> StoreAssembly::copyIndex(const Reader &from, const Reader::Place &place,
                                      const std::stop_token &stop) const
{
    for (const IndexKind kind : {IndexKind::Npz, IndexKind::Yaml}) {
        const fs::path file = indexPath(place.directory, from.metadata(), place.chunk, kind);
        if (fileStatus(file))
            return copyFile(file, indexPath(m_directory, from.metadata(), m_next, kind), stop);
    }
    return Error{Code::NotFound,
                 indexPath(place.directory, from.metadata(), place.chunk, IndexKind::Npz),
                 "the chunk has no index"};
}

Result<void> StoreAssembly::copyExtra(const Reader &from, const ChunkIndex::Chunk &chunk,
                                      const std::stop_token &stop)
{
    const Reader::Place place = from.placeOf(chunk.number);
    const fs::path samples = samplesOf(place);
    if (fileStatus(samples))
        return copySamples(samples, m_frames - (chunk.first.value - place.first.value), stop);
    const auto rows = rowsOf(from, chunk, m_frames - chunk.first.value, stop);
    if (stop.stop_requested())
        return Error{Code::Cancelled, m_directory, "stopped while copying"};
    if (rows.empty())
        return {};
    const fs::path root = m_directory / chunkName(m_next);
    const std::string text = rowsToJson(rows);
    return writeFileAtomically(fs::path(m_class == StoreClass::Video ? root : root / "index") +=
                               ".extra.json",
                               std::as_bytes(std::span(text)));
}

// They lie with their chunk, whatever frames they name.
Result<void> StoreAssembly::copySamples(const fs::path &file, std::int64_t shift,
                                        const std::stop_token &stop)
{
    const fs::path copy = fs::path(m_directory / chunkName(m_next)) += ".extra_data.h5";
    if (auto copied = copyFile(file, copy, stop); !copied)
        return copied;
    const auto hasIndex = [&]() -> Result<bool> { // the library opens no file twice
        const auto samples = SampleFile::open(copy);
        if (!samples)
            return Error{samples.error().code, file, samples.error().detail};
        return std::ranges::count((*samples)->columns(), indexKey) > 0;
    };
    if (shift == 0)
        return {};
    const auto isIndexed = hasIndex();
    if (!isIndexed)
        m_problems.push_back(isIndexed.error());
    if (!isIndexed || !*isIndexed)
        return {};
    if (auto shifted = shiftHdf5Field(copy, "camera", indexKey, shift); !shifted)
        return shifted;
    return syncFile(copy);
}

// Rows of a chunk's last frame may lie with the next chunk, which was open when they came.
std::vector<Value> StoreAssembly::rowsOf(const Reader &from, const ChunkIndex::Chunk &chunk,
                                         std::int64_t shift, const std::stop_token &stop)
{
    const auto begin = static_cast<double>(chunk.first.value);
    const auto end = begin + static_cast<double>(chunk.count);
    std::vector<Value> rows;
    const auto take = [&](int number, bool isOwn) {
        const auto read = readExtraRows(from, number, stop);
        if (!read && isOwn)
            m_problems.push_back(read.error());
        if (!read)
            return;
        if (isOwn && read->cut)
            m_problems.push_back(
                {Code::Corrupt, read->file, "ends early; its whole rows were taken"});
        for (const Value &row : read->rows) {
            const auto frame = frameIn(row);
            if (frame ? *frame < begin || *frame >= end : !isOwn)
                continue;
            rows.push_back(row);
            if (frame)
                rows.back()[indexKey] = static_cast<std::int64_t>(*frame) + shift;
        }
    };
    take(chunk.number, true);
    const auto chunks = from.index().chunks();
    const auto next = std::find_if(chunks.begin(), chunks.end(),
                                   [&](const auto &each) { return each.number > chunk.number; });
    const bool isSampled =
        next != chunks.end() && fileStatus(samplesOf(from.placeOf(next->number)));
    if (next != chunks.end() && !isSampled)
        take(next->number, false);
    return rows;
}

Result<void> StoreAssembly::finish() const
{
    return syncDirectory(m_directory);
}

} // namespace store
