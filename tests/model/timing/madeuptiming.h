// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/timing/irregularity.h"
#include "store/index/chunkindex.h"

#include <QtGlobal>

#include <cstdint>
#include <memory>
#include <vector>

// A recording of 100 frames, one a second from 2024-05-01 12:00 UTC on, with all that can be the
// matter: numbers from 500 on; 3 are missing before frame 20 and 1 before frame 40; frame 50 comes 2.5
// s late; the number starts anew with frame 60; the time steps back by 4 s with frame 80.
inline std::shared_ptr<const store::ChunkIndex> madeUpIndex()
{
    std::vector<std::int64_t> numbers;
    std::vector<double> times;
    for (int i = 0; i < 100; ++i) {
        numbers.push_back(i < 60 ? 500 + i + (i >= 20 ? 3 : 0) + (i >= 40 ? 1 : 0) : i - 60);
        times.push_back(1714564800.0 + i + (i >= 50 ? 2.5 : 0.0) - (i >= 80 ? 5.0 : 0.0));
    }
    auto index = std::make_shared<store::ChunkIndex>();
    if (!index->append(0, numbers, times))
        qFatal("the index refuses the frames");
    index->finish();
    return index;
}

inline model::ReportedRecording recordingOf(const std::shared_ptr<const store::ChunkIndex> &index)
{
    return {std::make_shared<const model::TimingReport>(*model::makeTimingReport(*index)),
            [index](store::FrameIndex i) { return index->frame(i); },
            model::ZoneTime(QStringLiteral("Europe/Vienna")), QStringLiteral("a cage")};
}

inline model::ReportedRecording madeUpRecording()
{
    return recordingOf(madeUpIndex());
}

// One of 100 frames with which nothing is the matter.
inline model::ReportedRecording evenRecording()
{
    std::vector<std::int64_t> numbers;
    std::vector<double> times;
    for (int i = 0; i < 100; ++i) {
        numbers.push_back(i);
        times.push_back(1714564800.0 + i);
    }
    auto index = std::make_shared<store::ChunkIndex>();
    if (!index->append(0, numbers, times))
        qFatal("the index refuses the frames");
    index->finish();
    return recordingOf(index);
}
