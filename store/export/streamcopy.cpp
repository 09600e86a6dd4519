// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/streamcopy.h"

#include "store/chunk/displayorder.h"
#include "store/chunk/pictureorder.h"
#include "store/export/clipcheck.h"
#include "store/file.h"

extern "C" {
#include <libavutil/mathematics.h>
}

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace store {

namespace {

// Compares the order that a container's times give with what the pictures say, while they pass.
class PassingOrder
{
public:
    explicit PassingOrder(const AVCodecParameters &parameters)
        : m_reader(parameters)
    {}

    void add(const AVPacket &packet, std::int64_t rank, bool isKey)
    {
        if (!m_reader.isActive() || !m_isRight)
            return;
        const auto picture = m_reader.read(packet);
        m_isRight = picture && (!isKey || picture->isKey);
        if (!m_isRight)
            return;
        m_keys.push_back(orderKey(*picture));
        m_ranks.push_back(rank);
    }

    // Of those so far.
    bool isRight() const { return m_isRight && sortedBy(m_keys) == sortedBy(m_ranks); }

private:
    PictureOrderReader m_reader;
    bool m_isRight = true;
    std::vector<std::int64_t> m_keys;
    std::vector<std::int64_t> m_ranks;
};

} // namespace

StreamCopy::StreamCopy(const Reader &reader, const ExportOrder &order,
                       std::filesystem::path workplace, double usualRate, OpenSound openSound)
    : m_reader(reader)
    , m_order(order)
    , m_workplace(std::move(workplace))
    , m_usualRate(usualRate)
    , m_openSound(std::move(openSound))
{}

Result<void> StreamCopy::write(const CheckRoom &checkRoom, const Progress &progress,
                               const std::stop_token &stop)
{
    for (const OrderFrom orderFrom : {OrderFrom::Times, OrderFrom::Pictures}) {
        const auto isOrdered = tryWith(orderFrom, checkRoom, progress, stop);
        if (!isOrdered)
            return isOrdered.error();
        if (*isOrdered)
            return {};
        m_muxer.reset();
        m_sound.reset();
        if (auto removed = removeFile(m_workplace); !removed)
            return removed;
    }
    return Error{Error::Code::Unsupported, m_reader.directory(),
                 "the order of its pictures is not certain"};
}

// False if the order turned out to be wrong on the way.
Result<bool> StreamCopy::tryWith(OrderFrom orderFrom, const CheckRoom &checkRoom,
                                 const Progress &progress, const std::stop_token &stop)
{
    const auto wanted = m_order.frames.stretch();
    if (!wanted || m_order.frames.every() != 1 || !m_order.cut.isWhole())
        return Error{Error::Code::InvalidArgument, m_order.target,
                     "packets are copied whole, and all of one range"};
    if (m_reader.metadata().storeClass != StoreClass::Video)
        return Error{Error::Code::InvalidArgument, m_reader.directory(),
                     "its chunks are no videos, so that there are no packets to copy"};
    auto plan = planStream(m_reader, *wanted, m_order.whenBroken, orderFrom, stop);
    if (!plan)
        return plan.error();
    m_plan = std::move(*plan);
    m_orderFrom = orderFrom;
    if (auto checked = checkRoom(m_plan.bytes); !checked)
        return checked.error();
    const auto format = planCopy(m_order, *m_plan.parameters, m_usualRate);
    if (!format)
        return format.error();
    m_format = *format;
    const PacketStretch &last = m_plan.stretches.back();
    const FrameIndex first = m_plan.stretches.front().firstFrame;
    auto sound = m_openSound(first, {last.firstFrame.value + last.frames - 1});
    if (!sound)
        return sound.error();
    m_sound = std::move(*sound);
    if (m_sound)
        if (auto started = m_sound->startAt(m_reader.index().time(first)); !started)
            return started.error();
    auto muxer = ClipMuxer::create(m_workplace, m_format, *m_plan.parameters, m_sound.get());
    if (!muxer)
        return muxer.error();
    m_muxer = std::move(*muxer);
    m_clock = clockOf(m_format);
    m_timed = 0;
    m_packets = {};
    m_decodeTimes.clear();
    const std::int64_t usualTicks = m_clock ? m_clock->usualTicks() : 1;
    for (std::int64_t i = m_plan.delay; i > 0; --i)
        m_decodeTimes.push_back(-i * usualTicks);
    for (const PacketStretch &stretch : m_plan.stretches)
        if (auto copied = copy(stretch, progress, stop); !copied || !*copied)
            return copied;
    auto ended = m_muxer->end();
    return ended ? Result<bool>(true) : ended.error();
}

// When each of the frames is shown, in the order in which they are.
std::vector<std::int64_t> StreamCopy::timesOf(const PacketStretch &stretch)
{
    std::vector<double> recorded(static_cast<std::size_t>(stretch.frames));
    if (m_clock)
        m_reader.index().times(stretch.firstFrame, recorded);
    std::vector<std::int64_t> shown;
    shown.reserve(recorded.size());
    for (const double time : recorded) {
        shown.push_back(m_clock ? m_clock->next({time}) : m_timed);
        ++m_timed;
    }
    return shown;
}

// A packet is decoded when the one that is shown as many places earlier as the delay is, is shown: never
// later than it is shown itself, and one after the other.
Result<bool> StreamCopy::copy(const PacketStretch &stretch, const Progress &progress,
                              const std::stop_token &stop)
{
    auto video = openPackets(m_reader, stretch.chunk, m_orderFrom, stop);
    if (!video)
        return video.error();
    const std::vector<VideoPacket> &packets = video->table().packets();
    const libav::Packet packet(av_packet_alloc());
    if (!packet)
        return Error{Error::Code::TooLarge, m_workplace, "no memory"};
    if (stretch.first + stretch.packets > packets.size())
        return Error{Error::Code::Io, video->path(), "it is not what it was a moment ago"};
    if (auto gone = video->goTo(stretch.first, stop); !gone)
        return gone.error();
    const std::vector<std::int64_t> shown = timesOf(stretch);
    m_decodeTimes.insert(m_decodeTimes.end(), shown.begin(), shown.end());
    const bool isToBeConfirmed = video->table().isDirect();
    PassingOrder order(video->parameters());
    for (std::size_t i = stretch.first; i < stretch.first + stretch.packets; ++i) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, m_order.target, "stopped while exporting"};
        if (!video->read(*packet))
            return video->failure().value_or(
                Error{Error::Code::Corrupt, video->path(), "a packet of it cannot be read"});
        const std::int64_t place = packets[i].rank - stretch.firstRank;
        if (isToBeConfirmed)
            order.add(*packet, packets[i].rank, packets[i].isKey);
        if (place < 0)
            continue;
        if (place >= stretch.frames)
            return Error{Error::Code::Io, video->path(), "it is not what it was a moment ago"};
        if (auto added = add(*packet, shown[static_cast<std::size_t>(place)], packets[i].isKey);
            !added)
            return added.error();
        if (progress)
            progress(m_packets.count(), m_plan.frames);
    }
    return order.isRight();
}

