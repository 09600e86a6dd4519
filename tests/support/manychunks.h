// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

// Stores of many chunks with real indexes, and with video files that are empty or one and the same.
namespace manychunks {

struct Options
{
    int chunks = 40;
    int framesPerChunk = 50;
    std::filesystem::path video; // linked as each chunk's; empty: files without bytes
    bool hasVideos = true;
    bool isOld = true; // written an hour ago: settled, as far as a cache is concerned
};

// The numbers and times that chunk `chunk` is made with.
std::vector<std::int64_t> numbers(const Options &options, int chunk);
std::vector<double> times(const Options &options, int chunk);

// Writes the index of one chunk; `shift` is added to the numbers.
bool writeIndex(const std::filesystem::path &store, const Options &options, int chunk,
                std::int64_t shift = 0);

// Makes the directory and all that is in it. False if the disk refuses.
bool make(const std::filesystem::path &store, const Options &options);

// The same, but all chunks have the numbers and times of the first, and are quick to make: names of a
// few files.
bool makeAlike(const std::filesystem::path &store, const Options &options);

} // namespace manychunks
