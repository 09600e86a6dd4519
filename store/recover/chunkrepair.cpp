// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/recover/chunkrepair.h"

#include "store/file.h"
#include "store/index/chunkfiles.h"
#include "store/index/chunkname.h"
#include "store/journal/extrajournal.h"
#include "store/journal/mediacheck.h"
#include "store/meta/metadata.h"
#include "store/mp4/finish.h"
#include "store/recover/extrarepair.h"
#include "store/recover/remux.h"
#include "store/write/storekeys.h"

#include <algorithm>
#include <charconv>

namespace store {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t smallFileBytes = 16384; // what an index takes besides its rows, and room

fs::path mediaOf(const fs::path &directory, const Metadata &metadata, int chunk)
{
    const bool isVideo = metadata.storeClass == StoreClass::Video;
    return directory / (chunkName(chunk) + (isVideo ? metadata.extension : ""));
}

// The position of a picture in its chunk by its name; empty for other names.
std::optional<std::int64_t> pictureOffset(std::string_view name, std::string_view extension)
{
    if (!name.ends_with(extension))
        return std::nullopt;
    name.remove_suffix(extension.size());
    std::int64_t offset = 0;
    const auto end = std::from_chars(name.data(), name.data() + name.size(), offset).ptr;
    return end == name.data() + name.size() && !name.empty() ? std::optional(offset) : std::nullopt;
}

// Whether it is what the files say, and will be the same another time.
bool isForGood(const Error &error)
{
    return error.code == Error::Code::Corrupt || error.code == Error::Code::Unsupported;
}

// Not if the system cannot say.
bool isMissing(const fs::path &path)
{
    const auto status = fileStatus(path);
    return !status && status.error().code == Error::Code::NotFound;
}

} // namespace

ChunkRepair::ChunkRepair(fs::path directory, const Metadata &metadata, int chunk)
    : m_directory(std::move(directory))
    , m_metadata(metadata)
    , m_media(mediaOf(m_directory, metadata, chunk))
{
    m_result.chunk = chunk;
}

bool ChunkRepair::isFolder() const
{
    return m_metadata.storeClass == StoreClass::Directory;
}

// A file of the chunk's index: beside the video, or in the folder.
fs::path ChunkRepair::rowsFile(const char *ending) const
{
    return isFolder() ? m_media / (std::string("index") + ending)
                      : m_directory / (chunkName(m_result.chunk) + ending);
}

// In the order in which they go.
std::array<fs::path, 2> ChunkRepair::journals() const
{
    return {extraJournalFile(m_directory, m_result.chunk),
            journalFile(m_directory, m_result.chunk)};
}

Result<RecoveredChunk> ChunkRepair::run(const std::stop_token &stop)
{
    if (auto examined = examine(stop); !examined)
        return isForGood(examined.error()) ? giveUp(examined.error()) : examined.error();
    if (auto room = checkSpace(); !room)
        return room.error();
    if (auto prepared = prepareMedia(); !prepared)
        return prepared.error();
    if (auto written = writeRows(); !written)
        return written.error();
    if (m_frames > 0 && m_media.extension() == ".mp4") {
        if (auto finished = mp4::finishFile(m_media, m_frames); !finished)
            return finished.error();
    }
    if (auto removed = removeJournals(); !removed)
        return removed.error();
    return m_result;
}

// Reads the journal and the index, and finds out how many frames are good.
Result<void> ChunkRepair::examine(const std::stop_token &stop)
{
    const auto file = journalFile(m_directory, m_result.chunk);
    auto journal = readJournal(file);
    if (journal &&
        (journal->header.chunk != m_result.chunk || journal->header.uuid != m_metadata.uuid))
        return Error{Error::Code::Corrupt, file, "the journal belongs to another chunk"};
    if (journal)
        m_journal = *std::move(journal);
    else if (journal.error().code != Error::Code::Corrupt &&
             journal.error().code != Error::Code::NotFound)
        return journal.error();
    if (m_journal) {
        const auto verified = verifiedFrames(m_media, m_metadata, m_journal->records, stop);
        if (!verified)
            return verified.error();
        m_frames = *verified;
        m_result.lost = static_cast<std::int64_t>(m_journal->records.size() - m_frames);
    }
    return examineIndex();
}

// An index is written last, when all it tells of is on the disk.
Result<void> ChunkRepair::examineIndex()
{
    const auto file = rowsFile(".npz");
    auto index = readIndexFile(file);
    if (!index && index.error().code == Error::Code::NotFound)
        return {};
    if (!index && isForGood(index.error()) && m_frames > 0) { // the journal tells of the frames
        m_indexDamage = index.error();
        return {};
    }
    if (!index)
        return index.error();
    const std::size_t rows = index->numbers.size();
    if (m_journal && rows > m_frames)
        return Error{Error::Code::Corrupt, m_media,
                     "the index has " + std::to_string(rows) + " frames, the journal vouches for " +
                         std::to_string(m_frames)};
    m_frames = rows;
    m_result.lost = 0; // what the journal has more was given up when the index was written
    m_index = *std::move(index);
    return {};
}

// Leaves all as it is but for the journals, which would only be in the way: the chunk is then whole if
// it has a sound index, one of those whose index is damaged, or one without.
Result<RecoveredChunk> ChunkRepair::giveUp(Error reason)
{
    for (const auto &file : journals()) {
        if (isMissing(file))
            continue;
        if (auto aside = setAside(file); !aside)
            return aside.error();
    }
    if (auto synced = syncDirectory(m_directory); !synced)
        return synced.error();
    if (const auto index = readIndexFile(rowsFile(".npz")))
        m_result.frames = static_cast<std::int64_t>(index->numbers.size());
    m_result.lost = 0;
    m_result.problem = std::move(reason);
    return m_result;
}

