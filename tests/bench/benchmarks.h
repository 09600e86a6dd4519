// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/resulttable.h"

#include <filesystem>

struct BenchOptions
{
    int repeats = 60; // of single frames
    int frames = 3000; // of a run of them
    int rounds = 5; // of what takes a second
    bool countsProcessorTime = false;
};

// Each of these adds its rows to `table`; false, with a line on standard error, if something could
// not be done.

// What opening the store at `path` and looking frames up in it costs: the first time against bare
// reading on two threads, then against fixed goals.
bool benchOpening(const std::filesystem::path &path, const BenchOptions &options,
                  ResultTable &table);

// What opening a store of `chunks` chunks of a few frames costs. They are made for it, in the
// temporary directory.
bool benchManyChunks(int chunks, const BenchOptions &options, ResultTable &table);

// What opening a store of `chunks` chunks costs where each opening and reading of a file takes 5 ms.
// In a process of its own, `program` with the option --on-slow-disk, that calls openOnSlowDisk().
bool benchSlowDisk(const QString &program, int chunks, const BenchOptions &options,
                   ResultTable &table);
int openOnSlowDisk(const std::filesystem::path &store, int rounds); // the process's exit code

// What reading the first chunk of the video store at `path` costs, against bare libav and ffmpeg.
bool benchReading(const std::filesystem::path &path, const BenchOptions &options,
                  ResultTable &table);

// What writing costs, against ffmpeg and against plain files. Takes up to 1 GB of the temporary
// directory.
bool benchWriting(const BenchOptions &options, ResultTable &table);

// What exporting costs, against ffmpeg, against copying bytes, and against encoding alone. Takes up to 1 GB
// of the temporary directory.
bool benchExporting(const BenchOptions &options, ResultTable &table);
