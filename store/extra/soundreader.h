// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/extra/samplefile.h"
#include "store/reader.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace store {

// A data set of Motif's extra data that can be heard.
struct SoundTrack
{
    std::string name;
    double sampleRate = 0.0; // Hz
    int channels = 1; // that are heard: 1 or 2
    bool operator==(const SoundTrack &) const = default;
};

// Those of the first chunk that has extra data of HDF5: sets that are called audio, or are sampled so often
// that they can be nothing else, and say their rate. Empty: there is none.
Result<std::vector<SoundTrack>> soundTracks(const Reader &reader, const std::stop_token &stop = {});

// Reads what is to be heard at a time, chunk by chunk.
//
// A chunk's first sample was taken at the time of its frame, shifted by the mean of sample_delay; the others
// follow at the set's rate. So the clocks of camera and sound drift apart within one chunk at most. Where
// nothing was recorded, or cannot be read, there is silence. One user at a time, from any thread.
class SoundReader
{
public:
    SoundReader(std::shared_ptr<const Reader> reader, SoundTrack track);

    const SoundTrack &track() const { return m_track; }

    // `frames` of the track's rate, channels beside each other, the first one of `time`.
    Result<std::vector<std::int16_t>> read(double time, std::int64_t frames,
                                           const std::stop_token &stop = {});

private:
    // Where a chunk's samples lie in time.
    struct Stretch
    {
        double start = 0.0; // seconds since the Unix epoch
        std::int64_t count = 0; // samples; 0: there are none
        double scale = 1.0; // that makes them 16 bit
        std::size_t column = 0; // the first of the set, in the file
    };

    const Stretch &stretchOf(int chunk);
    Stretch look(int chunk);
    SampleFile *open(int chunk); // null: it cannot be
    void fill(int chunk, double time, std::vector<std::int16_t> &sound,
              const std::stop_token &stop);

    std::shared_ptr<const Reader> m_reader;
    SoundTrack m_track;
    std::map<int, Stretch> m_stretches; // by chunk
    std::optional<int> m_openChunk;
    std::unique_ptr<SampleFile> m_file;
};

} // namespace store
