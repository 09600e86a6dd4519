// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/clipformat.h"

#include "store/export/exportkind.h"

extern "C" {
#include <libavutil/rational.h>
}

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace store {

namespace {

constexpr double rateWithoutTimes = 25.0; // frames per second
constexpr double minClipRate = 0.01;
constexpr double maxClipRate = 10000.0;
constexpr double minClipSpeed = 0.001;
constexpr double maxClipSpeed = 10000.0;
constexpr double maxMkvRate = 1000.0; // its ticks are milliseconds
constexpr double maxGifRate = 50.0; // faster ones are shown slower than they are
constexpr double maxWebpRate = 90.0; // likewise

constexpr AVRational mp4Tick{1, 90000};
constexpr AVRational mkvTick{1, 1000}; // a .webp's as well
constexpr AVRational gifTick{1, 100};
constexpr int leastGifTicks = 2; // of fewer, players make ten
constexpr int leastWebpTicks = 11; // of fewer, browsers make a hundred

Error noClip(const ExportOrder &order, std::string why)
{
    return {Error::Code::InvalidArgument, order.target, std::move(why)};
}

struct RateLimit
{
    double most; // frames per second
    const char *sentence;
};

RateLimit rateLimitOf(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Mkv:
        return {maxMkvRate, "an .mkv has 0.01 to 1000 frames per second"};
    case ExportKind::Gif:
        return {maxGifRate, "a .gif has 0.01 to 50 frames per second; every so many frames, or "
                            "another rate, makes one"};
    case ExportKind::Webp:
        return {maxWebpRate, "a .webp has 0.01 to 90 frames per second; every so many frames, or "
                             "another rate, makes one"};
    default:
        return {maxClipRate, "a clip has 0.01 to 10000 frames per second"};
    }
}

// Of true times.
void setTicks(ClipFormat &format, ExportKind kind)
{
    switch (kind) {
    case ExportKind::Mkv:
        format.tick = mkvTick;
        break;
    case ExportKind::Gif:
        format.tick = gifTick;
        format.leastTicks = leastGifTicks;
        break;
    case ExportKind::Webp:
        format.tick = mkvTick;
        format.leastTicks = leastWebpTicks;
        break;
    default:
        format.tick = mp4Tick;
        break;
    }
}

Result<void> setTiming(ClipFormat &format, const ExportOrder &order, double usualRate)
{
    const bool isAvi = order.kind == ExportKind::Avi;
    const bool isAnalysis = order.preset == ClipPreset::Analysis;
    const auto usual = isAvi || isAnalysis ? ClipTiming::Constant : ClipTiming::True;
    format.isTrueTime = order.timing.value_or(usual) == ClipTiming::True;
    if (format.isTrueTime && isAvi)
        return noClip(order, "an .avi holds no true times, only a constant rate");
    if (format.isTrueTime && isAnalysis)
        return noClip(order, "a clip for analysis has a constant rate");
    if (!(order.speed >= minClipSpeed && order.speed <= maxClipSpeed))
        return noClip(order, "a clip is 0.001 to 10000 times as fast as it was recorded");
    const bool isUsual = order.frameRate == 0.0;
    const bool isKnown = usualRate >= minClipRate && usualRate <= maxClipRate;
    const double recorded = (isKnown ? usualRate : rateWithoutTimes) * order.speed;
    const double rate = isUsual ? recorded : order.frameRate;
    const RateLimit limit = rateLimitOf(order.kind);
    if (!format.isTrueTime && (!(rate >= minClipRate) || rate > limit.most))
        return noClip(order, limit.sentence);
    format.rate = av_d2q(rate, 1'000'000);
    format.tick = av_inv_q(format.rate);
    if (!format.isTrueTime)
        return {};
    setTicks(format, order.kind);
    return {};
}

// FFV1 where the container takes it, else H.264.
Result<void> setLosslessCodec(ClipFormat &format, const ExportOrder &order, const cv::Mat &picture)
{
    const bool isColour = picture.channels() == 3;
    const bool isDeep = picture.depth() == CV_16U;
    format.isExact = true;
    format.isFullRange = true;
    if (order.kind == ExportKind::Mkv) {
        format.encoder = "ffv1";
        format.groupFrames = 1;
        format.pixels = isDeep ? (isColour ? AV_PIX_FMT_GBRP16LE : AV_PIX_FMT_GRAY16LE)
                               : (isColour ? AV_PIX_FMT_BGR0 : AV_PIX_FMT_GRAY8);
        return {};
    }
    if (isDeep)
        return noClip(order, "lossless H.264 has 8 bit; an .mkv, .npy or .tif holds 16");
    if (!isColour && (picture.cols % 2 != 0 || picture.rows % 2 != 0))
        return noClip(order, "lossless H.264 of grey has even sides; an .mkv has any");
    format.encoder = isColour ? "libx264rgb" : "libx264";
    format.pixels = isColour ? AV_PIX_FMT_BGR24 : AV_PIX_FMT_YUVJ420P;
    format.groupFrames = 25;
    format.speed = "veryfast";
    return {};
}

Result<void> setLossyCodec(ClipFormat &format, const ExportOrder &order)
{
    if (order.kind == ExportKind::Avi) {
        format.encoder = "mjpeg";
        format.pixels = AV_PIX_FMT_YUVJ420P;
        format.isFullRange = true;
        format.groupFrames = 1;
    } else {
        const bool isAnalysis = order.preset == ClipPreset::Analysis;
        format.encoder = "libx264";
        format.pixels = AV_PIX_FMT_YUV420P;
        format.groupFrames = isAnalysis ? 10 : 60;
        format.speed = isAnalysis ? "veryfast" : "fast";
        format.quality = isAnalysis ? "16" : "20";
    }
    format.width &= ~1; // 4:2:0 halves the colour planes
    format.height &= ~1;
    return {};
}

// No codec of libav's.
Result<void> setWebp(ClipFormat &format, const ExportOrder &order, const cv::Mat &picture)
{
    format.isExact = order.preset == ClipPreset::Lossless;
    if (format.isExact && picture.depth() == CV_16U)
        return noClip(order, "a lossless .webp has 8 bit; an .mkv, .npy or .tif holds 16");
    return {};
}

// Of grey nothing is lost.
void setGif(ClipFormat &format, const cv::Mat &picture)
{
    format.encoder = "gif";
    format.pixels = picture.channels() == 1 ? AV_PIX_FMT_GRAY8 : AV_PIX_FMT_PAL8;
    format.isFullRange = true;
    format.groupFrames = 1;
}

const char *containerOf(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Avi:
        return "avi";
    case ExportKind::Gif:
        return "gif";
    case ExportKind::Webp:
        return "webp";
    case ExportKind::Mkv:
        return "matroska";
    default:
        return "mp4";
    }
}

} // namespace

