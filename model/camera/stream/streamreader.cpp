// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/stream/streamreader.h"

#include "model/camera/pixellayout.h"
#include "store/write/averror.h"

extern "C" {
#include <libavdevice/avdevice.h>
}

#include <QLibrary>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <semaphore>
#include <utility>

namespace model {

namespace {

using Code = store::Error::Code;
using Kind = StreamUrl::Kind;

constexpr double openSeconds = 10;
constexpr double readSeconds = 5;
constexpr auto devicePause = std::chrono::milliseconds(2);
constexpr double likelyFps = 25; // where nobody says it
constexpr const char *longestAnalysis = "2000000"; // microseconds

Code codeOf(int error)
{
    switch (error) {
    case AVERROR(ENOENT):
    case AVERROR(ENODEV):
    case AVERROR_HTTP_NOT_FOUND:
    case AVERROR_STREAM_NOT_FOUND:
        return Code::NotFound;
    case AVERROR(EACCES):
    case AVERROR(EPERM):
    case AVERROR_HTTP_UNAUTHORIZED:
    case AVERROR_HTTP_FORBIDDEN:
        return Code::PermissionDenied;
    case AVERROR(EBUSY):
        return Code::Busy;
    case AVERROR_INVALIDDATA:
        return Code::Corrupt;
    case AVERROR_PROTOCOL_NOT_FOUND:
    case AVERROR_DEMUXER_NOT_FOUND:
    case AVERROR(EINVAL):
    case AVERROR(EISDIR):
        return Code::Unsupported;
    case AVERROR_DECODER_NOT_FOUND:
        return Code::MissingCodec;
    case AVERROR(ENOMEM):
        return Code::TooLarge;
    default:
        return Code::Io;
    }
}

// Demuxers that invent the times of their pictures.
bool inventsTimes(const AVInputFormat &format)
{
    const std::string name = format.name;
    return name.find("mpjpeg") != std::string::npos || name == "mjpeg";
}

PixelFormat pixelsOf(int format) // an AVPixelFormat
{
    if (format == AV_PIX_FMT_GRAY8)
        return PixelFormat::Gray8;
    return format == AV_PIX_FMT_GRAY16LE ? PixelFormat::Gray16 : PixelFormat::Bgr8;
}

double rateOf(const AVStream &stream)
{
    for (const AVRational rate : {stream.avg_frame_rate, stream.r_frame_rate}) {
        const double fps = rate.num > 0 && rate.den > 0 ? av_q2d(rate) : 0;
        if (fps > 0 && fps < 10000)
            return fps;
    }
    return likelyFps;
}

void pauseForDevice()
{
    std::binary_semaphore never(0);
    (void)never.try_acquire_for(devicePause);
}

// A picture that has one plane of grey, copied.
cv::Mat copyGray(const AVFrame &frame, PixelFormat pixels)
{
    return cv::Mat(frame.height, frame.width, matTypeOf(pixels), frame.data[0],
                   static_cast<std::size_t>(frame.linesize[0]))
        .clone();
}

// FFmpeg's devices bring sixty libraries along, for sound and windows, which take a third of the time in
// which a program starts: they are loaded where a device is opened. Null: they are not there.
const AVInputFormat *deviceFormat()
{
    QLibrary devices(QStringLiteral("avdevice"), LIBAVDEVICE_VERSION_MAJOR);
    using Register = decltype(&avdevice_register_all);
    if (const auto registerAll =
            reinterpret_cast<Register>(devices.resolve("avdevice_register_all")))
        registerAll();
    return av_find_input_format("v4l2");
}

} // namespace

StreamReader::StreamReader(StreamUrl url)
    : m_url(std::move(url))
    , m_packet(av_packet_alloc())
    , m_frame(av_frame_alloc())
{}

store::Result<std::unique_ptr<StreamReader>> StreamReader::open(const StreamUrl &url,
                                                                const std::stop_token &stop)
{
    std::unique_ptr<StreamReader> reader(new StreamReader(url));
    reader->m_watch.setStop(stop);
    reader->m_watch.allow(openSeconds);
    if (!reader->m_packet || !reader->m_frame)
        return reader->error(AVERROR(ENOMEM));
    if (auto opened = reader->openInput(); !opened)
        return opened.error();
    if (auto opened = reader->openDecoder(); !opened)
        return opened.error();
    reader->describe();
    return reader;
}

store::Result<void> StreamReader::openInput()
{
    const AVInputFormat *format = nullptr;
    if (m_url.kind == Kind::Device) {
        format = deviceFormat();
        if (!format)
            return error(AVERROR_DEMUXER_NOT_FOUND);
    }
    AVFormatContext *context = avformat_alloc_context();
    if (!context)
        return error(AVERROR(ENOMEM));
    context->interrupt_callback = {StreamWatch::ask, &m_watch};
    if (m_url.kind == Kind::Device)
        context->flags |= AVFMT_FLAG_NONBLOCK; // the kernel would not ask whether to go on waiting

    AVDictionary *options = nullptr;
    av_dict_set(&options, "rtsp_transport", "tcp", 0); // nothing is lost on the way
    av_dict_set(&options, "analyzeduration", longestAnalysis, 0);
    const int opened = avformat_open_input(&context, m_url.url.c_str(), format, &options);
    av_dict_free(&options);
    m_input.reset(context); // null if it failed
    if (opened < 0)
        return error(opened);
    if (m_url.kind == Kind::Device) // it says everything at once, and would let us wait for a frame
        return {};
    const int analysed = avformat_find_stream_info(m_input.get(), nullptr);
    return analysed < 0 ? store::Result<void>(error(analysed)) : store::Result<void>();
}

store::Result<void> StreamReader::openDecoder()
{
    const int index = av_find_best_stream(m_input.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (index < 0)
        return store::Error{Code::Unsupported, m_url.shown, "there is no video in it"};
    m_stream = m_input->streams[index];
    const AVCodecParameters &parameters = *m_stream->codecpar;
    if (parameters.width <= 0 || parameters.height <= 0)
        return store::Error{Code::Unsupported, m_url.shown, "it does not say how large it is"};
    if (parameters.codec_id == AV_CODEC_ID_MJPEG)
        return {};
    const AVCodec *const codec = avcodec_find_decoder(parameters.codec_id);
    if (!codec)
        return error(AVERROR_DECODER_NOT_FOUND);
    m_decoder.reset(avcodec_alloc_context3(codec));
    if (!m_decoder)
        return error(AVERROR(ENOMEM));
    int result = avcodec_parameters_to_context(m_decoder.get(), &parameters);
    m_decoder->flags |= AV_CODEC_FLAG_LOW_DELAY;
    m_decoder->thread_type = FF_THREAD_SLICE; // threads by frames would hold some back
    if (result >= 0)
        result = avcodec_open2(m_decoder.get(), codec, nullptr);
    return result < 0 ? store::Result<void>(error(result)) : store::Result<void>();
}

void StreamReader::describe()
{
    const AVCodecParameters &parameters = *m_stream->codecpar;
    m_format.width = parameters.width;
    m_format.height = parameters.height;
    m_format.fps = rateOf(*m_stream);
    m_format.pixels =
        parameters.codec_id == AV_CODEC_ID_MJPEG ? PixelFormat::Mjpeg : pixelsOf(parameters.format);
    m_hasClock = m_url.kind != Kind::Device && !inventsTimes(*m_input->iformat);
    m_startSeconds = steadySeconds();
}

store::Result<std::optional<CameraFrame>> StreamReader::next()
{
    using Next = std::optional<CameraFrame>;
    m_watch.allow(readSeconds);
    while (true) {
        if (m_decoder) {
            if (auto frame = decoded())
                return Next(std::move(frame));
        }
        if (m_isAtEnd)
            return m_url.kind == Kind::File ? store::Result<Next>(Next()) : error(AVERROR_EOF);
        const int read = readPacket();
        m_isAtEnd = read == AVERROR_EOF;
        if (read < 0 && !m_isAtEnd)
            return readError(read);
        if (!m_decoder && !m_isAtEnd) {
            auto frame = jpeg();
            if (frame)
                return Next(std::move(frame));
            ++m_failed;
        }
        if (m_decoder &&
            avcodec_send_packet(m_decoder.get(), m_isAtEnd ? nullptr : m_packet.get()) < 0)
            ++m_failed;
    }
}

// Of the video. 0 or FFmpeg's error.
int StreamReader::readPacket()
{
    while (true) {
        av_packet_unref(m_packet.get());
        const int read = av_read_frame(m_input.get(), m_packet.get());
        if (read >= 0 && m_packet->stream_index == m_stream->index)
            return 0;
        if (read == AVERROR(EAGAIN))
            pauseForDevice();
        else if (read < 0)
            return read;
        if (m_watch.isOver())
            return AVERROR_EXIT;
    }
}

std::optional<CameraFrame> StreamReader::decoded()
{
    const int received = avcodec_receive_frame(m_decoder.get(), m_frame.get());
    if (received < 0)
        return std::nullopt;
    auto frame = picture(*m_frame);
    if (!frame) {
        ++m_failed;
        return std::nullopt;
    }
    const std::int64_t time = m_frame->best_effort_timestamp;
    stamp(*frame, time);
    av_frame_unref(m_frame.get());
    return frame;
}

std::optional<CameraFrame> StreamReader::picture(const AVFrame &frame)
{
    CameraFrame result;
    result.format = pixelsOf(frame.format);
    if (result.format != PixelFormat::Bgr8) {
        result.pixels = copyGray(frame, result.format);
        return result;
    }
    auto converted = m_converter.convert(frame, *m_decoder);
    if (!converted)
        return std::nullopt;
    result.pixels = std::move(*converted);
    return result;
}

std::optional<CameraFrame> StreamReader::jpeg() const
{
    if (!isJpeg({m_packet->data, static_cast<std::size_t>(std::max(0, m_packet->size))}))
        return std::nullopt;
    CameraFrame frame;
    frame.format = PixelFormat::Mjpeg;
    frame.jpeg.assign(m_packet->data, m_packet->data + m_packet->size);
    stamp(frame, m_packet->pts);
    return frame;
}

// A file can wait, and its frames are as far from each other as it says.
void StreamReader::stamp(CameraFrame &frame, std::int64_t time) const
{
    frame.steadySeconds = steadySeconds();
    frame.canWait = m_url.kind == Kind::File;
    if (!m_hasClock || time == AV_NOPTS_VALUE)
        return;
    frame.deviceSeconds = static_cast<double>(time) * av_q2d(m_stream->time_base);
    if (m_url.kind == Kind::File)
        frame.steadySeconds = m_startSeconds + *frame.deviceSeconds;
}

// On the network what makes no sense is what was cut off.
store::Error StreamReader::readError(int code) const
{
    const bool isCutOff = code == AVERROR_INVALIDDATA && m_url.kind == Kind::Network;
    return error(isCutOff ? AVERROR_EOF : code);
}

store::Error StreamReader::error(int code) const
{
    if (m_watch.isStopped())
        return {Code::Cancelled, m_url.shown, "it is to stop"};
    if (code == AVERROR_EXIT)
        return {Code::Disconnected, m_url.shown, "nothing comes any more"};
    if (code == AVERROR_EOF)
        return {Code::Disconnected, m_url.shown, "the other side has ended the stream"};
    // Whoever does not answer on the network may do so again.
    const Code general = codeOf(code);
    const bool isAway = m_url.kind == Kind::Network && general == Code::Io;
    return {isAway ? Code::Disconnected : general, m_url.shown, store::avReason(code)};
}

} // namespace model
