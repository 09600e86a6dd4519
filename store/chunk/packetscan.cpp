// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/packetscan.h"

#include "store/chunk/avipackets.h"
#include "store/chunk/displayorder.h"
#include "store/chunk/mkvpackets.h"
#include "store/chunk/mp4packets.h"
#include "store/chunk/videofile.h"
#include "store/inputfile.h"

#include <algorithm>
#include <utility>

namespace store {

namespace {

VideoPacket describe(const AVPacket &packet,
                     const std::optional<PictureOrderReader::Picture> &picture)
{
    VideoPacket entry;
    entry.position = packet.pos;
    entry.time = packet.pts != AV_NOPTS_VALUE ? packet.pts : packet.dts;
    entry.isKey = (packet.flags & AV_PKT_FLAG_KEY) && (!picture || picture->isKey);
    entry.isDamaged = packet.flags & AV_PKT_FLAG_CORRUPT;
    entry.isShown = !(packet.flags & AV_PKT_FLAG_DISCARD);
    return entry;
}

constexpr std::int64_t mostDelayed = 16; // pictures, by the standard

std::vector<std::uint32_t> orderByTime(const std::vector<VideoPacket> &packets, AVCodecID codec)
{
    OrderHints hints;
    hints.hasKeys = false;
    hints.times.reserve(packets.size());
    for (const VideoPacket &packet : packets)
        hints.times.push_back(packet.time);
    return displayOrder(hints, codec).packets;
}

PacketTable tableOf(LocatedPackets located, const std::vector<std::uint32_t> &order)
{
    const auto count = std::ssize(located.packets);
    PacketTable table(std::move(located.packets), order, count);
    table.setMayBeTorn(located.mayBeTorn);
    return table;
}

std::optional<LocatedPackets> locate(const VideoFile &video, const InputFile &file,
                                     const std::stop_token &stop)
{
    const auto extension = file.path().extension();
    if (extension == ".mp4")
        return locateMp4Packets(file, stop);
    if (extension == ".mkv")
        return locateMkvPackets(file, stop);
    // What else may stand in an avi, libav does not hand to decoders as it is.
    if (extension == ".avi" && video.parameters().codec_id == AV_CODEC_ID_MJPEG)
        return locateAviPackets(file, stop);
    return std::nullopt;
}

} // namespace

Result<PacketTable> scanPackets(VideoFile &file, const std::stop_token &stop)
{
    const libav::Packet packet(av_packet_alloc());
    if (!packet)
        return Error{Error::Code::TooLarge, file.path(), "out of memory"};
    PictureOrderReader orderReader(file.parameters());
    std::vector<VideoPacket> packets;
    OrderHints hints;
    while (file.read(*packet)) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, file.path(), "stopped"};
        if (packets.size() == maxVideoPackets)
            return Error{Error::Code::TooLarge, file.path(), "more than 16 million pictures"};
        const auto picture = orderReader.read(*packet);
        if (packet->flags & AV_PKT_FLAG_CORRUPT && orderReader.isActive() && !picture)
            break; // cut so short that it says nothing
        packets.push_back(describe(*packet, picture));
        hints.times.push_back(packet->pts);
        hints.hasTimes = hints.hasTimes && packet->pts != AV_NOPTS_VALUE;
        hints.keys.push_back(picture ? orderKey(*picture) : 0);
        hints.hasKeys = hints.hasKeys && picture;
    }
    if (file.hasFailed()) // what was read is not all there is
        return Error{Error::Code::Io, file.path(), "the system cannot read the video"};
    const auto order = displayOrder(hints, file.parameters().codec_id);
    const bool isWhole = file.knownPacketCount() == std::ssize(packets);
    if (order.hasFalseTimes) // and so an edit list, which speaks of times, is as false
        for (auto &entry : packets)
            entry.isShown = true;
    const auto torn = isWhole ? std::ssize(order.packets) : tornFrom(order.packets, hints);
    return PacketTable(std::move(packets), order.packets, torn);
}

std::optional<PacketTable> locatePackets(const VideoFile &video, const InputFile &file,
                                         const std::stop_token &stop)
{
    auto located = locate(video, file, stop);
    const auto codec = video.parameters().codec_id;
    if (!located || (located->track >= 0 && located->track != video.trackId()) ||
        (!located->hasTimes && mayReorder(codec)))
        return std::nullopt;
    const auto order = orderByTime(located->packets, codec);
    if (order.empty())
        return std::nullopt;
    return tableOf(std::move(*located), order);
}

std::optional<LocatedVideo> locateVideo(const InputFile &file, const std::stop_token &stop)
{
    if (file.path().extension() != ".mp4")
        return std::nullopt;
    auto located = locateMp4Packets(file, stop);
    if (!located || !located->parameters)
        return std::nullopt;
    const auto order = orderByTime(located->packets, located->parameters->codec_id);
    if (order.empty())
        return std::nullopt;
    // Where its tables tell, libav has it from there, for H.264 alone.
    if (located->parameters->codec_id == AV_CODEC_ID_H264)
        located->parameters->video_delay = static_cast<int>(std::min(delayOf(order), mostDelayed));
    auto video = VideoFile::known(file.path(), std::move(located->parameters));
    return LocatedVideo{std::move(video), tableOf(std::move(*located), order)};
}

} // namespace store
