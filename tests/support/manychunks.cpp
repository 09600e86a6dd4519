// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "tests/support/manychunks.h"

#include "store/file.h"
#include "store/index/chunkname.h"
#include "store/write/npzwriter.h"

#include <chrono>
#include <fstream>
#include <random>
#include <system_error>

namespace manychunks {

namespace {

namespace fs = std::filesystem;

constexpr double start = 1.7e9;
constexpr double interval = 0.04;

bool setOld(const fs::path &file)
{
    std::error_code error;
    fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(1), error);
    return !error;
}

bool writeMetadata(const fs::path &store, const Options &options)
{
    std::ofstream file(store / "metadata.yaml");
    file << "__store:\n  class: VideoImgStore\n  version: 2\n  format: avc1/mp4\n"
            "  extension: .mp4\n  imgshape: [480, 640, 3]\n  imgdtype: uint8\n  chunksize: "
         << options.framesPerChunk
         << "\n  created_utc: '2024-01-01T00:00:00'\n  timezone_local: UTC\n"
            "  uuid: 0123456789abcdef0123456789abcdef\n";
    return file.good();
}

bool writeVideo(const fs::path &file, const Options &options)
{
    if (!options.hasVideos)
        return true;
    std::error_code error;
    if (options.video.empty())
        return std::ofstream(file).good();
    fs::create_hard_link(options.video, file, error);
    return !error;
}

} // namespace

std::vector<std::int64_t> numbers(const Options &options, int chunk)
{
    std::vector<std::int64_t> numbers;
    for (int i = 0; i < options.framesPerChunk; ++i)
        numbers.push_back(std::int64_t(chunk) * options.framesPerChunk + i + 1000 + chunk / 7);
    return numbers;
}

std::vector<double> times(const Options &options, int chunk)
{
    std::mt19937 random(static_cast<unsigned>(chunk));
    std::normal_distribution<double> jitter(0, 0.0005);
    std::vector<double> times;
    for (const std::int64_t number : numbers(options, chunk))
        times.push_back(start + interval * static_cast<double>(number) + jitter(random));
    return times;
}

namespace {

bool writeIndexOf(const fs::path &file, const Options &options, int chunk, std::int64_t shift)
{
    std::vector<std::int64_t> shifted = numbers(options, chunk);
    for (std::int64_t &number : shifted)
        number += shift;
    const store::NpzMember members[] = {{"frame_number", store::npyIntegers(shifted)},
                                        {"frame_time", store::npyDoubles(times(options, chunk))}};
    const auto archive = store::packNpz(members);
    return archive && store::writeFileWhole(file, *archive) && (!options.isOld || setOld(file));
}

} // namespace

bool writeIndex(const fs::path &store, const Options &options, int chunk, std::int64_t shift)
{
    return writeIndexOf(store / (store::chunkName(chunk) + ".npz"), options, chunk, shift);
}

bool make(const fs::path &store, const Options &options)
{
    std::error_code error;
    fs::create_directories(store, error);
    bool done = !error && writeMetadata(store, options);
    for (int chunk = 0; done && chunk < options.chunks; ++chunk)
        done = writeIndex(store, options, chunk) &&
               writeVideo(store / (store::chunkName(chunk) + ".mp4"), options);
    return done;
}

bool makeAlike(const fs::path &store, const Options &options)
{
    std::error_code error;
    fs::create_directories(store, error);
    bool done = !error && writeMetadata(store, options);
    fs::path index;
    fs::path video;
    for (int chunk = 0; done && chunk < options.chunks; ++chunk) {
        const fs::path name = store / store::chunkName(chunk);
        constexpr int mostLinks = 50'000; // below what file systems allow
        if (chunk % mostLinks == 0) {
            index = name.string() + ".npz";
            video = name.string() + ".mp4";
            done = writeIndexOf(index, options, 0, 0) && writeVideo(video, options);
            continue;
        }
        fs::create_hard_link(index, name.string() + ".npz", error);
        if (!error && options.hasVideos)
            fs::create_hard_link(video, name.string() + ".mp4", error);
        done = !error;
    }
    return done;
}

} // namespace manychunks
