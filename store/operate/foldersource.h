// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/operate/framesource.h"

#include <string>

namespace store {

// The picture files of a folder, in the order of the numbers in their names.
class FolderSource : public FrameSource
{
public:
    // NotAStore if there is no picture in the folder.
    static Result<std::unique_ptr<FrameSource>> open(const std::filesystem::path &folder,
                                                     const ConvertOptions &options);

    std::int64_t frameCount() const override { return std::ssize(m_pictures); }
    WriterOptions description() const override { return m_description; }
    Result<SourceFrame> read(std::int64_t index, const std::stop_token &stop) override;

private:
    FolderSource() = default;

    struct Picture
    {
        std::string name;
        std::int64_t number = 0;
    };
    static std::vector<Picture> listPictures(const std::filesystem::path &folder);

    std::filesystem::path m_folder;
    std::vector<Picture> m_pictures;
    WriterOptions m_description;
    double m_interval = 0.0; // seconds
    bool m_keepsJpeg = false;
};

} // namespace store
