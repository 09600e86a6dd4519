// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/filehandle.h"

#include <filesystem>
#include <memory>

namespace store {

// Keeps two from making the same file or folder at a time: a hidden file, `.exporting.NAME.lock`, that is
// locked and goes with the object. Where the system has no locks, as on some disks of a network, it
// keeps nobody.
class TargetLock
{
public:
    // AlreadyExists if another, of this program or not, makes `target`.
    static Result<TargetLock> take(const std::filesystem::path &target);
    TargetLock(TargetLock &&) noexcept = default;
    TargetLock &operator=(TargetLock &&) = delete;
    ~TargetLock();

private:
    explicit TargetLock(FileHandle file);

    std::unique_ptr<FileHandle> m_file; // null: moved from
};

} // namespace store
