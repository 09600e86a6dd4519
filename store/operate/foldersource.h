// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/operate/framesource.h"

#include <string>

namespace store {

// The picture files of a folder, in the order of the numbers in their names. All have the size, the
// depth and the colours of the first.
class FolderSource : public FrameSource
{
public:
    // NotAStore if there is no picture in the folder; InvalidArgument if the times are to be the
    // pictures' own, and one has none.
    static Result<std::unique_ptr<FrameSource>> open(const std::filesystem::path &folder,
                                                     const ConvertOptions &options,
                                                     const std::stop_token &stop);

    std::int64_t frameCount() const override { return std::ssize(m_pictures); }
    WriterOptions description() const override { return m_description; }
    Result<SourceFrame> read(std::int64_t index, const std::stop_token &stop) override;
    SourceRemarks remarks() const override { return {0, m_times.empty()}; }

private:
    FolderSource() = default;

    struct Picture
    {
        std::string name;
        std::int64_t number = 0;
    };
    static std::vector<Picture> listPictures(const std::filesystem::path &folder);
    Result<void> takeTimes(const ConvertOptions &options, const std::stop_token &stop);
    Result<void> check(const cv::Mat &picture, const std::filesystem::path &file) const;

    std::filesystem::path m_folder;
    std::vector<Picture> m_pictures;
    WriterOptions m_description;
    double m_startTime = 0.0; // of the first, seconds since the Unix epoch; where times are even
    double m_interval = 0.0; // seconds
    std::vector<double> m_times; // by their EXIF data; empty: they are even
    cv::Size m_size; // of the first; empty: it is not known yet
    int m_type = -1;
    bool m_keepsJpeg = false;
};

} // namespace store
