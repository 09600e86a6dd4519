// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/streamplan.h"

#include "store/chunk/codecopening.h"
#include "store/index/chunkfiles.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace store {

namespace {

// What has to be alike in all chunks, beyond what their heads say.
struct PictureLook
{
    int width = 0;
    int height = 0;
    int format = 0;
    bool operator==(const PictureLook &) const = default;
};

std::span<const std::uint8_t> headOf(const AVCodecParameters &parameters)
{
    return {parameters.extradata, static_cast<std::size_t>(parameters.extradata_size)};
}

bool areAlike(const AVCodecParameters &one, const AVCodecParameters &other)
{
    return one.codec_id == other.codec_id && one.width == other.width &&
           one.height == other.height && std::ranges::equal(headOf(one), headOf(other));
}

// The picture of a key packet, decoded by itself.
Result<PictureLook> lookAt(const PacketReader &video, AVPacket &packet)
{
    auto codec = openCodec(video.parameters(), Care::Careful);
    if (!codec)
        return Error{codec.error().code, video.path(), codec.error().detail};
    const libav::Frame frame(av_frame_alloc());
    if (!frame)
        return Error{Error::Code::TooLarge, video.path(), "out of memory"};
    const bool isSent = avcodec_send_packet(codec->codec.get(), &packet) >= 0 &&
                        avcodec_send_packet(codec->codec.get(), nullptr) >= 0;
    if (!isSent || avcodec_receive_frame(codec->codec.get(), frame.get()) < 0)
        return Error{Error::Code::Corrupt, video.path(),
                     "the key frame that a copy would begin with cannot be decoded"};
    return PictureLook{frame->width, frame->height, frame->format};
}

class StreamPlanner
{
public:
    StreamPlanner(const Reader &reader, FrameStretch wanted, OrderFrom orderFrom,
                  const std::stop_token &stop)
        : m_reader(reader)
        , m_wanted(wanted)
        , m_orderFrom(orderFrom)
        , m_stop(stop)
    {}

    Result<StreamPlan> run(WhenBroken whenBroken)
    {
        for (const ChunkIndex::Chunk &chunk : m_reader.index().chunks()) {
            const std::int64_t begin = std::max(m_wanted.begin, chunk.first.value);
            const std::int64_t end = std::min(m_wanted.end, chunk.first.value + chunk.count);
            if (begin >= end)
                continue;
            if (m_stop.stop_requested())
                return Error{Error::Code::Cancelled, m_reader.directory(), "stopped"};
            auto added = add(chunk, begin - chunk.first.value, end - chunk.first.value);
            if (added)
                continue;
            const bool isBroken = added.error().code == Error::Code::Corrupt ||
                                  added.error().code == Error::Code::NotFound;
            if (!isBroken || whenBroken == WhenBroken::Stop)
                return added.error();
            m_plan.missing += end - begin;
            m_plan.problems.push_back(added.error());
        }
        if (m_plan.stretches.empty())
            return m_plan.problems.front();
        return std::move(m_plan);
    }

private:
    // Frames [begin, end) of the chunk, and those that it takes to decode them.
    Result<void> add(const ChunkIndex::Chunk &chunk, std::int64_t begin, std::int64_t end)
    {
        auto video = openPackets(m_reader, chunk.number, m_orderFrom, m_stop);
        if (!video)
            return video.error();
        if (auto counted = checkOrderAndCount(*video, chunk); !counted)
            return counted;
        const PacketTable &table = video->table();
        PacketStretch stretch;
        stretch.chunk = chunk.number;
        stretch.first = table.startFor(*table.packetOf(begin));
        const VideoPacket &key = table.packets()[stretch.first];
        if (!key.isKey || key.rank < 0 || key.rank > begin)
            return Error{
                Error::Code::Unsupported, video->path(),
                "no key frame that is shown comes before the frames, where a copy could begin"};
        if (!m_plan.stretches.empty() && key.rank != 0)
            return Error{
                Error::Code::Unsupported, video->path(),
                "the video does not begin with a key frame, so that it cannot follow another"};
        stretch.firstRank = key.rank;
        stretch.firstFrame = {chunk.first.value + key.rank};
        if (auto ended = findEnd(table, end, stretch); !ended)
            return Error{ended.error().code, video->path(), ended.error().detail};
        if (stretch.firstRank + stretch.frames > chunk.count)
            return Error{Error::Code::Unsupported, video->path(),
                         "the last pictures are made from some that the index does not have yet"};
        if (auto compared = compare(*video, stretch); !compared)
            return compared;
        m_plan.before += begin - stretch.firstRank;
        m_plan.after += stretch.firstRank + stretch.frames - end;
        m_plan.frames += stretch.frames;
        m_plan.stretches.push_back(stretch);
        return {};
    }

