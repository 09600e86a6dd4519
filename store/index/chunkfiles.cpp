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

bool isRegular(const fs::path &file)
{
    const auto status = fileStatus(file);
    return status && status->kind != FileKind::Directory;
}

// Sorts the names of one directory into chunks.
class Listing
{
public:
    Listing(const fs::path &directory, const Metadata &metadata)
        : m_directory(directory)
        , m_isVideo(metadata.storeClass == StoreClass::Video)
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
        for (auto &[number, chunk] : m_chunks) {
            if (!m_isVideo)
                chunk.index = indexInFolder(chunk.media);
            listing.chunks.push_back(std::move(chunk));
        }
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
        const bool isIndex = m_isVideo && (ending == ".npz" || ending == ".yaml");
        if (isIndex && (ending == ".npz" || chunk(number).index.empty()))
            chunk(number).index = m_directory / (chunkName(number) + ending);
        return isIndex ||
               std::find(extraEndings.begin(), extraEndings.end(), ending) != extraEndings.end();
    }

    ChunkFiles &chunk(int number)
    {
        ChunkFiles &files = m_chunks[number];
        files.number = number;
        files.media = m_directory / (chunkName(number) + (m_isVideo ? m_extension : ""));
        return files;
    }

    static fs::path indexInFolder(const fs::path &folder)
    {
        for (const char *name : {"index.npz", "index.yaml"})
            if (isRegular(folder / name))
                return folder / name;
        return {};
    }

    const fs::path m_directory;
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
    Listing listing(directory, metadata);
    for (const DirectoryEntry &entry : *entries)
        listing.add(entry);
    return listing.take();
}

std::string imageName(std::int64_t offset, const std::string &extension)
{
    const std::string digits = std::to_string(offset);
    constexpr std::size_t leastDigits = 6;
    return std::string(leastDigits - std::min(leastDigits, digits.size()), '0') + digits +
           extension;
}

} // namespace store
