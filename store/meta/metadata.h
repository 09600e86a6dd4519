// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/value.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace store {

// Key of user metadata: how many bits of a value count.
inline constexpr char significantBitsKey[] = "significant_bits";

enum class StoreClass { Video, Directory };

// What metadata.yaml says of a store (FORMAT.md, "metadata.yaml"). A plain value.
struct Metadata
{
    StoreClass storeClass = StoreClass::Directory;
    std::string className; // as written: VideoImgStore, VideoImgStoreFFMPEG, DirectoryImgStore
    int version = 2;
    std::string format; // "png", "mjpeg/avi", "libx264" ...
    std::string extension; // with the dot, ".mp4"; of one image file for directory stores
    std::string encoding; // "cv_bayerbg"; empty: none
    std::vector<int> imageShape; // imgshape as written: {height, width[, channels]}
    std::string dtype; // numpy's name: "uint8", "uint16", "float32"
    std::int64_t chunkSize = 0; // frames per full chunk; 0 where missing or senseless
    std::string uuid; // 32 hex digits; empty in old stores
    std::optional<double> createdUtc; // seconds since the Unix epoch
    std::string timezone; // IANA name; "UTC" where unknown
    Value storeKeys = Value::object(); // the whole __store map, for the inspector
    Value user = Value::object(); // every other top-level key
    std::vector<std::string> warnings; // English: what was odd but survivable

    // Shape of a picture as a caller sees it after decoding: {h, w} or {h, w, c}; odd sizes of
    // video stores rounded down, {h, w, 3} where there is an encoding.
    std::vector<int> shownShape() const;

    // How many of the 16 bits of a value count, the low ones (FORMAT.md, "significant_bits"); empty: all.
    std::optional<int> significantBits() const;
};

// The directory of the store that `path` means: itself, or the parent of its metadata.yaml.
// NotFound or NotAStore if neither.
Result<std::filesystem::path> storeDirectory(const std::filesystem::path &path);

// Reads DIRECTORY/metadata.yaml. Bounded: at most 4 MiB, depth 64, 100,000 nodes, no aliases.
Result<Metadata> readMetadata(const std::filesystem::path &directory);

// The frame rate the recording claims, by the order of FORMAT.md ("hwframerate" and so on); empty
// if it claims none and the caller is to use the median interval.
std::optional<double> claimedFrameRate(const Metadata &metadata);

} // namespace store
