// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/filehandle.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace store {

// A file that is only read, and that is as long as when it was opened.
class InputFile
{
public:
    // As FileHandle::open() to read.
    static Result<InputFile> open(const std::filesystem::path &path);

    const std::filesystem::path &path() const { return m_file.path(); }
    std::uint64_t sizeBytes() const { return m_sizeBytes; }

    // Fills `bytes` with what stands in the file from `offset` on. Corrupt if it ends before, Io.
    // Reads do not disturb each other.
    Result<void> readAt(std::uint64_t offset, std::span<std::byte> bytes) const;

private:
    InputFile(FileHandle file, std::uint64_t sizeBytes);

    FileHandle m_file;
    std::uint64_t m_sizeBytes;
};

} // namespace store
