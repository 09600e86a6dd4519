// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/write/chunkencoder.h"
#include "store/write/formatplan.h"
#include "store/write/npywriter.h"
#include "store/write/taskthread.h"

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

    int lookahead() const override { return static_cast<int>(m_slots.size()) - 1; }
    Result<void> begin(const cv::Mat &picture) override;
    bool isReady() override;
    Result<EncodedPicture> take() override;
    Result<void> write(const EncodedPicture &picture) override;
    Result<void> sync() override;
    Result<void> finish() override;
    bool isWhole() const override { return m_isWhole; }
    Result<void> complete(std::int64_t) override { return {}; }
    std::int64_t safeFrames() const override { return m_count; }

private:
    // A picture on its way. What it holds is used again, as new memory for each would take its time.
    struct Slot
    {
        cv::Mat picture; // as it was handed in
        std::vector<std::uint8_t> image; // as OpenCV encodes it
        Bytes array; // the same, of npy and bpk
        Result<EncodedPicture> encoded{EncodedPicture()}; // one of the two
        std::unique_ptr<TaskThread>
            thread; // null: encoded by the caller. The last: it uses the others
    };

    ImageChunkEncoder(std::filesystem::path folder, const FormatPlan &plan);
    void startThreads();
    std::filesystem::path fileOf(std::int64_t offset) const;
    Slot &slotOf(std::int64_t picture)
    {
        return m_slots[static_cast<std::size_t>(picture) % m_slots.size()];
    }
    Result<EncodedPicture> encode(const cv::Mat &picture, Slot &slot) const;

    std::filesystem::path m_folder;
    FormatPlan m_plan;
    std::int64_t m_begun = 0;
    std::int64_t m_taken = 0;
    std::int64_t m_count = 0;
    std::int64_t m_synced = 0; // of m_count, on the disk
    bool m_isWhole = false;
    std::vector<Slot> m_slots; // the last: their threads use the others
};

} // namespace store
