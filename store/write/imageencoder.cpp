// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/imageencoder.h"

#include "store/file.h"
#include "store/index/chunkname.h"
#include "store/write/bpkwriter.h"
#include "store/write/npywriter.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <new>
#include <vector>

namespace store {

namespace {

// ppm is always colour; the other formats hold what they are given.
cv::Mat inChannelsOf(const std::string &format, const cv::Mat &picture)
{
    if (format != "ppm" || picture.channels() != 1)
        return picture;
    cv::Mat colour;
    cv::cvtColor(picture, colour, cv::COLOR_GRAY2BGR);
    return colour;
}

// PNG has none: OpenCV's own choice, one filter and little searching, is the quickest by far.
std::vector<int> parameters(const FormatPlan &plan)
{
    if (plan.format == "jpg")
        return {cv::IMWRITE_JPEG_QUALITY, plan.quality == 0 ? 95 : plan.quality};
    return {};
}

std::span<const std::uint8_t> toUnsigned(const Bytes &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()};
}

// OpenCV's encoders throw; nothing of that leaves this function.
Result<void> encodeImage(const FormatPlan &plan, const cv::Mat &picture,
                         const std::filesystem::path &file, std::vector<std::uint8_t> &bytes)
{
    std::string reason = "the picture cannot be encoded";
    try {
        const cv::Mat pixels = inChannelsOf(plan.format, picture);
        if (cv::imencode(plan.extension, pixels, bytes, parameters(plan)))
            return {};
    } catch (const cv::Exception &exception) {
        reason = exception.err;
    } catch (const std::bad_alloc &) {
        return Error{Error::Code::TooLarge, file, "no memory"};
    }
    return Error{Error::Code::MissingCodec, file, reason};
}

} // namespace

ImageChunkEncoder::ImageChunkEncoder(std::filesystem::path folder, const FormatPlan &plan)
    : m_folder(std::move(folder))
    , m_plan(plan)
{}

Result<std::unique_ptr<ImageChunkEncoder>>
ImageChunkEncoder::create(const std::filesystem::path &folder, const FormatPlan &plan)
{
    if (auto made = createDirectory(folder); !made)
        return made.error();
    return std::unique_ptr<ImageChunkEncoder>(new ImageChunkEncoder(folder, plan));
}

std::filesystem::path ImageChunkEncoder::fileOf(std::int64_t offset) const
{
    return m_folder / (chunkName(static_cast<int>(offset)) + m_plan.extension);
}

Result<EncodedPicture> ImageChunkEncoder::encode(const cv::Mat &picture)
{
    const std::filesystem::path file = fileOf(m_count);
    try {
        if (m_plan.format == "npy") {
            putNpyPicture(picture, m_array);
            return EncodedPicture{toUnsigned(m_array)};
        }
        if (m_plan.format == "bpk") {
            if (auto packed = putBpkPicture(picture, m_array); !packed)
                return packed.error();
            return EncodedPicture{toUnsigned(m_array)};
        }
    } catch (const std::bad_alloc &) {
        return Error{Error::Code::TooLarge, file, "no memory"};
    }
    if (auto encoded = encodeImage(m_plan, picture, file, m_image); !encoded)
        return encoded.error();
    return EncodedPicture{m_image};
}

Result<void> ImageChunkEncoder::write(const EncodedPicture &picture)
{
    if (auto written = writeFileWhole(fileOf(m_count), std::as_bytes(picture.bytes)); !written)
        return written;
    ++m_count;
    return {};
}

Result<void> ImageChunkEncoder::sync()
{
    for (; m_synced < m_count; ++m_synced) {
        if (auto synced = syncFile(fileOf(m_synced)); !synced)
            return synced;
    }
    return syncDirectory(m_folder);
}

Result<void> ImageChunkEncoder::finish()
{
    auto synced = sync();
    m_isWhole = static_cast<bool>(synced);
    return synced;
}

} // namespace store
