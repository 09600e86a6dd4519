// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/writer.h"

#include "store/chunk/encoding.h"
#include "store/chunk/imageheader.h"
#include "store/file.h"
#include "store/index/sqliteindexwriter.h"
#include "store/storelock.h"
#include "store/write/newdirectory.h"
#include "store/write/openchunk.h"
#include "store/write/spacereserve.h"
#include "store/write/storekeys.h"
#include "store/write/videocodec.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <limits>
#include <new>
#include <optional>
#include <utility>

namespace store {

namespace {

constexpr std::uint64_t leastFreeBytes = 16U << 20U;
constexpr std::uint64_t reserveBytes = 8U << 20U;

Result<void> checkSpace(const std::filesystem::path &directory)
{
    const auto free = freeSpace(directory);
    if (!free)
        return free.error();
    if (*free < leastFreeBytes)
        return Error{Error::Code::DiskFull, directory,
                     std::to_string(*free >> 20U) + " MiB are free, a recording needs at least " +
                         std::to_string(leastFreeBytes >> 20U)};
    return {};
}

class StoreWriter : public Writer
{
public:
    StoreWriter(std::filesystem::path directory, FormatPlan plan, Value keys, bool sqliteIndex)
        : m_directory(std::move(directory))
        , m_plan(std::move(plan))
        , m_keys(std::move(keys))
        , m_hasSqliteIndex(sqliteIndex)
    {}
    ~StoreWriter() override { static_cast<void>(close()); }

    Result<void> begin(const std::string &metadata);

    Result<void> add(const cv::Mat &pixels, FrameNumber number, FrameTime time) override;
    Result<void> addEncoded(const std::vector<std::uint8_t> &bytes, FrameNumber number,
                            FrameTime time) override;
    Result<void> addExtra(const Value &row) override;
    Result<void> sync() override;
    Result<void> close() override;

    std::int64_t frameCount() const override
    {
        return m_endedFrames + (m_chunk ? m_chunk->frameCount() : 0);
    }
    std::int64_t durableCount() const override
    {
        return m_endedDurable + (m_chunk ? m_chunk->durableCount() : 0);
    }
    std::uint64_t bytesWritten() const override
    {
        return m_endedBytes + (m_chunk ? m_chunk->bytesWritten() : 0);
    }
    const std::filesystem::path &directory() const override { return m_directory; }

private:
    std::optional<Error> refusal() const;
    template<typename Step>
    Result<void> guarded(Step step);
    Result<void> addPicture(const cv::Mat &pixels, FrameNumber number, FrameTime time);
    Result<void> addJpeg(const std::vector<std::uint8_t> &bytes, FrameNumber number,
                         FrameTime time);
    Result<void> addRow(const Value &row);
    Result<void> syncChunk();
    Result<void> finish();
    template<typename Add>
    Result<void> append(Add add);
    Result<void> openNext();
    Result<void> seal();
    Result<void> writeSqliteIndex() const;
    Error stop(Error error);
    Error stopAfter(Error::Code code, const char *reason);
    void abandonChunk();
    void keep(Error error);
    void unlock();
    Error invalid(std::string detail) const;

