// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/targetlock.h"

#include "store/file.h"

#include <utility>

namespace store {

TargetLock::TargetLock(FileHandle file)
    : m_file(std::make_unique<FileHandle>(std::move(file)))
{}

// Removed while it is still locked: who opened it meanwhile sees that it is gone.
TargetLock::~TargetLock()
{
    if (m_file)
        static_cast<void>(removeFile(m_file->path())); // one that stays holds nobody up
}

Result<TargetLock> TargetLock::take(const std::filesystem::path &target)
{
    const auto path = target.parent_path() / (".exporting." + target.filename().string() + ".lock");
    constexpr int tries = 100;
    for (int i = 0; i < tries; ++i) {
        auto file = FileHandle::open(path, FileHandle::Mode::Create);
        if (!file)
            return Error{file.error().code, target, file.error().detail};
        const auto isLocked = file->lock();
        if (isLocked && !*isLocked)
            break;
        if (file->isAtPath())
            return TargetLock(*std::move(file));
    }
    return Error{Error::Code::AlreadyExists, target, "it is being made right now"};
}

} // namespace store
