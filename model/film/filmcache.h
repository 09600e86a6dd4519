// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/file.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace store {
class Reader;
}

namespace model {

// The small pictures of a recording that are kept on disk, in a directory that holds those of other
// recordings, too. Never in the recording.
//
// One file for each chunk: a picture more writes little anew, damage costs the pictures of one
// chunk, and of a week only the chunks that were looked at take room. A file is bound to the
// recording's path and identity; each picture counts only while the file that it was decoded from
// has the same size and modification time, to the nanosecond.
//
// Never changes after it was made; to be used from any thread, but it waits for the disk.
class FilmCache
{
public:
    // A picture of frame `offset` of a chunk, with which decoding up to frame `upTo` begins.
    struct Entry
    {
        std::int64_t offset = 0;
        std::int64_t upTo = 0;
        store::FileStatus source; // of the file it was decoded from, before that was opened
        cv::Mat pixels; // fits into filmPictureSize; 1 .. 4 channels
    };

    static constexpr std::uint64_t usualBytes = std::uint64_t(256) << 20; // of all files together

    // `directory` is made when needed; empty: nothing is kept. REQUIRES: reader is not null.
    FilmCache(std::filesystem::path directory, std::shared_ptr<const store::Reader> reader,
              std::uint64_t maxBytes = usualBytes);

    // Of the pictures of all recordings in a directory: what they take, and removing them. One that is
    // open keeps those it has in memory.
    static std::uint64_t sizeBytes(const std::filesystem::path &directory);
    static void clear(const std::filesystem::path &directory);

    // Of the file that frame `offset` of a chunk is in; empty if it is no ordinary file, or was
    // changed just now: the next change could leave size and time as they are.
    std::optional<store::FileStatus> sourceOf(int chunk, std::int64_t offset) const;

    // Empty if there is no file, or one that is damaged, or of another recording.
    std::vector<Entry> read(int chunk) const;

    // Replaces the chunk's file, whole or not at all, without those first in the list that are too
    // many. A failure costs time later, nothing else.
    void write(int chunk, const std::vector<Entry> &entries) const;

private:
    std::filesystem::path fileOf(int chunk) const;

    std::filesystem::path m_directory;
    std::shared_ptr<const store::Reader> m_reader;
    std::string m_key; // path and identity of the recording, and how its pictures are encoded
    std::uint64_t m_maxBytes;
};

} // namespace model
