// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/export/exportsink.h"
#include "store/write/outputfile.h"
#include "store/write/spacereserve.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace store {

// Makes one .npy file of all pictures: frame, row, column and, of colour, blue, green, red.
class ArraySink : public ExportSink
{
public:
    explicit ArraySink(std::filesystem::path workplace);

    PixelForm form() const override { return PixelForm::Full; }
    std::uint64_t leastBytes(const cv::Mat &picture, std::int64_t count) const override;
    Result<std::optional<double>> add(const cv::Mat &picture, const FrameId &frame) override;
    bool isLongFinish() const override { return false; }
    Result<void> finish(const Progress &progress, const std::stop_token &stop) override;
    void describe(ExportSummary &summary) const override;

private:
    Result<void> open(const cv::Mat &picture);
    Result<void> writeHead();

    std::filesystem::path m_workplace;
    SpaceReserve m_noReserve; // the file's
    std::unique_ptr<OutputFile> m_file; // null: no picture came yet
    cv::Mat m_first; // for the head
    std::int64_t m_count = 0;
};

} // namespace store
