// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/chunkdecoder.h"
#include "store/chunk/videodecoder.h"
#include "store/chunk/videopicture.h"
#include "store/meta/metadata.h"

#include <filesystem>
#include <memory>
#include <string>

namespace store {

// A chunk that is one video file.
//
// PixelForm::Raw gives the decoder's own planes as one row of bytes: see planesOf(). Pictures have
// the size they have in the video, whatever the metadata says.
class VideoChunk : public ChunkDecoder
{
public:
    static Result<std::unique_ptr<ChunkDecoder>> open(const std::filesystem::path &file,
                                                      const Metadata &metadata,
                                                      const std::stop_token &stop = {});

    Result<cv::Mat> decode(std::int64_t offset, PixelForm form,
                           const std::stop_token &stop) override;
    Result<cv::Mat> planes(std::int64_t offset, const std::stop_token &stop) override;
    std::int64_t storedCount() const override { return m_decoder->table().pictureCount(); }
    std::int64_t runStart(std::int64_t offset) const override;
    std::int64_t distanceTo(std::int64_t offset) const override;

private:
    VideoChunk(std::filesystem::path file, std::unique_ptr<VideoDecoder> decoder,
               const Metadata &metadata);
    Result<cv::Mat> shown(const AVFrame &frame, PixelForm form);

    std::filesystem::path m_file;
    std::unique_ptr<VideoDecoder> m_decoder;
    BgrConverter m_converter;
    std::string m_encoding;
    bool m_isColour;
};

} // namespace store
