// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/exporttarget.h"

#include "store/chunk/saveframe.h"
#include "store/file.h"
#include "store/write/newdirectory.h"

#include <algorithm>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;

constexpr int mostFolders = 2; // in one another, of what an export makes

// A file, or a folder of files and, `depth` deep, of folders; links are not followed. Done if it is not
// there.
Result<void> removeMade(const fs::path &path, int depth = mostFolders)
{
    const auto status = fileStatus(path);
    if (depth > 0 && status && status->kind == FileKind::Directory) {
        const auto entries = listUnsorted(path);
        if (!entries)
            return entries.error();
        for (const DirectoryEntry &entry : *entries)
            if (auto removed = removeMade(path / entry.name, depth - 1); !removed)
                return removed;
    }
    return removeFile(path);
}

// Whether a folder of pictures could have it: no recording has nothing else.
bool isOfPictures(const DirectoryEntry &entry)
{
    const bool isOurs = isPictureName(entry.name) || fs::path(entry.name).extension() == ".csv";
    return entry.kind == FileKind::Regular && isOurs;
}

fs::path besideOf(const fs::path &target, const char *prefix)
{
    return target.parent_path() / (prefix + target.filename().string());
}

// The whole path, without a slash at its end.
fs::path placeOf(const fs::path &target)
{
    const fs::path place = fs::absolute(target).lexically_normal();
    return place.has_filename() ? place : place.parent_path();
}

// What complete() had moved away gets its name again.
Result<void> putBack(const fs::path &place)
{
    if (auto removed = removeMade(place); !removed)
        return removed;
    if (auto moved = renameFile(besideOf(place, ".replaced."), place); !moved)
        return moved;
    return syncDirectory(place.parent_path());
}

// Whether the folder is a store, or one of its chunks.
bool isInStore(const fs::path &folder)
{
    std::error_code error; // what cannot be reached is told when it is opened
    const fs::path place = fs::weakly_canonical(folder, error);
    const auto isStore = [](const fs::path &each) {
        return static_cast<bool>(fileStatus(each / NewDirectory::metadataName));
    };
    return !error && (isStore(place) || isStore(place.parent_path()));
}

} // namespace

ExportTarget::ExportTarget(fs::path target, Kind kind, bool overwrites)
    : m_target(std::move(target))
    , m_kind(kind)
    , m_overwrites(overwrites)
{}

ExportTarget::ExportTarget(ExportTarget &&other) noexcept
    : m_lock(std::move(other.m_lock))
    , m_target(std::move(other.m_target))
    , m_workplace(std::exchange(other.m_workplace, fs::path()))
    , m_replaced(std::exchange(other.m_replaced, fs::path()))
    , m_kind(other.m_kind)
    , m_overwrites(other.m_overwrites)
    , m_hasPutBack(other.m_hasPutBack)
    , m_isNamed(std::exchange(other.m_isNamed, false))
{}

ExportTarget::~ExportTarget()
{
    if (!m_workplace.empty())
        static_cast<void>(removeMade(m_workplace)); // else the next run does
}

Result<bool> ExportTarget::holdsOnlyPictures(const fs::path &folder)
{
    const auto entries = listUnsorted(folder);
    if (!entries)
        return entries.error();
    return std::ranges::all_of(*entries, isOfPictures);
}

// Whether what is at the target now, if anything is, may go.
Result<void> ExportTarget::checkPlace() const
{
    const auto status = fileStatus(m_target);
    if (!status)
        return status.error().code == Error::Code::NotFound ? Result<void>() : status.error();
    const bool isFolder = status->kind == FileKind::Directory;
    if (isFolder && m_kind == Kind::Folder) {
        const auto entries = listUnsorted(m_target);
        if (!entries)
            return entries.error();
        const bool isExport = std::ranges::all_of(*entries, isOfPictures);
        if (entries->empty() || (m_overwrites && isExport))
            return {};
        return Error{Error::Code::AlreadyExists, m_target,
                     isExport ? "it is no empty folder"
                              : "a folder with more than pictures and tables in it"};
    }
    if (m_overwrites && !isFolder && m_kind == Kind::File && status->kind == FileKind::Regular)
        return {};
    return Error{Error::Code::AlreadyExists, m_target,
                 m_hasPutBack
                     ? "it was put back: an export that was cut off had begun to replace it"
                 : isFolder ? "it is a folder"
                            : "it is a file"};
}

