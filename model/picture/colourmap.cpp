// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/picture/colourmap.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <cstddef>

namespace model {

namespace {

using AllTables = std::array<ColourTable, colourMapCount>;

ColourTable madeTable(int map)
{
    // In the order of ColourMap, behind Grey.
    constexpr std::array maps{cv::COLORMAP_VIRIDIS, cv::COLORMAP_CIVIDIS, cv::COLORMAP_PLASMA,
                              cv::COLORMAP_INFERNO, cv::COLORMAP_MAGMA,   cv::COLORMAP_TURBO,
                              cv::COLORMAP_HOT,     cv::COLORMAP_BONE};
    static_assert(maps.size() + 1 == colourMapCount);
    cv::Mat steps(1, 256, CV_8UC1);
    for (int i = 0; i < steps.cols; ++i)
        steps.at<uchar>(0, i) = static_cast<uchar>(i);
    cv::Mat colours;
    if (map == 0)
        cv::cvtColor(steps, colours, cv::COLOR_GRAY2BGR);
    else
        cv::applyColorMap(steps, colours, maps.at(static_cast<std::size_t>(map - 1)));
    ColourTable table{};
    for (int i = 0; i < steps.cols; ++i) {
        const auto bgr = colours.at<cv::Vec3b>(0, i);
        table[static_cast<std::size_t>(i)] = qRgb(bgr[2], bgr[1], bgr[0]);
    }
    return table;
}

AllTables madeTables()
{
    AllTables tables;
    for (int map = 0; map < colourMapCount; ++map)
        tables[static_cast<std::size_t>(map)] = madeTable(map);
    return tables;
}

} // namespace

const ColourTable &colourTable(ColourMap map)
{
    static const AllTables tables = madeTables();
    return tables.at(static_cast<std::size_t>(map));
}

} // namespace model
