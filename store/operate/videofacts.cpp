// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/videofacts.h"

#include "store/chunk/videofile.h"
#include "store/file.h"

extern "C" {
#include <libavutil/display.h>
#include <libavutil/pixdesc.h>
}

#include <cmath>

namespace store {

namespace {

namespace fs = std::filesystem;
using Code = Error::Code;

// Those that hold their pictures themselves: lists of other files would be followed.
constexpr const char *selfContained =
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpeg,mpegts,mpegvideo,asf,flv,live_flv,ogg,mxf,nut,"
    "gif,apng,h264,hevc,m4v,dv,rm,wtv,yuv4mpegpipe,ivf,mjpeg,swf,nsv,dirac,vc1,obu";

std::string urlOfVideo(const fs::path &path)
{
    const auto text = path.u8string();
    return "file:" + std::string(text.begin(), text.end());
}

Error notAVideo(const fs::path &file, int code)
{
    char text[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(code, text, sizeof text);
    const bool lacksMemory = code == AVERROR(ENOMEM);
    return {lacksMemory ? Code::TooLarge : Code::Corrupt, file,
            std::string("the video container cannot be read: ") + text};
}

int quarterTurnsOf(const AVStream &stream)
{
    std::size_t size = 0;
    const auto *matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    if (!matrix || size < 9 * sizeof(std::int32_t))
        return 0;
    const double turned = av_display_rotation_get(reinterpret_cast<const std::int32_t *>(matrix));
    if (!std::isfinite(turned))
        return 0;
    return ((-static_cast<int>(std::lround(turned / 90)) % 4) + 4) % 4;
}

bool isPictures(const AVStream &stream)
{
    return stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO &&
           !(stream.disposition & AV_DISPOSITION_ATTACHED_PIC);
}

} // namespace

Result<libav::InputFormat> openAnyVideo(const fs::path &file)
{
    silenceLibav();
    const auto status = fileStatus(file);
    if (!status)
        return status.error();
    if (status->kind != FileKind::Regular)
        return Error{Code::Unsupported, file, "not a regular file"};
    AVDictionary *options = nullptr;
    av_dict_set(&options, "protocol_whitelist", "file", 0);
    av_dict_set(&options, "format_whitelist", selfContained, 0);
    AVFormatContext *format = nullptr;
    const int opened = avformat_open_input(&format, urlOfVideo(file).c_str(), nullptr, &options);
    av_dict_free(&options);
    if (opened < 0)
        return notAVideo(file, opened);
    libav::InputFormat video(format);
    const int probed = avformat_find_stream_info(format, nullptr);
    if (probed < 0)
        return notAVideo(file, probed);
    return video;
}

int choosePictureTrack(AVFormatContext &format)
{
    int chosen = -1;
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        if (chosen < 0 && isPictures(*format.streams[i]))
            chosen = static_cast<int>(i);
        else
            format.streams[i]->discard = AVDISCARD_ALL;
    }
    return chosen;
}

VideoFacts factsOf(const AVFormatContext &format, int track)
{
    const AVStream &stream = *format.streams[track];
    const AVCodecParameters &parameters = *stream.codecpar;
    VideoFacts facts;
    facts.container = format.iformat->name;
    facts.codec = avcodec_get_name(parameters.codec_id);
    if (const char *name = av_get_pix_fmt_name(static_cast<AVPixelFormat>(parameters.format)))
        facts.pixelFormat = name;
    facts.width = parameters.width;
    facts.height = parameters.height;
    facts.quarterTurns = quarterTurnsOf(stream);
    for (unsigned i = 0; i < format.nb_streams; ++i)
        if (format.streams[i]->codecpar->codec_type == AVMEDIA_TYPE_AUDIO)
            ++facts.soundTracks;
    facts.frames = stream.nb_frames;
    if (stream.avg_frame_rate.num > 0 && stream.avg_frame_rate.den > 0)
        facts.frameRate = av_q2d(stream.avg_frame_rate);
    return facts;
}

Result<VideoFacts> lookAtVideo(const fs::path &file)
{
    auto video = openAnyVideo(file);
    if (!video)
        return video.error();
    const int track = choosePictureTrack(**video);
    if (track < 0)
        return Error{Code::Corrupt, file, "no pictures in the video"};
    return factsOf(**video, track);
}

} // namespace store
