// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/keptpictures.h"

#include <algorithm>

namespace store {

namespace {

constexpr std::size_t maxBytes = std::size_t(160) << 20; // a group of 250 at 640x480

std::size_t sizeOf(const AVFrame &picture)
{
    std::size_t bytes = 0;
    for (const AVBufferRef *buffer : picture.buf)
        bytes += buffer ? buffer->size : 0;
    return bytes;
}

} // namespace

const AVFrame *KeptPictures::find(std::int64_t rank) const
{
    const auto less = [](const Kept &kept, std::int64_t value) { return kept.rank < value; };
    const auto found = std::lower_bound(m_pictures.begin(), m_pictures.end(), rank, less);
    return found != m_pictures.end() && found->rank == rank ? found->picture.get() : nullptr;
}

void KeptPictures::keep(std::int64_t rank, const AVFrame &picture)
{
    libav::Frame shared(rank > lastRank() ? av_frame_clone(&picture) : nullptr);
    if (!shared)
        return;
    const std::size_t bytes = sizeOf(picture);
    m_pictures.push_back({rank, bytes, std::move(shared)});
    m_bytes += bytes;
    while (m_bytes > maxBytes) {
        m_bytes -= m_pictures.front().bytes;
        m_pictures.pop_front();
    }
}

void KeptPictures::clear()
{
    m_pictures.clear();
    m_bytes = 0;
}

} // namespace store
