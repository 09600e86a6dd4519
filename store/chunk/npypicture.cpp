// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/npypicture.h"

#include <opencv2/core.hpp>

#include <bit>
#include <cstring>
#include <optional>

namespace store {

namespace {

std::optional<int> depthOf(const NpyArray &array)
{
    using Kind = NpyArray::Kind;
    switch (array.itemSize) {
    case 1:
        return array.kind == Kind::Signed ? CV_8S : CV_8U;
    case 2:
        return array.kind == Kind::Float ? CV_16F : array.kind == Kind::Signed ? CV_16S : CV_16U;
    case 4:
        if (array.kind == Kind::Unsigned)
            return std::nullopt;
        return array.kind == Kind::Float ? CV_32F : CV_32S;
    default:
        if (array.kind == Kind::Float)
            return CV_64F;
        return std::nullopt;
    }
}

// Copies elements from "first dimension fastest" to "last dimension fastest".
void copyTransposed(const std::vector<std::byte> &from, std::size_t itemSize, cv::Mat &to)
{
    const auto rows = static_cast<std::size_t>(to.rows);
    const auto columns = static_cast<std::size_t>(to.cols);
    const auto channels = static_cast<std::size_t>(to.channels());
    auto *target = to.data;
    for (std::size_t y = 0; y < rows; ++y)
        for (std::size_t x = 0; x < columns; ++x)
            for (std::size_t c = 0; c < channels; ++c, target += itemSize)
                std::memcpy(target, from.data() + (y + rows * (x + columns * c)) * itemSize,
                            itemSize);
}

cv::Mat assemble(const NpyArray &array, const std::vector<std::byte> &elements, int type,
                 std::size_t itemSize)
{
    static_assert(std::endian::native == std::endian::little);
    cv::Mat picture(static_cast<int>(array.shape[0]), static_cast<int>(array.shape[1]), type);
    if (array.fortranOrder)
        copyTransposed(elements, itemSize, picture);
    else
        std::memcpy(picture.data, elements.data(), elements.size());
    return picture;
}

std::vector<std::byte> bytesOf(const std::vector<double> &values)
{
    std::vector<std::byte> bytes(values.size() * sizeof(double));
    std::memcpy(bytes.data(), values.data(), bytes.size());
    return bytes;
}

Error unsupportedPicture(const std::string &detail)
{
    return {Error::Code::Unsupported, {}, detail};
}

} // namespace

Result<cv::Mat> toPicture(const NpyArray &array)
{
    const auto &shape = array.shape;
    if (shape.size() < 2 || shape.size() > 3 || array.data.empty())
        return unsupportedPicture("an array of " + std::to_string(shape.size()) +
                                  " dimensions, or empty");
    const auto channels = shape.size() == 3 ? shape[2] : 1;
    if (channels > CV_CN_MAX)
        return unsupportedPicture("a picture of " + std::to_string(channels) + " channels");
    const auto depth = depthOf(array);
    try {
        const auto type = CV_MAKETYPE(depth.value_or(CV_64F), static_cast<int>(channels));
        const auto itemSize = static_cast<std::size_t>(array.itemSize);
        if (depth)
            return assemble(array, toLittleEndian(array), type, itemSize);
        return assemble(array, bytesOf(toDoubles(array)), type, sizeof(double));
    } catch (const std::exception &exception) {
        return Error{Error::Code::TooLarge, {}, exception.what()};
    }
}

} // namespace store
