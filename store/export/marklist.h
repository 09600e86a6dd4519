// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/export/clippicture.h"
#include "store/filehandle.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace store {

// The marks of a clip's pictures, in order: the last ones in memory, all others, of a long clip, in a
// file, which is gone with the object.
class MarkList
{
public:
    explicit MarkList(std::filesystem::path file); // nothing is there yet
    MarkList(const MarkList &) = delete;
    MarkList &operator=(const MarkList &) = delete;
    ~MarkList();

    Result<void> add(const PictureMark &mark);
    std::int64_t count() const { return m_count; }

    // Cheap for one near the last one asked for. REQUIRES: 0 <= place < count().
    Result<PictureMark> at(std::int64_t place);

private:
    // Some that follow one another.
    struct Block
    {
        std::int64_t number = -1; // -1: none
        std::vector<PictureMark> marks;
    };
    Result<Block *> load(std::int64_t number);

    std::filesystem::path m_path;
    std::optional<FileHandle> m_file; // once a block is full
    std::int64_t m_count = 0;
    std::vector<PictureMark> m_last; // of the block that is not full yet
    std::array<Block, 2> m_read; // by the number's lowest bit
};

} // namespace store
