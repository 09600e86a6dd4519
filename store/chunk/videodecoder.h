// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/codecopening.h"
#include "store/chunk/damagelist.h"
#include "store/chunk/keptpictures.h"
#include "store/chunk/libav.h"
#include "store/chunk/ordercheck.h"
#include "store/chunk/packetcheck.h"
#include "store/chunk/packetreader.h"
#include "store/error.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <stop_token>

namespace store {

// Decodes single pictures of a video file, each asked for by its place in display order.
//
// A picture is known by the packet it came from, never by time stamps or by counting, unless the
// table cannot tell the order: then everything is decoded from the start and counted. Not
// thread-safe.
//
// A picture is not given if anything it may build on is known to be damaged. All decoding is quick
// until damage is met, then careful for good. Not noticed is what leaves a coded picture that
// decodes to its end: bits that changed, in H.264 and HEVC, may just mean another picture.
class VideoDecoder
{
public:
    // MissingCodec, Unsupported, or what PacketReader::open() says.
    static Result<std::unique_ptr<VideoDecoder>> open(const std::filesystem::path &path,
                                                      const std::stop_token &stop);
    ~VideoDecoder(); // its codec may serve another one

    const PacketTable &table() const { return m_reader.table(); }
    const AVCodecContext &codec() const { return *m_codec.codec; }

    // As ChunkDecoder's; of a rank that is there.
    std::int64_t distanceTo(std::int64_t rank) const;

    // The picture; valid until the next call. NotFound, Corrupt, Cancelled, the system's errors.
    Result<const AVFrame *> picture(std::int64_t rank, const std::stop_token &stop);

private:
    explicit VideoDecoder(PacketReader reader);

    Result<void> open(Care care);
    Result<const AVFrame *> find(std::int64_t rank, const std::stop_token &stop);
    Result<const AVFrame *> seekAndDecode(std::size_t packet, const std::stop_token &stop);
    Result<const AVFrame *> decodeFrom(std::size_t start, std::size_t packet,
                                       const std::stop_token &stop);
    Result<const AVFrame *> decodeUpTo(std::size_t packet, const std::stop_token &stop);
    Result<const AVFrame *> countUpTo(std::int64_t rank, const std::stop_token &stop);
    Result<const AVFrame *> decode(std::size_t packet, const std::stop_token &stop);
    bool isStepBack(std::int64_t rank) const;
    bool canContinueTo(std::size_t packet) const;
    Result<void> restartAt(std::size_t packet, const std::stop_token &stop);
    bool receive(std::optional<std::size_t> wanted, const std::stop_token &stop);
    void feed(std::optional<std::size_t> wanted);
    bool renewParameters();
    void drain();
    void settle();
    void keepPicture();
    void noteFailure();
    void noteDamage(std::size_t packet);
    void noteFlags();
    void noteRows(std::size_t upTo);
    Error damaged(std::int64_t rank) const;
    Error ended(const std::stop_token &stop, Error::Code code, const std::string &detail) const;
    Error error(Error::Code code, const std::string &detail) const;

    PacketReader m_reader;
    OrderCheck m_check;
    PacketCheck m_packets;
    OpenCodec m_codec;
    Care m_care = Care::Quick;
    libav::Frame m_frame;
    libav::Packet m_packet;

    std::size_t m_started = 0; // packet the decoder was started with
    std::int64_t m_lastRank = -2; // highest asked for since the start; at first, none before any
    std::int64_t m_counted = -1; // pictures since the start of the file; -1: not counting
    bool m_isRunning = false; // started, and neither at its end nor drained
    bool m_drainsAtTarget = false; // the decoder is to give the wanted picture without delay
    bool m_keepsOnTheWay = false; // what is decoded goes into m_kept
    KeptPictures m_kept; // of the last way that a step back led to
    std::int64_t m_lastAsked = -1; // rank
    DamageList m_damages; // since the start
    std::deque<std::size_t> m_unseen; // packets fed, of which it is not known whether all rows are
    std::optional<Error> m_failure; // of the system, since the start, in judging a packet
    std::size_t m_end = SIZE_MAX; // the packet before which decoding ends, as if the file did
};

} // namespace store
