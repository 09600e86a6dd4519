// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"

#include <cstddef>
#include <cstdint>
#include <deque>

namespace store {

// Decoded pictures of one way from a key frame, the last ones of it, so that
// steps back need not go the way again. Shares the decoder's buffers; bounded
// by bytes.
class KeptPictures
{
public:
    const AVFrame *find(std::int64_t rank) const; // null if it is not there

    // Only with a higher rank than those there.
    void keep(std::int64_t rank, const AVFrame &picture);
    void clear();

    std::int64_t lastRank() const { return m_pictures.empty() ? -1 : m_pictures.back().rank; }

private:
    struct Kept
    {
        std::int64_t rank = 0;
        std::size_t bytes = 0;
        libav::Frame picture;
    };
    std::deque<Kept> m_pictures; // by rank
    std::size_t m_bytes = 0;
};

} // namespace store