    Result<void> checkOrderAndCount(const PacketReader &video, const ChunkIndex::Chunk &chunk) const
    {
        const PacketTable &table = video.table();
        if (!table.isOrdered())
            return Error{Error::Code::Unsupported, video.path(),
                         "the order of its pictures is known only once they are decoded"};
        const std::int64_t pictures = std::min(table.pictureCount(), table.firstDoubtful());
        const bool mayBeAhead = m_reader.isLocked();
        if (pictures < chunk.count || (pictures > chunk.count && !mayBeAhead))
            return Error{Error::Code::Corrupt, video.path(),
                         "the video holds " + std::to_string(pictures) + " pictures, its index " +
                             std::to_string(chunk.count)};
        return {};
    }

    // Behind the packets that show the frames up to `end` and no hole between them.
    Result<void> findEnd(const PacketTable &table, std::int64_t end, PacketStretch &stretch)
    {
        std::int64_t last = stretch.firstRank;
        std::uint64_t bytes = 0;
        std::int64_t delay = 0;
        for (std::size_t i = stretch.first; i < table.packets().size(); ++i) {
            const VideoPacket &packet = table.packets()[i];
            if (packet.rank < 0 || packet.isDamaged)
                return Error{packet.isDamaged ? Error::Code::Corrupt : Error::Code::Unsupported,
                             {},
                             packet.isDamaged ? "a picture of it is cut short"
                                              : "it hides pictures, which a copy would show"};
            ++stretch.packets;
            if (packet.rank < stretch.firstRank)
                continue; // made from pictures before the key frame
            delay = std::max(delay, stretch.frames - (packet.rank - stretch.firstRank));
            last = std::max(last, packet.rank);
            bytes += static_cast<std::uint64_t>(std::max(packet.size, 0));
            ++stretch.frames;
            const bool isWhole = last - stretch.firstRank + 1 == stretch.frames;
            if (isWhole && last + 1 >= end)
                break;
        }
        if (last - stretch.firstRank + 1 != stretch.frames || last + 1 < end)
            return Error{
                Error::Code::Unsupported, {}, "some of its pictures are not in their order"};
        m_plan.delay = std::max(m_plan.delay, delay);
        m_plan.bytes += bytes;
        return {};
    }

    // Whether its packets can follow those that are there.
    Result<void> compare(PacketReader &video, const PacketStretch &stretch)
    {
        const libav::Packet packet(av_packet_alloc());
        if (auto gone = video.goTo(stretch.first, m_stop); !gone)
            return gone;
        if (!packet || !video.read(*packet))
            return video.failure().value_or(
                Error{Error::Code::Corrupt, video.path(), "its packets cannot be read"});
        const auto look = lookAt(video, *packet);
        if (!look)
            return look.error();
        if (!m_look) {
            m_look = *look;
            m_plan.parameters.reset(avcodec_parameters_alloc());
            if (!m_plan.parameters ||
                avcodec_parameters_copy(m_plan.parameters.get(), &video.parameters()) < 0)
                return Error{Error::Code::TooLarge, video.path(), "out of memory"};
            m_plan.parameters->width = look->width; // a container may have it otherwise
            m_plan.parameters->height = look->height;
            m_plan.parameters->format = look->format;
            m_first = video.path().filename().string();
            return keepHead(video);
        }
        if (areAlike(*m_head, video.parameters()) && *look == *m_look)
            return {};
        return Error{
            Error::Code::Unsupported, video.path(),
            "it is coded otherwise than " + m_first +
                " (size, kind of pixels or codec's head), so that both cannot be one video "
                "without coding them anew"};
    }

    Result<void> keepHead(const PacketReader &video)
    {
        m_head.reset(avcodec_parameters_alloc());
        if (!m_head || avcodec_parameters_copy(m_head.get(), &video.parameters()) < 0)
            return Error{Error::Code::TooLarge, video.path(), "out of memory"};
        return {};
    }

    const Reader &m_reader;
    FrameStretch m_wanted;
    OrderFrom m_orderFrom;
    const std::stop_token &m_stop;
    StreamPlan m_plan;
    libav::Parameters m_head; // of the first video; null: none was seen
    std::optional<PictureLook> m_look; // of its pictures
    std::string m_first; // its name
};

} // namespace

Result<PacketReader> openPackets(const Reader &reader, int chunk, OrderFrom orderFrom,
                                 const std::stop_token &stop)
{
    const Reader::Place place = reader.placeOf(chunk);
    auto video =
        PacketReader::open(mediaPath(place.directory, reader.metadata(), place.chunk), stop);
    if (video && orderFrom == OrderFrom::Pictures && video->table().isDirect())
        if (auto scanned = video->scan(stop); !scanned)
            return scanned.error();
    return video;
}

Result<StreamPlan> planStream(const Reader &reader, FrameStretch wanted, WhenBroken whenBroken,
                              OrderFrom orderFrom, const std::stop_token &stop)
{
    return StreamPlanner(reader, wanted, orderFrom, stop).run(whenBroken);
}

} // namespace store
