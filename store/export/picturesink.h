// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/export/exportsink.h"
#include "store/export/picturename.h"
#include "store/write/taskthread.h"

#include <cstddef>
#include <deque>
#include <filesystem>
#include <memory>
#include <vector>

namespace store {

// Fills a folder with picture files, which are encoded beside each other on all cores.
class PictureSink : public ExportSink
{
public:
    // `folder` is there.
    PictureSink(PictureName name, std::filesystem::path folder);

    PixelForm form() const override { return PixelForm::Full; }
    std::uint64_t leastBytes(const cv::Mat &picture, std::int64_t count) const override;
    Result<std::optional<double>> add(const cv::Mat &picture, const FrameId &frame) override;
    bool isLongFinish() const override { return false; }
    Result<void> finish(const Progress &progress, const std::stop_token &stop) override;
    void describe(ExportSummary &summary) const override;

private:
    // A picture on its way.
    struct Slot
    {
        cv::Mat picture;
        std::filesystem::path file; // empty: none
        Result<std::vector<std::uint8_t>> encoded{std::vector<std::uint8_t>()};
        std::filesystem::path earlier; // one that was written a while ago; empty: none
        Result<void> synced;
        std::unique_ptr<TaskThread> thread; // the last: it uses the others
    };

    Result<void> startThreads();
    Result<void> write(Slot &slot);
    Result<void> checkCount() const;

    PictureName m_name;
    std::filesystem::path m_folder;
    std::int64_t m_begun = 0;
    std::uint64_t m_bytes = 0;
    cv::Size m_size; // of the last picture
    std::deque<std::filesystem::path> m_files; // the last that were written: not synced yet
    std::vector<Slot> m_slots; // the last: their threads use the others
};

} // namespace store
