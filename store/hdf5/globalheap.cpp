// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/hdf5/globalheap.h"

#include <optional>

namespace store::hdf5 {

namespace {

constexpr std::uint64_t headBytes = 16; // of the heap, and of each object in it
constexpr std::uint64_t leastBytes = 4096; // of a heap

// The objects of a heap one after the other; the bytes of the last one with this number, empty also if
// one does not end within the heap.
std::optional<std::uint64_t> sizeOf(std::uint32_t number, LittleEndianReader objects)
{
    std::optional<std::uint64_t> found;
    while (objects.rest().size() >= headBytes) {
        const std::uint32_t current = objects.u16();
        objects.skip(2 + 4);
        const std::uint64_t bytes = objects.u64();
        if (bytes > objects.rest().size() + headBytes)
            return std::nullopt;
        if (current == 0) { // free; counts its own head
            if (bytes < headBytes)
                return std::nullopt;
            objects.skip(bytes - headBytes);
        } else {
            objects.skip((bytes + 7) / 8 * 8);
            if (current == number)
                found = bytes;
        }
    }
    return objects.isGood() ? found : std::nullopt;
}

} // namespace

Result<void> checkLongText(const Metadata &file, const LongText &text)
{
    constexpr std::uint32_t magic = 0x4c4f4347; // GCOL
    if (text.heap == 0)
        return {}; // no text
    const auto head = file.bytes(text.heap, headBytes);
    if (!head)
        return head.error();
    LittleEndianReader in(*head);
    const bool isHeap = in.u32() == magic && in.u8() == 1;
    in.skip(3);
    const std::uint64_t bytes = in.u64();
    if (!isHeap || bytes < leastBytes)
        return file.damaged("heap of texts");
    const auto heap = file.bytes(text.heap, bytes);
    if (!heap)
        return heap.error();
    const auto size = sizeOf(text.number, LittleEndianReader(std::span(*heap).subspan(headBytes)));
    return text.number > 0 && size == text.bytes ? Result<void>() : file.damaged("heap of texts");
}

} // namespace store::hdf5
