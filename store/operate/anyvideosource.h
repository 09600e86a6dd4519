// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/chunk/videopicture.h"
#include "store/operate/framesource.h"
#include "store/operate/videofacts.h"

#include <deque>
#include <optional>
#include <set>
#include <vector>

namespace store {

// The frames of a video that no store could have: of any container and any codec, decoded one after the
// other. Which picture comes when is the decoder's word, its time that of the file. A picture that is
// damaged keeps its number, and so do those after it that are made of it; each is Corrupt.
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

    // NoFrames behind the last; Corrupt. Frames before `index` are passed over; there is no way back to them.
    Result<SourceFrame> read(std::int64_t index, const std::stop_token &stop) override;
    SourceRemarks remarks() const override;
    std::vector<Error> problems() const override; // where reading ended before the file did

private:
    AnyVideoSource() = default;

    Result<void> count(const std::stop_token &stop);
    Result<void> start();
    Result<bool> takeNext(const std::stop_token &stop); // false: there is none
    Result<bool> decodeNext(const std::stop_token &stop); // likewise
    bool isDecided() const;
    bool feed();
    bool readPacket();
    void lose();
    bool losePending(std::int64_t time);
    Result<void> place();
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
    BgrConverter m_converter;
    struct Picture
    {
        libav::Frame frame;
        std::int64_t index = -1;
        bool isDoubtful = false;
    };
    Picture m_picture; // the one that was taken last
    std::deque<Picture> m_ahead; // those behind it: B-frames, until what they are made of is known
    libav::Frame m_frame; // the one that was decoded last
    std::int64_t m_index = -1; // of that one
    bool m_isDrained = false;
    bool m_isEnded = false; // all of them are in m_ahead
    std::int64_t m_fed = 0; // time of the packet that the decoder has last
    bool m_canLose = false; // a picture with that packet
    bool m_isOneForOne =
        false; // each packet with a time is a picture that is shown, by these times
    bool m_stepsBack = false; // times of decoding do
    std::multiset<std::int64_t> m_pending; // then: times of pictures that the decoder has
    std::multiset<std::int64_t> m_lost; // times of pictures that cannot come any more
    std::optional<std::int64_t>
        m_damage; // the latest; later pictures are made of it up to a key frame
    std::optional<Error> m_end; // other than the file's
};

} // namespace store
