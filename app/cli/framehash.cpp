// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/framehash.h"

#include <QCryptographicHash>

#include <array>
#include <bit>

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
