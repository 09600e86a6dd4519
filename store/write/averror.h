// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <string>

namespace store {

// What libav says a negative code means, in English.
std::string avReason(int code);

} // namespace store