Result<ClipFormat> planClip(const ExportOrder &order, const cv::Mat &picture, double usualRate)
{
    const bool isDepth = picture.depth() == CV_8U || picture.depth() == CV_16U;
    const bool isColour = picture.channels() == 3;
    if (!isDepth || (!isColour && picture.channels() != 1))
        return Error{Error::Code::Unsupported,
                     {}, // the store's
                     "videos hold grey or colour of 8 or 16 bit, and these pictures are neither; "
                     ".npy holds them"};
    if (!hasPreset(order.kind, order.preset))
        return noClip(order, std::string("a clip in ") + infoOf(order.kind).extension +
                                 " is not made so; choose .mp4 or .mkv");
    ClipFormat format;
    format.container = containerOf(order.kind);
    format.width = picture.cols;
    format.height = picture.rows;
    if (auto timed = setTiming(format, order, usualRate); !timed)
        return timed.error();
    if (order.kind == ExportKind::Gif) {
        setGif(format, picture);
        return format;
    }
    const auto coded = order.kind == ExportKind::Webp ? setWebp(format, order, picture)
                       : order.preset == ClipPreset::Lossless
                           ? setLosslessCodec(format, order, picture)
                           : setLossyCodec(format, order);
    if (!coded)
        return coded.error();
    if (format.width == 0 || format.height == 0)
        return noClip(order, "a picture of one row or column makes no clip");
    return format;
}

Result<ClipFormat> planCopy(const ExportOrder &order, const AVCodecParameters &packets,
                            double usualRate)
{
    ClipFormat format;
    format.container = containerOf(order.kind);
    const AVOutputFormat *muxer = av_guess_format(format.container, nullptr, nullptr);
    const bool isAvi = order.kind == ExportKind::Avi;
    const bool isTaken = muxer != nullptr &&
                         avformat_query_codec(muxer, packets.codec_id, FF_COMPLIANCE_NORMAL) == 1;
    const std::string codec = avcodec_get_name(packets.codec_id);
    if (!isTaken || (isAvi && packets.codec_id != AV_CODEC_ID_MJPEG)) // of H.264 it has no order
        return noClip(order, "packets of " + codec + " cannot be copied into " +
                                 infoOf(order.kind).extension +
                                 (isAvi ? "; .mp4 and .mkv take them" : "; .mkv takes most"));
    const bool needsHead =
        packets.codec_id == AV_CODEC_ID_H264 || packets.codec_id == AV_CODEC_ID_HEVC;
    if (needsHead && packets.extradata_size == 0)
        return noClip(order, "the recording's videos do not say in their heads how they are coded");
    format.width = packets.width;
    format.height = packets.height;
    auto timed = setTiming(format, order, usualRate);
    return timed ? Result<ClipFormat>(format) : timed.error();
}

std::optional<ClipClock> clockOf(const ClipFormat &format, double speed)
{
    if (!format.isTrueTime)
        return std::nullopt;
    const double ticks = 1 / av_q2d(format.tick);
    const double usual = ticks / av_q2d(format.rate);
    return ClipClock(ticks / speed, std::max<std::int64_t>(std::llround(usual), format.leastTicks),
                     format.leastTicks);
}

} // namespace store
