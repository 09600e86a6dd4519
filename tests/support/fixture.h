// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/meta/metadata.h"
#include "store/value.h"

#include <opencv2/core/mat.hpp>

#include <QByteArray>
#include <QString>

#include <filesystem>
#include <string>
#include <vector>

// The stores in tests/data/stores with what is true of them (tests/data/README.md).
namespace fixture {

std::filesystem::path storesDirectory();

// Names of all stores that have frames to compare, sorted.
std::vector<std::string> namesWithFrames();

// The whole of NAME.json.
store::Value truth(const std::string &name);

// What a decoder needs of the metadata, taken from the truth.
store::Metadata metadata(const store::Value &truth);

// SHA-256 over the samples, row by row, as hexadecimal digits.
std::string sha256(const cv::Mat &picture);

// Shape and type as numpy would name them: "[48,64,3] uint8".
std::string describe(const cv::Mat &picture);

} // namespace fixture
