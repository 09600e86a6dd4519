// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <cstdint>

namespace store {

// The most frames of a chunk that we write, and that a journal may list. It must not become less: what
// was recorded with it could not be repaired any more.
inline constexpr std::int64_t maxChunkFrames = 10'000'000;

} // namespace store
