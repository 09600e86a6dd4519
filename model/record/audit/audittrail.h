// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/audit/auditsummary.h"
#include "model/record/audit/recordednote.h"
#include "model/timing/frameset.h"
#include "store/frame.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace model {

// What a recorder said of itself in the course of a recording: where which frames were dropped, and
// how full the queue was.
//
// A plain value, made once by a worker.
struct AuditTrail
{
    enum Cause { Device, Transport, Queue, Disk }; // where Counts have them
    static constexpr int causeCount = 4;
    using Counts = std::array<std::int64_t, causeCount>; // of frames, by cause

    // Dropped since the row before; known by the frame behind which the row came.
    struct Drop
    {
        store::FrameIndex index;
        Counts frames = {};
    };

    // Neighbouring rows, few enough of them for a picture.
    struct Point
    {
        double begin = 0; // seconds since the Unix epoch: times of the first and the last row
        double end = 0;
        std::int64_t fullestQueue = 0; // frames
        Counts dropped = {};
    };
    static constexpr std::size_t mostPoints = 1024;

    AuditSummary summary; // without rows: the recorder said nothing but notes
    std::vector<Drop> drops; // rising; no two of one frame
    FrameSet byCamera; // the frames of drops by the device and on the way
    FrameSet byComputer; // likewise by the queue and by the disk
    std::vector<Point> points; // rising in time
    static constexpr std::size_t mostNotes = 100'000;
    std::vector<RecordedNote> notes; // in order of the rows; those beyond the most are left out

    // Dropped at the frames in [begin, end).
    Counts dropped(store::FrameIndex begin, store::FrameIndex end) const;
};

// As readAudit(), and with what was noted: null if the store has no such rows. Of a session's recording
// the notes that came to no store are the last frame's.
store::Result<std::shared_ptr<const AuditTrail>> readAuditTrail(const store::Reader &reader,
                                                                const std::stop_token &stop = {});

} // namespace model
