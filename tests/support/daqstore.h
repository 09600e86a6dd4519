// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/reader.h"
#include "tests/support/daqchunks.h"
#include "tests/support/manychunks.h"

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

// A store of frames without pictures, 25 a second, with made-up samples beside each chunk.
namespace support {

struct DaqStore
{
    manychunks::Options frames;
    daqchunks::Options samples; // rows, start and framesFrom are those of the chunk

    daqchunks::Options ofChunk(int chunk) const
    {
        daqchunks::Options options = samples;
        const auto times = manychunks::times(frames, chunk);
        options.framesFrom = times.front();
        options.start = times.front();
        options.rows = static_cast<std::int64_t>((times.back() - times.front()) * samples.rate);
        return options;
    }

    std::filesystem::path fileOf(const std::filesystem::path &store, int chunk) const
    {
        char name[32];
        std::snprintf(name, sizeof name, "%06d.extra_data.h5", chunk);
        return store / name;
    }

    // Null if the disk refuses.
    std::shared_ptr<const store::Reader> make(const std::filesystem::path &store) const
    {
        if (!manychunks::make(store, frames))
            return nullptr;
        for (int chunk = 0; chunk < frames.chunks; ++chunk)
            if (!daqchunks::write(fileOf(store, chunk), ofChunk(chunk)))
                return nullptr;
        auto reader = store::Reader::open(store);
        return reader ? *reader : nullptr;
    }

    // All samples of a column, in order; without those after the last chunk's.
    struct Samples
    {
        std::vector<double> times, values;
    };
    Samples column(int column) const
    {
        Samples all;
        for (int chunk = 0; chunk < frames.chunks; ++chunk) {
            const daqchunks::Options options = ofChunk(chunk);
            for (std::int64_t row = 0; row < options.rows; ++row) {
                const double time = daqchunks::timeOf(options, row);
                all.times.push_back(time);
                all.values.push_back(daqchunks::valueOf(column, time, row));
            }
        }
        return all;
    }
};

} // namespace support
