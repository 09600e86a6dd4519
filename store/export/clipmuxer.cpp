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
#include <string_view>
#include <utility>

namespace store {

namespace {

constexpr std::int64_t mostUnsyncedBytes = 1 << 24;

} // namespace

ClipMuxer::ClipMuxer(std::filesystem::path path, AVRational tick)
    : m_path(std::move(path))
    , m_tick(tick)
{}

Result<std::unique_ptr<ClipMuxer>> ClipMuxer::create(const std::filesystem::path &path,
                                                     const ClipFormat &format,
                                                     const AVCodecParameters &packets,
                                                     ClipSound *sound)
{
    if (sound != nullptr && !format.isTrueTime)
        return Error{Error::Code::InvalidArgument, path,
                     "sound goes with true times, not with a constant rate"};
    std::unique_ptr<ClipMuxer> muxer(new ClipMuxer(path, format.tick));
    muxer->m_sound = sound;
    auto file = OutputFile::create(path, muxer->m_noReserve);
    if (!file)
        return file.error();
    muxer->m_file = std::move(*file);
    if (auto opened = muxer->open(format, packets); !opened)
        return opened.error();
    return muxer;
}

ClipMuxer::~ClipMuxer()
{
    if (m_holdsPacket)
        av_write_trailer(m_format.get()); // into a file that nobody wants
}

int ClipMuxer::writeOutput(void *opaque, std::uint8_t *bytes, int size)
try {
    auto &muxer = *static_cast<ClipMuxer *>(opaque);
    if (!muxer.m_file->write({bytes, static_cast<std::size_t>(size)}))
        return AVERROR(EIO);
    muxer.m_unsynced += size;
    if (muxer.m_unsynced >= mostUnsyncedBytes) {
        muxer.m_file->startSync();
        muxer.m_unsynced = 0;
    }
    return size;
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

Result<void> ClipMuxer::open(const ClipFormat &wanted, const AVCodecParameters &packets)
{
    AVFormatContext *format = nullptr;
    const int code = avformat_alloc_output_context2(&format, nullptr, wanted.container, nullptr);
    m_format.reset(format);
    if (code < 0)
        return Error{Error::Code::MissingCodec, m_path, "no muxer for this file"};
    if (std::string_view(wanted.container) == "gif")
        m_longestGap = UINT16_MAX;
    AVStream *stream = avformat_new_stream(format, nullptr);
    m_output = makeMuxerOutput(this, writeOutput, seekOutput);
    if (stream == nullptr || avcodec_parameters_copy(stream->codecpar, &packets) < 0 || !m_output)
        return Error{Error::Code::TooLarge, m_path, "no memory for the file"};
    format->pb = m_output.get();
    format->flush_packets = 0; // nobody reads the file before its end
    stream->codecpar->codec_tag = 0; // the container's own
    stream->time_base = m_tick;
    if (!wanted.isTrueTime)
        stream->avg_frame_rate = wanted.rate;
    m_usualDuration = std::max<std::int64_t>(av_rescale_q(1, av_inv_q(wanted.rate), m_tick), 1);
    if (m_sound != nullptr) {
        AVStream *beside = avformat_new_stream(format, nullptr);
        if (beside == nullptr ||
            avcodec_parameters_copy(beside->codecpar, &m_sound->parameters()) < 0)
            return Error{Error::Code::TooLarge, m_path, "no memory for the file"};
        beside->codecpar->codec_tag = 0;
        beside->time_base = m_sound->tick();
    }
    if (std::string_view(wanted.container) == "matroska")
        format->avoid_negative_ts = 0; // it has no times of decoding; the first picture's is 0
    if (const int written = avformat_write_header(format, nullptr); written < 0)
        return failure(written);
    m_holdsPacket = std::string_view(wanted.container) == "gif";
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
    if (packet.dts - m_last > m_longestGap)
        return Error{Error::Code::Unsupported, m_path,
                     "between two pictures lies more time than the file can tell; a constant rate "
                     "has no such gap"};
    m_last = packet.dts;
    if (m_sound != nullptr) {
        const double seconds = static_cast<double>(packet.dts) * av_q2d(fileTick());
        if (auto before = m_sound->advanceTo(seconds, takingSound()); !before)
            return before;
    }
    const int code = av_write_frame(m_format.get(), &packet);
    return code < 0 || m_file->error() ? failure(code) : Result<void>();
}

ClipSound::Take ClipMuxer::takingSound()
{
    return [this](AVPacket &packet) { return addSound(packet); };
}

Result<void> ClipMuxer::addSound(AVPacket &packet)
{
    packet.stream_index = 1;
    av_packet_rescale_ts(&packet, m_sound->tick(), m_format->streams[1]->time_base);
    const int code = av_write_frame(m_format.get(), &packet);
    return code < 0 || m_file->error() ? failure(code) : Result<void>();
}

Result<void> ClipMuxer::end()
{
    if (m_sound != nullptr)
        if (auto rest = m_sound->drain(takingSound()); !rest)
            return rest;
    m_holdsPacket = false;
    const int code = av_write_trailer(m_format.get());
    avio_flush(m_output.get());
    if (code < 0 || m_file->error())
        return failure(code);
    auto thread = TaskThread::create();
    if (!thread)
        return {};
    m_syncing = std::move(*thread);
    m_syncing->start([this] { m_file->sync(); });
    return {};
}

Result<void> ClipMuxer::sync(const Result<void> &checked)
{
    if (m_syncing)
        m_syncing->wait();
    else
        m_file->sync();
    const bool isOnDisk = !m_file->error() && m_file->close();
    const bool isStopped = !checked && checked.error().code == Error::Code::Cancelled;
    return isOnDisk || isStopped ? checked : *m_file->error();
}

} // namespace store