Result<void> ChunkRepair::checkSpace() const
{
    std::uint64_t needed = smallFileBytes + m_frames * (sizeof(std::int64_t) + sizeof(double));
    if (const auto extra = fileStatus(extraJournalFile(m_directory, m_result.chunk)))
        needed += extra->sizeBytes;
    if (m_media.extension() == ".mp4")
        needed += mp4::tableBytes(m_frames);
    else if (const auto media = fileStatus(m_media); media && !isFolder() && !m_index)
        needed += media->sizeBytes + smallFileBytes;
    const auto free = freeSpace(m_directory);
    if (!free)
        return free.error();
    if (*free < needed)
        return Error{Error::Code::DiskFull, m_directory,
                     std::to_string(needed / 1000 + 1) + " kB are needed, " +
                         std::to_string(*free / 1000) + " kB are free"};
    return {};
}

// Makes sure that the pictures that the index will tell of are on the disk, and what cannot be
// vouched for is out of the way.
Result<void> ChunkRepair::prepareMedia()
{
    m_result.frames = static_cast<std::int64_t>(m_frames);
    if (m_indexDamage) {
        if (auto aside = setAside(rowsFile(".npz")); !aside)
            return aside;
    }
    if (isFolder())
        return m_index ? Result<void>() : setAsidePictures();
    if (m_frames == 0)
        return m_index ? Result<void>() : abandonVideo();
    if (m_index || m_media.extension() == ".mp4")
        return m_index ? Result<void>() : syncFile(m_media);
    const auto whole =
        m_directory / ("." + chunkName(m_result.chunk) + ".tmp" + m_media.extension().string());
    const auto records = std::span(m_journal->records).first(m_frames);
    if (auto made = remux(m_media, whole, records); !made)
        return made;
    if (auto replaced = renameFile(whole, m_media); !replaced)
        return replaced;
    return syncDirectory(m_directory);
}

Result<void> ChunkRepair::syncPictures() const
{
    for (std::size_t i = 0; i < m_frames; ++i) {
        const auto name = imageName(static_cast<std::int64_t>(i), m_metadata.extension);
        if (auto synced = syncFile(m_media / name); !synced)
            return synced;
    }
    if (auto synced = syncDirectory(m_media); !synced)
        return synced;
    return syncDirectory(m_directory);
}

Result<void> ChunkRepair::setAsidePictures()
{
    const auto entries = listDirectory(m_media);
    if (!entries && entries.error().code == Error::Code::NotFound)
        return {};
    if (!entries)
        return entries.error();
    for (const DirectoryEntry &entry : *entries) {
        const auto offset = pictureOffset(entry.name, m_metadata.extension);
        if (!offset || *offset < static_cast<std::int64_t>(m_frames))
            continue;
        if (auto aside = setAside(m_media / entry.name); !aside)
            return aside;
    }
    return m_frames == 0 ? Result<void>() : syncPictures();
}

Result<void> ChunkRepair::setAside(const fs::path &file)
{
    fs::path name = file;
    name += ".damaged";
    for (int i = 2; fileStatus(name); ++i) {
        name = file;
        name += ".damaged" + std::to_string(i);
    }
    auto renamed = renameFile(file, name);
    if (renamed)
        m_result.setAside.push_back(name);
    return renamed;
}

// A video of which nothing can be vouched for.
Result<void> ChunkRepair::abandonVideo()
{
    if (isMissing(m_media))
        return {};
    const bool isEmpty = isEmptyVideo(m_media);
    if (auto gone = isEmpty ? removeFile(m_media) : setAside(m_media); !gone)
        return gone;
    return syncDirectory(m_directory);
}

// A power cut may have taken the chunk's folder, and left the journals.
Result<void> ChunkRepair::makeFolder() const
{
    if (!isMissing(m_media))
        return {};
    if (auto made = createDirectory(m_media); !made)
        return made;
    return syncDirectory(m_directory);
}

Result<bool> ChunkRepair::writeExtraRows() const
{
    const auto journal = extraJournalFile(m_directory, m_result.chunk);
    if (isMissing(journal))
        return false;
    if (isFolder())
        if (auto made = makeFolder(); !made)
            return made.error();
    const std::int64_t first = m_journal ? m_journal->header.first.value : 0;
    return repairExtraRows(journal, rowsFile(".extra.json"),
                           {first + static_cast<std::int64_t>(m_frames)});
}

Result<void> ChunkRepair::writeRows() const
{
    if (m_index)
        return {};
    const auto hasExtra = writeExtraRows();
    if (!hasExtra)
        return hasExtra.error();
    if (m_frames == 0 && !(isFolder() && *hasExtra)) {
        if (isFolder())
            static_cast<void>(removeFile(m_media)); // only an empty folder can be removed
        return {};
    }
    std::vector<std::int64_t> numbers;
    std::vector<double> times;
    for (std::size_t i = 0; i < m_frames; ++i) {
        numbers.push_back(m_journal->records[i].number.value);
        times.push_back(m_journal->records[i].time.seconds);
    }
    const auto index = indexFile(numbers, times, m_metadata.storeKeys);
    if (!index)
        return index.error();
    return writeFileAtomically(rowsFile(".npz"), *index);
}

Result<void> ChunkRepair::removeJournals() const
{
    for (const auto &file : journals()) {
        if (auto removed = removeFile(file); !removed)
            return removed;
    }
    return syncDirectory(m_directory);
}

} // namespace store
