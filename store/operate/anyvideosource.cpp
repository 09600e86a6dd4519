// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/anyvideosource.h"

#include "store/operate/turnpicture.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;
using Code = Error::Code;

constexpr std::int64_t mostPixels = std::int64_t(1) << 28; // of one picture
constexpr double rateOfAnyVideo = 25.0; // where neither file nor user says one

Error stopped(const fs::path &file)
{
    return {Code::Cancelled, file, "stopped while reading"};
}

bool isKey(const AVFrame &frame)
{
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(58, 29, 100)
    return (frame.flags & AV_FRAME_FLAG_KEY) != 0;
#else
    return frame.key_frame != 0;
#endif
}

bool isBetween(const AVFrame &frame)
{
    return frame.pict_type == AV_PICTURE_TYPE_B;
}

// Of others some packets only change what later ones are made of, and two may be the fields of one picture.
bool hasAPictureAPacket(const AVCodecParameters &parameters)
{
    const AVCodecID codec = parameters.codec_id;
    const bool hasFields = parameters.field_order != AV_FIELD_UNKNOWN &&
                           parameters.field_order != AV_FIELD_PROGRESSIVE;
    return (codec == AV_CODEC_ID_H264 || codec == AV_CODEC_ID_HEVC || codec == AV_CODEC_ID_MJPEG) &&
           !hasFields;
}

Error damaged(const fs::path &file)
{
    return {Code::Corrupt, file, "a picture in it is damaged"};
}

} // namespace

Result<std::unique_ptr<FrameSource>> AnyVideoSource::open(const fs::path &file,
                                                          const ConvertOptions &options,
                                                          const std::stop_token &stop)
{
    std::unique_ptr<AnyVideoSource> source(new AnyVideoSource());
    source->m_file = file;
    if (auto started = source->start(); !started)
        return started.error();
    if (auto counted = source->count(stop); !counted)
        return counted.error();
    if (auto started = source->start(); !started) // from the first packet again
        return started.error();
    const VideoFacts &facts = source->m_facts;
    source->m_hasTimes = source->m_hasTimes && options.times != FrameTimes::Rate;
    source->m_frameRate = options.frameRate > 0 ? options.frameRate
                          : facts.frameRate > 0 ? facts.frameRate
                                                : rateOfAnyVideo;
    source->m_startTime = options.startTime.value_or(0.0);
    source->m_description.imageShape = {facts.height, facts.width, 3};
    turnShape(source->m_description.imageShape, facts.quarterTurns);
    source->m_description.encoding = options.encoding;
    source->m_description.timezone = options.timezone.empty() ? "UTC" : options.timezone;
    return std::unique_ptr<FrameSource>(std::move(source));
}

// Opens file and decoder.
Result<void> AnyVideoSource::start()
{
    m_codec.reset();
    auto video = openAnyVideo(m_file);
    if (!video)
        return Error{
            video.error().code == Code::Corrupt ? Code::InvalidArgument : video.error().code,
            m_file,
            "neither a recording, nor a folder of pictures, nor a video like .mp4, .mkv, .avi "
            "or .mov"};
    m_video = *std::move(video);
    m_track = choosePictureTrack(*m_video);
    if (m_track < 0)
        return Error{Code::InvalidArgument, m_file, "it holds no moving pictures"};
    m_facts = factsOf(*m_video, m_track);
    const AVStream &stream = *m_video->streams[m_track];
    m_secondsPerTick = av_q2d(stream.time_base);
    const AVCodec *decoder = avcodec_find_decoder(stream.codecpar->codec_id);
    if (!decoder)
        return Error{Code::MissingCodec, m_file, "no decoder for " + m_facts.codec};
    m_codec.reset(avcodec_alloc_context3(decoder));
    m_packet.reset(av_packet_alloc());
    m_frame.reset(av_frame_alloc());
    if (!m_codec || !m_packet || !m_frame ||
        avcodec_parameters_to_context(m_codec.get(), stream.codecpar) < 0)
        return Error{Code::TooLarge, m_file, "out of memory"};
    m_isOneForOne = hasAPictureAPacket(*stream.codecpar) && !m_stepsBack;
    m_codec->thread_count = 0;
    m_codec->thread_type = FF_THREAD_SLICE; // each error comes with its packet
    m_codec->max_pixels = mostPixels;
    m_codec->pkt_timebase = stream.time_base;
    if (avcodec_open2(m_codec.get(), decoder, nullptr) < 0)
        return Error{Code::Corrupt, m_file, "the decoder for " + m_facts.codec + " refuses it"};
    return {};
}

