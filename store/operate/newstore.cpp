// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/newstore.h"

#include "store/file.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;

// With what a run that was stopped left in it. Follows no links.
Result<void> removeStore(const fs::path &directory)
{
    std::error_code error;
    fs::remove_all(directory, error);
    return error ? systemError(error.value(), directory, "remove") : Result<void>();
}

} // namespace

Error renamed(Error error, const fs::path &from, const fs::path &to)
{
    const auto [inner, path] =
        std::mismatch(from.begin(), from.end(), error.path.begin(), error.path.end());
    if (inner != from.end())
        return error;
    fs::path seen = to;
    for (auto part = path; part != error.path.end(); ++part)
        seen /= *part;
    error.path = seen;
    return error;
}

bool liesIn(const fs::path &place, const fs::path &directory)
{
    std::error_code error; // what cannot be reached is told when it is opened
    const fs::path inner = fs::weakly_canonical(place, error);
    const fs::path outer = error ? fs::path() : fs::weakly_canonical(directory, error);
    const auto same = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
    return !error && same.first == outer.end() && same.second != inner.end();
}

NewStore::NewStore(fs::path destination, fs::path workplace, TargetLock lock)
    : m_destination(std::move(destination))
    , m_workplace(std::move(workplace))
    , m_lock(std::move(lock))
{}

NewStore::NewStore(NewStore &&other) noexcept
    : m_destination(std::move(other.m_destination))
    , m_workplace(std::exchange(other.m_workplace, fs::path()))
    , m_lock(std::move(other.m_lock))
{}

NewStore::~NewStore()
{
    if (!m_workplace.empty())
        static_cast<void>(removeStore(m_workplace)); // else the next run does
}

Result<NewStore> NewStore::begin(const fs::path &destination)
{
    fs::path place = fs::absolute(destination).lexically_normal();
    if (!place.has_filename())
        place = place.parent_path();
    const auto status = fileStatus(place);
    if (!status && status.error().code != Error::Code::NotFound)
        return status.error();
    if (status) {
        const auto entries = listDirectory(place);
        if (status->kind != FileKind::Directory || !entries || !entries->empty())
            return Error{Error::Code::AlreadyExists, place, "it is no empty folder"};
    }
    if (const auto parent = fileStatus(place.parent_path()); !parent)
        return Error{parent.error().code, place.parent_path(), parent.error().detail};
    const fs::path workplace =
        place.parent_path() / ("." + place.filename().string() + ".converting");
    auto lock = TargetLock::take(place);
    if (!lock)
        return lock.error();
    NewStore store(place, workplace, *std::move(lock));
    if (auto removed = removeStore(workplace); !removed)
        return store.seenFromOutside(removed.error());
    return store;
}

Result<void> NewStore::complete()
{
    if (auto renamed = renameFile(m_workplace, m_destination); !renamed)
        return renamed;
    m_workplace.clear();
    return syncDirectory(m_destination.parent_path());
}

} // namespace store
