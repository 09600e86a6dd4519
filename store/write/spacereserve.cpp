// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/spacereserve.h"

#include "store/file.h"

namespace store {

SpaceReserve::~SpaceReserve()
{
    release();
}

Result<void> SpaceReserve::keep(const std::filesystem::path &file, std::uint64_t bytes)
{
    if (auto occupied = occupySpace(file, bytes); !occupied)
        return occupied;
    m_file = file;
    return {};
}

bool SpaceReserve::release()
{
    if (m_file.empty())
        return false;
    const bool removed = static_cast<bool>(removeFile(m_file));
    if (removed)
        m_file.clear(); // else there will be another try
    m_isReleased = true;
    return removed;
}

} // namespace store
