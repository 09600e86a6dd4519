// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/videomuxer.h"

#include "store/mp4/boxes.h"
#include "store/mp4/finish.h"
#include "store/write/averror.h"

extern "C" {
#include <libavutil/dict.h>
}

#include <cstdio>

namespace store {

namespace {

constexpr AVRational frameTime{1, 25};

const char *containerOf(const std::string &extension)
{
    return extension == ".mp4" ? "mp4" : extension == ".mkv" ? "matroska" : "avi";
}

AVDictionary *muxerOptions()
{
    AVDictionary *options = nullptr;
    // The fragments are ours to end: in the middle of a group too, or half a second would be more.
    av_dict_set(&options, "movflags", "frag_custom+empty_moov+default_base_moof+skip_trailer", 0);
    av_dict_set(&options, "cluster_time_limit", "1000", 0);
    return options;
}

} // namespace

VideoMuxer::VideoMuxer(std::filesystem::path path, const std::string &extension)
    : m_path(std::move(path))
    , m_isMp4(extension == ".mp4")
    , m_container(containerOf(extension))
{}

Result<std::unique_ptr<VideoMuxer>> VideoMuxer::create(const std::filesystem::path &path,
                                                       const std::string &extension,
                                                       const AVCodecParameters &parameters,
                                                       SpaceReserve &reserve)
{
    std::unique_ptr<VideoMuxer> muxer(new VideoMuxer(path, extension));
    auto file = OutputFile::create(path, reserve);
    if (!file)
        return file.error();
    muxer->m_file = std::move(*file);
    if (auto opened = muxer->open(parameters); !opened)
        return opened.error();
    return muxer;
}

int VideoMuxer::writeOutput(void *opaque, std::uint8_t *bytes, int size)
{
    auto &muxer = *static_cast<VideoMuxer *>(opaque);
    const std::span<const std::uint8_t> all{bytes, static_cast<std::size_t>(size)};
    const bool isHead = muxer.m_isMp4 && muxer.m_shift == 0;
    const bool written = isHead ? muxer.writeHead(all) : muxer.m_file->write(all);
    return written ? size : AVERROR(EIO);
}

std::int64_t VideoMuxer::seekOutput(void *opaque, std::int64_t offset, int whence)
{
    auto &muxer = *static_cast<VideoMuxer *>(opaque);
    OutputFile &file = *muxer.m_file;
    if ((whence & AVSEEK_SIZE) != 0)
        return file.size() - muxer.m_shift;
    if (whence == SEEK_CUR)
        offset += file.position() - muxer.m_shift;
    else if (whence == SEEK_END)
        offset += file.size() - muxer.m_shift;
    file.seek(offset + muxer.m_shift);
    return offset;
}

// An .mp4's first box, the room, what follows.
bool VideoMuxer::writeHead(std::span<const std::uint8_t> bytes)
{
    const auto head = mp4::readHead(std::as_bytes(bytes));
    if (!head || head->name != "ftyp" || head->size == 0 || head->size > bytes.size())
        return false;
    const mp4::Bytes room = mp4::box("free", mp4::Bytes(mp4::spareSize - head->headSize));
    m_shift = mp4::spareSize;
    return m_file->write(bytes.first(head->size)) &&
           m_file->write({reinterpret_cast<const std::uint8_t *>(room.data()), room.size()}) &&
           m_file->write(bytes.subspan(head->size));
}

Result<void> VideoMuxer::open(const AVCodecParameters &parameters)
{
    AVFormatContext *format = nullptr;
    const int code = avformat_alloc_output_context2(&format, nullptr, m_container, nullptr);
    m_format.reset(format);
    if (code < 0)
        return Error{Error::Code::MissingCodec, m_path, "no muxer for this file"};
    AVStream *stream = avformat_new_stream(format, nullptr);
    m_packet.reset(av_packet_alloc());
    m_output = makeMuxerOutput(this, writeOutput, seekOutput);
    if (stream == nullptr || avcodec_parameters_copy(stream->codecpar, &parameters) < 0 ||
        !m_packet || !m_output)
        return Error{Error::Code::TooLarge, m_path, "no memory for the file"};
    format->pb = m_output.get();
    stream->codecpar->codec_tag = 0; // the muxer's own: avc1, H264, MJPG
    stream->time_base = frameTime;
    stream->avg_frame_rate = stream->r_frame_rate = av_inv_q(frameTime);

    AVDictionary *options = muxerOptions();
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

Result<void> VideoMuxer::add(const EncodedPicture &picture)
{
    AVPacket &packet = *m_packet;
    packet.data = const_cast<std::uint8_t *>(picture.bytes.data()); // the muxer copies it
    packet.size = static_cast<int>(picture.bytes.size());
    packet.flags = picture.isKey ? AV_PKT_FLAG_KEY : 0;
    packet.duration = 1;
    packet.pts = packet.dts = m_frames;
    av_packet_rescale_ts(&packet, frameTime, m_format->streams[0]->time_base);
    const int code = av_write_frame(m_format.get(), &packet);
    av_packet_unref(&packet);
    if (code < 0 || m_file->error())
        return failure(code);
    ++m_frames;
    return {};
}

// Ends the fragment or cluster, and hands everything to the system.
Result<void> VideoMuxer::flush()
{
    const int code = m_frames == 0 ? 0 : av_write_frame(m_format.get(), nullptr);
    avio_flush(m_output.get());
    if (code < 0 || m_file->error())
        return failure(code);
    m_safeFrames = m_frames;
    m_safeSize = m_file->size();
    return {};
}

Result<void> VideoMuxer::sync()
{
    if (auto flushed = flush(); !flushed)
        return flushed;
    return m_file->sync() ? Result<void>() : failure(0);
}

// Writes the end that .avi and .mkv have.
Result<void> VideoMuxer::end()
{
    if (auto flushed = flush(); !flushed || m_isMp4)
        return flushed;
    const int code = av_write_trailer(m_format.get());
    avio_flush(m_output.get());
    return code < 0 || m_file->error() ? Result<void>(failure(code)) : Result<void>();
}

Result<void> VideoMuxer::finish()
{
    Result<void> done = m_file->error() ? Result<void>(*m_file->error()) : end();
    if (done) {
        m_isWhole = m_file->sync();
        if (!m_isWhole)
            done = failure(0);
    } else if (m_isMp4 && !m_file->isDoubtful()) {
        m_isWhole = static_cast<bool>(m_file->cut(m_safeSize)); // whole fragments need no end
    }
    if (!m_file->close() && done)
        done = failure(0);
    return done;
}

Result<void> VideoMuxer::complete(std::int64_t frames)
{
    return m_isMp4 ? mp4::finishFile(m_path, static_cast<std::size_t>(frames)) : Result<void>();
}

} // namespace store
