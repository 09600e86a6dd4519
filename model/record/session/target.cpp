// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/session/target.h"

#include "store/file.h"
#include "store/storelock.h"

#include <QString>

#include <string>

namespace model {

namespace {

using Code = store::Error::Code;

constexpr std::uint64_t mostLockBytes = 4096;

// What the lock's file says, on one line.
std::string holder(const std::filesystem::path &directory)
{
    const auto bytes = store::readFile(directory / store::lockName, mostLockBytes);
    if (!bytes || bytes->empty())
        return "another program";
    std::string text(reinterpret_cast<const char *>(bytes->data()), bytes->size());
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at))
        text.replace(at, 1, ", ");
    return text;
}

std::string contents(store::LockState lock, bool isStore)
{
    if (lock == store::LockState::LeftOver)
        return "a recording that was interrupted lies there; \"framehouse-cli recover\" repairs it";
    return isStore ? "a recording lies there" : "it is not an empty folder";
}

} // namespace

store::Result<void> checkTarget(const std::filesystem::path &directory, const QDateTime &now)
{
    const auto status = store::fileStatus(directory);
    if (!status)
        return status.error().code == Code::NotFound ? store::Result<void>()
                                                     : store::Result<void>(status.error());
    const auto entries = status->kind == store::FileKind::Directory
                             ? store::listDirectory(directory)
                             : store::Result<std::vector<store::DirectoryEntry>>(store::Error{});
    if (entries && entries->empty())
        return {};
    const store::LockState lock = store::lockState(directory);
    if (lock == store::LockState::Held)
        return store::Error{Code::Busy, directory, "it is being recorded by " + holder(directory)};
    const bool isStore = static_cast<bool>(store::fileStatus(directory / "metadata.yaml"));
    return store::Error{Code::AlreadyExists, directory,
                        contents(lock, isStore) + "; " +
                            freeNameBeside(directory, now).filename().string() + " is free"};
}

std::filesystem::path freeNameBeside(const std::filesystem::path &directory, const QDateTime &now)
{
    const std::string stamp = now.toString(QStringLiteral("_yyyyMMdd_HHmmss")).toStdString();
    std::filesystem::path name = directory;
    name += stamp;
    for (int i = 2; store::fileStatus(name); ++i) {
        name = directory;
        name += "_" + std::to_string(i) + stamp;
    }
    return name;
}

} // namespace model
