// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/chunkfiles.h"

#include "store/index/chunkname.h"
#include "store/meta/metadata.h"

#include <algorithm>
#include <array>
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
        , m_mediaEnding(m_isVideo ? metadata.extension : std::string())
    {}

    void add(const DirectoryEntry &entry)
    {
        const std::string &name = entry.name;
        if (name == ".lock")
            m_isLocked = true;
        const bool isMarks = name == "marks.csv" || name.starts_with("marks.csv.old");
        if (name.starts_with('.') || name == "metadata.yaml" || isMarks)
            return;
        const std::size_t dot = std::min(name.find('.'), name.size());
        const auto number = chunkNumber(std::string_view(name).substr(0, dot));
        if (!number || !addToChunk(*number, std::string_view(name).substr(dot), entry.kind))
            m_ignored.push_back(name);
    }

    StoreListing take()
    {
        std::sort(m_found.begin(), m_found.end(),
                  [](const ChunkFiles &a, const ChunkFiles &b) { return a.number < b.number; });
        StoreListing listing;
        for (const ChunkFiles &found : m_found) {
            if (listing.chunks.empty() || listing.chunks.back().number != found.number)
                listing.chunks.push_back(found);
            else
                join(listing.chunks.back(), found);
        }
        std::sort(m_ignored.begin(), m_ignored.end());
        listing.ignored = std::move(m_ignored);
        listing.isLocked = m_isLocked;
        return listing;
    }

private:
    // False if no file of a chunk ends so.
    bool addToChunk(int number, std::string_view ending, FileKind kind)
    {
        const bool isFolder = kind == FileKind::Directory || (kind == FileKind::Link && !m_isVideo);
        if (ending == m_mediaEnding && isFolder != m_isVideo) {
            m_found.push_back({number, kind, m_isVideo ? IndexKind::None : IndexKind::LookedFor});
            return true;
        }
        if (m_isVideo && (ending == ".npz" || ending == ".yaml")) {
            const IndexKind index = ending == ".npz" ? IndexKind::Npz : IndexKind::Yaml;
            m_found.push_back({number, std::nullopt, index});
            return true;
        }
        return std::find(extraEndings.begin(), extraEndings.end(), ending) != extraEndings.end();
    }

    // Adds what was found of a chunk to what else was found of it.
    static void join(ChunkFiles &chunk, const ChunkFiles &found)
    {
        if (found.mediaKind)
            chunk.mediaKind = found.mediaKind;
        if (found.index == IndexKind::Npz || chunk.index == IndexKind::None)
            chunk.index = found.index;
    }

    const bool m_isVideo;
    const std::string m_mediaEnding;
    std::vector<ChunkFiles> m_found; // a chunk may come several times
    std::vector<std::string> m_ignored;
    bool m_isLocked = false;
};

} // namespace

Result<StoreListing> listStore(const fs::path &directory, const Metadata &metadata)
{
    const auto entries = listUnsorted(directory);
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
