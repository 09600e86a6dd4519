// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/series/spectrum.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace model {

namespace {

constexpr float shownDecibels = 90.0F;

double meanOf(std::span<const double> samples)
{
    double sum = 0;
    std::size_t count = 0;
    for (const double sample : samples)
        if (std::isfinite(sample)) {
            sum += sample;
            ++count;
        }
    return count > 0 ? sum / static_cast<double>(count) : 0.0;
}

} // namespace

std::vector<float> spectrumOf(std::span<const double> samples)
{
    assert(samples.size() == spectrumSamples);
    const double mean = meanOf(samples);
    cv::Mat windowed(1, spectrumSamples, CV_64F);
    for (int i = 0; i < spectrumSamples; ++i) {
        const double value = samples[static_cast<std::size_t>(i)];
        const double hann = 0.5 - 0.5 * std::cos(2 * std::numbers::pi * i / spectrumSamples);
        windowed.at<double>(0, i) = std::isfinite(value) ? (value - mean) * hann : 0.0;
    }
    cv::Mat transformed;
    cv::dft(windowed, transformed, cv::DFT_COMPLEX_OUTPUT);
    std::vector<float> decibels(spectrumBins, quietest);
    constexpr double ofSine = spectrumSamples / 4.0; // of amplitude 1, under this window
    for (int bin = 0; bin < spectrumBins; ++bin) {
        const auto value = transformed.at<cv::Vec2d>(0, bin);
        const double amplitude = std::hypot(value[0], value[1]) / ofSine;
        if (amplitude > 0)
            decibels[static_cast<std::size_t>(bin)] =
                std::max(static_cast<float>(20 * std::log10(amplitude)), quietest);
    }
    return decibels;
}

std::vector<std::uint8_t> brightnessOf(std::span<const float> decibels, float loudest)
{
    std::vector<std::uint8_t> brightness;
    brightness.reserve(decibels.size());
    for (const float level : decibels) {
        const float part = (level - loudest + shownDecibels) / shownDecibels;
        brightness.push_back(
            static_cast<std::uint8_t>(std::lround(std::clamp(part, 0.0F, 1.0F) * 255)));
    }
    return brightness;
}

} // namespace model
