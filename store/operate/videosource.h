// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/chunkdecoder.h"
#include "store/operate/framesource.h"

namespace store {

// The frames of one video file that could be a chunk, numbered from 0, with the times that the file
// says, from the start time on.
class VideoSource : public FrameSource
{
public:
    // Unsupported if its extension is none of those that a store's videos have.
    static Result<std::unique_ptr<VideoSource>> open(const std::filesystem::path &file,
                                                     const ConvertOptions &options,
                                                     const std::stop_token &stop);

    std::int64_t frameCount() const override { return m_decoder->storedCount(); }
    WriterOptions description() const override { return m_description; }
    Result<SourceFrame> read(std::int64_t index, const std::stop_token &stop) override;
    SourceRemarks remarks() const override { return m_remarks; }

    // REQUIRES: 0 <= index < frameCount().
    double time(std::int64_t index) const { return m_times[static_cast<std::size_t>(index)]; }

private:
    VideoSource() = default;

    std::unique_ptr<ChunkDecoder> m_decoder;
    WriterOptions m_description;
    int m_quarterTurns = 0; // clockwise, of what is decoded
    SourceRemarks m_remarks;
    std::vector<double> m_times; // seconds since the Unix epoch, rising; one per frame
};

} // namespace store
