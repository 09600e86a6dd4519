// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/export/framechoice.h"
#include "store/operate/picturecut.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace store {

enum class ExportKind {
    Mp4, // a video: H.264
    Mkv, // the same, or FFV1 where nothing may be lost
    Avi, // a video: Motion JPEG
    Pictures, // a folder of picture files, at true depth
    Array, // one .npy file: frame, row, column and, if there are several, channel
    Table, // the frame map alone
};

// How a video is coded. None has B-frames: the order of its packets is that of its pictures.
enum class ClipPreset {
    Share, // small; H.264 of 4:2:0, or Motion JPEG
    Analysis, // H.264 of 4:2:0, constant rate, a key frame each 10: for trackers that seek
    Lossless, // every sample: FFV1 in .mkv (8 and 16 bit), H.264 in .mp4 (8 bit, even sizes of grey)
};

enum class ClipTiming {
    True, // each picture as long after the first as it was recorded; not in .avi
    Constant,
};

// What to do about a frame that cannot be read, or a broken chunk among those that are exported.
enum class WhenBroken {
    Stop, // and leave nothing
    Skip, // leave it out: it has no line in the frame map
};

// What is to be exported, and into what.
//
// A video of 4:2:0 has even sides: the last column or row of an odd one is left out. Videos have 8 bit,
// of samples of 16 the upper eight; only FFV1 has 16. Pictures are as the reference reader shows them,
// in their true depth for Pictures, Array and Lossless.
struct ExportOrder
{
    std::filesystem::path target; // the file, or the folder of Pictures
    ExportKind kind = ExportKind::Mp4;
    FrameChoice frames;
    PictureCut cut;
    WhenBroken whenBroken = WhenBroken::Stop;
    bool overwrites = false; // what is there already; of folders only those of pictures and tables

    ClipPreset preset = ClipPreset::Share;
    std::optional<ClipTiming> timing; // none: True where it can be, Constant for Analysis and .avi
    double frameRate =
        0.0; // of Constant, frames per second; 0: so that the clip takes its true time

    // Of Pictures: the name of each; its extension decides the format (saveFrame()). {frame}, {index},
    // {number} and {time} (UTC, 20240501T123456.789012Z) stand for what the frame has.
    std::string pictureName = "{index}.png";

    // Where the frame map goes, a .csv that may lie in the folder of Pictures; empty: TARGET.frames.csv,
    // in a folder frames.csv.
    std::filesystem::path map;
};

// What became of it.
struct ExportSummary
{
    std::int64_t frames = 0; // written, and counted again in what was written but for a Table
    std::int64_t missing = 0; // of those asked for
    std::vector<Error> problems; // the first few
    std::filesystem::path target;
    std::filesystem::path map; // empty where the target is the map
    int width = 0;
    int height = 0;
    double frameRate = 0.0; // of a clip of constant rate; else 0
    std::int64_t bentTimes =
        0; // frames of a clip of true times that are shown at another: ClipClock
    bool isDecoded = false; // every picture was decoded again and compared
    bool isExact = false; // sample by sample
    std::uint64_t bytes = 0; // without the map
};

} // namespace store
