// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/saveframe.h"

#include "store/file.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <exception>
#include <span>
#include <string>
#include <vector>

namespace store {

namespace {

namespace fs = std::filesystem;

// What a file format can hold.
struct Format
{
    const char *extension;
    const char *encoder; // OpenCV's name for it; empty: .npy
    bool sixteenBit;
    bool floatingPoint;
};

constexpr Format formats[] = {
    {".png", ".png", true, false},  {".tif", ".tif", true, true},    {".tiff", ".tif", true, true},
    {".jpg", ".jpg", false, false}, {".jpeg", ".jpg", false, false}, {".bmp", ".bmp", false, false},
    {".npy", "", true, true},
};

const Format *formatOf(const fs::path &path)
{
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const auto found = std::find_if(std::begin(formats), std::end(formats),
                                    [&](const Format &f) { return extension == f.extension; });
    return found == std::end(formats) ? nullptr : found;
}

bool canHold(const Format &format, const cv::Mat &pixels)
{
    const int channels = pixels.channels();
    if (channels != 1 && channels != 3 && channels != 4)
        return false;
    if (pixels.depth() == CV_32F)
        return format.floatingPoint;
    return pixels.depth() == CV_8U || pixels.depth() == CV_16U;
}

Result<std::vector<std::uint8_t>> encodeImage(const cv::Mat &pixels, const Format &format,
                                              const fs::path &path)
{
    if (!canHold(format, pixels))
        return Error{Error::Code::Unsupported, path, "the format cannot hold pixels of this type"};
    const bool narrow = pixels.depth() == CV_16U && !format.sixteenBit;
    // Else OpenCV stores float colour as LogLuv, which rounds.
    constexpr int lzw = 5;
    const std::vector<int> lossless = format.floatingPoint
                                          ? std::vector<int>{cv::IMWRITE_TIFF_COMPRESSION, lzw}
                                          : std::vector<int>();
    std::vector<std::uint8_t> bytes;
    if (!cv::imencode(format.encoder, narrow ? upperEightBits(pixels) : pixels, bytes, lossless))
        return Error{Error::Code::Unsupported, path, "OpenCV cannot encode this picture"};
    return bytes;
}

const char *npyType(int depth)
{
    static constexpr const char *types[] = {"|u1", "|i1", "<u2", "<i2", "<i4", "<f4", "<f8"};
    return depth >= 0 && depth < static_cast<int>(std::size(types)) ? types[depth] : nullptr;
}

// Version 1.0 of the format: magic, length, a Python dictionary padded to a multiple of 64.
std::string npyHeader(const cv::Mat &pixels)
{
    std::string shape = std::to_string(pixels.rows) + ", " + std::to_string(pixels.cols);
    if (pixels.channels() > 1)
        shape += ", " + std::to_string(pixels.channels());
    std::string dictionary = std::string("{'descr': '") + npyType(pixels.depth()) +
                             "', 'fortran_order': False, 'shape': (" + shape + "), }";
    constexpr std::size_t prefix = 10;
    constexpr std::size_t alignment = 64;
    dictionary.append(alignment - 1 - (prefix + dictionary.size()) % alignment, ' ');
    dictionary += '\n';
    const auto length = static_cast<std::uint16_t>(dictionary.size());
    std::string header("\x93NUMPY\x01\x00", 8);
    header += static_cast<char>(length & 0xff);
    header += static_cast<char>(length >> 8);
    return header + dictionary;
}

Result<std::vector<std::uint8_t>> encodeNpy(const cv::Mat &pixels, const fs::path &path)
{
    if (!npyType(pixels.depth()))
        return Error{Error::Code::Unsupported, path, "no numpy type for these pixels"};
    const std::string header = npyHeader(pixels);
    const std::size_t perRow = static_cast<std::size_t>(pixels.cols) * pixels.elemSize();
    std::vector<std::uint8_t> bytes(header.size() + perRow * static_cast<std::size_t>(pixels.rows));
    std::memcpy(bytes.data(), header.data(), header.size());
    for (int row = 0; row < pixels.rows; ++row)
        std::memcpy(bytes.data() + header.size() + perRow * static_cast<std::size_t>(row),
                    pixels.ptr(row), perRow);
    return bytes;
}

} // namespace

bool isPictureName(const fs::path &path)
{
    return formatOf(path) != nullptr;
}

cv::Mat upperEightBits(const cv::Mat &pixels)
{
    cv::Mat upper(pixels.rows, pixels.cols, CV_MAKETYPE(CV_8U, pixels.channels()));
    const int perRow = pixels.cols * pixels.channels();
    for (int row = 0; row < pixels.rows; ++row) {
        const auto *from = pixels.ptr<std::uint16_t>(row);
        std::transform(from, from + perRow, upper.ptr<std::uint8_t>(row),
                       [](std::uint16_t value) { return static_cast<std::uint8_t>(value >> 8); });
    }
    return upper;
}

Result<std::vector<std::uint8_t>> encodeFrame(const cv::Mat &pixels, const fs::path &path)
try {
    const Format *format = formatOf(path);
    if (!format)
        return Error{Error::Code::UnknownFormat, path, "the file's name has no known extension"};
    if (pixels.empty() || pixels.dims != 2)
        return Error{Error::Code::InvalidArgument, path, "there is no picture to write"};
    const bool image = *format->encoder != '\0';
    return image ? encodeImage(pixels, *format, path) : encodeNpy(pixels, path);
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, path, "not enough memory to write the picture"};
} catch (const std::exception &exception) {
    return Error{Error::Code::Unsupported, path, exception.what()};
}

Result<void> saveFrame(const cv::Mat &pixels, const fs::path &path)
{
    const auto bytes = encodeFrame(pixels, path);
    return bytes ? writeFileAtomically(path, std::as_bytes(std::span(*bytes))) : bytes.error();
}

} // namespace store
