// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/videodecoder.h"

#include "store/chunk/sparecodecs.h"

#include <array>
#include <cstring>

namespace store {

namespace {

constexpr std::size_t maxDelay = 32; // packets a decoder may hold back, with room to spare
constexpr std::int64_t maxStepBack = 64; // pictures; farther is a jump
constexpr std::size_t readAhead = 8; // packets that are sooner decoded than sought over

} // namespace

VideoDecoder::VideoDecoder(PacketReader reader)
    : m_reader(std::move(reader))
    , m_check(m_reader.parameters())
    , m_packets(m_reader.parameters())
    , m_frame(av_frame_alloc())
    , m_packet(av_packet_alloc())
{}

Result<std::unique_ptr<VideoDecoder>> VideoDecoder::open(const std::filesystem::path &path,
                                                         const std::stop_token &stop)
{
    auto reader = PacketReader::open(path, stop);
    if (!reader)
        return reader.error();
    std::unique_ptr<VideoDecoder> decoder(new VideoDecoder(std::move(*reader)));
    if (auto opened = decoder->open(Care::Quick); !opened)
        return opened.error();
    return decoder;
}

VideoDecoder::~VideoDecoder()
{
    if (m_care != Care::Quick || !m_codec.codec)
        return;
    settle();
    if (m_damages.isEmpty())
        SpareCodecs::ofAll().put(std::move(m_codec), m_reader.parameters());
}

Result<void> VideoDecoder::open(Care care)
{
    m_care = care;
    m_isRunning = false;
    m_kept.clear();
    m_damages.clear();
    if (!m_frame || !m_packet)
        return error(Error::Code::TooLarge, "out of memory");
    m_codec.codec.reset(); // before what watches it
    if (care == Care::Quick) {
        if (auto spare = SpareCodecs::ofAll().take(m_reader.parameters())) {
            m_codec = std::move(*spare);
            return {};
        }
    }
    auto codec = openCodec(m_reader.parameters(), care);
    if (!codec)
        return error(codec.error().code, codec.error().detail);
    m_codec = std::move(*codec);
    return {};
}

Result<const AVFrame *> VideoDecoder::picture(std::int64_t rank, const std::stop_token &stop)
{
    auto picture = find(rank, stop);
    const bool isRefused = !picture && picture.error().code != Error::Code::Cancelled;
    if (!isRefused || m_damages.isEmpty() || m_care == Care::Careful)
        return picture;
    if (auto opened = open(Care::Careful); !opened)
        return opened.error();
    return find(rank, stop);
}

Result<const AVFrame *> VideoDecoder::find(std::int64_t rank, const std::stop_token &stop)
{
    if (rank < 0 || rank >= table().pictureCount())
        return error(Error::Code::NotFound, "the video has no picture " + std::to_string(rank));
    if (!table().isOrdered())
        return countUpTo(rank, stop);
    if (rank >= table().firstDoubtful())
        return error(Error::Code::Corrupt, "the video is cut off near picture " +
                                               std::to_string(rank) +
                                               ", so that its place is not certain");
    const auto packet = table().packetOf(rank).value();
    if (table().isDirect() && !m_check.confirms(m_reader, packet)) {
        m_isRunning = false;
        m_kept.clear();
        if (auto learnt = m_packets.learn(m_reader); !learnt)
            return learnt.error();
        if (auto scanned = m_reader.scan(stop); !scanned)
            return scanned.error();
        return picture(rank, stop);
    }
    const AVFrame *kept = m_kept.find(rank);
    const bool isBack = isStepBack(rank);
    m_lastAsked = rank;
    if (kept)
        return kept;
    if (rank > m_kept.lastRank() + maxStepBack)
        m_kept.clear();
    m_keepsOnTheWay = isBack;
    auto picture = decode(packet, stop);
    m_keepsOnTheWay = false;
    return picture;
}

// Whether more steps back may follow: all decoded on the way is worth keeping.
bool VideoDecoder::isStepBack(std::int64_t rank) const
{
    return rank < m_lastAsked && m_lastAsked - rank <= maxStepBack;
}

Result<const AVFrame *> VideoDecoder::decode(std::size_t packet, const std::stop_token &stop)
{
    if (m_care == Care::Careful && m_damages.spoils(table(), packet))
        return damaged(table().packets()[packet].rank);
    if (canContinueTo(packet)) {
        auto picture = decodeUpTo(packet, stop);
        if (picture || picture.error().code == Error::Code::Cancelled)
            return picture;
    }
    return seekAndDecode(packet, stop);
}

bool VideoDecoder::canContinueTo(std::size_t packet) const
{
    if (!m_isRunning || packet >= m_damages.first() || !m_reader.next() ||
        table().packets()[packet].rank <= m_lastRank)
        return false;
    const auto near = *m_reader.next() + readAhead;
    return packet <= near || table().startFor(packet) <= near;
}

std::int64_t VideoDecoder::distanceTo(std::int64_t rank) const
{
    const auto packet = table().packetOf(rank);
    if (!packet || m_kept.find(rank))
        return 1;
    const std::size_t from = canContinueTo(*packet) ? *m_reader.next() : table().startFor(*packet);
    return static_cast<std::int64_t>(*packet - std::min(from, *packet)) + 1;
}

// Where the stream's key packets lie about where decoding can start, the one before, and at last
// the start of the file, gives the picture whole.
Result<const AVFrame *> VideoDecoder::seekAndDecode(std::size_t packet, const std::stop_token &stop)
{
    const auto key = table().startFor(packet);
    const bool isNext = table().packets()[packet].rank == m_lastRank + 1;
    m_drainsAtTarget = key == packet && !isNext;
    const std::array starts{key, table().keyBefore(key), std::size_t(0)};
    for (std::size_t i = 0;; ++i) {
        auto picture = decodeFrom(starts[i], packet, stop);
        m_drainsAtTarget = false;
        if (picture || picture.error().code == Error::Code::Cancelled || starts[i] == 0)
            return picture;
        if (i == 1 && !m_damages.isEmpty())
            return picture;
    }
}

// A decoder that stops at an error may have lost an earlier picture with it.
Result<const AVFrame *> VideoDecoder::decodeFrom(std::size_t start, std::size_t packet,
                                                 const std::stop_token &stop)
{
    std::size_t end = SIZE_MAX;
    for (;;) {
        m_kept.clear();
        if (auto started = restartAt(start, stop); !started)
            return started.error();
        m_end = end;
        auto picture = decodeUpTo(packet, stop);
        const std::size_t damage = m_damages.first();
        const bool isLost = !picture && m_care == Care::Careful && damage > packet && damage < end;
        if (!isLost)
            return picture;
        end = damage;
    }
}

Result<const AVFrame *> VideoDecoder::decodeUpTo(std::size_t packet, const std::stop_token &stop)
{
    m_lastRank = table().packets()[packet].rank;
    while (!stop.stop_requested()) {
        if (!receive(packet, stop))
            return ended(stop, Error::Code::Corrupt,
                         "picture " + std::to_string(m_lastRank) + " cannot be decoded");
        const bool isWanted = m_frame->pts == static_cast<std::int64_t>(packet);
        if (m_keepsOnTheWay)
            keepPicture();
        if (m_damages.spoils(table(), packet))
            return damaged(m_lastRank);
        if (isWanted)
            return m_frame.get();
    }
    return error(Error::Code::Cancelled, "stopped");
}

// Not what was damaged, nor what came out before the picture that decoding started with.
void VideoDecoder::keepPicture()
{
    if (!m_damages.isEmpty())
        return m_kept.clear();
    const auto packet = static_cast<std::size_t>(m_frame->pts);
    const auto &packets = table().packets();
    if (packet < packets.size() && packets[packet].rank >= packets[m_started].rank)
        m_kept.keep(packets[packet].rank, *m_frame);
}

Result<const AVFrame *> VideoDecoder::countUpTo(std::int64_t rank, const std::stop_token &stop)
{
    if (!m_isRunning || rank < m_counted) {
        if (auto started = restartAt(0, stop); !started)
            return started.error();
        m_counted = 0;
    }
    while (!stop.stop_requested()) {
        if (!receive(std::nullopt, stop))
            return ended(stop, Error::Code::NotFound,
                         "the video has no picture " + std::to_string(rank));
        if (!m_damages.isEmpty())
            return error(Error::Code::Corrupt,
                         "a picture up to " + std::to_string(rank) + " is damaged");
        if (m_counted++ == rank)
            return m_frame.get();
    }
    return error(Error::Code::Cancelled, "stopped");
}

// After an error in the midst of a block, libav's H.264 decoder, flushed or not, adds what it had read
// of it to the next picture.
Result<void> VideoDecoder::restartAt(std::size_t packet, const std::stop_token &stop)
{
    settle();
    if (m_damages.isEmpty())
        avcodec_flush_buffers(m_codec.codec.get());
    else if (auto opened = open(m_care); !opened)
        return opened;
    m_unseen.clear();
    m_failure.reset();
    m_end = SIZE_MAX;
    m_started = packet;
    auto there = m_reader.goTo(packet, stop);
    m_isRunning = static_cast<bool>(there);
    return there;
}

// Why no picture came out: for what the file is, unless something else is the reason.
Error VideoDecoder::ended(const std::stop_token &stop, Error::Code code,
                          const std::string &detail) const
{
    if (stop.stop_requested())
        return error(Error::Code::Cancelled, "stopped");
    const auto &failure = m_failure ? m_failure : m_reader.failure();
    return failure.value_or(error(code, detail));
}

// Makes m_frame the next picture that the decoder gives; feeds it until it does. False at the end,
// when `wanted` should have come out long since, or when stopped.
bool VideoDecoder::receive(std::optional<std::size_t> wanted, const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        const int code = avcodec_receive_frame(m_codec.codec.get(), m_frame.get());
        if (code == 0) {
            noteFlags();
            noteRows(static_cast<std::size_t>(m_frame->pts));
            return true;
        }
        if (code == AVERROR_EOF)
            return false;
        if (code != AVERROR(EAGAIN)) {
            noteFailure();
            continue;
        }
        if (wanted && m_reader.next() > *wanted + maxDelay)
            return false;
        feed(wanted);
    }
    return false;
}

