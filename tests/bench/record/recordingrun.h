// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/recorder.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

// One recording of a test pattern, from its first frame to the closed store.
struct RecordingRun
{
    QString camera; // its id
    QString format;
    std::int64_t chunkSize = 0; // 0: the format's own
    std::optional<std::int64_t> frames;
    std::optional<double> seconds;
    int quality = 0;
    bool hasPreview = false;
};

struct RunResult
{
    model::RecordingCounters counters;
    double clockMs = 0;
    double processorMs = 0;
    double longestAddMs = 0; // in which the writer took one frame
    std::vector<double> residentMb; // once a second
};

// Records into a store that is removed afterwards. Empty, with a line on standard error, if it failed.
std::optional<RunResult> runRecording(const RecordingRun &run);
