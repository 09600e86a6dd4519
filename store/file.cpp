// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/file.h"

#include "store/inputfile.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <iterator>
#include <memory>
#include <new>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;

// An open file of the system's, closed with the object.
class Descriptor
{
public:
    Descriptor(const fs::path &path, int flags)
        : m_descriptor(::open(path.c_str(), flags | O_CLOEXEC, 0666))
    {}
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    bool isOpen() const { return m_descriptor >= 0; }
    int get() const { return m_descriptor; }

    // False if the system reports at closing that bytes were lost.
    bool close() { return ::close(std::exchange(m_descriptor, -1)) == 0; }

private:
    int m_descriptor;
};

Error::Code codeOf(int number)
{
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        return Error::Code::NotFound;
    case EACCES:
    case EPERM:
    case EROFS:
        return Error::Code::PermissionDenied;
    case ENOSPC:
    case EDQUOT:
        return Error::Code::DiskFull;
    case EEXIST:
    case EISDIR:
    case ENOTEMPTY:
        return Error::Code::AlreadyExists;
    case EBUSY:
    case ETXTBSY:
    case EAGAIN:
        return Error::Code::Busy;
    case ENODEV:
        return Error::Code::Disconnected;
    case ENAMETOOLONG:
    case EINVAL:
        return Error::Code::InvalidArgument;
    case ELOOP:
    case ENXIO:
        return Error::Code::Unsupported;
    case EFBIG:
    case ENOMEM:
        return Error::Code::TooLarge;
    default:
        return Error::Code::Io;
    }
}

FileKind kindOf(mode_t mode)
{
    if (S_ISREG(mode))
        return FileKind::Regular;
    if (S_ISDIR(mode))
        return FileKind::Directory;
    return S_ISLNK(mode) ? FileKind::Link : FileKind::Other;
}

// Asks for the status only where the file system does not tell the kind with the name.
FileKind kindOf(const dirent &entry, const fs::path &directory)
{
    switch (entry.d_type) {
    case DT_REG:
        return FileKind::Regular;
    case DT_DIR:
        return FileKind::Directory;
    case DT_LNK:
        return FileKind::Link;
    case DT_UNKNOWN: {
        const auto status = fileStatus(directory / entry.d_name);
        return status ? status->kind : FileKind::Other;
    }
    default:
        return FileKind::Other;
    }
}

struct CloseDirectory
{
    void operator()(DIR *directory) const { ::closedir(directory); }
};

FileStatus statusOf(const struct stat &status)
{
    constexpr std::int64_t nsPerSecond = 1'000'000'000;
    return {kindOf(status.st_mode), static_cast<std::uint64_t>(status.st_size),
            status.st_mtim.tv_sec * nsPerSecond + status.st_mtim.tv_nsec};
}

