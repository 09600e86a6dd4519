// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/samefile.h"

#include "store/file.h"
#include "store/filehandle.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace store {

namespace {

namespace fs = std::filesystem;

using Block = std::vector<std::byte>;
using Mode = FileHandle::Mode;

constexpr std::size_t blockBytes = 1 << 20;

// What `read` got of the block.
std::span<const std::byte> filled(const Block &block, std::size_t size)
{
    return std::span(block).first(size);
}

Result<bool> haveSameBytes(const FileHandle &a, const FileHandle &b, const std::stop_token &stop)
{
    Block blocks[2] = {Block(blockBytes), Block(blockBytes)};
    for (std::uint64_t done = 0; !stop.stop_requested(); done += blockBytes) {
        const auto first = a.read(done, blocks[0]);
        const auto second = first ? b.read(done, blocks[1]) : first;
        if (!second)
            return second.error();
        if (!std::ranges::equal(filled(blocks[0], *first), filled(blocks[1], *second)))
            return false;
        if (*first < blockBytes)
            return true;
    }
    return Error{Error::Code::Cancelled, a.path(), "stopped while comparing"};
}

// Returns how many bytes there were.
Result<std::uint64_t> copyBytes(const FileHandle &from, FileHandle &to, const std::stop_token &stop,
                                const std::function<void(std::uint64_t)> &copied)
{
    Block block(blockBytes);
    for (std::uint64_t done = 0; !stop.stop_requested();) {
        const auto got = from.read(done, block);
        if (!got)
            return got.error();
        if (auto written = to.write(done, filled(block, *got)); !written)
            return written.error();
        done += *got;
        copied(done);
        if (*got < blockBytes)
            return done;
    }
    return Error{Error::Code::Cancelled, from.path(), "stopped while copying"};
}

Result<void> copyInto(FileHandle &to, const fs::path &file, const std::stop_token &stop,
                      const std::function<void(std::uint64_t, std::uint64_t)> &copied)
{
    const auto from = FileHandle::open(file, Mode::Read);
    const auto size = from ? from->size() : from.error();
    if (!size)
        return size.error();
    const auto tell = [&](std::uint64_t bytes) {
        if (copied)
            copied(bytes, *size);
    };
    const auto done = copyBytes(*from, to, stop, tell);
    if (!done)
        return done.error();
    if (*done != *size)
        return Error{Error::Code::Io, file, "changed while it was copied"};
    if (auto synced = to.sync(); !synced)
        return synced;
    return to.close();
}

} // namespace

Result<bool> isSameFile(const fs::path &a, const fs::path &b, const std::stop_token &stop)
{
    const auto first = fileStatus(a);
    const auto second = fileStatus(b);
    if (!first || !second)
        return !first ? first.error() : second.error();
    if (first->sizeBytes != second->sizeBytes)
        return false;
    const auto one = FileHandle::open(a, Mode::Read);
    if (!one)
        return one.error();
    const auto other = FileHandle::open(b, Mode::Read);
    if (!other)
        return other.error();
    return haveSameBytes(*one, *other, stop);
}

Result<void> copyFile(const fs::path &file, const fs::path &copy, const std::stop_token &stop,
                      const std::function<void(std::uint64_t, std::uint64_t)> &copied)
{
    auto to = FileHandle::open(copy, Mode::Create);
    if (!to)
        return to.error();
    auto result = copyInto(*to, file, stop, copied);
    if (!result)
        static_cast<void>(removeFile(copy));
    return result;
}

} // namespace store
