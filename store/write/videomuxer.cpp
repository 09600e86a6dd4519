// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/videomuxer.h"

#include "store/file.h"
#include "store/write/averror.h"

extern "C" {
#include <libavutil/dict.h>
#include <libavutil/mem.h>
}

#include <system_error>

namespace store {

namespace {

constexpr int bufferSize = 1 << 18;
constexpr AVRational frameTime{1, 25};
constexpr std::chrono::milliseconds flushInterval{500};

int writeToFile(void *opaque, std::uint8_t *bytes, int size)
{
    auto *file = static_cast<OutputFile *>(opaque);
    return file->write({bytes, static_cast<std::size_t>(size)}) ? size : AVERROR(EIO);
}

std::int64_t seekInFile(void *opaque, std::int64_t offset, int whence)
{
    auto *file = static_cast<OutputFile *>(opaque);
    if ((whence & AVSEEK_SIZE) != 0)
        return file->size();
    if (whence == SEEK_CUR)
        offset += file->position();
    else if (whence == SEEK_END)
        offset += file->size();
    return file->seek(offset) ? offset : AVERROR(EIO);
}

const char *muxerName(const std::filesystem::path &path)
{
    const auto extension = path.extension();
    return extension == ".mp4" ? "mp4" : extension == ".mkv" ? "matroska" : "avi";
}

} // namespace

VideoMuxer::VideoMuxer(std::filesystem::path path)
    : m_path(std::move(path))
{}

VideoMuxer::~VideoMuxer()
{
    if (m_output != nullptr) {
        av_freep(&m_output->buffer);
        avio_context_free(&m_output);
    }
}

Result<std::unique_ptr<VideoMuxer>> VideoMuxer::create(const std::filesystem::path &path,
                                                       const AVCodecParameters &parameters,
                                                       SpaceReserve &reserve)
{
    std::unique_ptr<VideoMuxer> muxer(new VideoMuxer(path));
    auto file = OutputFile::create(path, reserve);
    if (!file)
        return file.error();
    muxer->m_file = std::move(*file);
    if (auto opened = muxer->open(parameters); !opened)
        return opened.error();
    return muxer;
}

bool VideoMuxer::attachOutput()
{
    auto *buffer = static_cast<std::uint8_t *>(av_malloc(bufferSize));
    if (buffer == nullptr)
        return false;
    m_output =
        avio_alloc_context(buffer, bufferSize, 1, m_file.get(), nullptr, writeToFile, seekInFile);
    if (m_output == nullptr)
        av_free(buffer);
    return m_output != nullptr;
}

Result<void> VideoMuxer::open(const AVCodecParameters &parameters)
{
    AVFormatContext *format = nullptr;
    const int code = avformat_alloc_output_context2(&format, nullptr, muxerName(m_path), nullptr);
    m_format.reset(format);
    if (code < 0)
        return Error{Error::Code::MissingCodec, m_path, "no muxer for this file"};
    AVStream *stream = avformat_new_stream(format, nullptr);
    if (stream == nullptr || avcodec_parameters_copy(stream->codecpar, &parameters) < 0 ||
        !attachOutput())
        return Error{Error::Code::TooLarge, m_path, "no memory for the file"};
    format->pb = m_output;
    stream->codecpar->codec_tag = 0; // the muxer's own: avc1, H264, MJPG
    stream->time_base = frameTime;
    stream->avg_frame_rate = stream->r_frame_rate = av_inv_q(frameTime);

    AVDictionary *options = nullptr;
    // The fragments are ours to end: in the middle of a group too, or half a second would be more.
    av_dict_set(&options, "movflags", "frag_custom+empty_moov+default_base_moof", 0);
    av_dict_set(&options, "cluster_time_limit", "1000", 0);
    const int written = avformat_write_header(format, &options);
    av_dict_free(&options);
    if (written < 0)
        return failure(written);
    return flush();
}

Error VideoMuxer::failure(int code) const
{
    if (m_file->error())
        return *m_file->error();
    return {Error::Code::Io, m_path, "the muxer failed: " + avReason(code)};
}

Result<void> VideoMuxer::add(AVPacket &packet)
{
    packet.stream_index = 0;
    packet.duration = 1;
    packet.pts = packet.dts = m_frames;
    av_packet_rescale_ts(&packet, frameTime, m_format->streams[0]->time_base);
    if (const int code = av_write_frame(m_format.get(), &packet); code < 0 || m_file->error())
        return failure(code);
    ++m_frames;
    if (std::chrono::steady_clock::now() - m_lastFlush < flushInterval)
        return {};
    return flush();
}

// Ends the fragment or cluster, and hands everything to the system.
Result<void> VideoMuxer::flush()
{
    const int code = m_frames == 0 ? 0 : av_write_frame(m_format.get(), nullptr);
    avio_flush(m_output);
    if (code < 0 || m_file->error())
        return failure(code);
    m_safeFrames = m_frames;
    m_safeSize = m_file->size();
    m_lastFlush = std::chrono::steady_clock::now();
    return {};
}

Result<void> VideoMuxer::finish()
{
    Result<void> done = m_file->error() ? Result<void>(*m_file->error()) : flush();
    if (done) {
        const int code = av_write_trailer(m_format.get());
        avio_flush(m_output);
        if (code < 0 || m_file->error())
            done = failure(code);
    }
    if (!m_file->close() && done)
        done = failure(0);
    if (!done) {
        std::error_code ignored; // the first reason is the one to tell
        std::filesystem::resize_file(m_path, static_cast<std::uintmax_t>(m_safeSize), ignored);
    }
    if (auto synced = syncFile(m_path); !synced && done)
        done = synced;
    return done;
}

} // namespace store
