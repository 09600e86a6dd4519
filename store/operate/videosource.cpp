// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/videosource.h"

#include "store/chunk/libav.h"
#include "store/chunk/videochunk.h"
#include "store/chunk/videofile.h"

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

// Presentation times of all packets, rising. Empty where a packet has none.
Result<std::vector<std::int64_t>> presentationTimes(VideoFile &file, const std::stop_token &stop)
{
    const libav::Packet packet(av_packet_alloc());
    if (!packet)
        return Error{Error::Code::TooLarge, file.path(), "no memory"};
    std::vector<std::int64_t> times;
    while (file.read(*packet)) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, file.path(), "stopped while reading"};
        const std::int64_t time = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
        if (time == AV_NOPTS_VALUE)
            return std::vector<std::int64_t>();
        times.push_back(time);
        av_packet_unref(packet.get());
    }
    std::sort(times.begin(), times.end());
    return times;
}

// Seconds since the first frame. Where the file's own times do not tell `count` frames apart, they
// are even.
std::vector<double> secondsOf(const std::vector<std::int64_t> &times, std::int64_t count,
                              double secondsPerTick, double rate)
{
    const bool isTold =
        std::ssize(times) == count && std::adjacent_find(times.begin(), times.end()) == times.end();
    std::vector<double> seconds;
    for (std::int64_t i = 0; i < count; ++i) {
        const auto place = static_cast<std::size_t>(i);
        seconds.push_back(isTold ? static_cast<double>(times[place] - times[0]) * secondsPerTick
                                 : static_cast<double>(i) / rate);
    }
    return seconds;
}

} // namespace

Result<std::unique_ptr<FrameSource>>
VideoSource::open(const fs::path &file, const ConvertOptions &options, const std::stop_token &stop)
{
    auto video = VideoFile::open(file);
    if (!video)
        return video.error();
    const AVCodecParameters &parameters = video->parameters();
    Metadata metadata;
    metadata.storeClass = StoreClass::Video;
    metadata.extension = file.extension().string();
    metadata.format = formatOfExtension(metadata.extension);
    metadata.dtype = "uint8";
    metadata.imageShape = {parameters.height, parameters.width};
    if (!isGray(parameters))
        metadata.imageShape.push_back(3);

    std::unique_ptr<VideoSource> source(new VideoSource());
    auto decoder = VideoChunk::open(file, metadata, stop);
    if (!decoder)
        return decoder.error();
    source->m_decoder = std::move(*decoder);
    source->m_description.imageShape = metadata.shownShape();
    source->m_description.encoding = options.encoding;
    const auto times = presentationTimes(*video, stop);
    if (!times)
        return times.error();
    source->m_times = secondsOf(*times, source->frameCount(), video->secondsPerTick(),
                                options.frameRate > 0 ? options.frameRate : rateIfUnknown);
    return std::unique_ptr<FrameSource>(std::move(source));
}

Result<SourceFrame> VideoSource::read(std::int64_t index, const std::stop_token &stop)
{
    auto pixels = m_decoder->decode(index, PixelForm::Full, stop);
    if (!pixels)
        return pixels.error();
    SourceFrame frame;
    frame.pixels = *std::move(pixels);
    frame.number = {index};
    frame.time = {m_times[static_cast<std::size_t>(index)]};
    return frame;
}

} // namespace store
