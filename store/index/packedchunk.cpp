// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/packedchunk.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace store {

namespace {

constexpr std::size_t chunkHead = 2; // how many frames; where the times begin
constexpr std::uint64_t mostFrames = INT32_MAX; // a frame's place in its chunk is an int

} // namespace

PackedChunk PackedChunk::pack(std::span<const std::int64_t> numbers, std::span<const double> times)
{
    return packBytes(std::as_bytes(numbers), std::as_bytes(times));
}

PackedChunk PackedChunk::packBytes(std::span<const std::byte> numbers,
                                   std::span<const std::byte> times)
{
    assert(numbers.size() == times.size());
    thread_local Words scratch; // one for all the chunks that a thread packs
    scratch.assign(chunkHead, 0);
    PackedColumn<std::int64_t>::append(numbers, scratch);
    const std::size_t timesStart = scratch.size();
    PackedColumn<double>::append(times, scratch);
    scratch[0] = numbers.size() / sizeof(std::int64_t);
    scratch[1] = timesStart;

    auto words = std::make_shared_for_overwrite<std::uint64_t[]>(scratch.size());
    std::copy(scratch.begin(), scratch.end(), words.get());
    const std::span<const std::uint64_t> kept(words.get(), scratch.size());
    constexpr std::size_t mostKept = 1 << 20;
    if (scratch.capacity() > mostKept)
        scratch = {};
    return *fromWords(kept, std::move(words));
}

std::optional<PackedChunk> PackedChunk::fromWords(std::span<const std::uint64_t> words,
                                                  std::shared_ptr<const void> owner)
{
    if (words.size() < chunkHead || words[0] > mostFrames || words[1] < chunkHead ||
        words[1] > words.size())
        return std::nullopt;
    const auto timesStart = static_cast<std::size_t>(words[1]);
    const auto numbers = PackedColumn<std::int64_t>::view(
        words.subspan(chunkHead, timesStart - chunkHead), words[0]);
    const auto times = PackedColumn<double>::view(words.subspan(timesStart), words[0]);
    if (!numbers || !times)
        return std::nullopt;
    PackedChunk chunk;
    chunk.m_owner = std::move(owner);
    chunk.m_words = words;
    chunk.m_numbers = *numbers;
    chunk.m_times = *times;
    return chunk;
}

} // namespace store
