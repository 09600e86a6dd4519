// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/videosource.h"

#include "store/chunk/libav.h"
#include "store/chunk/videochunk.h"
#include "store/chunk/videofile.h"
#include "store/operate/turnpicture.h"
#include "store/operate/videofacts.h"

extern "C" {
#include <libavutil/avutil.h>
#include <libavutil/pixfmt.h>
}

#include <algorithm>
#include <string>

namespace store {

namespace {

namespace fs = std::filesystem;

constexpr double rateIfUnknown = 25.0;

const char *formatOfExtension(const std::string &extension)
{
    if (extension == ".avi")
        return "mjpeg/avi";
    return extension == ".mkv" ? "h264/mkv" : "avc1/mp4";
}

bool isGray(const AVCodecParameters &parameters)
{
    return parameters.format == AV_PIX_FMT_GRAY8;
}

// Presentation times of all packets that are shown, rising. Empty where one has none.
Result<std::vector<std::int64_t>> presentationTimes(VideoFile &file, const std::stop_token &stop)
{
    const libav::Packet packet(av_packet_alloc());
    if (!packet)
        return Error{Error::Code::TooLarge, file.path(), "no memory"};
    std::vector<std::int64_t> times;
    while (file.read(*packet)) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, file.path(), "stopped while reading"};
        if (packet->flags & AV_PKT_FLAG_DISCARD) // cut off by an edit list
            continue;
        const std::int64_t time = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
        if (time == AV_NOPTS_VALUE)
            return std::vector<std::int64_t>();
        times.push_back(time);
    }
    std::sort(times.begin(), times.end());
    return times;
}

// Whether they tell so many frames apart.
bool tellsApart(const std::vector<std::int64_t> &times, std::int64_t count)
{
    return std::ssize(times) == count &&
           std::adjacent_find(times.begin(), times.end()) == times.end();
}

std::vector<double> secondsOf(const std::vector<std::int64_t> &times, double secondsPerTick,
                              double start)
{
    std::vector<double> seconds;
    for (const std::int64_t time : times)
        seconds.push_back(start + static_cast<double>(time - times[0]) * secondsPerTick);
    return seconds;
}

std::vector<double> evenSeconds(std::int64_t count, double rate, double start)
{
    std::vector<double> seconds;
    for (std::int64_t i = 0; i < count; ++i)
        seconds.push_back(start + static_cast<double>(i) / rate);
    return seconds;
}

} // namespace

Result<std::unique_ptr<VideoSource>>
VideoSource::open(const fs::path &file, const ConvertOptions &options, const std::stop_token &stop)
{
    auto video = VideoFile::open(file);
    if (!video)
        return video.error();
    const auto facts = lookAtVideo(file);
    if (!facts)
        return facts.error();
    const AVCodecParameters &parameters = video->parameters();
    Metadata metadata;
    metadata.storeClass = StoreClass::Video;
    metadata.extension = file.extension().string();
    metadata.format = formatOfExtension(metadata.extension); // which only fills in
    metadata.dtype = "uint8";
    metadata.imageShape = {parameters.height, parameters.width};
    if (!isGray(parameters))
        metadata.imageShape.push_back(3);

    std::unique_ptr<VideoSource> source(new VideoSource());
    auto decoder = VideoChunk::open(file, metadata, stop);
    if (!decoder)
        return decoder.error();
    source->m_decoder = std::move(*decoder);
    source->m_quarterTurns = facts->quarterTurns;
    source->m_description.imageShape = metadata.shownShape();
    turnShape(source->m_description.imageShape, facts->quarterTurns);
    source->m_description.encoding = options.encoding;
    source->m_description.timezone = options.timezone.empty() ? "UTC" : options.timezone;
    const auto times = presentationTimes(*video, stop);
    if (!times)
        return times.error();
    const double start = options.startTime.value_or(0.0);
    const double rate = options.frameRate > 0  ? options.frameRate
                        : facts->frameRate > 0 ? facts->frameRate
                                               : rateIfUnknown;
    const bool isTold =
        options.times != FrameTimes::Rate && tellsApart(*times, source->frameCount());
    source->m_remarks = {facts->soundTracks, !isTold};
    source->m_times = isTold ? secondsOf(*times, video->secondsPerTick(), start)
                             : evenSeconds(source->frameCount(), rate, start);
    return source;
}

Result<SourceFrame> VideoSource::read(std::int64_t index, const std::stop_token &stop)
{
    auto pixels = m_decoder->decode(index, PixelForm::Full, stop);
    if (!pixels)
        return pixels.error();
    pixels = turned(*pixels, m_quarterTurns);
    if (!pixels)
        return pixels.error();
    SourceFrame frame;
    frame.pixels = *std::move(pixels);
    frame.number = {index};
    frame.time = {time(index)};
    return frame;
}

} // namespace store
