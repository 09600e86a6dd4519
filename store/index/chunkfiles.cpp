// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/chunkfiles.h"

#include "store/index/chunkname.h"
#include "store/meta/metadata.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace store {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> extraEndings = {".extra.json", ".extra_data.json",
                                                          ".extra_data.h5", ".extra_data.hdf5"};

// Sorts the names of one directory into chunks.
class Listing
{
public:
    explicit Listing(const Metadata &metadata)
        : m_isVideo(metadata.storeClass == StoreClass::Video)
        , m_extension(metadata.extension)
    {}

    void add(const DirectoryEntry &entry)
    {
        const std::string &name = entry.name;
        if (name == ".lock")
            m_isLocked = true;
        if (name.starts_with('.') || name == "metadata.yaml")
            return;
        const std::size_t dot = std::min(name.find('.'), name.size());
        const auto number = chunkNumber(std::string_view(name).substr(0, dot));
        if (!number || !addToChunk(*number, name.substr(dot), entry.kind))
            m_ignored.push_back(name);
    }

    StoreListing take()
    {
        StoreListing listing;
        listing.chunks.reserve(m_chunks.size());
        for (const auto &[number, chunk] : m_chunks)
            listing.chunks.push_back(chunk);
        listing.ignored = std::move(m_ignored);
        listing.isLocked = m_isLocked;
        return listing;
    }

private:
    // False if no file of a chunk ends so.
    bool addToChunk(int number, const std::string &ending, FileKind kind)
    {
        const bool isFolder = kind == FileKind::Directory || (kind == FileKind::Link && !m_isVideo);
        if (ending == (m_isVideo ? m_extension : std::string()) && isFolder != m_isVideo) {
            chunk(number).mediaKind = kind;
            return true;
        }
        const bool isNpz = m_isVideo && ending == ".npz";
        const bool isYaml = m_isVideo && ending == ".yaml";
        if (isNpz)
            chunk(number).index = IndexKind::Npz;
        if (isYaml && chunk(number).index == IndexKind::None)
            chunk(number).index = IndexKind::Yaml;
        return isNpz || isYaml ||
               std::find(extraEndings.begin(), extraEndings.end(), ending) != extraEndings.end();
    }

    ChunkFiles &chunk(int number)
    {
        const auto [place, isNew] = m_chunks.try_emplace(number);
        if (isNew)
            place->second = {number, std::nullopt,
                             m_isVideo ? IndexKind::None : IndexKind::LookedFor};
        return place->second;
    }

    const bool m_isVideo;
    const std::string m_extension;
    std::map<int, ChunkFiles> m_chunks;
    std::vector<std::string> m_ignored;
    bool m_isLocked = false;
};

} // namespace

Result<StoreListing> listStore(const fs::path &directory, const Metadata &metadata)
{
    const auto entries = listDirectory(directory);
    if (!entries)
        return entries.error();
    Listing listing(metadata);
    for (const DirectoryEntry &entry : *entries)
        listing.add(entry);
    return listing.take();
}

fs::path mediaPath(const fs::path &directory, const Metadata &metadata, int chunk)
{
    const bool isVideo = metadata.storeClass == StoreClass::Video;
    return directory / (chunkName(chunk) + (isVideo ? metadata.extension : std::string()));
}

fs::path indexPath(const fs::path &directory, const Metadata &metadata, int chunk, IndexKind kind)
{
    const char *ending = kind == IndexKind::Yaml ? ".yaml" : ".npz";
    const char *stem = metadata.storeClass == StoreClass::Video ? "" : "/index";
    return directory / (chunkName(chunk) + stem + ending);
}

std::string imageName(std::int64_t offset, const std::string &extension)
{
    const std::string digits = std::to_string(offset);
    constexpr std::size_t leastDigits = 6;
    return std::string(leastDigits - std::min(leastDigits, digits.size()), '0') + digits +
           extension;
}

} // namespace store
