// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/framehash.h"

#include <QCryptographicHash>

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace app {

std::string dtypeName(const cv::Mat &picture)
{
    static constexpr std::array names{"uint8", "int8",    "uint16",  "int16",
                                      "int32", "float32", "float64", "float16"};
    return names[static_cast<std::size_t>(picture.depth())];
}

std::vector<int> arrayShape(const cv::Mat &picture)
{
    if (picture.channels() == 1)
        return {picture.rows, picture.cols};
    return {picture.rows, picture.cols, picture.channels()};
}

bool isWidened(const cv::Mat &picture, const std::string &dtype)
{
    return picture.depth() == CV_64F &&
           (dtype == "uint32" || dtype == "int64" || dtype == "uint64");
}

std::optional<cv::Mat> narrowed(const cv::Mat &picture, const std::string &dtype)
{
    const int itemSize = dtype == "uint32" ? 4 : 8;
    const int perRow = picture.cols * picture.channels();
    cv::Mat bytes(picture.rows, perRow * itemSize, CV_8U);
    constexpr double exact = 9007199254740992.0; // 2^53
    for (int y = 0; y < picture.rows; ++y)
        for (int i = 0; i < perRow; ++i) {
            const double value = picture.ptr<double>(y)[i];
            if (!(value > -exact && value < exact))
                return std::nullopt;
            // Of the lower bytes, which come first, those of all three types are the same.
            const auto number = static_cast<std::int64_t>(value);
            std::memcpy(bytes.ptr(y, i * itemSize), &number, static_cast<std::size_t>(itemSize));
        }
    return bytes;
}

std::string sha256(const cv::Mat &picture)
{
    static_assert(std::endian::native == std::endian::little);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto rowBytes = static_cast<qsizetype>(picture.elemSize()) * picture.cols;
    for (int y = 0; y < picture.rows; ++y)
        hash.addData(QByteArrayView(picture.ptr(y), rowBytes));
    return hash.result().toHex().toStdString();
}

} // namespace app
