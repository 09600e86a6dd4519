// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/series/chunklevels.h"
#include "store/file.h"
#include "store/inputfile.h"

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

// The pyramids of a recording's extra data that are kept on disk, in a directory that holds those of
// other recordings, too. Never in the recording.
//
// A file for each chunk, bound to the recording's path and identity; it counts only while the file it
// was made of has the same size and modification time, to the nanosecond, and, where it has times of
// frames that rows name, while the recording has the same frames. Written whole or not at all, with a
// checksum over all of it: what is damaged is as if it were not there.
//
// Never changes after it was made; to be used from any thread, but it waits for the disk.
class LevelCache
{
public:
    static constexpr std::uint64_t usualBytes = std::uint64_t(1) << 30; // of all files together

    // `directory` is made when needed; empty: nothing is kept. REQUIRES: reader is not null.
    LevelCache(std::filesystem::path directory, const store::Reader &reader,
               std::uint64_t maxBytes = usualBytes);

    // Of all recordings in a directory: what they take, and removing them.
    static std::uint64_t sizeBytes(const std::filesystem::path &directory);
    static void clear(const std::filesystem::path &directory);

    // Without the spans of levels that have more than `residentSpans`: their place is known. Empty if
    // there is no file, or one that is damaged, of another recording, or of another `source`.
    std::optional<ChunkLevels> read(int chunk, const store::FileStatus &source,
                                    std::int64_t residentSpans) const;

    // Replaces the chunk's file. True: it is there, and `levels` know their places in it. A failure
    // costs time later, nothing else.
    bool write(int chunk, const store::FileStatus &source, ChunkLevels &levels) const;

    // What was not used for longest, of what is beyond the bound. What these chunks of the recording
    // have, used last, may take four times as much: it would be built again and again else.
    void trim(const std::vector<int> &chunks) const;

    std::filesystem::path fileOf(int chunk) const;

private:
    std::filesystem::path m_directory;
    std::string m_key; // path and identity of the recording
    std::uint64_t m_frames; // what tells its frames' times from those of fewer or more frames
    std::uint64_t m_maxBytes;
};

// The file of what was left out of `levels`; empty if another one has taken its place.
std::optional<store::InputFile> openLevels(const std::filesystem::path &path,
                                           const ChunkLevels &levels);

// The spans of a level that are on the disk, by range. A column that is not wanted stays empty; what
// cannot be read any more has no spans.
// REQUIRES: 0 <= first, first + count <= level.count; level.place is not 0.
TrackLevel readSpans(const store::InputFile &file, const TrackLevel &level, std::int64_t first,
                     std::int64_t count, const std::vector<std::size_t> &columns);

} // namespace model
