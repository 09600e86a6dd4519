// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/hdf5/tree.h"

#include <vector>

namespace store::hdf5 {

namespace {

constexpr std::uint32_t treeMagic = 0x45455254; // TREE
constexpr unsigned mostLevels = 32;
constexpr std::uint64_t nodeHead = 24;
constexpr std::uint64_t addressBytes = 8;

struct Node
{
    std::uint64_t address = 0;
    std::optional<unsigned> level; // that it must have; absent: the root
};

// One node; what is below it goes to `below`.
Result<void> walkNode(const Metadata &file, const Tree &tree, const Node &node,
                      std::span<const std::byte> bytes, const LookAtKey &look,
                      std::vector<Node> &below)
{
    LittleEndianReader in(bytes);
    const bool isTree = in.u32() == treeMagic && in.u8() == tree.kind;
    const unsigned level = in.u8();
    const unsigned children = in.u16();
    in.skip(2 * addressBytes); // its neighbours
    if (!isTree || level != node.level.value_or(level) || level >= mostLevels ||
        children > tree.mostChildren)
        return file.damaged("tree");
    for (unsigned i = 0; i <= children && children > 0; ++i) {
        const LittleEndianReader key(in.take(tree.keyBytes));
        const std::optional<std::uint64_t> child =
            i < children ? std::optional(in.u64()) : std::nullopt;
        if (auto looked = look(key, level == 0 ? child : std::nullopt); !looked)
            return looked;
        if (level > 0 && child)
            below.push_back({*child, level - 1});
    }
    return {};
}

} // namespace

Result<void> walkTree(const Metadata &file, const Tree &tree, const LookAtKey &look)
{
    const std::uint64_t nodeBytes =
        nodeHead + (tree.mostChildren + 1) * tree.keyBytes + tree.mostChildren * addressBytes;
    std::uint64_t mostNodes = file.sizeBytes() / nodeBytes; // the file has room for
    std::vector<Node> waiting{{tree.root, std::nullopt}};
    while (!waiting.empty()) {
        const Node node = waiting.back();
        waiting.pop_back();
        if (mostNodes-- == 0)
            return file.damaged("tree");
        const auto bytes = file.bytes(node.address, nodeBytes);
        if (!bytes)
            return bytes.error();
        if (auto walked = walkNode(file, tree, node, *bytes, look, waiting); !walked)
            return walked;
    }
    return {};
}

} // namespace store::hdf5
