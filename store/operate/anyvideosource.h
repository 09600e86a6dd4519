// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/chunk/videopicture.h"
#include "store/operate/framesource.h"
#include "store/operate/videofacts.h"

#include <optional>

namespace store {

// The frames of a video that no store could have: of any container and any codec, decoded one after the
// other. Which picture comes when is the decoder's word, its time that of the file.
class AnyVideoSource : public FrameSource
{
public:
    // MissingCodec; InvalidArgument if the file is no video.
    static Result<std::unique_ptr<FrameSource>> open(const std::filesystem::path &file,
                                                     const ConvertOptions &options,
                                                     const std::stop_token &stop);

    // As many as the file has coded pictures; read() tells where it ends before.
    std::int64_t frameCount() const override { return m_count; }
    WriterOptions description() const override { return m_description; }

    // NoFrames behind the last. Frames before `index` are passed over; there is no way back to them.
    Result<SourceFrame> read(std::int64_t index, const std::stop_token &stop) override;
    SourceRemarks remarks() const override;

private:
    AnyVideoSource() = default;

    Result<void> count(const std::stop_token &stop);
    Result<void> start();
    Result<bool> decodeNext(const std::stop_token &stop); // false: there is none
    bool feed();
    Result<cv::Mat> shown();
    double timeOf(const AVFrame &frame, std::int64_t index) const; // seconds since the first

    std::filesystem::path m_file;
    VideoFacts m_facts;
    WriterOptions m_description;
    double m_frameRate = 0.0; // where the times are not the file's
    bool m_hasTimes = true;
    std::int64_t m_count = 0;
    std::int64_t m_firstTime = 0; // of presentation, in the track's units
    double m_secondsPerTick = 0.0;
    double m_startTime = 0.0; // of the first frame, seconds since the Unix epoch

    libav::InputFormat m_video;
    int m_track = 0;
    libav::Codec m_codec;
    libav::Packet m_packet;
    libav::Frame m_frame;
    BgrConverter m_converter;
    std::int64_t m_next = 0; // the frame that decodeNext() gives
    bool m_isDrained = false;
};

} // namespace store
