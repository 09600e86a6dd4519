// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sample/samplescene.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace model {

namespace {

constexpr double pi = 3.14159265358979323846;
constexpr double feedingEvery = 40; // seconds
constexpr double feedingLasts = 6; // seconds
constexpr int subPixelBits = 4; // OpenCV's fixed-point coordinates, for smooth movement

cv::Point fixedPoint(const cv::Point2d &point)
{
    const double scale = 1 << subPixelBits;
    return {static_cast<int>(std::lround(point.x * scale)),
            static_cast<int>(std::lround(point.y * scale))};
}

cv::Mat background(int width, int height, const cv::Point2d &centre, double radius)
{
    cv::Mat picture(height, width, CV_8UC3, cv::Scalar(58, 52, 48));
    for (int ring = 0; ring < 24; ++ring) {
        const double shade = ring / 23.0;
        cv::circle(picture, centre, static_cast<int>(radius * (1.0 - 0.4 * shade)),
                   cv::Scalar(168 + 30 * shade, 160 + 32 * shade, 140 + 30 * shade), cv::FILLED,
                   cv::LINE_AA);
    }
    cv::circle(picture, centre, static_cast<int>(radius), cv::Scalar(92, 88, 84), 3, cv::LINE_AA);
    return picture;
}

} // namespace

SampleScene::SampleScene(int width, int height)
    : m_centre(width / 2.0, height / 2.0)
    , m_radius(std::min(width, height) * 0.47)
    , m_fish{{0.0, 0.21, 0.86, 0.150, {52, 74, 190}},
             {1.7, 0.17, 0.80, 0.135, {150, 92, 40}},
             {3.1, 0.26, 0.72, 0.120, {60, 60, 60}},
             {4.4, 0.19, 0.90, 0.110, {70, 120, 44}},
             {5.6, 0.23, 0.64, 0.100, {40, 140, 200}}}
{
    m_background = background(width, height, m_centre, m_radius);
}

bool SampleScene::isFed(double seconds)
{
    return std::fmod(seconds + feedingEvery / 2, feedingEvery) < feedingLasts;
}

double SampleScene::temperature(double seconds)
{
    if (seconds >= 96 && seconds < 104)
        return std::numeric_limits<double>::quiet_NaN();
    return 24.5 + 0.8 * std::sin(seconds / 38.0) + 0.12 * std::sin(seconds * 1.7) +
           (isFed(seconds) ? 0.35 : 0.0);
}

cv::Point2d SampleScene::place(const Fish &fish, double seconds) const
{
    const double t = seconds * fish.pace * 2 * pi / 3 + fish.phase;
    const double far = m_radius * fish.reach * (0.62 + 0.26 * std::sin(1.37 * t + fish.phase));
    const double angle = fish.phase + 0.9 * t + 0.7 * std::sin(0.61 * t);
    return m_centre + far * cv::Point2d(std::cos(angle), std::sin(angle));
}

void SampleScene::drawFish(cv::Mat &picture, const Fish &fish, double seconds) const
{
    const cv::Point2d ahead = place(fish, seconds + 0.05) - place(fish, seconds - 0.05);
    const double heading = std::atan2(ahead.y, ahead.x);
    const double length = m_radius * fish.length;
    cv::Point2d joint = place(fish, seconds);
    for (int part = 0; part < 9; ++part) {
        const double along = part / 8.0;
        const double bend = 0.55 * along * std::sin(seconds * 9 + fish.phase - 2.4 * along);
        const double width = length * 0.32 * (1.0 - along * along) + 1.2;
        cv::circle(picture, fixedPoint(joint), static_cast<int>(width * (1 << subPixelBits)),
                   fish.colour, cv::FILLED, cv::LINE_AA, subPixelBits);
        joint -= length * 0.2 * cv::Point2d(std::cos(heading + bend), std::sin(heading + bend));
    }
}

cv::Mat SampleScene::draw(double seconds, long long number) const
{
    cv::Mat picture = m_background.clone();
    if (isFed(seconds))
        cv::circle(picture, m_centre, static_cast<int>(m_radius * 0.09), cv::Scalar(120, 236, 255),
                   cv::FILLED, cv::LINE_AA);
    for (const Fish &fish : m_fish)
        drawFish(picture, fish, seconds);
    cv::putText(picture, "frame " + std::to_string(number), {10, picture.rows - 12},
                cv::FONT_HERSHEY_SIMPLEX, picture.rows / 800.0, cv::Scalar(235, 235, 235), 1,
                cv::LINE_AA);
    return picture;
}

} // namespace model
