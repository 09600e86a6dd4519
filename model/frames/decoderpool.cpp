// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/decoderpool.h"

#include <algorithm>
#include <utility>

namespace model {

std::unique_ptr<store::ChunkDecoder> DecoderPool::take(int chunk)
{
    const auto found = std::find_if(m_idle.begin(), m_idle.end(),
                                    [chunk](const Idle &idle) { return idle.chunk == chunk; });
    if (found == m_idle.end())
        return nullptr;
    auto decoder = std::move(found->decoder);
    m_idle.erase(found);
    return decoder;
}

std::unique_ptr<store::ChunkDecoder> DecoderPool::takeSurplus()
{
    return m_idle.size() < mostIdle ? nullptr : take(m_idle.front().chunk);
}

DecoderPool::Decoders DecoderPool::put(int chunk, std::unique_ptr<store::ChunkDecoder> decoder)
{
    m_idle.push_back({chunk, false, std::move(decoder)});
    Decoders surplus;
    if (m_idle.size() > mostIdle) {
        surplus.push_back(std::move(m_idle.front().decoder));
        m_idle.erase(m_idle.begin());
    }
    return surplus;
}

DecoderPool::Decoders DecoderPool::takeOld()
{
    Decoders old;
    for (Idle &idle : m_idle) {
        if (std::exchange(idle.old, true))
            old.push_back(std::move(idle.decoder));
    }
    std::erase_if(m_idle, [](const Idle &idle) { return !idle.decoder; });
    return old;
}

DecoderPool::Decoders DecoderPool::takeAll()
{
    Decoders all;
    for (Idle &idle : m_idle)
        all.push_back(std::move(idle.decoder));
    m_idle.clear();
    return all;
}

} // namespace model
