// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/frame.h"
#include "store/journal/journal.h"
#include "store/value.h"
#include "store/write/chunkencoder.h"
#include "store/write/formatplan.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace store {

class JournalWriter;
class SpaceReserve;

// The chunk that is being written: its encoder, its journal, the rows of its index, its extra data.
//
// What it took is brought to the disk as often as the plan says. Destroyed before seal() succeeded it
// leaves a chunk that the journal can repair.
class OpenChunk
{
public:
    // `reserve` outlives the chunk.
    static Result<std::unique_ptr<OpenChunk>> create(const std::filesystem::path &directory,
                                                     const JournalHeader &header,
                                                     const FormatPlan &plan, SpaceReserve &reserve);
    ~OpenChunk();

    // Takes a picture as ChunkEncoder::begin() does; `pixels` are not looked at afterwards. Pictures
    // that come quickly are encoded beside each other, and written when later ones are added; one
    // that comes after a pause is written at once. After an error the frame may be in frameCount()
    // nevertheless.
    Result<void> add(const cv::Mat &pixels, FrameNumber number, FrameTime time);

    // The same for a JPEG, where the format stores those. It is written at once.
    Result<void> addEncoded(std::span<const std::uint8_t> bytes, FrameNumber number,
                            FrameTime time);

    Result<void> addExtra(Value row);

    // Writes all that was taken; it survives a power cut then.
    Result<void> sync();

    std::int64_t frameCount() const { return static_cast<std::int64_t>(m_numbers.size()); } // taken
    std::uint64_t bytesWritten() const { return m_bytesWritten; } // of pictures
    std::int64_t durableCount() const { return m_durable; } // of them, after a power cut
    FrameNumber lastNumber() const { return {m_numbers.back()}; } // REQUIRES: frameCount() > 0
    FrameTime lastTime() const { return {m_times.back()}; } // REQUIRES: frameCount() > 0

    // Completes the pictures, then writes extra data and index durably; without a single frame it
    // leaves nothing, unless `keepEmpty` or there are extra data. Rows whose picture was lost are
    // dropped, and the reason is returned. To be called once, and again only if it threw.
    Result<void> seal(const Value &storeKeys, bool keepEmpty);

    // Whether seal() left a chunk that needs no repair, or nothing.
    bool isSealed() const { return m_isSealed; }

private:
    OpenChunk(std::filesystem::path directory, const JournalHeader &header, const FormatPlan &plan,
              SpaceReserve &reserve);
    Result<void> begin(const FormatPlan &plan);
    std::filesystem::path base(const char *inFolder) const;
    void note(FrameNumber number, FrameTime time);
    Result<void> writePicture(const EncodedPicture &picture);
    Result<void> writeUntil(std::int64_t onTheirWay);
    Result<void> syncIfDue();
    Result<void> syncWritten();
    template<typename Step>
    Result<void> withReserve(Step step);
    Result<void> writeRows(const Value &storeKeys);
    Result<void> settle(const Value &storeKeys);
    void removeFiles();

    std::filesystem::path m_directory;
    JournalHeader m_header;
    bool m_isFolder = false;
    std::filesystem::path m_media; // the folder or the video
    SpaceReserve &m_reserve;
    std::unique_ptr<JournalWriter> m_journal;
    std::unique_ptr<ChunkEncoder> m_encoder;
    std::vector<std::int64_t> m_numbers; // of the frames taken
    std::vector<double> m_times; // parallel to m_numbers
    std::int64_t m_written = 0; // of the frames taken, from the first on
    bool m_isFinished = false; // the encoder was told
    bool m_hasFailed = false; // in writing one: what is on its way is lost
    std::uint64_t m_bytesWritten = 0;
    std::vector<Value> m_extra; // not one Value: its destructor would ask for memory
    std::int64_t m_durable = 0;
    bool m_isSynced = false; // nothing was taken since sync()
    std::chrono::milliseconds m_syncInterval;
    std::chrono::steady_clock::time_point m_lastSync;
    std::chrono::steady_clock::time_point m_lastAdd; // its end
    bool m_isNamed = false; // the names of its files are on the disk
    bool m_isSealed = false;
};

} // namespace store
