// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/imagechunk.h"

#include "store/chunk/bpk.h"
#include "store/chunk/encoding.h"
#include "store/chunk/imageheader.h"
#include "store/chunk/npypicture.h"
#include "store/file.h"
#include "store/index/npy.h"

#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <span>
#include <utility>

namespace store {

namespace {

constexpr std::uint64_t roomForHead = 1 << 20; // what a file may hold beside its samples
constexpr std::uint64_t mostBytes = 1 << 30; // of any picture file; OpenCV counts in int

// OpenCV prints what it finds odd to standard error; we return it.
void silenceOpenCv()
{
    namespace logging = cv::utils::logging;
    [[maybe_unused]] static const auto before = logging::setLogLevel(logging::LOG_LEVEL_SILENT);
}

// Whether a JPEG has its end marker after the start of its last scan: OpenCV makes up the rest of a
// cut one. The bytes of a scan never look like a marker.
bool isWholeJpeg(const std::vector<std::byte> &bytes)
{
    const auto marker = [](std::byte code) { return std::array{std::byte{0xff}, code}; };
    const auto scan = marker(std::byte{0xda});
    const auto end = marker(std::byte{0xd9});
    const auto start = std::find_end(bytes.begin(), bytes.end(), scan.begin(), scan.end());
    return std::search(start, bytes.end(), end.begin(), end.end()) != bytes.end();
}

// cv::imdecode, its exceptions and its empty pictures as errors.
Result<cv::Mat> decodeBytes(const std::vector<std::byte> &bytes, int flags,
                            const std::filesystem::path &file)
{
    try {
        const cv::Mat view(1, static_cast<int>(bytes.size()), CV_8UC1,
                           const_cast<std::byte *>(bytes.data())); // imdecode only reads
        cv::Mat picture = cv::imdecode(view, flags);
        if (!picture.empty())
            return picture;
        return Error{Error::Code::Corrupt, file, "the picture cannot be decoded"};
    } catch (const std::exception &exception) {
        return Error{Error::Code::Corrupt, file, exception.what()};
    }
}

// The picture as grey or BGR, whichever the store is.
Result<cv::Mat> withChannels(const cv::Mat &picture, bool isColour,
                             const std::filesystem::path &file)
{
    if (picture.channels() == (isColour ? 3 : 1))
        return picture;
    try {
        cv::Mat converted;
        const int from = picture.channels();
        if (isColour)
            cv::cvtColor(picture, converted, from == 1 ? cv::COLOR_GRAY2BGR : cv::COLOR_BGRA2BGR);
        else
            cv::cvtColor(picture, converted, from == 3 ? cv::COLOR_BGR2GRAY : cv::COLOR_BGRA2GRAY);
        return converted;
    } catch (const std::exception &exception) {
        return Error{Error::Code::Corrupt, file, exception.what()};
    }
}

Result<cv::Mat> npyPicture(std::span<const std::byte> bytes, std::span<const int> shape)
{
    const auto array = parseNpy(bytes);
    if (!array)
        return array.error();
    if (!std::equal(array->shape.begin(), array->shape.end(), shape.begin(), shape.end()))
        return Error{Error::Code::Corrupt, {}, "the array has another shape than the store"};
    return toPicture(*array);
}

Result<cv::Mat> bpkPicture(std::span<const std::byte> bytes, std::span<const int> shape)
{
    const auto unpacked = unpackBpk(bytes, shape);
    return unpacked ? toPicture(unpacked->array) : unpacked.error();
}

} // namespace

ImageChunk::ImageChunk(std::filesystem::path folder, const Metadata &metadata)
    : m_folder(std::move(folder))
    , m_format(metadata.format)
    , m_encoding(metadata.encoding)
    , m_shape(metadata.imageShape)
{
    silenceOpenCv();
}

Result<cv::Mat> ImageChunk::decode(std::int64_t offset, PixelForm form, const std::stop_token &stop)
{
    if (stop.stop_requested())
        return Error{Error::Code::Cancelled, m_folder, "stopped"};
    if (offset < 0)
        return Error{Error::Code::NotFound, m_folder, "no frame " + std::to_string(offset)};
    const auto file = fileOf(offset);
    const bool isArray = m_format == "npy" || m_format == "bpk";
    auto picture = isArray ? decodeArray(file) : decodeImage(file, form);
    const bool staysEncoded = form == PixelForm::Raw || form == PixelForm::Mosaic;
    if (!picture || staysEncoded || m_encoding.empty())
        return picture;
    return decodeEncoding(*picture, m_encoding, file);
}

std::filesystem::path ImageChunk::fileOf(std::int64_t offset) const
{
    char name[32];
    std::snprintf(name, sizeof name, "%06lld", static_cast<long long>(offset));
    return m_folder / (name + ("." + m_format));
}

std::uint64_t ImageChunk::maxFileSize() const
{
    std::uint64_t samples = 1;
    for (const int extent : m_shape)
        samples *= static_cast<std::uint64_t>(extent);
    constexpr std::uint64_t bytesPerPixel = 32; // four channels of 64 bits
    return std::min(samples * bytesPerPixel + roomForHead, mostBytes);
}

Result<cv::Mat> ImageChunk::decodeImage(const std::filesystem::path &file, PixelForm form) const
{
    const auto bytes = readFile(file, maxFileSize());
    if (!bytes)
        return bytes.error();
    const auto size = imageSize(*bytes, m_format);
    if (!size)
        return Error{Error::Code::Corrupt, file, "the file is not of format " + m_format};
    if (m_format == "jpg" && !isWholeJpeg(*bytes))
        return Error{Error::Code::Corrupt, file, "the end of the picture is missing"};
    if (std::cmp_not_equal(size->height, m_shape[0]) || std::cmp_not_equal(size->width, m_shape[1]))
        return Error{Error::Code::Corrupt, file,
                     "the picture has " + std::to_string(size->width) + "x" +
                         std::to_string(size->height) + " pixels, the store " +
                         std::to_string(m_shape[1]) + "x" + std::to_string(m_shape[0])};
    if (form == PixelForm::Raw)
        return decodeBytes(*bytes, cv::IMREAD_UNCHANGED, file);
    const int depth = form == PixelForm::Reference ? 0 : cv::IMREAD_ANYDEPTH;
    auto picture =
        decodeBytes(*bytes, depth | (isColour() ? cv::IMREAD_COLOR : cv::IMREAD_GRAYSCALE), file);
    if (picture)
        return picture;
    // Floating point is not converted while decoding.
    picture = decodeBytes(*bytes, cv::IMREAD_UNCHANGED, file);
    return picture ? withChannels(*picture, isColour(), file) : picture;
}

Result<cv::Mat> ImageChunk::decodeArray(const std::filesystem::path &file) const
{
    const auto bytes = readFile(file, maxFileSize());
    if (!bytes)
        return bytes.error();
    auto picture = m_format == "npy" ? npyPicture(*bytes, m_shape) : bpkPicture(*bytes, m_shape);
    return picture ? std::move(picture) : Error{picture.error().code, file, picture.error().detail};
}

} // namespace store