    std::filesystem::path m_directory;
    FormatPlan m_plan;
    Value m_keys; // __store
    std::optional<StoreLock> m_lock; // from begin() on
    bool m_hasSqliteIndex; // to be written at close()
    SpaceReserve m_reserve;
    std::unique_ptr<OpenChunk> m_chunk; // none before the first frame or row and after the end
    int m_nextChunk = 0;
    std::optional<Error> m_error; // that stopped the writer
    bool m_keepsEmpty = false; // the open chunk, even without frames and rows
    bool m_isClosed = true; // also before begin() succeeded: then there is nothing to close
    std::int64_t m_endedFrames = 0; // of the chunks before the open one
    std::int64_t m_endedDurable = 0; // of them, on the disk
    bool m_needsRepair = false; // a chunk could not be sealed
    std::uint64_t m_endedBytes = 0; // of the chunks before the open one
};

Error StoreWriter::invalid(std::string detail) const
{
    return {Error::Code::InvalidArgument, m_directory, std::move(detail)};
}

Result<void> StoreWriter::begin(const std::string &metadata)
{
    auto lock = StoreLock::create(m_directory);
    if (!lock)
        return lock.error();
    m_lock = std::move(*lock);
    const std::uint64_t rows = static_cast<std::uint64_t>(m_plan.chunkSize) * 64;
    const std::uint64_t reserve = std::clamp(rows, reserveBytes, leastFreeBytes / 4 * 3);
    if (auto kept = m_reserve.keep(m_directory / NewDirectory::reserveName, reserve); !kept)
        return kept;
    auto written = writeFileAtomically(m_directory / NewDirectory::metadataName,
                                       std::as_bytes(std::span(metadata)));
    if (!written)
        return written;
    auto synced = syncDirectory(absolute(m_directory).parent_path());
    m_isClosed = !synced;
    return synced;
}

std::optional<Error> StoreWriter::refusal() const
{
    if (m_error)
        return m_error;
    if (m_isClosed)
        return invalid("the store is closed");
    return std::nullopt;
}

// Rolls over only when the next frame is there, so that no empty chunk is left at the end.
Result<void> StoreWriter::openNext()
{
    if (m_chunk && m_chunk->frameCount() < m_plan.chunkSize)
        return {};
    if (auto sealed = seal(); !sealed)
        return sealed;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const JournalHeader header{m_nextChunk,
                               m_keys.value("uuid", std::string()),
                               std::chrono::nanoseconds(now).count(),
                               {frameCount()}};
    const bool neededRepair = std::exchange(m_needsRepair, true); // should it throw
    auto chunk = OpenChunk::create(m_directory, header, m_plan, m_reserve);
    m_needsRepair = neededRepair;
    if (!chunk)
        return chunk.error();
    m_chunk = std::move(*chunk);
    ++m_nextChunk;
    return {};
}

Result<void> StoreWriter::seal()
{
    if (!m_chunk)
        return {};
    auto sealed = m_chunk->seal(m_keys, m_keepsEmpty);
    m_endedFrames += m_chunk->frameCount();
    m_endedDurable += m_chunk->durableCount();
    m_endedBytes += m_chunk->bytesWritten();
    m_needsRepair = m_needsRepair || !m_chunk->isSealed();
    m_chunk.reset();
    return sealed;
}

Result<void> StoreWriter::writeSqliteIndex() const
{
    Metadata names; // by which the chunks' files are found
    names.storeClass = m_plan.storeClass;
    names.extension = m_plan.extension;
    const auto leftOut = store::writeSqliteIndex(m_directory, names);
    if (!leftOut)
        return leftOut.error();
    return leftOut->empty() ? Result<void>() : leftOut->front();
}

// Makes `error` the answer to everything from now on. An InvalidArgument that comes from below is
// the system's (a path too long): to a caller it would mean that only one frame was refused.
void StoreWriter::keep(Error error)
{
    m_error = std::move(error);
    if (m_error->path.empty())
        m_error->path = m_directory;
    if (m_error->code == Error::Code::InvalidArgument)
        m_error->code = Error::Code::Io;
}

// Ends the store with what it has.
Error StoreWriter::stop(Error error)
{
    keep(std::move(error));
    m_reserve.release();
    try {
        static_cast<void>(seal()); // the first reason is the one to tell
    } catch (const std::exception &) {
        abandonChunk();
    }
    return *m_error;
}

// Leaves the open chunk as it is, to be repaired.
void StoreWriter::abandonChunk()
{
    m_needsRepair = true;
    if (!m_chunk)
        return;
    m_endedFrames += m_chunk->durableCount();
    m_endedDurable += m_chunk->durableCount();
    m_endedBytes += m_chunk->bytesWritten();
    m_chunk.reset();
}

// Ends the store because a step threw. Even to say so there may be no memory left but for this.
Error StoreWriter::stopAfter(Error::Code code, const char *reason)
{
    try {
        return stop({code, m_directory, reason});
    } catch (const std::exception &) {
        abandonChunk();
        m_error = Error{Error::Code::TooLarge, {}, "no memory"};
        return *m_error;
    }
}

// Runs a step; what it throws ends the store as an error does.
template<typename Step>
Result<void> StoreWriter::guarded(Step step)
{
    try {
        return step();
    } catch (const std::bad_alloc &) {
        return stopAfter(Error::Code::TooLarge, "no memory");
    } catch (const std::exception &exception) {
        return stopAfter(Error::Code::Io, exception.what());
    }
}

// Adds to the open chunk what `add` gives it.
template<typename Add>
Result<void> StoreWriter::append(Add add)
{
    if (auto opened = openNext(); !opened)
        return stop(opened.error());
    if (auto added = add(*m_chunk); !added)
        return stop(added.error());
    if (m_reserve.isReleased()) // what was added is safe, but there is no room for another frame
        stop({Error::Code::DiskFull, m_directory, "the disk is full"});
    return {};
}

Result<void> StoreWriter::add(const cv::Mat &pixels, FrameNumber number, FrameTime time)
{
    return guarded([&] { return addPicture(pixels, number, time); });
}

Result<void> StoreWriter::addPicture(const cv::Mat &pixels, FrameNumber number, FrameTime time)
{
    if (const auto refused = refusal())
        return *refused;
    if (pixels.dims != 2 || pixels.type() != m_plan.inputType ||
        pixels.rows != m_plan.inputShape[0] || pixels.cols != m_plan.inputShape[1])
        return invalid("a frame of another size or type than the store's");
    cv::Mat picture = pixels;
    if (!m_plan.decode.empty()) {
        auto decoded = decodeEncoding(pixels, m_plan.decode, m_directory);
        if (!decoded)
            return invalid(decoded.error().detail);
        picture = *decoded;
    }
    return append([&](OpenChunk &chunk) { return chunk.add(picture, number, time); });
}

Result<void> StoreWriter::addEncoded(const std::vector<std::uint8_t> &bytes, FrameNumber number,
                                     FrameTime time)
{
    return guarded([&] { return addJpeg(bytes, number, time); });
}

Result<void> StoreWriter::addJpeg(const std::vector<std::uint8_t> &bytes, FrameNumber number,
                                  FrameTime time)
{
    if (const auto refused = refusal())
        return *refused;
    if (m_plan.format != "mjpeg/avi" && m_plan.format != "jpg")
        return invalid(m_plan.format + " does not store JPEG pictures as they are");
    const auto size = imageSize(std::as_bytes(std::span(bytes)), "jpg");
    const ImageSize wanted{static_cast<std::uint32_t>(m_plan.width()),
                           static_cast<std::uint32_t>(m_plan.height())};
    if (!size || *size != wanted || bytes.size() > std::numeric_limits<int>::max() / 2)
        return invalid("not a JPEG of the store's size");
    return append([&](OpenChunk &chunk) { return chunk.addEncoded(bytes, number, time); });
}

Result<void> StoreWriter::addExtra(const Value &row)
{
    return guarded([&] { return addRow(row); });
}

Result<void> StoreWriter::addRow(const Value &row)
{
    if (const auto refused = refusal())
        return *refused;
    if (!row.is_object())
        return invalid("a row of extra data is an object");
    if (!m_chunk) { // the first frame is still to come, but the row needs a journal now
        if (auto opened = openNext(); !opened)
            return stop(opened.error());
    }
    Value whole = row;
    const double none = std::numeric_limits<double>::quiet_NaN();
    const bool isEarly = m_chunk->frameCount() == 0;
    whole["frame_time"] = isEarly ? none : m_chunk->lastTime().seconds;
    whole["frame_number"] = isEarly ? Value(none) : Value(m_chunk->lastNumber().value);
    whole["frame_index"] = isEarly ? Value(none) : Value(frameCount() - 1);
    auto added = m_chunk->addExtra(std::move(whole));
    return added ? Result<void>() : stop(added.error());
}

Result<void> StoreWriter::sync()
{
    return guarded([this] { return syncChunk(); });
}

Result<void> StoreWriter::syncChunk()
{
    if (const auto refused = refusal())
        return *refused;
    auto synced = m_chunk ? m_chunk->sync() : Result<void>();
    return synced ? synced : Result<void>(stop(synced.error()));
}

Result<void> StoreWriter::close()
{
    return guarded([this] { return finish(); });
}

Result<void> StoreWriter::finish()
{
    if (m_isClosed)
        return m_error ? Result<void>(*m_error) : Result<void>();
    if (!m_error && !m_chunk && m_nextChunk == 0) {
        // A store without frames has one empty chunk: the reference cannot do without.
        if (auto opened = openNext(); !opened)
            stop(opened.error());
    }
    if (!m_error) {
        m_keepsEmpty = true;
        if (auto sealed = seal(); !sealed)
            keep(sealed.error());
    }
    if (!m_error && m_hasSqliteIndex) {
        if (auto written = writeSqliteIndex(); !written)
            keep(written.error());
    }
    m_isClosed = true;
    m_reserve.release();
    if (!m_needsRepair)
        unlock();
    m_lock.reset();
    return m_error ? Result<void>(*m_error) : Result<void>();
}

// The lock's file is the last to go; where a repair is needed it stays and says so.
void StoreWriter::unlock()
{
    if (!m_lock)
        return;
    auto unlocked = m_lock->release();
    if (unlocked)
        unlocked = syncDirectory(m_directory);
    if (!unlocked && !m_error)
        keep(unlocked.error());
}

} // namespace

Result<void> checkFormat(const WriterOptions &options)
{
    const auto plan = planFormat(options);
    if (!plan)
        return plan.error();
    if (plan->storeClass == StoreClass::Directory)
        return {};
    const auto codec = VideoCodec::open(*plan);
    return codec ? Result<void>() : Result<void>(codec.error());
}

Result<std::unique_ptr<Writer>> Writer::create(const std::filesystem::path &directory,
                                               const WriterOptions &options)
try {
    const auto place = [&](Error error) {
        if (error.path.empty())
            error.path = directory;
        return error;
    };
    if (auto checked = checkFormat(options); !checked)
        return place(checked.error());
    auto plan = planFormat(options);
    Value keys = storeKeys(*plan, options);
    const auto metadata = metadataText(keys, options.user);
    if (!metadata)
        return place(metadata.error());

    NewDirectory made(directory);
    if (auto ready = made.make(); !ready)
        return place(ready.error());
    if (auto room = checkSpace(directory); !room)
        return place(room.error());
    auto writer = std::make_unique<StoreWriter>(directory, std::move(*plan), std::move(keys),
                                                options.sqliteIndex);
    if (auto begun = writer->begin(*metadata); !begun)
        return place(begun.error());
    made.keep();
    return std::unique_ptr<Writer>(std::move(writer));
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, {}, "no memory"}; // there may be none for more
} catch (const std::exception &exception) { // the system gives no random numbers, or no folder
    return Error{Error::Code::Io, directory, exception.what()};
}

} // namespace store
