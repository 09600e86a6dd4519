// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/align/alignment.h"
#include "store/error.h"
#include "store/frame.h"
#include "store/write/outputfile.h"
#include "store/write/spacereserve.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace store {

// A row of several stores side by side, as one of them shows it.
struct MapRow
{
    AlignedFrame::Kind kind = AlignedFrame::Kind::Own;
    std::int64_t row = 0;
    FrameTime time; // of the common clock
};

// The table that says which frame of the store each frame of an export is: CSV with the columns
// frame, presentation_time, index, number, time, chunk. Its line k, counted from 0 below the names, is
// frame k of the export. Numbers are written so that the same bits are read back; what is not known,
// as the presentation time of a picture file, is empty. Of several stores side by side there are also shows
// (own, held or black), row and row_time; of a black picture nothing is known but these. Of several in one
// picture the columns index, number, time, chunk and shows are there once for each, counted from 1: index_1.
class FrameMap
{
public:
    enum class Of { OneStore, SeveralStores, OnePicture };
    // `tiles`: the stores in OnePicture.
    static Result<std::unique_ptr<FrameMap>> create(const std::filesystem::path &path, Of of,
                                                    std::size_t tiles = 0);

    // `shown`: seconds from the clip's start, as its file says.
    Result<void> add(const FrameId &frame, int chunk, std::optional<double> shown);

    // REQUIRES: of several stores. `frame` and `chunk` do not count where it shows black.
    Result<void> add(const FrameId &frame, int chunk, std::optional<double> shown,
                     const MapRow &row);

    // What a store shows in its part of a picture.
    struct Tile
    {
        FrameId frame; // does not count where it shows black
        int chunk = 0; // likewise
        AlignedFrame::Kind kind = AlignedFrame::Kind::Own;
    };
    // REQUIRES: of as many stores in one picture; the row's kind does not count.
    Result<void> add(std::span<const Tile> tiles, std::optional<double> shown, const MapRow &row);

    // Writes the rest, and waits until it is on the disk.
    Result<void> finish();

private:
    FrameMap() = default;
    Result<void> endLine();
    Result<void> flush();
    void addPlace(std::optional<double> shown);
    void addFrame(const FrameId &frame, int chunk);
    void addShown(const FrameId &frame, int chunk, AlignedFrame::Kind kind);

    SpaceReserve m_noReserve; // the file's
    std::unique_ptr<OutputFile> m_file;
    std::string m_text; // not yet written
    std::int64_t m_frames = 0;
};

} // namespace store
