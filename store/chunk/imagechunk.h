// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/chunkdecoder.h"
#include "store/meta/metadata.h"

#include <filesystem>
#include <string>
#include <vector>

namespace store {

// A chunk that is a folder of picture files: picture k is %06d.EXTENSION.
//
// A file is decoded only if its first bytes are of the store's format and its size is that of the
// metadata: what is named .png and is something else reaches no other decoder.
class ImageChunk : public ChunkDecoder
{
public:
    ImageChunk(std::filesystem::path folder, const Metadata &metadata);

    Result<cv::Mat> decode(std::int64_t offset, PixelForm form,
                           const std::stop_token &stop) override;
    std::int64_t storedCount() const override { return -1; }

private:
    std::filesystem::path fileOf(std::int64_t offset) const;
    Result<cv::Mat> decodeImage(const std::filesystem::path &file, PixelForm form) const;
    Result<cv::Mat> decodeArray(const std::filesystem::path &file) const;
    bool isColour() const { return m_shape.size() > 2 && m_shape[2] > 1; }
    std::uint64_t maxFileSize() const;

    std::filesystem::path m_folder;
    std::string m_format;
    std::string m_encoding;
    std::vector<int> m_shape; // as on disk: {height, width[, channels]}
};

} // namespace store
