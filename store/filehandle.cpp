// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/filehandle.h"

#include "store/file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace store {

namespace {

int flagsOf(FileHandle::Mode mode)
{
    constexpr int common = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
    switch (mode) {
    case FileHandle::Mode::Read:
        return common | O_RDONLY;
    case FileHandle::Mode::Create:
        return common | O_RDWR | O_CREAT | O_TRUNC;
    case FileHandle::Mode::CreateNew:
        return common | O_RDWR | O_CREAT | O_EXCL;
    case FileHandle::Mode::Update:
        return common | O_RDWR;
    }
    return common;
}

} // namespace

FileHandle::FileHandle(std::filesystem::path path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{}

FileHandle::FileHandle(FileHandle &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{}

FileHandle &FileHandle::operator=(FileHandle &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileHandle::~FileHandle()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Error FileHandle::failure(const char *what) const
{
    return systemError(errno, m_path, what);
}

Result<FileHandle> FileHandle::open(const std::filesystem::path &path, Mode mode)
{
    FileHandle file(path, ::open(path.c_str(), flagsOf(mode), 0666));
    if (file.m_descriptor < 0)
        return file.failure(mode == Mode::Read || mode == Mode::Update ? "open" : "create");
    if (auto checked = file.checkRegular(); !checked)
        return checked.error();
    return file;
}

Result<void> FileHandle::checkRegular() const
{
    struct stat status = {};
    if (::fstat(m_descriptor, &status) != 0)
        return failure("stat");
    if (!S_ISREG(status.st_mode))
        return Error{Error::Code::Unsupported, m_path, "is not a regular file"};
    return {};
}

Result<std::uint64_t> FileHandle::size() const
{
    struct stat status = {};
    if (::fstat(m_descriptor, &status) != 0)
        return failure("stat");
    return static_cast<std::uint64_t>(status.st_size);
}

Result<std::size_t> FileHandle::read(std::uint64_t position, std::span<std::byte> bytes) const
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::pread(m_descriptor, bytes.data() + done, bytes.size() - done,
                                    static_cast<off_t>(position + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failure("read");
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

Result<void> FileHandle::write(std::uint64_t position, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t done =
            ::pwrite(m_descriptor, bytes.data(), bytes.size(), static_cast<off_t>(position));
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return failure("write");
        bytes = bytes.subspan(static_cast<std::size_t>(done));
        position += static_cast<std::uint64_t>(done);
    }
    return {};
}

Result<void> FileHandle::truncate(std::uint64_t size)
{
    if (::ftruncate(m_descriptor, static_cast<off_t>(size)) != 0)
        return failure("truncate");
    return {};
}

Result<void> FileHandle::sync()
{
    if (::fdatasync(m_descriptor) != 0)
        return failure("fdatasync");
    return {};
}

void FileHandle::startSync()
{
#ifdef SYNC_FILE_RANGE_WRITE
    ::sync_file_range(m_descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
#endif
}

Result<void> FileHandle::close()
{
    if (::close(std::exchange(m_descriptor, -1)) != 0)
        return failure("close");
    return {};
}

Result<bool> FileHandle::lock()
{
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0)
        return true;
    if (errno == EWOULDBLOCK)
        return false;
    return failure("lock");
}

Result<bool> FileHandle::isLocked() const
{
    if (::flock(m_descriptor, LOCK_SH | LOCK_NB) == 0) {
        ::flock(m_descriptor, LOCK_UN);
        return false;
    }
    if (errno == EWOULDBLOCK)
        return true;
    return failure("lock");
}

bool FileHandle::isAtPath() const
{
    struct stat own = {};
    struct stat other = {};
    return ::fstat(m_descriptor, &own) == 0 && ::lstat(m_path.c_str(), &other) == 0 &&
           own.st_dev == other.st_dev && own.st_ino == other.st_ino;
}

} // namespace store
