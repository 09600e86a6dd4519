// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/write/chunkencoder.h"
#include "store/write/formatplan.h"
#include "store/write/npywriter.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace store {

// A chunk that is a folder of picture files, each whole or absent after a crash of the program.
class ImageChunkEncoder : public ChunkEncoder
{
public:
    // Makes the folder; its parent must exist.
    static Result<std::unique_ptr<ImageChunkEncoder>> create(const std::filesystem::path &folder,
                                                             const FormatPlan &plan);

    Result<EncodedPicture> encode(const cv::Mat &picture) override;
    Result<void> write(const EncodedPicture &picture) override;
    Result<void> sync() override;
    Result<void> finish() override;
    bool isWhole() const override { return m_isWhole; }
    Result<void> complete(std::int64_t) override { return {}; }
    std::int64_t safeFrames() const override { return m_count; }

private:
    ImageChunkEncoder(std::filesystem::path folder, const FormatPlan &plan);
    std::filesystem::path fileOf(std::int64_t offset) const;

    std::filesystem::path m_folder;
    FormatPlan m_plan;
    std::vector<std::uint8_t> m_image; // the last picture, as OpenCV encodes it
    Bytes m_array; // the same, of npy and bpk; kept, as new memory for each would take its time
    std::int64_t m_count = 0;
    std::int64_t m_synced = 0; // of m_count, on the disk
    bool m_isWhole = false;
};

} // namespace store
