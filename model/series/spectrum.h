// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace model {

// How many samples a spectrum is of: what is told apart in frequency against what is in time.
constexpr int spectrumSamples = 1024;
constexpr int spectrumBins = spectrumSamples / 2;

// How loud each of spectrumBins frequencies is, from 0 to half the rate of the samples, in decibels
// below a sine of amplitude 1: under a Hann window, without the mean. What is no number counts as the
// mean; silence is `quietest`. REQUIRES: samples.size() == spectrumSamples.
constexpr float quietest = -200.0F; // dB
std::vector<float> spectrumOf(std::span<const double> samples);

// The levels as brightness: `loudest` and above 255, 90 dB below it and less 0.
std::vector<std::uint8_t> brightnessOf(std::span<const float> decibels, float loudest);

} // namespace model
