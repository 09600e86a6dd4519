// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/clippalette.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <climits>
#include <cstdint>
#include <vector>

namespace store {

namespace {

constexpr int mostColours = 256;
constexpr int samplesAlong = 64; // pixels that the colours are chosen by, along a side
constexpr int iterations = 12;
constexpr double mostWorse = 1.5; // than the picture that the colours were chosen by
constexpr double mostApart = 4.0; // squared distance that nobody sees
constexpr int cellBits = 7; // of a channel, when the nearest colour is looked up

// Some pixels of the picture, a row each.
cv::Mat samplesOfPalette(const cv::Mat &picture)
{
    cv::Mat sampled;
    const cv::Size size(std::min(picture.cols, samplesAlong), std::min(picture.rows, samplesAlong));
    cv::resize(picture, sampled, size, 0, 0, cv::INTER_NEAREST);
    return sampled.reshape(1, static_cast<int>(sampled.total()));
}

} // namespace

// Remembered for all pixels that lie close by.
int ClipPalette::nearestTo(const Colour &pixel)
{
    std::size_t cell = 0;
    for (const int channel : pixel)
        cell = cell << cellBits | static_cast<unsigned>(channel) >> (8 - cellBits);
    if (m_cells[cell] < 0)
        m_cells[cell] = static_cast<std::int16_t>(search(pixel));
    return m_cells[cell];
}

int ClipPalette::search(const Colour &pixel) const
{
    int found = 0;
    int least = INT_MAX;
    for (std::size_t i = 0; i < m_colours.size(); ++i) {
        int distance = 0;
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const int apart = m_colours[i][channel] - pixel[channel];
            distance += apart * apart;
        }
        if (distance < least) {
            least = distance;
            found = static_cast<int>(i);
        }
    }
    return found;
}

double ClipPalette::distanceOf(const cv::Mat &samples)
{
    double sum = 0.0;
    for (int row = 0; row < samples.rows; ++row) {
        const std::uint8_t *pixel = samples.ptr(row);
        const Colour &near = m_colours[std::size_t(nearestTo({pixel[0], pixel[1], pixel[2]}))];
        for (std::size_t channel = 0; channel < 3; ++channel)
            sum += (near[channel] - pixel[channel]) * (near[channel] - pixel[channel]);
    }
    return sum / samples.rows;
}

void ClipPalette::choose(const cv::Mat &picture)
{
    const cv::Mat samples = samplesOfPalette(picture);
    if (!m_colours.empty() && distanceOf(samples) <= mostWorse * m_apart + mostApart)
        return;
    cv::Mat points, labels, centers;
    samples.convertTo(points, CV_32F);
    cv::theRNG().state = 1; // the same colours each time
    cv::kmeans(points.reshape(3), std::min(points.rows, mostColours), labels,
               cv::TermCriteria(cv::TermCriteria::COUNT | cv::TermCriteria::EPS, iterations, 0.5),
               1, cv::KMEANS_PP_CENTERS, centers);
    m_colours.resize(static_cast<std::size_t>(centers.rows));
    for (int i = 0; i < centers.rows; ++i)
        for (int channel = 0; channel < 3; ++channel)
            m_colours[std::size_t(i)][std::size_t(channel)] =
                cv::saturate_cast<std::uint8_t>(centers.at<float>(i, channel));
    m_cells.assign(std::size_t(1) << (3 * cellBits), -1);
    m_apart = distanceOf(samples);
}

void ClipPalette::fill(const cv::Mat &picture, AVFrame &to)
{
    choose(picture);
    const std::vector<Colour> &colours = m_colours;
    auto *palette = reinterpret_cast<std::uint32_t *>(to.data[1]); // ARGB
    std::fill_n(palette, mostColours, 0xff000000U);
    for (std::size_t i = 0; i < colours.size(); ++i)
        palette[i] = 0xff000000U | static_cast<unsigned>(colours[i][2]) << 16 |
                     static_cast<unsigned>(colours[i][1]) << 8 |
                     static_cast<unsigned>(colours[i][0]);
    // What pixels lack, in sixteenths: of this row and the next, with one more at each end.
    const auto width = static_cast<std::size_t>(picture.cols);
    std::vector<Colour> here(width + 2), below(width + 2);
    for (int row = 0; row < picture.rows; ++row) {
        const std::uint8_t *from = picture.ptr(row);
        std::uint8_t *line = to.data[0] + std::ptrdiff_t(row) * to.linesize[0];
        std::fill(below.begin(), below.end(), Colour{});
        for (std::size_t x = 0; x < width; ++x) {
            Colour wanted;
            for (std::size_t channel = 0; channel < 3; ++channel)
                wanted[channel] =
                    std::clamp(from[3 * x + channel] + here[x + 1][channel] / 16, 0, 255);
            const int chosen = nearestTo(wanted);
            line[x] = static_cast<std::uint8_t>(chosen);
            for (std::size_t channel = 0; channel < 3; ++channel) {
                const int lacks = wanted[channel] - colours[std::size_t(chosen)][channel];
                here[x + 2][channel] += 7 * lacks;
                below[x][channel] += 3 * lacks;
                below[x + 1][channel] += 5 * lacks;
                below[x + 2][channel] += lacks;
            }
        }
        std::swap(here, below);
    }
}

} // namespace store