void VideoDecoder::feed(std::optional<std::size_t> wanted)
{
    const auto packet = m_reader.next().value_or(0);
    const bool drains = packet >= m_end || (m_drainsAtTarget && wanted && packet > *wanted);
    if (drains || !m_reader.read(*m_packet))
        return drain();
    const auto &entry = table().packets()[packet];
    m_packet->pts = m_packet->dts = static_cast<std::int64_t>(packet); // what a picture is known by
    if (entry.isShown)
        m_packet->flags &= ~AV_PKT_FLAG_DISCARD;
    if (m_codec.isUsed && !renewParameters()) {
        m_failure = error(Error::Code::TooLarge, "out of memory");
        return drain();
    }
    const auto finding = m_packets.look(*m_packet, m_reader);
    if (!finding) {
        m_failure = finding.error();
        return drain();
    }
    const bool isSkipped = wanted && !m_keepsOnTheWay && finding->maySkip &&
                           entry.rank < table().packets()[*wanted].rank;
    m_codec.codec->skip_frame = isSkipped ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
    if (entry.isDamaged || finding->isDamaged)
        noteDamage(packet);
    if (!isSkipped) {
        m_codec.rows->begin(packet);
        m_unseen.push_back(packet);
    }
    if (avcodec_send_packet(m_codec.codec.get(), m_packet.get()) < 0)
        noteFailure();
    if (m_care == Care::Careful)
        noteRows(packet);
}