// What a run that was cut off had moved away.
Result<void> ExportTarget::settleEarlier()
{
    const fs::path old = besideOf(m_target, ".replaced.");
    if (!fileStatus(old))
        return {};
    if (fileStatus(m_target))
        return removeMade(old);
    m_hasPutBack = true;
    return putBack(m_target);
}

Result<void> ExportTarget::undoEarlier(const fs::path &target, const fs::path &map)
{
    const fs::path place = placeOf(target);
    if (!fileStatus(besideOf(place, ".exporting.")))
        return {};
    const auto lock = TargetLock::take(place);
    if (!lock)
        return lock.error();
    if (!fileStatus(besideOf(place, ".exporting."))) // it was being made
        return {};
    const fs::path table = placeOf(map);
    return fileStatus(besideOf(table, ".replaced.")) ? putBack(table) : Result<void>();
}

Result<ExportTarget> ExportTarget::begin(const fs::path &target, Kind kind, bool overwrites)
{
    const fs::path place = placeOf(target);
    if (isInStore(place.parent_path()))
        return Error{Error::Code::InvalidArgument, place,
                     "it would lie in a recording, which nothing is written into"};
    ExportTarget made(place, kind, overwrites);
    const fs::path parent = place.parent_path();
    if (const auto status = fileStatus(parent / "."); !status)
        return Error{status.error().code, parent, status.error().detail};
    auto lock = TargetLock::take(place);
    if (!lock)
        return lock.error();
    made.m_lock.emplace(*std::move(lock));
    if (auto settled = made.settleEarlier(); !settled)
        return settled.error();
    if (auto checked = made.checkPlace(); !checked)
        return checked.error();
    made.m_workplace = besideOf(place, ".exporting."); // not before: another run's may be there
    if (auto removed = removeMade(made.m_workplace); !removed)
        return made.seenFromOutside(removed.error());
    if (auto removed = removeMade(fs::path(made.m_workplace) += ".marks"); !removed)
        return made.seenFromOutside(removed.error());
    if (kind == Kind::Folder)
        if (auto folder = createDirectory(made.m_workplace); !folder)
            return made.seenFromOutside(folder.error());
    return made;
}

Result<void> ExportTarget::complete()
{
    if (auto checked = checkPlace(); !checked)
        return checked;
    if (m_kind == Kind::Folder)
        if (auto synced = syncDirectory(m_workplace); !synced)
            return seenFromOutside(synced.error());
    if (fileStatus(m_target)) {
        const fs::path old = besideOf(m_target, ".replaced.");
        if (auto removed = removeMade(old); !removed)
            return removed;
        if (auto moved = renameFile(m_target, old); !moved)
            return moved;
        m_replaced = old;
    }
    if (auto renamed = renameFile(m_workplace, m_target); !renamed)
        return seenFromOutside(renamed.error());
    m_isNamed = true;
    m_workplace.clear();
    return syncDirectory(m_target.parent_path());
}

void ExportTarget::undo()
{
    if (std::exchange(m_isNamed, false))
        static_cast<void>(removeMade(m_target)); // the failure that led here is what is told
    if (!m_replaced.empty())
        static_cast<void>(renameFile(std::exchange(m_replaced, fs::path()), m_target));
    static_cast<void>(syncDirectory(m_target.parent_path()));
}

void ExportTarget::settle()
{
    if (!m_replaced.empty())
        static_cast<void>(
            removeMade(std::exchange(m_replaced, fs::path()))); // else the next run does
}

} // namespace store
