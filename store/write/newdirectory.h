// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/storelock.h"

#include <array>
#include <filesystem>

namespace store {

// The directory of a store that is being made: what was put into it goes with the object, and the
// directory too if it was not there before, unless keep() is called.
class NewDirectory
{
public:
    static constexpr const char *metadataName = "metadata.yaml";
    static constexpr const char *reserveName = ".reserve"; // room to finish when the disk is full

    explicit NewDirectory(std::filesystem::path path);
    ~NewDirectory();
    NewDirectory(const NewDirectory &) = delete;
    NewDirectory &operator=(const NewDirectory &) = delete;

    // AlreadyExists if it is there and not empty, NotFound if its parent is missing.
    Result<void> make();

    void keep() { m_isKept = true; }

private:
    std::filesystem::path m_path;
    std::array<std::filesystem::path, 3> m_files; // made early: to remove them takes no memory
    bool m_isMade = false; // by us; else it was there, empty
    bool m_isOurs = false; // what lies in it
    bool m_isKept = false;
};

} // namespace store