// The video before may have had others among its packets.
bool VideoDecoder::renewParameters()
{
    const AVCodecParameters &parameters = m_reader.parameters();
    const auto size = static_cast<std::size_t>(parameters.extradata_size);
    std::uint8_t *data = av_packet_new_side_data(m_packet.get(), AV_PKT_DATA_NEW_EXTRADATA, size);
    if (data)
        std::memcpy(data, parameters.extradata, size);
    m_codec.isUsed = data == nullptr;
    return data != nullptr;
}

// Lets the decoder give what it still has.
void VideoDecoder::drain()
{
    m_isRunning = false;
    avcodec_send_packet(m_codec.codec.get(), nullptr);
}

// Whether what its threads are still at is damaged, is known only once they are done, which flushing
// would wait for as well.
void VideoDecoder::settle()
{
    if (m_unseen.empty())
        return;
    drain();
    for (;;) {
        const int code = avcodec_receive_frame(m_codec.codec.get(), m_frame.get());
        if (code == AVERROR_EOF || code == AVERROR(EAGAIN))
            break;
        if (code < 0) {
            noteFailure();
            continue;
        }
        noteFlags();
        noteRows(static_cast<std::size_t>(m_frame->pts));
    }
}

// Decoding quickly, an error comes out up to as many packets late as there are threads.
void VideoDecoder::noteFailure()
{
    const auto last = m_reader.next().value_or(1) - 1;
    if (m_care == Care::Careful)
        noteDamage(last);
    else
        m_damages.addUpTo(last, decoderThreads, m_started);
}

void VideoDecoder::noteDamage(std::size_t packet)
{
    m_damages.add(table(), m_started, packet);
}

void VideoDecoder::noteFlags()
{
    const auto packet = static_cast<std::size_t>(m_frame->pts);
    const bool isMarked = (m_frame->flags & AV_FRAME_FLAG_CORRUPT) || m_frame->decode_error_flags;
    if (isMarked && packet < table().packets().size())
        noteDamage(packet);
}

// With a picture all packets up to its own are decoded.
void VideoDecoder::noteRows(std::size_t upTo)
{
    for (; !m_unseen.empty() && m_unseen.front() <= upTo; m_unseen.pop_front())
        if (!m_codec.rows->isWhole(m_unseen.front()))
            noteDamage(m_unseen.front());
}

Error VideoDecoder::damaged(std::int64_t rank) const
{
    return error(Error::Code::Corrupt, "picture " + std::to_string(rank) + " is damaged");
}

Error VideoDecoder::error(Error::Code code, const std::string &detail) const
{
    return {code, m_reader.path(), detail};
}

} // namespace store