Result<void> AnyVideoSource::count(const std::stop_token &stop)
{
    m_firstTime = std::numeric_limits<std::int64_t>::max();
    std::int64_t decoded = std::numeric_limits<std::int64_t>::min();
    while (readPacket()) {
        const bool isOurs = m_packet->stream_index == m_track && m_packet->size > 0 &&
                            !(m_packet->flags & AV_PKT_FLAG_DISCARD);
        if (isOurs) {
            ++m_count;
            m_hasTimes = m_hasTimes && m_packet->pts != AV_NOPTS_VALUE;
            m_firstTime = std::min(m_firstTime, m_packet->pts);
            m_stepsBack =
                m_stepsBack || (m_packet->dts != AV_NOPTS_VALUE && m_packet->dts < decoded);
            decoded = m_packet->dts;
        }
        av_packet_unref(m_packet.get());
        if (stop.stop_requested())
            return stopped(m_file);
    }
    return {};
}

// False: there is none, as the file ends or for m_end.
bool AnyVideoSource::readPacket()
{
    const int got = av_read_frame(m_video.get(), m_packet.get());
    if (got >= 0)
        return true;
    const int flaw = got != AVERROR_EOF ? got : m_video->pb != nullptr ? m_video->pb->error : 0;
    if (flaw < 0 && flaw != AVERROR_EOF) {
        char text[AV_ERROR_MAX_STRING_SIZE] = {};
        av_strerror(flaw, text, sizeof text);
        m_end = Error{flaw == AVERROR_INVALIDDATA ? Code::Corrupt : Code::Io, m_file,
                      std::string("it cannot be read to its end: ") + text};
    }
    return false;
}

// No picture comes of the packet that was fed last, or a damaged one.
void AnyVideoSource::lose()
{
    if (!std::exchange(m_canLose, false))
        return;
    if (const auto pending = m_pending.find(m_fed); pending != m_pending.end())
        m_pending.erase(pending);
    m_lost.insert(m_fed);
    m_damage = std::max(m_damage.value_or(m_fed), m_fed);
}

// Pictures come in the order in which they are shown: those before `time` that have not come were dropped
// without a word. Whether there are any.
bool AnyVideoSource::losePending(std::int64_t time)
{
    const auto lostBefore = m_lost.size();
    while (!m_pending.empty() && *m_pending.begin() < time) {
        const auto dropped = m_pending.extract(m_pending.begin()).value();
        m_lost.insert(dropped);
        m_damage = std::max(m_damage.value_or(dropped), dropped);
    }
    return m_lost.size() > lostBefore;
}

// Gives the decoder the next packet, or tells it the end.
bool AnyVideoSource::feed()
{
    while (readPacket()) {
        const bool isOurs = m_packet->stream_index == m_track;
        if (isOurs) {
            m_fed = m_packet->pts;
            m_canLose = m_packet->size > 0 && !(m_packet->flags & AV_PKT_FLAG_DISCARD);
            const int sent = avcodec_send_packet(m_codec.get(), m_packet.get());
            if (m_canLose && m_isOneForOne && m_fed != AV_NOPTS_VALUE)
                m_pending.insert(m_fed);
            if (sent < 0 && sent != AVERROR(EAGAIN) && sent != AVERROR_EOF)
                lose();
        }
        av_packet_unref(m_packet.get());
        if (isOurs)
            return true;
    }
    if (m_isDrained)
        return false;
    m_isDrained = true;
    m_canLose = false;
    return avcodec_send_packet(m_codec.get(), nullptr) >= 0;
}

Result<bool> AnyVideoSource::decodeNext(const std::stop_token &stop)
{
    for (;;) {
        if (stop.stop_requested())
            return stopped(m_file);
        const int got = avcodec_receive_frame(m_codec.get(), m_frame.get());
        if (got >= 0) {
            if (auto placed = place(); !placed)
                return placed.error();
            return true;
        }
        if (got != AVERROR(EAGAIN) && got != AVERROR_EOF)
            lose();
        if (got == AVERROR_EOF || !feed())
            return false;
    }
}

