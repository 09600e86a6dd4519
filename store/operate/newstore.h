// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/operate/targetlock.h"

#include <filesystem>
#include <utility>

namespace store {

// The error with its path as it is once the file or folder `from` is called `to`.
Error renamed(Error error, const std::filesystem::path &from, const std::filesystem::path &to);

// Whether `place`, which need not be there yet, would lie in the folder `directory`.
bool liesIn(const std::filesystem::path &place, const std::filesystem::path &directory);

// A store that is made under a hidden name beside its own, `.NAME.converting`, and gets that once it
// is complete. Gone with the object otherwise.
class NewStore
{
public:
    // Removes what an earlier run left. AlreadyExists if `destination` is there and not an empty
    // folder, or another is making it; NotFound if its parent is missing.
    static Result<NewStore> begin(const std::filesystem::path &destination);
    ~NewStore();
    NewStore(NewStore &&other) noexcept;
    NewStore &operator=(NewStore &&) = delete;

    // Where to make it. Not there yet.
    const std::filesystem::path &workplace() const { return m_workplace; }

    // An error in the workplace as one at the destination, whose name the caller knows.
    Error seenFromOutside(Error error) const
    {
        return renamed(std::move(error), m_workplace, m_destination);
    }

    // Gives it its name, durably.
    Result<void> complete();

private:
    NewStore(std::filesystem::path destination, std::filesystem::path workplace, TargetLock lock);

    std::filesystem::path m_destination;
    std::filesystem::path m_workplace; // empty: nothing to remove
    TargetLock m_lock;
};

} // namespace store
