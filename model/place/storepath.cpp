// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/place/storepath.h"

#include <algorithm>
#include <string>
#include <system_error>

namespace model {

namespace {

namespace fs = std::filesystem;

bool isStore(const fs::path &directory)
{
    std::error_code error;
    return fs::is_regular_file(directory / "metadata.yaml", error);
}

bool isChunkFolder(const fs::path &directory)
{
    const std::string name = directory.filename().string();
    return !name.empty() &&
           std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Absolute, without a slash at the end.
fs::path cleaned(const fs::path &path)
{
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error).lexically_normal();
    return absolute.has_filename() ? absolute : absolute.parent_path();
}

} // namespace

fs::path findStore(const fs::path &path)
{
    std::error_code error;
    fs::path candidate = cleaned(path);
    if (!fs::exists(candidate, error))
        return path;
    if (!fs::is_directory(candidate, error))
        candidate = candidate.parent_path();
    if (isStore(candidate))
        return candidate;
    if (isChunkFolder(candidate) && isStore(candidate.parent_path()))
        return candidate.parent_path();
    return path;
}

} // namespace model
