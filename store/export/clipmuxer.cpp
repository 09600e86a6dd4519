// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/clipmuxer.h"

#include "store/write/averror.h"

extern "C" {
#include <libavutil/mathematics.h>
}

#include <algorithm>
#include <climits>
#include <cstdio>
#include <string>

namespace store {

ClipMuxer::ClipMuxer(std::filesystem::path path, AVRational tick)
    : m_path(std::move(path))
    , m_tick(tick)
{}

Result<std::unique_ptr<ClipMuxer>> ClipMuxer::create(const std::filesystem::path &path,
                                                     const char *container,
                                                     const AVCodecContext &encoder)
{
    std::unique_ptr<ClipMuxer> muxer(new ClipMuxer(path, encoder.time_base));
    auto file = OutputFile::create(path, muxer->m_noReserve);
    if (!file)
        return file.error();
    muxer->m_file = std::move(*file);
    if (auto opened = muxer->open(container, encoder); !opened)
        return opened.error();
    return muxer;
}

int ClipMuxer::writeOutput(void *opaque, std::uint8_t *bytes, int size)
try {
    auto &muxer = *static_cast<ClipMuxer *>(opaque);
    const bool written = muxer.m_file->write({bytes, static_cast<std::size_t>(size)});
    return written ? size : AVERROR(EIO);
} catch (...) { // no memory; nothing may be thrown through libav
    return AVERROR(ENOMEM);
}

std::int64_t ClipMuxer::seekOutput(void *opaque, std::int64_t offset, int whence)
{
    OutputFile &file = *static_cast<ClipMuxer *>(opaque)->m_file;
    if ((whence & AVSEEK_SIZE) != 0)
        return file.size();
    const std::int64_t from = whence == SEEK_CUR   ? file.position()
                              : whence == SEEK_END ? file.size()
                                                   : 0;
    file.seek(from + offset);
    return from + offset;
}

Result<void> ClipMuxer::open(const char *container, const AVCodecContext &encoder)
{
    AVFormatContext *format = nullptr;
    const int code = avformat_alloc_output_context2(&format, nullptr, container, nullptr);
    m_format.reset(format);
    if (code < 0)
        return Error{Error::Code::MissingCodec, m_path, "no muxer for this file"};
    AVStream *stream = avformat_new_stream(format, nullptr);
    m_output = makeMuxerOutput(this, writeOutput, seekOutput);
    if (stream == nullptr || avcodec_parameters_from_context(stream->codecpar, &encoder) < 0 ||
        !m_output)
        return Error{Error::Code::TooLarge, m_path, "no memory for the file"};
    format->pb = m_output.get();
    stream->time_base = m_tick;
    if (av_cmp_q(av_inv_q(m_tick), encoder.framerate) == 0)
        stream->avg_frame_rate = encoder.framerate; // else times are true, and there is none
    m_usualDuration =
        std::max<std::int64_t>(av_rescale_q(1, av_inv_q(encoder.framerate), m_tick), 1);
    if (const int written = avformat_write_header(format, nullptr); written < 0)
        return failure(written);
    return {};
}

AVRational ClipMuxer::fileTick() const
{
    return m_format->streams[0]->time_base;
}

Error ClipMuxer::failure(int code) const
{
    if (m_file->error())
        return *m_file->error();
    return {Error::Code::Io, m_path, "the muxer failed: " + avReason(code)};
}

Result<void> ClipMuxer::add(AVPacket &packet)
{
    packet.stream_index = 0;
    packet.duration = m_usualDuration; // that counts only of the last one
    av_packet_rescale_ts(&packet, m_tick, fileTick());
    packet.dts = packet.pts; // there are no B-frames
    if (packet.pts - m_last > INT_MAX) // what an .mp4 has room for
        return Error{Error::Code::Unsupported, m_path,
                     "between two pictures lie hours, more than the file can tell; a constant rate "
                     "has no such gap"};
    m_last = packet.pts;
    const int code = av_write_frame(m_format.get(), &packet);
    return code < 0 || m_file->error() ? failure(code) : Result<void>();
}

Result<void> ClipMuxer::finish()
{
    const int code = av_write_trailer(m_format.get());
    avio_flush(m_output.get());
    if (code < 0 || m_file->error() || !m_file->sync() || !m_file->close())
        return failure(code);
    return {};
}

} // namespace store
