// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace store {

// A regular file open for reading anywhere in it.
//
// Never blocks on a pipe or device and follows no symbolic link in the last part of the path. Has
// no position: reads do not disturb each other. Implemented in file.cpp, where system calls are.
class InputFile
{
public:
    static Result<InputFile> open(const std::filesystem::path &path);
    ~InputFile();
    InputFile(InputFile &&other) noexcept;
    InputFile &operator=(InputFile &&other) noexcept;

    const std::filesystem::path &path() const { return m_path; }
    std::uint64_t sizeBytes() const { return m_sizeBytes; } // when it was opened

    // Fills `bytes` with what stands in the file from `offset` on. Corrupt if it ends before, Io.
    Result<void> readAt(std::uint64_t offset, std::span<std::byte> bytes) const;

private:
    InputFile(std::filesystem::path path, int descriptor, std::uint64_t sizeBytes);

    std::filesystem::path m_path;
    int m_descriptor = -1;
    std::uint64_t m_sizeBytes = 0;
};

} // namespace store
