// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/cachefiles.h"

#include "store/file.h"

#include <algorithm>
#include <vector>

namespace store {

namespace {

namespace fs = std::filesystem;

struct OldFile
{
    fs::path path;
    FileStatus status;
};

std::vector<OldFile> cacheFiles(const fs::path &directory, std::string_view ending)
{
    std::vector<OldFile> files;
    const auto entries = listDirectory(directory);
    if (!entries)
        return files;
    for (const DirectoryEntry &entry : *entries) {
        const auto status = entry.name.ends_with(ending) ? fileStatus(directory / entry.name)
                                                         : Result<FileStatus>(Error{});
        if (status && status->kind == FileKind::Regular)
            files.push_back({directory / entry.name, *status});
    }
    return files;
}

} // namespace

void removeOldest(const fs::path &directory, std::string_view ending, std::uint64_t maxBytes)
{
    std::vector<OldFile> files = cacheFiles(directory, ending);
    std::sort(files.begin(), files.end(), [](const OldFile &a, const OldFile &b) {
        return a.status.modifiedNs > b.status.modifiedNs;
    });
    std::uint64_t total = 0;
    for (const OldFile &file : files) {
        total += file.status.sizeBytes;
        if (total > maxBytes)
            static_cast<void>(removeFile(file.path)); // the next writing tries again
    }
}

std::uint64_t sizeOfFiles(const fs::path &directory, std::string_view ending)
{
    std::uint64_t total = 0;
    for (const OldFile &file : cacheFiles(directory, ending))
        total += file.status.sizeBytes;
    return total;
}

} // namespace store
