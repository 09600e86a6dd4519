// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/mp4/boxes.h"
#include "store/mp4/sample.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace store::mp4 {

// What the boxes of a track say before and beside its samples. The spans point into the movie box.
struct Track
{
    std::uint32_t id = 0;
    std::uint32_t timescale = 0; // units per second
    View content; // of the track's box
    View sampleTable; // the box stbl
    View edits; // the box elst; empty if there is none
};

// The first track of pictures; empty if there is none, or it is coded in more than one way.
std::optional<Track> findPictureTrack(View movie);

// The samples of the track's own tables, without those of fragments. Empty if the tables contradict
// each other, have entries that are read in different ways, or take more than `fileSize` bytes.
std::optional<std::vector<Sample>> readSamples(const Track &track, std::uint64_t fileSize);

// Whether the edit list of the track leaves every sample where it is in order, none cut off.
bool keepsAll(const Track &track, View movie, const std::vector<Sample> &samples);

} // namespace store::mp4
