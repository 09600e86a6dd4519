// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace store {

// An open regular file, written and read in place, without a buffer of its own: what a write took is
// the system's, and survives the end of the program. Closed with the object.
//
// Like file.cpp, filehandle.cpp is one of the two files of store with system calls.
class FileHandle
{
public:
    enum class Mode {
        Read,
        Create, // to read and write; emptied if it is there
        CreateNew, // as Create; AlreadyExists if it is there
        Update, // to read and write; NotFound if it is not there
    };

    // Follows no link that `path` itself is and never blocks on a pipe: Unsupported.
    static Result<FileHandle> open(const std::filesystem::path &path, Mode mode);
    FileHandle(FileHandle &&other) noexcept;
    FileHandle &operator=(FileHandle &&other) noexcept;
    ~FileHandle();

    const std::filesystem::path &path() const { return m_path; }

    Result<std::uint64_t> size() const;

    // How many bytes it got: fewer than asked for only at the end of the file.
    Result<std::size_t> read(std::uint64_t position, std::span<std::byte> bytes) const;

    // After an error any part of `bytes` may be in the file: it may be tried again.
    Result<void> write(std::uint64_t position, std::span<const std::byte> bytes);

    Result<void> truncate(std::uint64_t size);
    Result<void> sync(); // waits until all of it is on the disk

    // Lets the system begin with that, so that sync() has less to wait for. Only a hint.
    void startSync();

    Result<void> close(); // reports what the system lost; nothing but the destructor may follow

    // An exclusive lock that goes with the handle, also if the program dies. False if another handle
    // has it.
    Result<bool> lock();

    // Whether another handle holds the lock; takes none that anybody could notice for long.
    Result<bool> isLocked() const;

    // Whether `path` still leads to this file.
    bool isAtPath() const;

    // The path was changed by a rename of ours.
    void setPath(std::filesystem::path path) { m_path = std::move(path); }

private:
    FileHandle(std::filesystem::path path, int descriptor);
    Error failure(const char *what) const; // of the system call before
    Result<void> checkRegular() const;

    std::filesystem::path m_path;
    int m_descriptor = -1;
};

} // namespace store
