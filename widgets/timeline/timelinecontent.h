// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/frame.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <memory>

namespace model {
struct AuditTrail;
struct TimingReport;
} // namespace model

namespace widgets {

// What a timeline draws besides the position. Plain values, made once per recording by the owner.
struct TimelineContent
{
    // A chunk; one that is broken without an index has count 0 and stands before frame `first`.
    struct Chunk
    {
        int number = 0;
        store::FrameIndex first;
        std::int64_t count = 0;
        QString problem; // a sentence; empty: the chunk is whole
        // Seconds: of its first frame; of its last one, or of the next chunk's first where that follows
        // as soon as frames do: nothing is missing between them.
        double begin = 0.0, end = 0.0;
    };

    QList<Chunk> chunks; // in rising order of `first`
    std::shared_ptr<const model::TimingReport> timing; // null: not known yet
    std::shared_ptr<const model::AuditTrail> audit = {}; // null: not known yet, or there is none
};

} // namespace widgets
