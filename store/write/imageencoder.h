// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/write/chunkencoder.h"
#include "store/write/formatplan.h"

#include <filesystem>
#include <memory>

namespace store {

// A chunk that is a folder of picture files, each whole or absent after a crash of the program.
class ImageChunkEncoder : public ChunkEncoder
{
public:
    // Makes the folder; its parent must exist.
    static Result<std::unique_ptr<ImageChunkEncoder>> create(const std::filesystem::path &folder,
                                                             const FormatPlan &plan);

    Result<std::uint64_t> add(const cv::Mat &picture) override;
    Result<std::uint64_t> addEncoded(std::span<const std::uint8_t> jpeg) override;
    Result<void> finish() override;
    std::int64_t safeFrames() const override { return m_count; }

private:
    ImageChunkEncoder(std::filesystem::path folder, const FormatPlan &plan);
    std::filesystem::path fileOf(std::int64_t offset) const;
    Result<std::uint64_t> append(std::span<const std::byte> bytes);

    std::filesystem::path m_folder;
    FormatPlan m_plan;
    std::int64_t m_count = 0;
};

} // namespace store
