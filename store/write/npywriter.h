// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <opencv2/core/mat.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

// Arrays as numpy.save() writes them, version 1.0, little-endian (FORMAT.md, "index").
namespace store {

using Bytes = std::vector<std::byte>;

Bytes npyIntegers(std::span<const std::int64_t> values); // '<i8', one dimension
Bytes npyDoubles(std::span<const double> values); // '<f8', one dimension
Bytes npyInteger(std::int64_t value); // '<i8', no dimension
Bytes npyText(std::string_view utf8); // '<U..', no dimension

// numpy's name of a picture's samples, "<u2". REQUIRES: any depth but half floats.
std::string_view npyTypeOf(const cv::Mat &picture);

// Makes `file` the array; its memory is used again. REQUIRES: two dimensions; any depth but half
// floats.
void putNpyPicture(const cv::Mat &picture, Bytes &file);

// The start of an array of `count` such pictures, whose samples follow. Its size is the same for every
// count. REQUIRES: as above.
Bytes npyPicturesHead(const cv::Mat &picture, std::int64_t count);

} // namespace store
