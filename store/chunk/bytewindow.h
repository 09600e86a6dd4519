// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/inputfile.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace store {

// Looks at short pieces all over a file; pieces that lie close together cost one read.
class ByteWindow
{
public:
    // `file` outlives the window. `size`: bytes that one read brings at least.
    ByteWindow(const InputFile &file, std::size_t size);

    // What stands at `offset`: `count` bytes, fewer only at the end of the file; none if it cannot be
    // read. Valid until the next call.
    std::span<const std::byte> at(std::uint64_t offset, std::size_t count);

private:
    const InputFile &m_file;
    std::size_t m_size;
    std::uint64_t m_start = 0;
    std::vector<std::byte> m_bytes;
};

} // namespace store
