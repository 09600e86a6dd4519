// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/storelock.h"

#include "store/file.h"

#include <date/date.h>

#include <array>
#include <chrono>
#include <span>

namespace store {

namespace {

constexpr int tries = 100; // against programs that only look, which takes them no time

std::string ownText()
{
    const ProcessIdentity own = processIdentity();
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return "pid: " + std::to_string(own.id) + "\nhost: " + own.host + "\nboot: " + own.boot +
           "\nstarted: " + date::format("%FT%TZ", now) + "\nprogram: Framehouse " +
           FRAMEHOUSE_VERSION + "\n";
}

// What a lock file says, on one line.
std::string holder(const FileHandle &file)
{
    std::array<std::byte, 512> bytes{};
    const auto size = file.read(0, bytes);
    std::string text(reinterpret_cast<const char *>(bytes.data()), size ? *size : 0);
    for (char &letter : text)
        letter = letter == '\n' ? ' ' : letter;
    return text;
}

} // namespace

LockState lockState(const std::filesystem::path &directory)
{
    const auto file = FileHandle::open(directory / lockName, FileHandle::Mode::Read);
    if (!file)
        return file.error().code == Error::Code::NotFound ? LockState::None : LockState::Unknown;
    const auto isLocked = file->isLocked();
    if (!isLocked) // some network file systems know no locks
        return LockState::Unknown;
    return *isLocked ? LockState::Held : LockState::LeftOver;
}

StoreLock::StoreLock(FileHandle file, bool wasForeign)
    : m_file(std::move(file))
    , m_wasForeign(wasForeign)
{}

// Nothing if another has been quicker, or is looking.
Result<std::optional<StoreLock>> StoreLock::tryOpen(const std::filesystem::path &path,
                                                    FileHandle::Mode mode)
{
    auto file = FileHandle::open(path, mode);
    if (!file)
        return file.error();
    const auto locked = file->lock();
    if (!locked)
        return locked.error();
    if (!*locked || !file->isAtPath()) // it was removed meanwhile
        return std::optional<StoreLock>();
    const auto size = file->size();
    if (!size)
        return size.error();
    const bool isNew = mode == FileHandle::Mode::CreateNew;
    if (isNew) {
        const std::string text = ownText();
        if (auto written = file->write(0, std::as_bytes(std::span(text))); !written)
            return written.error();
    }
    return std::optional(StoreLock(*std::move(file), !isNew && *size == 0));
}

Result<StoreLock> StoreLock::create(const std::filesystem::path &directory)
{
    auto lock = tryOpen(directory / lockName, FileHandle::Mode::CreateNew);
    if (!lock)
        return lock.error();
    if (!*lock)
        return Error{Error::Code::Busy, directory, "another program uses the folder"};
    return std::move(**lock);
}

Result<StoreLock> StoreLock::takeOver(const std::filesystem::path &directory)
{
    const auto path = directory / lockName;
    for (int i = 0; i < tries; ++i) {
        auto lock = tryOpen(path, FileHandle::Mode::Update);
        if (!lock && lock.error().code == Error::Code::NotFound)
            lock = tryOpen(path, FileHandle::Mode::CreateNew);
        if (!lock && lock.error().code != Error::Code::AlreadyExists)
            return lock.error();
        if (lock && *lock)
            return std::move(**lock);
    }
    const auto file = FileHandle::open(path, FileHandle::Mode::Read);
    return Error{Error::Code::Busy, directory,
                 "held by " + (file ? holder(*file) : std::string("another program"))};
}

Result<void> StoreLock::release()
{
    return removeFile(m_file.path());
}

} // namespace store
