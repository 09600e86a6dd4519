// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/operate/verify.h"

#include <vector>

namespace store {

class Reader;

// What the names in a store's directory tell: left-over and foreign files, missing chunks.
std::vector<Finding> checkNames(const Reader &reader);

// The same for the folder of one chunk of images with `count` frames.
std::vector<Finding> checkFolder(const Reader &reader, int chunk, std::int64_t count);

} // namespace store
