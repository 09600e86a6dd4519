// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/filehandle.h"
#include "store/mp4/boxes.h"
#include "store/mp4/sample.h"

#include <cstdint>
#include <vector>

namespace store::mp4 {

// The place that every file of ours keeps free behind its first box, for the head of the one box
// that all fragments become at the end.
inline constexpr std::uint64_t spareSize = 16;

// A video in fragments, as far as it was written.
struct Fragments
{
    std::uint64_t spare = 0; // position of the free place
    std::uint64_t headEnd = 0; // where the first fragment begins, or would
    Bytes movie; // content of the moov box: the track without its samples
    std::vector<Sample> samples; // those that are in the file from the first to the last byte
};

// Whether all fragments were made one ordinary video already: see finish(); a change of the head that
// was cut short does not count. Corrupt if the file is no video of ours, or not even its head was
// written.
Result<bool> isFinished(const FileHandle &file);

// Reads heads only. Whatever ends the fragments, a torn one, another box, or one that no file of ours
// has, ends the samples. Corrupt as above; TooLarge if there is no memory. REQUIRES: not isFinished().
Result<Fragments> readFragments(const FileHandle &file);

} // namespace store::mp4
