// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/chunkdecoder.h"
#include "store/operate/framesource.h"

namespace store {

// The frames of one video file, numbered from 0, with the times that the file says, from 0.
class VideoSource : public FrameSource
{
public:
    // Unsupported if its extension is none of those that a store's videos have.
    static Result<std::unique_ptr<FrameSource>> open(const std::filesystem::path &file,
                                                     const ConvertOptions &options,
                                                     const std::stop_token &stop);

    std::int64_t frameCount() const override { return m_decoder->storedCount(); }
    WriterOptions description() const override { return m_description; }
    Result<SourceFrame> read(std::int64_t index, const std::stop_token &stop) override;

private:
    VideoSource() = default;

    std::unique_ptr<ChunkDecoder> m_decoder;
    WriterOptions m_description;
    std::vector<double> m_times; // seconds, rising; one per frame
};

} // namespace store
