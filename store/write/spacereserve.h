// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <cstdint>
#include <filesystem>

namespace store {

// A hidden file that keeps some room on the disk, so that a chunk can be completed after the disk
// ran full. Removed with the object.
class SpaceReserve
{
public:
    SpaceReserve() = default; // keeps nothing
    ~SpaceReserve();
    SpaceReserve(const SpaceReserve &) = delete;
    SpaceReserve &operator=(const SpaceReserve &) = delete;

    Result<void> keep(const std::filesystem::path &file, std::uint64_t bytes);

    // Gives the room back. True if there was some: what failed for lack of space may be tried again.
    bool release();

    bool isReleased() const { return m_isReleased; }

private:
    std::filesystem::path m_file; // empty: keeps nothing
    bool m_isReleased = false;
};

} // namespace store
