// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/operate/verify.h"

#include <stop_token>
#include <vector>

namespace store {

class Reader;

// What is unusual about numbers and times, and whether `.index.sqlite` agrees with them.
std::vector<Finding> checkIndex(const Reader &reader, const std::stop_token &stop);

// What is wrong with a chunk's extra data.
std::vector<Finding> checkExtra(const Reader &reader, int chunk, const std::stop_token &stop);

} // namespace store
