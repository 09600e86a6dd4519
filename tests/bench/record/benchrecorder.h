// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/resulttable.h"

struct RecorderBenchOptions
{
    int frames = 1000; // as fast as they are taken
    double seconds = 30; // at a camera's rate
    double memorySeconds = 120;
    int rounds = 3;
};

// Each adds its rows to `table`; false, with a line on standard error, if something could not be done.

// As fast as frames are taken, against ffmpeg with the same settings from a raw file.
bool benchFastRecording(const RecorderBenchOptions &options, ResultTable &table);

// The longest time in which the writer is busy with one frame, at 100 a second in chunks of 1000.
bool benchRollOver(const RecorderBenchOptions &options, ResultTable &table);

// What live pictures cost of the processor's time.
bool benchPreview(const RecorderBenchOptions &options, ResultTable &table);

// By how much memory grows in an hour, at 100 frames a second.
bool benchMemory(const RecorderBenchOptions &options, ResultTable &table);
