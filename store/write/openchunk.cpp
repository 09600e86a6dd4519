// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/openchunk.h"

#include "store/checksum.h"
#include "store/extra/jsonrows.h"
#include "store/file.h"
#include "store/index/chunkname.h"
#include "store/journal/extrajournal.h"
#include "store/write/imageencoder.h"
#include "store/write/journalwriter.h"
#include "store/write/spacereserve.h"
#include "store/write/storekeys.h"
#include "store/write/videoencoder.h"

#include <algorithm>

namespace store {

namespace {

// A picture that comes later than this after the last one was taken need not be encoded beside others.
constexpr std::chrono::milliseconds longestHurry{50};

Result<std::unique_ptr<ChunkEncoder>> makeEncoder(const std::filesystem::path &media,
                                                  const FormatPlan &plan, SpaceReserve &reserve)
{
    if (plan.storeClass == StoreClass::Directory) {
        auto encoder = ImageChunkEncoder::create(media, plan);
        if (!encoder)
            return encoder.error();
        return std::unique_ptr<ChunkEncoder>(std::move(*encoder));
    }
    auto encoder = VideoChunkEncoder::create(media, plan, reserve);
    if (!encoder)
        return encoder.error();
    return std::unique_ptr<ChunkEncoder>(std::move(*encoder));
}

} // namespace

OpenChunk::OpenChunk(std::filesystem::path directory, const JournalHeader &header,
                     const FormatPlan &plan, SpaceReserve &reserve)
    : m_directory(std::move(directory))
    , m_header(header)
    , m_isFolder(plan.storeClass == StoreClass::Directory)
    , m_media(m_directory / (chunkName(header.chunk) + (m_isFolder ? "" : plan.extension)))
    , m_reserve(reserve)
    , m_syncInterval(plan.syncInterval)
    , m_lastSync(std::chrono::steady_clock::now())
{}

OpenChunk::~OpenChunk() = default;

Result<std::unique_ptr<OpenChunk>> OpenChunk::create(const std::filesystem::path &directory,
                                                     const JournalHeader &header,
                                                     const FormatPlan &plan, SpaceReserve &reserve)
{
    std::unique_ptr<OpenChunk> chunk(new OpenChunk(directory, header, plan, reserve));
    if (auto begun = chunk->begin(plan); !begun) {
        chunk->removeFiles();
        return begun.error();
    }
    return chunk;
}

// The journal first: without it nobody could tell whose the pictures are.
Result<void> OpenChunk::begin(const FormatPlan &plan)
{
    auto journal = JournalWriter::create(m_directory, m_header, m_reserve);
    if (!journal)
        return journal.error();
    m_journal = std::move(*journal);
    auto encoder = makeEncoder(m_media, plan, m_reserve);
    if (!encoder)
        return encoder.error();
    m_encoder = std::move(*encoder);
    return {};
}

// When the disk is full, frames on their way and what ends the chunk find room in the reserve.
template<typename Step>
Result<void> OpenChunk::withReserve(Step step)
{
    auto done = step();
    if (!done && done.error().code == Error::Code::DiskFull && m_reserve.release())
        done = step();
    return done;
}

Result<void> OpenChunk::writePicture(const EncodedPicture &picture)
{
    const auto bytes = std::as_bytes(picture.bytes);
    const auto at = static_cast<std::size_t>(m_written);
    const JournalRecord record{{m_numbers[at]},
                               {m_times[at]},
                               static_cast<std::uint32_t>(bytes.size()),
                               crc32(bytes),
                               picture.isKey};
    if (auto noted = m_journal->add(record); !noted)
        return noted;
    if (auto written = withReserve([&] { return m_encoder->write(picture); }); !written)
        return written;
    ++m_written;
    m_bytesWritten += bytes.size();
    return {};
}

Result<void> OpenChunk::writeUntil(std::int64_t onTheirWay)
{
    while (m_written < frameCount() &&
           (frameCount() - m_written > onTheirWay || m_encoder->isReady())) {
        m_hasFailed = true; // also if take() throws
        const auto picture = m_encoder->take();
        if (!picture)
            return picture.error();
        if (auto written = writePicture(*picture); !written)
            return written;
        m_hasFailed = false;
    }
    return {};
}

Result<void> OpenChunk::add(const cv::Mat &pixels, FrameNumber number, FrameTime time)
{
    const bool isAlone =
        std::chrono::steady_clock::now() - m_lastAdd > longestHurry || m_syncInterval.count() == 0;
    if (auto begun = m_encoder->begin(pixels); !begun)
        return begun;
    note(number, time);
    if (auto written = writeUntil(isAlone ? 0 : m_encoder->lookahead()); !written)
        return written;
    return syncIfDue();
}

// The number last: it is what counts, should there be no memory for it.
void OpenChunk::note(FrameNumber number, FrameTime time)
{
    m_isSynced = false;
    m_times.push_back(time.seconds);
    m_numbers.push_back(number.value);
}

Result<void> OpenChunk::syncIfDue()
{
    m_lastAdd = std::chrono::steady_clock::now();
    return m_lastAdd - m_lastSync < m_syncInterval ? Result<void>() : syncWritten();
}

Result<void> OpenChunk::addEncoded(std::span<const std::uint8_t> bytes, FrameNumber number,
                                   FrameTime time)
{
    if (auto written = writeUntil(0); !written)
        return written;
    note(number, time);
    m_hasFailed = true;
    if (auto written = writePicture({bytes}); !written)
        return written;
    m_hasFailed = false;
    return syncIfDue();
}

Result<void> OpenChunk::addExtra(Value row)
{
    m_isSynced = false;
    m_isNamed = m_isNamed && !m_extra.empty(); // the first one makes a file
    auto noted = m_journal->addExtra(row);
    m_extra.push_back(std::move(row));
    return noted;
}

Result<void> OpenChunk::sync()
{
    if (auto written = writeUntil(0); !written)
        return written;
    return m_isSynced ? Result<void>() : syncWritten();
}

// The pictures before the journal, so that what it says is there.
Result<void> OpenChunk::syncWritten()
{
    if (auto synced = m_encoder->sync(); !synced)
        return synced;
    if (auto synced = m_journal->sync(); !synced)
        return synced;
    if (!m_isNamed) {
        if (auto synced = syncDirectory(m_directory); !synced)
            return synced;
        m_isNamed = true;
    }
    m_durable = m_written;
    m_isSynced = m_written == frameCount();
    m_lastSync = std::chrono::steady_clock::now();
    return {};
}

// Path of a file of the index: beside the video, or `inFolder` in the folder.
std::filesystem::path OpenChunk::base(const char *inFolder) const
{
    return m_isFolder ? m_media / inFolder : m_directory / chunkName(m_header.chunk);
}

Result<void> OpenChunk::writeRows(const Value &storeKeys)
{
    if (!m_extra.empty()) {
        for (Value &row : m_extra)
            detachRow(row, {m_header.first.value + frameCount()});
        const std::string json = rowsToJson(m_extra);
        auto file = base("index");
        file += ".extra.json";
        const auto write = [&] {
            return writeFileAtomically(file, std::as_bytes(std::span(json)));
        };
        if (auto written = withReserve(write); !written)
            return written;
    }
    const auto index = indexFile(m_numbers, m_times, storeKeys);
    if (!index)
        return index.error();
    auto file = base("index");
    file += ".npz";
    return withReserve([&] { return writeFileAtomically(file, *index); });
}

void OpenChunk::removeFiles()
{
    // Best effort: nothing here was ever promised to anybody.
    m_encoder.reset();
    static_cast<void>(removeFile(m_media));
    if (m_journal)
        static_cast<void>(m_journal->remove());
    m_isSealed = true;
}

// Everything that follows the pictures, in the only safe order: the journal stays the authority
// until the index is on the disk and the video is finished.
Result<void> OpenChunk::settle(const Value &storeKeys)
{
    if (auto synced = m_journal->sync(); !synced)
        return synced;
    if (auto written = writeRows(storeKeys); !written)
        return written;
    if (auto synced = syncDirectory(m_directory); !synced)
        return synced;
    if (auto done = withReserve([&] { return m_encoder->complete(frameCount()); }); !done)
        return done;
    if (auto removed = m_journal->remove(); !removed)
        return removed;
    m_durable = frameCount();
    m_isSealed = true;
    return syncDirectory(m_directory);
}

Result<void> OpenChunk::seal(const Value &storeKeys, bool keepEmpty)
{
    auto done = m_hasFailed ? Result<void>() : writeUntil(0);
    if (!m_isFinished) {
        m_isFinished = true; // also if it throws
        if (auto finished = m_encoder->finish(); done)
            done = finished;
    }
    const std::int64_t safe = std::min(m_encoder->safeFrames(), frameCount());
    m_numbers.resize(static_cast<std::size_t>(safe));
    m_times.resize(static_cast<std::size_t>(safe));
    if (!m_encoder->isWhole())
        return done; // nothing more is sure: the journal stays
    if (m_numbers.empty() && m_extra.empty() && !keepEmpty) {
        removeFiles();
        return done;
    }
    auto settled = settle(storeKeys);
    return done ? settled : done;
}

} // namespace store
