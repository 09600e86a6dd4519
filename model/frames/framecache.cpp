// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/framecache.h"

#include <cassert>
#include <iterator>
#include <utility>

namespace model {

std::size_t sizeBytes(const ShownFrame &frame)
{
    return frame.pixels.total() * frame.pixels.elemSize() +
           static_cast<std::size_t>(frame.image.sizeInBytes());
}

FrameCache::FrameCache(std::size_t maxBytes)
    : m_maxBytes(maxBytes)
{}

FramePtr FrameCache::find(store::FrameIndex index)
{
    const auto place = m_places.find(index.value);
    if (place == m_places.end())
        return nullptr;
    m_frames.splice(m_frames.begin(), m_frames, place->second);
    return m_frames.front();
}

bool FrameCache::contains(store::FrameIndex index) const
{
    return m_places.contains(index.value);
}

void FrameCache::insert(FramePtr frame)
{
    assert(frame);
    const std::int64_t index = frame->id.index.value;
    if (const auto place = m_places.find(index); place != m_places.end()) {
        m_bytes -= model::sizeBytes(**place->second);
        m_frames.erase(place->second);
    }
    m_bytes += model::sizeBytes(*frame);
    m_frames.push_front(std::move(frame));
    m_places[index] = m_frames.begin();
    m_ranges.insert({index});
    takeTooMuch().clear(); // a few at most
}

FrameCache::Frames FrameCache::takeBeyond(std::size_t maxBytes)
{
    m_maxBytes = maxBytes;
    return takeTooMuch();
}

FrameCache::Frames FrameCache::takeAll()
{
    m_places.clear();
    m_ranges.clear();
    m_bytes = 0;
    return std::exchange(m_frames, {});
}

FrameCache::Frames FrameCache::takeTooMuch()
{
    Frames taken;
    while (m_bytes > m_maxBytes && m_frames.size() > 1) {
        const FramePtr &oldest = m_frames.back();
        m_bytes -= model::sizeBytes(*oldest);
        m_places.erase(oldest->id.index.value);
        m_ranges.remove(oldest->id.index);
        taken.splice(taken.begin(), m_frames, std::prev(m_frames.end()));
    }
    return taken;
}

} // namespace model