// Fills `bytes`, or less if the file shrinks meanwhile; returns how many were read.
Result<std::size_t> readAll(int descriptor, std::span<std::byte> bytes, const fs::path &path)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::read(descriptor, bytes.data() + done, bytes.size() - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemError(errno, path, "read");
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

Error tooLarge(const fs::path &path, std::uint64_t sizeBytes, std::uint64_t maxBytes)
{
    return {Error::Code::TooLarge, path,
            std::to_string(sizeBytes) + " bytes, more than the " + std::to_string(maxBytes) +
                " that are read"};
}

// The status of an open file that can be read whole.
Result<FileStatus> statusToRead(const Descriptor &file, const fs::path &path,
                                std::uint64_t maxBytes)
{
    if (!file.isOpen() && errno == ELOOP)
        return Error{Error::Code::Unsupported, path, "is a symbolic link, which is not followed"};
    if (!file.isOpen())
        return systemError(errno, path, "open");
    struct stat system = {};
    if (::fstat(file.get(), &system) != 0)
        return systemError(errno, path, "stat");
    const FileStatus status = statusOf(system);
    if (status.kind != FileKind::Regular)
        return Error{Error::Code::Unsupported, path, "is not a regular file"};
    if (status.sizeBytes > maxBytes)
        return tooLarge(path, status.sizeBytes, maxBytes);
    return status;
}

constexpr int toRead = O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY;

constexpr std::size_t largePage = 2 << 20;

// Memory to read a file into. Much of it comes in large pages, where the system has them: else the
// first touch of its small ones takes longer than the reading.
std::shared_ptr<std::uint64_t[]> memoryOf(std::size_t words)
{
    const std::size_t bytes = words * sizeof(std::uint64_t);
    if (bytes < 2 * largePage)
        return std::make_shared_for_overwrite<std::uint64_t[]>(words);
    const std::size_t pages = (bytes + largePage - 1) / largePage;
    void *memory = std::aligned_alloc(largePage, pages * largePage);
    if (memory == nullptr)
        throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
    ::madvise(memory, pages * largePage, MADV_HUGEPAGE);
#endif
    return {static_cast<std::uint64_t *>(memory), [](std::uint64_t *used) { std::free(used); }};
}

// Fills `bytes` from the file's start, a large file's in two threads.
Result<void> readByTwo(const InputFile &file, std::span<std::byte> bytes)
{
    const std::size_t half = bytes.size() / 2 / largePage * largePage;
    if (half == 0)
        return file.readAt(0, bytes);
    Result<void> second;
    const auto readSecond = [&] { second = file.readAt(half, bytes.subspan(half)); };
    std::jthread helper;
    try {
        helper = std::jthread(readSecond);
    } catch (const std::system_error &) { // there are no more threads
        readSecond();
    }
    auto first = file.readAt(0, bytes.first(half));
    if (helper.joinable())
        helper.join();
    return first ? second : first;
}

Error noMemory(const fs::path &path)
{
    return {Error::Code::TooLarge, path, "not enough memory to read it"};
}

Result<void> writeAll(int descriptor, std::span<const std::byte> bytes, const fs::path &path)
{
    while (!bytes.empty()) {
        const ssize_t done = ::write(descriptor, bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return systemError(errno, path, "write");
        bytes = bytes.subspan(static_cast<std::size_t>(done));
    }
    return {};
}

// Lets the system begin to bring the file to the disk, so that a later fsync has less to wait for.
// Only a hint: where it is not known nothing is lost.
void startWriting([[maybe_unused]] int descriptor)
{
#ifdef SYNC_FILE_RANGE_WRITE
    ::sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
#endif
}

enum class Durability { Cached, OnDisk };

Result<void> writeNew(const fs::path &path, std::span<const std::byte> bytes, Durability durability)
{
    Descriptor file(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
    if (!file.isOpen())
        return systemError(errno, path, "create");
    if (auto written = writeAll(file.get(), bytes, path); !written)
        return written;
    if (durability == Durability::OnDisk && ::fsync(file.get()) != 0)
        return systemError(errno, path, "fsync");
    if (durability == Durability::Cached)
        startWriting(file.get());
    if (!file.close())
        return systemError(errno, path, "close");
    return {};
}

Result<void> replaceFile(const fs::path &path, std::span<const std::byte> bytes,
                         Durability durability)
{
    fs::path temporary = path.parent_path() / ("." + path.filename().string() + ".tmp");
    Result<void> done = writeNew(temporary, bytes, durability);
    if (done && std::rename(temporary.c_str(), path.c_str()) != 0)
        done = systemError(errno, path, "rename");
    if (!done) {
        ::unlink(temporary.c_str());
        return Error{done.error().code, path, done.error().detail};
    }
    return {};
}

Result<void> sync(const fs::path &path, int flags)
{
    const Descriptor file(path, flags);
    if (!file.isOpen())
        return systemError(errno, path, "open");
    if (::fsync(file.get()) != 0)
        return systemError(errno, path, "fsync");
    return {};
}

} // namespace

Error systemError(int number, const fs::path &path, std::string_view what)
{
    std::string detail(what);
    detail += ": " + std::generic_category().message(number);
    return {codeOf(number), path, std::move(detail)};
}

Result<FileStatus> fileStatus(const fs::path &path)
{
    struct stat status = {};
    if (::lstat(path.c_str(), &status) != 0)
        return systemError(errno, path, "stat");
    return statusOf(status);
}

Result<std::vector<DirectoryEntry>> listDirectory(const fs::path &directory)
{
    auto entries = listUnsorted(directory);
    if (entries)
        std::sort(entries->begin(), entries->end(),
                  [](const auto &a, const auto &b) { return a.name < b.name; });
    return entries;
}

Result<std::vector<DirectoryEntry>> listUnsorted(const fs::path &directory)
{
    const std::unique_ptr<DIR, CloseDirectory> open(::opendir(directory.c_str()));
    if (!open)
        return systemError(errno, directory, "list");
    try {
        std::vector<DirectoryEntry> entries;
        for (errno = 0; const dirent *entry = ::readdir(open.get()); errno = 0) {
            const std::string_view name = entry->d_name;
            if (name != "." && name != "..")
                entries.push_back({std::string(name), kindOf(*entry, directory)});
        }
        if (errno != 0)
            return systemError(errno, directory, "list");
        return entries;
    } catch (const std::bad_alloc &) {
        return systemError(ENOMEM, directory, "list");
    }
}

Result<std::vector<std::byte>> readFile(const fs::path &path, std::uint64_t maxBytes)
{
    std::vector<std::byte> bytes;
    const auto status = readFileInto(bytes, path, maxBytes);
    if (!status)
        return status.error();
    return bytes;
}

Result<FileStatus> readFileInto(std::vector<std::byte> &bytes, const fs::path &path,
                                std::uint64_t maxBytes)
try {
    const Descriptor file(path, toRead);
    const auto status = statusToRead(file, path, maxBytes);
    if (!status)
        return status.error();
    bytes.resize(static_cast<std::size_t>(status->sizeBytes));
    const auto read = readAll(file.get(), bytes, path);
    if (!read)
        return read.error();
    bytes.resize(*read);
    return *status;
} catch (const std::bad_alloc &) {
    return noMemory(path);
}

Result<SharedWords> readFileWords(const fs::path &path, std::uint64_t maxBytes)
try {
    const auto file = InputFile::open(path);
    if (!file)
        return file.error();
    if (file->sizeBytes() > maxBytes)
        return tooLarge(path, file->sizeBytes(), maxBytes);
    const auto count = static_cast<std::size_t>(file->sizeBytes() / sizeof(std::uint64_t));
    const auto memory = memoryOf(count);
    if (auto read = readByTwo(*file, std::as_writable_bytes(std::span(memory.get(), count))); !read)
        return read.error();
    return SharedWords{memory, count};
} catch (const std::bad_alloc &) {
    return noMemory(path);
}

Result<void> writeFileAtomically(const fs::path &path, std::span<const std::byte> bytes)
{
    if (auto replaced = replaceFile(path, bytes, Durability::OnDisk); !replaced)
        return replaced;
    return syncDirectory(path.parent_path());
}

Result<void> writeFileWhole(const fs::path &path, std::span<const std::byte> bytes)
{
    return replaceFile(path, bytes, Durability::Cached);
}

Result<void> occupySpace(const fs::path &path, std::uint64_t bytes)
{
    Descriptor file(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
    if (!file.isOpen())
        return systemError(errno, path, "create");
    int failed = EINTR;
    while (failed == EINTR)
        failed = ::posix_fallocate(file.get(), 0, static_cast<off_t>(bytes));
    if (failed == 0 && !file.close())
        failed = errno;
    if (failed == 0)
        return {};
    ::unlink(path.c_str());
    return systemError(failed, path, "allocate");
}

Result<void> createDirectory(const fs::path &path)
{
    if (::mkdir(path.c_str(), 0777) != 0)
        return systemError(errno, path, "mkdir");
    return {};
}

Result<void> renameFile(const fs::path &from, const fs::path &to)
{
    if (std::rename(from.c_str(), to.c_str()) != 0)
        return systemError(errno, from, "rename");
    return {};
}

Result<void> removeFile(const fs::path &path)
{
    if (std::remove(path.c_str()) != 0 && errno != ENOENT)
        return systemError(errno, path, "remove");
    return {};
}

Result<void> syncFile(const fs::path &path)
{
    return sync(path, O_RDONLY | O_NONBLOCK);
}

Result<void> syncDirectory(const fs::path &directory)
{
    return sync(directory.empty() ? fs::path(".") : directory, O_RDONLY | O_DIRECTORY);
}

ProcessIdentity processIdentity()
{
    ProcessIdentity identity;
    identity.id = ::getpid();
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) == 0)
        identity.host = host.data();
    const Descriptor boot("/proc/sys/kernel/random/boot_id", O_RDONLY);
    std::array<char, 36> digits{};
    if (boot.isOpen() && ::read(boot.get(), digits.data(), digits.size()) == std::ssize(digits))
        identity.boot.assign(digits.begin(), digits.end());
    return identity;
}

Result<std::uint64_t> freeSpace(const fs::path &path)
{
    std::error_code error;
    const fs::space_info space = fs::space(path, error);
    if (error)
        return systemError(error.value(), path, "statvfs");
    return static_cast<std::uint64_t>(space.available);
}

Result<std::uint64_t> fileSystemId(const fs::path &path)
{
    struct stat status
    {};
    if (::stat(path.c_str(), &status) != 0)
        return systemError(errno, path, "stat");
    return static_cast<std::uint64_t>(status.st_dev);
}

} // namespace store