// A B-frame is also made of a picture that is shown after it, which only then tells of its damage.
bool AnyVideoSource::isDecided() const
{
    constexpr std::size_t mostAhead = 32; // more than any codec has in a row
    const bool isReordered = m_codec->has_b_frames > 0;
    return !m_ahead.empty() && (m_isEnded || !isReordered || m_ahead.size() > mostAhead ||
                                !isBetween(*m_ahead.back().frame));
}

Result<bool> AnyVideoSource::takeNext(const std::stop_token &stop)
{
    while (!isDecided() && !m_isEnded) {
        const auto decoded = decodeNext(stop);
        if (!decoded)
            return decoded;
        m_isEnded = !*decoded;
    }
    if (m_ahead.empty())
        return false;
    m_picture = std::move(m_ahead.front());
    m_ahead.pop_front();
    return true;
}

// Which one the decoded picture is: behind those before it that are lost.
Result<void> AnyVideoSource::place()
{
    const std::int64_t time = m_frame->pts;
    const bool hasTime = time != AV_NOPTS_VALUE;
    if (const auto pending = m_pending.find(time); pending != m_pending.end())
        m_pending.erase(pending);
    const bool hasDropped = hasTime && losePending(time);
    const auto behind = hasTime ? m_lost.lower_bound(time) : m_lost.end();
    m_index += 1 + std::distance(m_lost.begin(), behind);
    m_lost.erase(m_lost.begin(), behind);
    const auto own = hasTime ? m_lost.find(time) : m_lost.end();
    const bool isOwn = own != m_lost.end(); // what the decoder had of it
    if (isOwn)
        m_lost.erase(own);
    const bool isTorn =
        m_frame->decode_error_flags != 0 || (m_frame->flags & AV_FRAME_FLAG_CORRUPT);
    if (isTorn)
        m_damage = std::max(m_damage.value_or(time), time);
    else if (m_damage && isKey(*m_frame) && !isOwn && (!hasTime || time > *m_damage))
        m_damage.reset();
    if (isTorn || hasDropped)
        for (Picture &between : m_ahead)
            between.isDoubtful = true;
    Picture picture{libav::Frame(av_frame_clone(m_frame.get())), m_index,
                    m_damage.has_value() || isOwn};
    if (!picture.frame)
        return Error{Code::TooLarge, m_file, "out of memory"};
    m_ahead.push_back(std::move(picture));
    return {};
}

double AnyVideoSource::timeOf(const AVFrame &frame, std::int64_t index) const
{
    if (!m_hasTimes || frame.best_effort_timestamp == AV_NOPTS_VALUE)
        return m_startTime + static_cast<double>(index) / m_frameRate;
    return m_startTime +
           static_cast<double>(frame.best_effort_timestamp - m_firstTime) * m_secondsPerTick;
}

Result<cv::Mat> AnyVideoSource::shown()
{
    auto picture = m_converter.convert(*m_picture.frame, *m_codec);
    if (!picture)
        return Error{picture.error().code, m_file, picture.error().detail};
    return turned(*picture, m_facts.quarterTurns);
}

Result<SourceFrame> AnyVideoSource::read(std::int64_t index, const std::stop_token &stop)
{
    while (m_picture.index < index) {
        const auto taken = takeNext(stop);
        if (!taken)
            return taken.error();
        if (*taken)
            continue;
        const std::int64_t end = m_index + 1 + std::ssize(m_lost) + std::ssize(m_pending);
        if (index >= end)
            return m_end.value_or(Error{Code::NoFrames, m_file, "it ends before"});
        return damaged(m_file);
    }
    if (m_picture.index > index || m_picture.isDoubtful)
        return damaged(m_file);
    auto pixels = shown();
    if (!pixels)
        return pixels.error();
    SourceFrame frame;
    frame.pixels = *std::move(pixels);
    frame.number = {index};
    frame.time = {timeOf(*m_picture.frame, index)};
    return frame;
}

SourceRemarks AnyVideoSource::remarks() const
{
    return {m_facts.soundTracks, !m_hasTimes};
}

std::vector<Error> AnyVideoSource::problems() const
{
    return m_end ? std::vector{*m_end} : std::vector<Error>();
}

} // namespace store
