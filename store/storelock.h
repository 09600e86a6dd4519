// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/filehandle.h"

#include <filesystem>
#include <optional>
#include <string>

namespace store {

// The file .lock in a store's directory. Its content says who made it; what counts is whether a
// living program holds the system's lock on it, for that goes with the program.
enum class LockState {
    None, // the store was closed
    LeftOver, // nobody holds it: the recording was interrupted
    Held, // a program records or repairs
    Unknown, // the file is there, but the system does not say whether anybody holds it
};

inline constexpr const char *lockName = ".lock";

// Writes nothing.
LockState lockState(const std::filesystem::path &directory);

// Whoever may change the files of a store. Goes with the object: the file then stays, as after a
// crash, unless release() was called.
class StoreLock
{
public:
    // For a new store. Busy if the file is there.
    static Result<StoreLock> create(const std::filesystem::path &directory);

    // Takes over a left-over lock, or makes one. Busy if it is held; `detail` says by whom.
    static Result<StoreLock> takeOver(const std::filesystem::path &directory);

    // Whether the lock was left over by a recorder that holds no lock of the system's, as the
    // reference does: its file is empty.
    bool wasForeign() const { return m_wasForeign; }

    // Removes the file. To be called once everything else is on the disk.
    Result<void> release();

private:
    StoreLock(FileHandle file, bool wasForeign);
    static Result<std::optional<StoreLock>> tryOpen(const std::filesystem::path &file,
                                                    FileHandle::Mode mode);

    FileHandle m_file;
    bool m_wasForeign = false;
};

} // namespace store
