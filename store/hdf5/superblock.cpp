// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/hdf5/superblock.h"

#include <algorithm>
#include <array>
#include <vector>

namespace store::hdf5 {

namespace {

constexpr std::array<unsigned char, 8> signature{0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
constexpr std::uint64_t longestBlock = 112; // of version 1 with its root
constexpr std::uint64_t firstOther = 512; // where a superblock may be if not at the beginning

// Where the superblock is: at 0, 512, 1024, 2048 …
Result<std::uint64_t> findMagic(const InputFile &file)
{
    for (std::uint64_t at = 0; at < file.sizeBytes(); at = at == 0 ? firstOther : 2 * at) {
        std::array<std::byte, signature.size()> found{};
        if (file.sizeBytes() - at < found.size())
            break;
        if (auto read = file.readAt(at, found); !read)
            return read.error();
        const auto isSame = [](std::byte byte, unsigned char wanted) {
            return std::to_integer<unsigned char>(byte) == wanted;
        };
        if (std::equal(found.begin(), found.end(), signature.begin(), isSame))
            return at;
    }
    return Error{Error::Code::Corrupt, file.path(), "is no HDF5 file"};
}

bool hasLongAddresses(LittleEndianReader &in)
{
    const unsigned addresses = in.u8();
    const unsigned lengths = in.u8();
    return addresses == 8 && lengths == 8;
}

// Versions 0 and 1; whether they are laid out so that they can be read.
bool takeOld(LittleEndianReader &in, unsigned version, Superblock &block)
{
    in.skip(4); // versions of parts
    const bool isLong = hasLongAddresses(in);
    in.skip(1);
    block.namesPerLeaf = in.u16();
    block.leavesPerNode = in.u16();
    in.skip(4);
    if (version == 1) {
        block.chunksPerNode = in.u16();
        in.skip(2);
    }
    in.skip(8 + 8 + 8); // base, free space, end of file
    const bool isAlone = in.u64() == noAddress; // no driver that spreads it over several files
    in.skip(8); // the root's name
    block.root = in.u64();
    in.skip(8 + 16); // what else the root's header says, which may be out of date
    return isLong && isAlone;
}

// Versions 2 and 3.
bool takeNew(LittleEndianReader &in, Superblock &block)
{
    const bool isLong = hasLongAddresses(in);
    in.skip(1 + 8); // flags, base
    const bool isAll = in.u64() == noAddress; // no extension
    in.skip(8);
    block.root = in.u64();
    return isLong && isAll;
}

} // namespace

Result<Superblock> readSuperblock(const InputFile &file)
{
    const auto base = findMagic(file);
    if (!base)
        return base.error();
    std::vector<std::byte> bytes(std::min(longestBlock, file.sizeBytes() - *base));
    if (auto read = file.readAt(*base, bytes); !read)
        return read.error();
    LittleEndianReader in(bytes);
    in.skip(signature.size());
    const unsigned version = in.u8();
    Superblock block;
    block.base = *base;
    const bool isRead = version < 2 ? takeOld(in, version, block) : takeNew(in, block);
    if (version > 3 || (in.isGood() && !isRead))
        return Error{Error::Code::Unsupported, file.path(), "is an HDF5 file of an unusual kind"};
    if (!in.isGood() || block.namesPerLeaf == 0 || block.leavesPerNode == 0 ||
        block.chunksPerNode == 0)
        return Error{Error::Code::Corrupt, file.path(), "a damaged superblock"};
    return block;
}

} // namespace store::hdf5
