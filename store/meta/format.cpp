// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/meta/format.h"

#include <algorithm>
#include <array>

namespace store {

namespace {

using std::string_view;

constexpr std::array<string_view, 8> imageFormats = {"png", "tif", "jpg", "bmp",
                                                     "ppm", "pgm", "npy", "bpk"};
constexpr std::array<string_view, 4> videoFormats = {"mjpeg/avi", "mjpeg", "h264/mkv", "avc1/mp4"};
constexpr std::array<string_view, 5> videoExtensions = {".avi", ".mkv", ".mp4", ".mov", ".m4v"};

template<std::size_t size>
bool contains(const std::array<string_view, size> &names, string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

bool isKnownFormat(StoreClass storeClass, string_view format)
{
    if (storeClass == StoreClass::Directory)
        return contains(imageFormats, format);
    return contains(videoFormats, format) || format.find("264") != string_view::npos ||
           format.starts_with("nvenc");
}

std::string defaultExtension(StoreClass storeClass, string_view format)
{
    if (storeClass == StoreClass::Directory)
        return "." + std::string(format);
    if (format == "mjpeg" || format == "mjpeg/avi")
        return ".avi";
    return format == "h264/mkv" ? ".mkv" : ".mp4";
}

bool isVideoExtension(string_view extension)
{
    return contains(videoExtensions, extension);
}

} // namespace store
