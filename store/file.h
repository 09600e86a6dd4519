// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The operating system's files. file.cpp and filehandle.cpp are the only files of store with system
// calls; every path that a store's bytes take from or to the disk by our own hand goes through them.
namespace store {

enum class FileKind { Regular, Directory, Link, Other }; // Link: symbolic, not followed

struct FileStatus
{
    FileKind kind = FileKind::Other;
    std::uint64_t sizeBytes = 0;
    std::int64_t modifiedNs = 0; // nanoseconds since the Unix epoch
    bool operator==(const FileStatus &) const = default;
};

struct DirectoryEntry
{
    std::string name; // the system's bytes, nearly always UTF-8
    FileKind kind = FileKind::Other;
};

// The Error for what `errno` was after `what` ("open", "write") failed on `path`.
Error systemError(int number, const std::filesystem::path &path, std::string_view what);

// Does not follow a link that `path` itself is.
Result<FileStatus> fileStatus(const std::filesystem::path &path);

// Everything in a directory but . and .., sorted by name.
Result<std::vector<DirectoryEntry>> listDirectory(const std::filesystem::path &directory);

// As above in any order, which is quicker.
Result<std::vector<DirectoryEntry>> listUnsorted(const std::filesystem::path &directory);

// The whole of a regular file. Never blocks on a pipe or device and follows no symbolic link in the
// last part of `path`: Unsupported. TooLarge above `maxBytes`, before anything is allocated.
Result<std::vector<std::byte>> readFile(const std::filesystem::path &path, std::uint64_t maxBytes);

// As above into `bytes`, whose memory is used again. Returns the file's status before it was read.
Result<FileStatus> readFileInto(std::vector<std::byte> &bytes, const std::filesystem::path &path,
                                std::uint64_t maxBytes);

// Memory of a file's bytes as words of this machine.
struct SharedWords
{
    std::shared_ptr<const std::uint64_t[]> words;
    std::size_t count = 0;
};

// The whole of a regular file as above, but for what is less than a word at its end.
Result<SharedWords> readFileWords(const std::filesystem::path &path, std::uint64_t maxBytes);

// Replaces or makes `path` so that after a crash or power cut either the old or the new bytes are
// there, whole. Durable on return. The bytes pass through the hidden file `.NAME.tmp` beside it,
// which is removed on failure.
Result<void> writeFileAtomically(const std::filesystem::path &path,
                                 std::span<const std::byte> bytes);

// As above without waiting for the disk: whole or absent after a crash of the program, durable only
// after syncFile() and syncDirectory().
Result<void> writeFileWhole(const std::filesystem::path &path, std::span<const std::byte> bytes);

// Makes or replaces a file that takes `bytes` of the disk: removing it gives them back. What is in it
// says nothing.
Result<void> occupySpace(const std::filesystem::path &path, std::uint64_t bytes);

// Makes `path`; AlreadyExists if anything has that name. The parent must exist.
Result<void> createDirectory(const std::filesystem::path &path);

// Gives a file another name in its directory; durable only after syncDirectory(). A file that had
// the name `to` is replaced.
Result<void> renameFile(const std::filesystem::path &from, const std::filesystem::path &to);

// Removes one file or empty directory. Done if it is not there.
Result<void> removeFile(const std::filesystem::path &path);

// Waits until what was written to a file, or the names in a directory, are on the disk.
Result<void> syncFile(const std::filesystem::path &path);
Result<void> syncDirectory(const std::filesystem::path &directory);

// Who is asking: this program's process, and the machine since it was last started.
struct ProcessIdentity
{
    std::int64_t id = 0;
    std::string host;
    std::string boot; // empty where the system does not say
};
ProcessIdentity processIdentity();

// Bytes an ordinary user can still write to the disk that holds `path`.
Result<std::uint64_t> freeSpace(const std::filesystem::path &path);

// What the file systems that are mounted now differ by.
Result<std::uint64_t> fileSystemId(const std::filesystem::path &path);

} // namespace store
