// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/samefile.h"

#include "store/file.h"

#include <algorithm>
#include <fstream>
#include <vector>

namespace store {

namespace {

namespace fs = std::filesystem;

constexpr std::streamsize blockBytes = 1 << 20;

Error failed(const fs::path &file, const char *what)
{
    return {Error::Code::Io, file, what};
}

// The next block; shorter at the end of the file.
std::streamsize readBlock(std::filebuf &file, std::vector<char> &block)
{
    return std::max<std::streamsize>(file.sgetn(block.data(), blockBytes), 0);
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
    std::filebuf files[2];
    if (files[0].open(a, std::ios::in | std::ios::binary) == nullptr)
        return failed(a, "cannot be opened");
    if (files[1].open(b, std::ios::in | std::ios::binary) == nullptr)
        return failed(b, "cannot be opened");
    std::vector<char> blocks[2] = {std::vector<char>(blockBytes), std::vector<char>(blockBytes)};
    while (!stop.stop_requested()) {
        const std::streamsize got = readBlock(files[0], blocks[0]);
        if (readBlock(files[1], blocks[1]) != got ||
            !std::equal(blocks[0].begin(), blocks[0].begin() + got, blocks[1].begin()))
            return false;
        if (got < blockBytes)
            return true;
    }
    return Error{Error::Code::Cancelled, a, "stopped while comparing"};
}

Result<void> copyFile(const fs::path &file, const fs::path &copy, const std::stop_token &stop)
{
    const auto size = fileStatus(file);
    if (!size)
        return size.error();
    std::filebuf from;
    std::filebuf to;
    if (from.open(file, std::ios::in | std::ios::binary) == nullptr)
        return failed(file, "cannot be opened");
    if (to.open(copy, std::ios::out | std::ios::trunc | std::ios::binary) == nullptr)
        return failed(copy, "cannot be made");
    std::vector<char> block(blockBytes);
    std::uint64_t done = 0;
    Result<void> result;
    for (std::streamsize got = blockBytes; result && got == blockBytes;) {
        got = readBlock(from, block);
        if (stop.stop_requested())
            result = Error{Error::Code::Cancelled, file, "stopped while copying"};
        else if (to.sputn(block.data(), got) != got)
            result = failed(copy, "cannot be written; is the disk full?");
        done += static_cast<std::uint64_t>(got);
    }
    if (to.close() == nullptr && result)
        result = failed(copy, "cannot be written; is the disk full?");
    if (result && done != size->sizeBytes)
        result = failed(file, "changed while it was copied");
    if (result)
        result = syncFile(copy);
    if (!result)
        static_cast<void>(removeFile(copy));
    return result;
}

} // namespace store
