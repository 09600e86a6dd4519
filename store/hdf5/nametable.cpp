// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/hdf5/nametable.h"

#include "store/hdf5/tree.h"

#include <algorithm>
#include <vector>

namespace store::hdf5 {

namespace {

// The heap of names: a row of texts, each with a zero behind it.
class NameHeap
{
public:
    static Result<NameHeap> read(const Metadata &file, std::uint64_t address)
    {
        constexpr std::uint32_t magic = 0x50414548; // HEAP
        const auto head = file.bytes(address, 32);
        if (!head)
            return head.error();
        LittleEndianReader in(*head);
        const bool isHeap = in.u32() == magic && in.u8() == 0;
        in.skip(3);
        const std::uint64_t size = in.u64();
        const std::uint64_t firstFree = in.u64();
        auto bytes = file.bytes(in.u64(), size);
        if (!bytes)
            return bytes.error();
        NameHeap heap(*std::move(bytes));
        return isHeap && heap.isFreeListSound(firstFree) ? Result<NameHeap>(std::move(heap))
                                                         : file.damaged("heap of names");
    }

    // Whether a text that begins there ends within the heap.
    bool hasText(std::uint64_t offset) const { return offset < m_textEnd; }

private:
    explicit NameHeap(std::vector<std::byte> bytes)
        : m_bytes(std::move(bytes))
    {
        const auto last = std::find(m_bytes.rbegin(), m_bytes.rend(), std::byte(0));
        m_textEnd = static_cast<std::uint64_t>(m_bytes.rend() - last);
    }

    // Each free piece names the next one and its own size.
    bool isFreeListSound(std::uint64_t free) const
    {
        constexpr std::uint64_t none = 1;
        constexpr std::uint64_t pieceBytes = 16; // at least
        std::uint64_t most = m_bytes.size() / pieceBytes;
        while (free != none) {
            if (most-- == 0 || free > m_bytes.size() - pieceBytes)
                return false;
            const std::span<const std::byte> bytes(m_bytes);
            LittleEndianReader in(bytes.subspan(free, pieceBytes));
            const std::uint64_t next = in.u64();
            if (next == 0 || in.u64() > m_bytes.size() - free)
                return false;
            free = next;
        }
        return true;
    }

    std::vector<std::byte> m_bytes;
    std::uint64_t m_textEnd = 0; // behind the last zero
};

// One entry of a leaf.
bool takeName(LittleEndianReader &in, const NameHeap &heap)
{
    constexpr unsigned isSoftLink = 2;
    const std::uint64_t name = in.u64();
    in.skip(8); // of the object's header
    const unsigned cached = in.u32();
    in.skip(4);
    LittleEndianReader cache(in.take(16));
    return heap.hasText(name) && cached <= isSoftLink &&
           (cached != isSoftLink || heap.hasText(cache.u32()));
}

Result<void> checkLeaf(const Metadata &file, const Superblock &block, const NameHeap &heap,
                       std::uint64_t address)
{
    constexpr std::uint32_t magic = 0x444f4e53; // SNOD
    constexpr std::uint64_t entryBytes = 40;
    const auto bytes = file.bytes(address, 8 + 2 * block.namesPerLeaf * entryBytes);
    if (!bytes)
        return bytes.error();
    LittleEndianReader in(*bytes);
    bool isSound = in.u32() == magic && in.u8() == 1;
    in.skip(1);
    const unsigned names = in.u16();
    for (unsigned i = 0; i < names && isSound; ++i)
        isSound = takeName(in, heap);
    return isSound && in.isGood() ? Result<void>() : file.damaged("group");
}

} // namespace

Result<void> checkNames(const Metadata &file, const Superblock &block, const SymbolTable &table)
{
    const auto heap = NameHeap::read(file, table.heap);
    if (!heap)
        return heap.error();
    const auto look = [&](LittleEndianReader key,
                          std::optional<std::uint64_t> child) -> Result<void> {
        if (!heap->hasText(key.u64()))
            return file.damaged("group");
        return child ? checkLeaf(file, block, *heap, *child) : Result<void>();
    };
    return walkTree(file, {table.tree, 0, 8, 2 * block.leavesPerNode}, look);
}

} // namespace store::hdf5
