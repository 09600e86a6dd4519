// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/checknames.h"

#include "store/file.h"
#include "store/index/chunkfiles.h"
#include "store/index/chunkname.h"
#include "store/reader.h"
#include "store/recover/leftovers.h"

#include <array>
#include <set>
#include <string>
#include <string_view>

namespace store {

namespace {

namespace fs = std::filesystem;
using Weight = Finding::Weight;
using Code = Error::Code;

Finding about(const fs::path &file, Weight weight, Code code, std::string detail)
{
    Finding finding;
    finding.weight = weight;
    finding.error = {code, file, std::move(detail)};
    return finding;
}

// What a program of ours left when it was interrupted; empty: nothing of that kind.
std::optional<Finding> leftOver(const fs::path &directory, const std::string &name)
{
    const fs::path file = directory / name;
    const auto problem = [&](const char *detail) {
        return about(file, Weight::Problem, Code::Corrupt, detail);
    };
    switch (leftoverKind(name)) {
    case LeftoverKind::Lock:
        return problem("the recording is still running, or was interrupted and not recovered");
    case LeftoverKind::Journal:
        return problem("the journal of a recording that was interrupted and not recovered");
    case LeftoverKind::Temporary:
        return problem("was left over when a program was interrupted, and can be deleted");
    case LeftoverKind::None:
        break;
    }
    if (name.ends_with(".damaged"))
        return problem("a part of the recording that could not be recovered was set aside");
    return std::nullopt;
}

Finding foreign(const fs::path &file)
{
    return about(file, Weight::Remark, Code::Unsupported, "does not belong to the recording");
}

std::set<int> knownChunks(const Reader &reader)
{
    std::set<int> chunks;
    if (const auto listing = listStore(reader.directory(), reader.metadata()))
        for (const ChunkFiles &chunk : listing->chunks)
            chunks.insert(chunk.number);
    return chunks;
}

std::vector<Finding> missingChunks(const Reader &reader)
{
    std::vector<Finding> findings;
    std::int64_t expected = 0;
    for (const int chunk : knownChunks(reader)) {
        if (chunk > expected) {
            const std::string last = std::to_string(chunk - 1);
            Finding missing = about(reader.directory(), Weight::Problem, Code::NotFound,
                                    chunk - expected == 1 ? "chunk " + last + " is missing"
                                                          : "chunks " + std::to_string(expected) +
                                                                " to " + last + " are missing");
            missing.chunk = static_cast<int>(expected);
            findings.push_back(std::move(missing));
        }
        expected = std::int64_t(chunk) + 1;
    }
    return findings;
}

// Whether a file of a chunk's folder is the picture `offset`, or one the format puts there.
bool belongs(const std::string &name)
{
    constexpr std::array<std::string_view, 4> others{"index.npz", "index.yaml", "index.extra.json",
                                                     "index.extra_data.json"};
    for (const std::string_view other : others)
        if (name == other)
            return true;
    return false;
}

// The number of a picture by its name; empty for other files.
std::optional<int> pictureNumber(const std::string &name, const std::string &extension)
{
    if (!name.ends_with(extension))
        return std::nullopt;
    return chunkNumber(std::string_view(name).substr(0, name.size() - extension.size()));
}

} // namespace

std::vector<Finding> checkNames(const Reader &reader)
{
    std::vector<Finding> findings;
    const auto entries = listDirectory(reader.directory());
    if (!entries) {
        findings.push_back(about(reader.directory(), Weight::Problem, entries.error().code,
                                 entries.error().detail));
        return findings;
    }
    for (const DirectoryEntry &entry : *entries)
        if (auto finding = leftOver(reader.directory(), entry.name))
            findings.push_back(std::move(*finding));
    for (const std::string &name : reader.ignoredFiles())
        if (!leftOver(reader.directory(), name))
            findings.push_back(foreign(reader.directory() / name));
    for (Finding &missing : missingChunks(reader))
        findings.push_back(std::move(missing));
    return findings;
}

std::vector<Finding> checkFolder(const Reader &reader, int chunk, std::int64_t count)
{
    std::vector<Finding> findings;
    const fs::path folder = reader.directory() / chunkName(chunk);
    const auto entries = listDirectory(folder);
    if (!entries)
        return findings; // the decoder says it better
    std::int64_t more = 0;
    for (const DirectoryEntry &entry : *entries) {
        const auto number = pictureNumber(entry.name, reader.metadata().extension);
        if (auto finding = leftOver(folder, entry.name))
            findings.push_back(std::move(*finding));
        else if (number && *number >= count)
            ++more;
        else if (!number && !belongs(entry.name) && !entry.name.starts_with('.'))
            findings.push_back(foreign(folder / entry.name));
    }
    if (more > 0)
        findings.push_back(
            about(folder, Weight::Problem, Code::Corrupt,
                  "holds " + std::to_string(more) + " pictures that the index does not list"));
    for (Finding &finding : findings)
        finding.chunk = chunk;
    return findings;
}

} // namespace store
