// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/exporttarget.h"

#include "store/chunk/saveframe.h"
#include "store/file.h"

#include <algorithm>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;

// A file, or a folder of files. Done if it is not there.
Result<void> removeFlat(const fs::path &path)
{
    const auto status = fileStatus(path);
    if (status && status->kind == FileKind::Directory) {
        const auto entries = listUnsorted(path);
        if (!entries)
            return entries.error();
        for (const DirectoryEntry &entry : *entries)
            if (auto removed = removeFile(path / entry.name); !removed)
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

} // namespace

ExportTarget::ExportTarget(fs::path target, Kind kind, bool overwrites)
    : m_target(std::move(target))
    , m_workplace(besideOf(m_target, ".exporting."))
    , m_kind(kind)
    , m_overwrites(overwrites)
{}

ExportTarget::ExportTarget(ExportTarget &&other) noexcept
    : m_target(std::move(other.m_target))
    , m_workplace(std::exchange(other.m_workplace, fs::path()))
    , m_kind(other.m_kind)
    , m_overwrites(other.m_overwrites)
{}

ExportTarget::~ExportTarget()
{
    if (!m_workplace.empty())
        static_cast<void>(removeFlat(m_workplace)); // else the next run does
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
        const bool isExport = std::all_of(entries->begin(), entries->end(), isOfPictures);
        if (entries->empty() || (m_overwrites && isExport))
            return {};
        return Error{Error::Code::AlreadyExists, m_target,
                     isExport ? "it is no empty folder"
                              : "a folder with more than pictures and tables in it"};
    }
    if (m_overwrites && !isFolder && m_kind == Kind::File && status->kind == FileKind::Regular)
        return {};
    return Error{Error::Code::AlreadyExists, m_target,
                 isFolder ? "it is a folder" : "it is a file"};
}

Result<ExportTarget> ExportTarget::begin(const fs::path &target, Kind kind, bool overwrites)
{
    fs::path place = fs::absolute(target).lexically_normal();
    if (!place.has_filename())
        place = place.parent_path();
    ExportTarget made(place, kind, overwrites);
    if (auto checked = made.checkPlace(); !checked)
        return checked.error();
    const fs::path parent = place.parent_path();
    if (const auto status = fileStatus(parent / "."); !status)
        return Error{status.error().code, parent, status.error().detail};
    if (auto removed = removeFlat(made.m_workplace); !removed)
        return made.seenFromOutside(removed.error());
    if (kind == Kind::Folder)
        if (auto folder = createDirectory(made.m_workplace); !folder)
            return made.seenFromOutside(folder.error());
    return made;
}

// The old folder is there under another name until the new one has its own.
Result<void> ExportTarget::replaceFolder()
{
    const fs::path old = besideOf(m_target, ".replaced.");
    if (auto removed = removeFlat(old); !removed)
        return removed;
    if (auto moved = renameFile(m_target, old); !moved)
        return moved;
    if (auto renamed = renameFile(m_workplace, m_target); !renamed) {
        static_cast<void>(renameFile(old, m_target)); // the first failure is what is told
        return renamed;
    }
    m_workplace.clear();
    return removeFlat(old);
}

Result<void> ExportTarget::complete()
{
    if (auto checked = checkPlace(); !checked)
        return checked;
    if (m_kind == Kind::Folder)
        if (auto synced = syncDirectory(m_workplace); !synced)
            return seenFromOutside(synced.error());
    if (m_kind == Kind::Folder && fileStatus(m_target)) {
        if (auto replaced = replaceFolder(); !replaced)
            return seenFromOutside(replaced.error());
    } else if (auto renamed = renameFile(m_workplace, m_target); !renamed) {
        return seenFromOutside(renamed.error());
    }
    m_workplace.clear();
    return syncDirectory(m_target.parent_path());
}

} // namespace store
