// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/index/packedcolumn.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>

namespace store {

// The numbers and times of a chunk's frames, packed. Never changes; copies share the memory, also
// between threads.
class PackedChunk
{
public:
    PackedChunk() = default; // without frames

    // REQUIRES: both columns are equally long.
    static PackedChunk pack(std::span<const std::int64_t> numbers, std::span<const double> times);

    // Of columns of 8 little-endian bytes a value, wherever they lie in memory.
    static PackedChunk packBytes(std::span<const std::byte> numbers,
                                 std::span<const std::byte> times);

    // What words() gave, kept alive by `owner`. Empty if it was not that; wrong bits give wrong
    // values, but are never read beyond the words.
    static std::optional<PackedChunk> fromWords(std::span<const std::uint64_t> words,
                                                std::shared_ptr<const void> owner);

    std::size_t count() const { return m_numbers.count(); }
    const PackedColumn<std::int64_t> &numbers() const { return m_numbers; }
    const PackedColumn<double> &times() const { return m_times; }

    // All of it, to be kept on disk.
    std::span<const std::uint64_t> words() const { return m_words; }

private:
    std::shared_ptr<const void> m_owner; // of what m_words shows
    std::span<const std::uint64_t> m_words;
    PackedColumn<std::int64_t> m_numbers;
    PackedColumn<double> m_times;
};

} // namespace store