// Whether the muxer puts the pieces of a packet otherwise: those of H.264 behind start codes become such
// with their lengths.
bool StreamCopy::isReframed() const
{
    const AVCodecParameters &parameters = *m_plan.parameters;
    const bool hasPieces =
        parameters.codec_id == AV_CODEC_ID_H264 || parameters.codec_id == AV_CODEC_ID_HEVC;
    return hasPieces && (parameters.extradata_size == 0 || parameters.extradata[0] != 1);
}

Result<void> StreamCopy::add(AVPacket &packet, std::int64_t shown, bool isKey)
{
    std::size_t size = 0;
    if (av_packet_get_side_data(&packet, AV_PKT_DATA_NEW_EXTRADATA, &size) != nullptr)
        return Error{Error::Code::Unsupported, m_reader.directory(),
                     "a video of it changes in its middle how it is coded"};
    av_packet_free_side_data(&packet);
    packet.flags = isKey ? AV_PKT_FLAG_KEY : 0;
    packet.pts = shown;
    packet.dts = m_decodeTimes.front();
    m_decodeTimes.pop_front();
    const bool isTold = !isReframed();
    m_packets.add(av_rescale_q(shown, m_format.tick, m_muxer->fileTick()),
                  {packet.data, isTold ? static_cast<std::size_t>(packet.size) : 0});
    return m_muxer->add(packet);
}

Result<void> StreamCopy::list(FrameMap &map, const std::stop_token &stop) const
{
    const ChunkIndex &index = m_reader.index();
    const AVRational fileTick = m_muxer->fileTick();
    std::optional<ClipClock> clock = clockOf(m_format);
    std::int64_t timed = 0;
    for (const PacketStretch &stretch : m_plan.stretches) {
        for (std::int64_t i = 0; i < stretch.frames; ++i, ++timed) {
            if (stop.stop_requested())
                return Error{Error::Code::Cancelled, m_order.target, "stopped while exporting"};
            const FrameId frame = index.frame({stretch.firstFrame.value + i});
            const std::int64_t shown =
                av_rescale_q(clock ? clock->next(frame.time) : timed, m_format.tick, fileTick);
            const double seconds = static_cast<double>(shown) * fileTick.num / fileTick.den;
            if (auto added = map.add(frame, stretch.chunk, seconds); !added)
                return added;
        }
    }
    return {};
}

Result<void> StreamCopy::check(const Progress &progress, const std::stop_token &stop)
{
    const auto digestOf = isReframed() ? DigestOf::Times : DigestOf::TimesAndBytes;
    return m_muxer->sync(checkClipPackets(m_workplace, m_packets, digestOf, progress, stop));
}

void StreamCopy::describe(ExportSummary &summary) const
{
    summary.frames = m_plan.frames;
    summary.missing = m_plan.missing;
    summary.before = m_plan.before;
    summary.after = m_plan.after;
    summary.problems.insert(summary.problems.end(), m_plan.problems.begin(), m_plan.problems.end());
    summary.width = m_format.width;
    summary.height = m_format.height;
    summary.frameRate = m_format.isTrueTime ? 0.0 : av_q2d(m_format.rate);
    summary.bentTimes = m_clock ? m_clock->bentCount() : 0;
    summary.isCopy = true;
    summary.isExact = !isReframed();
    summary.bytes = static_cast<std::uint64_t>(m_muxer->sizeBytes());
}

} // namespace store
