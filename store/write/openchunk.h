// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/frame.h"
#include "store/value.h"
#include "store/write/chunkencoder.h"
#include "store/write/formatplan.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace store {

class SpaceReserve;

// The chunk that is being written: its encoder, the rows of its index, its extra data.
class OpenChunk
{
public:
    // `reserve` outlives the chunk.
    static Result<std::unique_ptr<OpenChunk>> create(const std::filesystem::path &directory,
                                                     int number, const FormatPlan &plan,
                                                     SpaceReserve &reserve);

    // Encodes with `encode` and, if that succeeded, adds the row.
    using Encode = std::function<Result<std::uint64_t>(ChunkEncoder &)>;
    Result<std::uint64_t> add(const Encode &encode, FrameNumber number, FrameTime time);
    void addExtra(Value row) { m_extra.push_back(std::move(row)); }

    int number() const { return m_number; }
    std::int64_t frameCount() const { return static_cast<std::int64_t>(m_numbers.size()); }
    FrameNumber lastNumber() const { return {m_numbers.back()}; } // REQUIRES: frameCount() > 0
    FrameTime lastTime() const { return {m_times.back()}; } // REQUIRES: frameCount() > 0

    // Completes the pictures, then writes extra data and index durably; without a single frame it
    // leaves nothing, unless `keepEmpty`. Rows whose picture was lost are dropped, and the reason is
    // returned. To be called once.
    Result<void> seal(const Value &storeKeys, bool keepEmpty);

private:
    OpenChunk() = default;
    std::filesystem::path base(const char *inFolder) const;
    Result<void> writeFile(const std::filesystem::path &file, std::span<const std::byte> bytes);
    Result<void> writeRows(const Value &storeKeys);
    void removeFiles();

    std::filesystem::path m_directory;
    std::filesystem::path m_media; // the folder or the video
    int m_number = 0;
    bool m_isFolder = false;
    SpaceReserve *m_reserve = nullptr;
    std::unique_ptr<ChunkEncoder> m_encoder;
    std::vector<std::int64_t> m_numbers;
    std::vector<double> m_times; // parallel to m_numbers
    Value m_extra = Value::array();
};

} // namespace store
