// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/index/chunkindex.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace store {

// Reads a column of an index from front to back, a block at a time.
template<typename T>
class ColumnReader
{
public:
    using Read = void (ChunkIndex::*)(FrameIndex, std::span<T>) const;

    ColumnReader(const ChunkIndex &index, Read read)
        : m_index(&index)
        , m_read(read)
    {}

    // REQUIRES: 0 <= i < frameCount(). Quick where `i` is near the last one.
    T at(std::int64_t i)
    {
        if (i < m_first || i >= m_first + std::ssize(m_block))
            fill(i);
        return m_block[static_cast<std::size_t>(i - m_first)];
    }

private:
    void fill(std::int64_t first)
    {
        constexpr std::int64_t most = 4096;
        m_first = first;
        m_block.resize(static_cast<std::size_t>(std::min(most, m_index->frameCount() - first)));
        (m_index->*m_read)({first}, m_block);
    }

    const ChunkIndex *m_index;
    Read m_read;
    std::int64_t m_first = 0;
    std::vector<T> m_block;
};

} // namespace store
