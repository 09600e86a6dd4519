// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/export/clipmuxer.h"
#include "store/export/clipsound.h"
#include "store/export/framemap.h"
#include "store/export/packetdigest.h"
#include "store/export/streamplan.h"
#include "store/operate/progress.h"

#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>

namespace store {

// Makes a video file of the packets that a store of videos has, chunk after chunk, without decoding them.
//
// A copy begins with a key frame, and ends where nothing is missing that a picture is made from. So it
// may have more frames than were asked for, before and after: they are shown, in every player, and stand
// in the frame map, for a list of what is to be hidden is not looked at by all.
class StreamCopy
{
public:
    // The sound of these frames; null: none is wanted.
    using OpenSound =
        std::function<Result<std::unique_ptr<ClipSound>>(FrameIndex first, FrameIndex last)>;

    // `usualRate` as planClip() wants it. The others outlive it.
    StreamCopy(const Reader &reader, const ExportOrder &order, std::filesystem::path workplace,
               double usualRate, OpenSound openSound);

    // How much room that takes, before anything is written.
    using CheckRoom = std::function<Result<void>(std::uint64_t bytes)>;

    // InvalidArgument if the frames are not of one stretch, the store has no packets, or the container
    // does not take them; Unsupported as planStream(). Tells its progress in frames that were written.
    Result<void> write(const CheckRoom &checkRoom, const Progress &progress,
                       const std::stop_token &stop);

    Result<void> list(FrameMap &map, const std::stop_token &stop) const;

    // Reads the file again: whether each packet is there, at its time and byte by byte; the last not of
    // H.264 and HEVC whose start codes the container does not keep. Waits until it is on the disk. To be
    // called once, after write().
    Result<void> check(const Progress &progress, const std::stop_token &stop);

    std::int64_t frameCount() const { return m_plan.frames; }
    void describe(ExportSummary &summary) const;

private:
    Result<bool> tryWith(OrderFrom orderFrom, const CheckRoom &checkRoom, const Progress &progress,
                         const std::stop_token &stop);
    Result<bool> copy(const PacketStretch &stretch, const Progress &progress,
                      const std::stop_token &stop);
    Result<void> add(AVPacket &packet, std::int64_t shown, bool isKey);
    std::vector<std::int64_t> timesOf(const PacketStretch &stretch);
    bool isReframed() const;

    const Reader &m_reader;
    const ExportOrder &m_order;
    std::filesystem::path m_workplace;
    double m_usualRate;
    OrderFrom m_orderFrom = OrderFrom::Times;
    StreamPlan m_plan;
    ClipFormat m_format;
    OpenSound m_openSound;
    std::unique_ptr<ClipSound> m_sound; // null: none
    std::unique_ptr<ClipMuxer> m_muxer; // null before write(); uses m_sound
    std::optional<ClipClock> m_clock; // of true times
    std::int64_t m_timed = 0; // frames that have got their times
    std::deque<std::int64_t> m_decodeTimes; // of the packets that follow, as far as they are known
    PacketDigest m_packets;
};

} // namespace store
