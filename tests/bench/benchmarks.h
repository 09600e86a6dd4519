// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/resulttable.h"

#include <filesystem>

struct BenchOptions
{
    int repeats = 60; // of single frames
    int frames = 3000; // of a run of them
    bool countsProcessorTime = false;
};

// Adds what reading the first chunk of the video store at `path` costs, against bare libav and
// ffmpeg. False, with a line on standard error, if it cannot be read.
bool benchReading(const std::filesystem::path &path, const BenchOptions &options,
                  ResultTable &table);

// Adds what writing costs, against ffmpeg and against plain files. Takes up to 500 MB of the
// directory for temporary files.
bool benchWriting(const BenchOptions &options, ResultTable &table);
