// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/timing/frameset.h"

#include <algorithm>
#include <bit>
#include <cstddef>

namespace model {

namespace {

constexpr std::int64_t wordBits = 64;
constexpr std::int64_t blockWords = 8;
constexpr std::int64_t blockBits = wordBits * blockWords;

std::uint64_t bit(std::int64_t index)
{
    return std::uint64_t(1) << (index % wordBits);
}

std::size_t wordOf(std::int64_t index)
{
    return static_cast<std::size_t>(index / wordBits);
}

} // namespace

FrameSet::FrameSet(std::int64_t frameCount)
    : m_frameCount(frameCount)
{}

void FrameSet::add(store::FrameIndex index)
{
    const auto block = static_cast<std::size_t>(index.value / blockBits);
    m_words.resize((block + 1) * blockWords);
    m_words[wordOf(index.value)] |= bit(index.value);
    m_before.resize(block + 1, m_size);
    ++m_size;
}

bool FrameSet::contains(store::FrameIndex index) const
{
    return index.value >= 0 && wordOf(index.value) < m_words.size() &&
           (m_words[wordOf(index.value)] & bit(index.value)) != 0;
}

std::int64_t FrameSet::rank(std::int64_t index) const
{
    const auto block = static_cast<std::size_t>(index / blockBits);
    if (block >= m_before.size())
        return m_size;
    std::int64_t count = m_before[block];
    const auto last = wordOf(index);
    for (auto word = block * blockWords; word < last; ++word)
        count += std::popcount(m_words[word]);
    if (index % wordBits != 0)
        count += std::popcount(m_words[last] & (bit(index) - 1));
    return count;
}

std::int64_t FrameSet::count(store::FrameIndex begin, store::FrameIndex end) const
{
    const auto first = std::clamp<std::int64_t>(begin.value, 0, m_frameCount);
    const auto last = std::clamp<std::int64_t>(end.value, first, m_frameCount);
    return rank(last) - rank(first);
}

std::optional<store::FrameIndex> FrameSet::next(store::FrameIndex index) const
{
    const auto n = rank(std::clamp<std::int64_t>(index.value, -1, m_frameCount - 1) + 1);
    if (n >= m_size)
        return std::nullopt;
    return at(n);
}

std::optional<store::FrameIndex> FrameSet::previous(store::FrameIndex index) const
{
    const auto n = rank(std::clamp<std::int64_t>(index.value, 0, m_frameCount)) - 1;
    if (n < 0)
        return std::nullopt;
    return at(n);
}

store::FrameIndex FrameSet::at(std::int64_t n) const
{
    const auto behind = std::upper_bound(m_before.begin(), m_before.end(), n);
    const auto block = behind - m_before.begin() - 1;
    std::int64_t left = n - m_before[static_cast<std::size_t>(block)];
    auto word = static_cast<std::size_t>(block * blockWords);
    for (; left >= std::popcount(m_words[word]); ++word)
        left -= std::popcount(m_words[word]);
    auto bits = m_words[word];
    for (; left > 0; --left)
        bits &= bits - 1;
    return {static_cast<std::int64_t>(word) * wordBits + std::countr_zero(bits)};
}

} // namespace model
