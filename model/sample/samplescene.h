// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <opencv2/core/mat.hpp>

#include <vector>

namespace model {

// The picture that the sample recording shows at a time: fish in a dish, seen from above, and a
// lamp that goes on for their food. The same at every call.
class SampleScene
{
public:
    SampleScene(int width, int height);

    cv::Mat draw(double seconds, long long number) const; // BGR, 8 bit

    // Whether the lamp is on, and the water's temperature in degrees Celsius; NaN while the
    // sensor is unplugged.
    static bool isFed(double seconds);
    static double temperature(double seconds);

private:
    struct Fish
    {
        double phase, pace, reach, length;
        cv::Scalar colour;
    };

    cv::Point2d place(const Fish &fish, double seconds) const;
    void drawFish(cv::Mat &picture, const Fish &fish, double seconds) const;

    cv::Mat m_background;
    cv::Point2d m_centre;
    double m_radius = 0; // of the dish, pixels
    std::vector<Fish> m_fish;
};

} // namespace model
