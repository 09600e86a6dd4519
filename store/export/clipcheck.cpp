// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/clipcheck.h"

#include "store/chunk/videofile.h"
#include "store/write/averror.h"

#include <string>

namespace store {

namespace {

namespace fs = std::filesystem;

constexpr int clearlyNearer = 8; // as PictureMark::distanceTo()

Error checkStopped(const fs::path &clip)
{
    return {Error::Code::Cancelled, clip, "stopped while looking at what was written"};
}

Error wrongCount(const fs::path &clip, std::int64_t found, std::int64_t wanted)
{
    return {Error::Code::Io, clip,
            "what was written has " + std::to_string(found) + " pictures instead of " +
                std::to_string(wanted)};
}

// What we wrote ourselves is no recording that could be damaged.
Error notReadable(const Error &error)
{
    if (error.code != Error::Code::Corrupt)
        return error;
    return {Error::Code::Io, error.path, "what was written cannot be read: " + error.detail};
}

// Whether it is clearly nearer to the picture before or after than to the one whose turn it is.
Result<bool> isNeighbour(const PictureMark &mark, const PictureMark &wanted, MarkList &marks,
                         std::int64_t place)
{
    const int own = mark.distanceTo(wanted);
    for (const std::int64_t other : {place - 1, place + 1}) {
        if (other < 0 || other >= marks.count())
            continue;
        const auto neighbour = marks.at(other);
        if (!neighbour)
            return neighbour.error();
        if (mark.distanceTo(*neighbour) + clearlyNearer < own)
            return true;
    }
    return false;
}

// Decodes a clip and compares its pictures one by one.
class PictureCheck
{
public:
    PictureCheck(const fs::path &clip, MarkList &marks, bool isExact)
        : m_clip(clip)
        , m_marks(marks)
        , m_isExact(isExact)
    {}

    Result<void> run(const Progress &progress, const std::stop_token &stop)
    {
        auto file = VideoFile::open(m_clip);
        if (!file)
            return notReadable(file.error());
        if (auto opened = open(file->parameters()); !opened)
            return opened;
        while (file->read(*m_packet)) {
            if (stop.stop_requested())
                return checkStopped(m_clip);
            auto sent = send(m_packet.get());
            av_packet_unref(m_packet.get());
            if (!sent)
                return sent;
            if (progress)
                progress(m_seen, m_marks.count());
        }
        if (auto drained = send(nullptr); !drained)
            return drained;
        return m_seen == m_marks.count() ? Result<void>()
                                         : wrongCount(m_clip, m_seen, m_marks.count());
    }

private:
    Result<void> open(const AVCodecParameters &parameters)
    {
        const AVCodec *decoder = avcodec_find_decoder(parameters.codec_id);
        if (decoder == nullptr)
            return Error{Error::Code::MissingCodec, m_clip, "no decoder to look at the clip with"};
        m_decoder.reset(avcodec_alloc_context3(decoder));
        m_packet.reset(av_packet_alloc());
        m_picture.reset(av_frame_alloc());
        if (!m_decoder || !m_packet || !m_picture)
            return Error{Error::Code::TooLarge, m_clip, "no memory for the decoder"};
        m_decoder->thread_count = 0;
        int code = avcodec_parameters_to_context(m_decoder.get(), &parameters);
        if (code >= 0)
            code = avcodec_open2(m_decoder.get(), decoder, nullptr);
        return code < 0 ? failed(code) : Result<void>();
    }

    Result<void> failed(int code) const
    {
        return Error{Error::Code::Io, m_clip,
                     "picture " + std::to_string(m_seen) +
                         " of what was written cannot be decoded: " + avReason(code)};
    }

    Result<void> send(const AVPacket *packet)
    {
        int code = avcodec_send_packet(m_decoder.get(), packet);
        while (code >= 0) {
            code = avcodec_receive_frame(m_decoder.get(), m_picture.get());
            if (code < 0)
                break;
            if (auto compared = compare(); !compared)
                return compared;
        }
        return code == AVERROR(EAGAIN) || code == AVERROR_EOF ? Result<void>() : failed(code);
    }

    Result<void> compare()
    {
        if (m_seen == m_marks.count())
            return wrongCount(m_clip, m_seen + 1, m_marks.count());
        const auto mark = markOf(*m_picture, m_isExact);
        if (!mark)
            return Error{mark.error().code, m_clip, mark.error().detail};
        if (auto compared = comparePicture(m_clip, *mark, m_marks, m_seen, m_isExact); !compared)
            return compared;
        ++m_seen;
        return {};
    }

    const fs::path &m_clip;
    MarkList &m_marks;
    bool m_isExact;
    libav::Codec m_decoder;
    libav::Packet m_packet;
    libav::Frame m_picture;
    std::int64_t m_seen = 0;
};

} // namespace

Result<void> comparePicture(const fs::path &clip, const PictureMark &mark, MarkList &marks,
                            std::int64_t place, bool isExact)
{
    const auto wanted = marks.at(place);
    if (!wanted)
        return wanted.error();
    bool isSame = mark.checksum == wanted->checksum;
    if (!isExact) {
        const auto isOther = isNeighbour(mark, *wanted, marks, place);
        if (!isOther)
            return isOther.error();
        isSame = mark.resembles(*wanted) && !*isOther;
    }
    if (!isSame)
        return Error{Error::Code::Io, clip,
                     "picture " + std::to_string(place) +
                         " of what was written is not the one that was encoded"};
    return {};
}

Result<void> checkClipPackets(const fs::path &clip, const PacketDigest &packets, DigestOf digestOf,
                              const Progress &progress, const std::stop_token &stop)
{
    auto file = VideoFile::open(clip);
    if (!file)
        return notReadable(file.error());
    const libav::Packet packet(av_packet_alloc());
    if (!packet)
        return Error{Error::Code::TooLarge, clip, "no memory"};
    PacketDigest seen;
    while (file->read(*packet)) {
        if (stop.stop_requested())
            return checkStopped(clip);
        const std::int64_t time = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
        const auto size = digestOf == DigestOf::TimesAndBytes ? packet->size : 0;
        seen.add(time, {packet->data, static_cast<std::size_t>(size)});
        av_packet_unref(packet.get());
        if (progress)
            progress(seen.count(), packets.count());
    }
    if (seen.count() != packets.count())
        return wrongCount(clip, seen.count(), packets.count());
    if (seen != packets)
        return Error{Error::Code::Io, clip,
                     "pictures of what was written have other times or bytes than were given"};
    return {};
}

Result<void> checkClipPictures(const fs::path &clip, MarkList &marks, bool isExact,
                               const Progress &progress, const std::stop_token &stop)
{
    return PictureCheck(clip, marks, isExact).run(progress, stop);
}

} // namespace store
