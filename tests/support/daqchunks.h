// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

// Made-up HDF5 files of samples, as Motif writes them.
namespace daqchunks {

struct Options
{
    int columns = 3; // ai0, ai1 ...: waves with noise; of each 1009 samples one is NaN
    std::int64_t rows = 1000;
    std::int64_t unused = 0; // rows more that are only allocated
    double start = 1.7e9; // when the first sample is taken, seconds since the Unix epoch
    double rate = 100; // Hz
    double framesFrom = 1.7e9; // when the first frame was taken
    double frameInterval = 0.04; // seconds
    bool hasDelay = true; // else the noted times are those of the samples
    std::string set = "daq";
};

double timeOf(const Options &options, std::int64_t row); // when the sample was taken
float valueOf(int column, double time, std::int64_t row);

// False if the disk refuses.
bool write(const std::filesystem::path &file, const Options &options);

} // namespace daqchunks
