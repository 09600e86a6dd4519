// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/align/alignment.h"
#include "store/chunk/chunkdecoder.h"
#include "store/error.h"
#include "store/export/framechoice.h"
#include "store/operate/picturecut.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace store {

class Reader;

enum class ExportKind {
    Mp4, // a video: H.264
    Mkv, // the same, or FFV1 where nothing may be lost
    Avi, // a video: Motion JPEG
    Gif, // an animated picture; of colour 256 in each picture, and true times to a hundredth of a second
    Webp, // an animated picture, small; true times to a millisecond
    Pictures, // a folder of picture files, at true depth
    Array, // one .npy file: frame, row, column and, if there are several, channel
    Table, // the frame map alone
    Wav, // the sound of these frames
};

// How a video is coded. None of those that we code has B-frames: the order of its packets is that of
// its pictures.
enum class ClipPreset {
    Share, // small; H.264 of 4:2:0, or Motion JPEG
    Analysis, // H.264 of 4:2:0, constant rate, a key frame each 10: for trackers that seek
    // Every sample: FFV1 in .mkv (8 and 16 bit), H.264 in .mp4 (8 bit, even sizes of grey), and .webp (8 bit).
    Lossless,
    Copy, // of a store of videos its packets as they are: whole pictures of one stretch, see StreamCopy
};

enum class ClipTiming {
    True, // each picture as long after the first as it was recorded; not in .avi
    Constant,
};

// What to do about a frame that cannot be read, or a broken chunk among those that are exported.
enum class WhenBroken {
    Stop, // and leave nothing
    // Leave it out: it has no line in the frame map. Of several stores what is missing there stands in for it.
    Skip,
};

// Makes the pictures of an export out of those of a store. The steps are called for one frame after the
// other, not always on the same thread, and throw nothing.
struct PictureChange
{
    using Step = std::function<Result<cv::Mat>(const cv::Mat &picture, const FrameId &frame)>;

    PixelForm form = PixelForm::Full; // of the pictures it wants
    Step beforeCut; // gets whole pictures; none: they stay as they are
    Step afterCut; // gets what the order's cut leaves of them; none: it stays as it is
};

// The rows of several stores, of which one's are exported; see exportSet().
struct AlignedRows
{
    std::shared_ptr<const Alignment> alignment; // not null
    std::size_t store = 0;
    double frameRate = 0.0; // of the rows, frames per second; 0: unknown
};

// A store that is shown in the same picture as another; the change is as ExportOrder's.
struct BesideStore
{
    std::shared_ptr<const Reader> reader; // not null
    std::optional<PictureChange> change;
    std::optional<PictureCut> cut = {}; // none: as the other's
};

// What is to be exported, and into what.
//
// A video of 4:2:0 has even sides: the last column or row of an odd one is left out. Videos have 8 bit,
// of samples of 16 the upper eight; only FFV1 has 16. Pictures are as the reference reader shows them,
// in their true depth for Pictures, Array and Lossless, unless they are changed.
struct ExportOrder
{
    std::filesystem::path target; // the file, or the folder of Pictures
    ExportKind kind = ExportKind::Mp4;
    FrameChoice frames; // with `rows` not of the store's frames, but of those
    std::optional<AlignedRows> rows; // none: the store is exported alone
    // Those that are shown in one picture with the store: the alignment's others, in their order. Not as a
    // copy, table or sound; see TiledRows.
    std::vector<BesideStore> beside;
    PictureCut cut;
    std::optional<PictureChange> change; // none: pictures are exported as they are
    WhenBroken whenBroken = WhenBroken::Stop;
    bool overwrites = false; // what is there already; of folders only those of pictures and tables

    ClipPreset preset = ClipPreset::Share;
    std::optional<ClipTiming> timing; // none: True where it can be, Constant for Analysis and .avi
    double frameRate =
        0.0; // of Constant, frames per second; 0: so that the clip takes its true time
    double speed = 1.0; // of a clip: how many times as fast as it was recorded; not with frameRate

    // The data set of extra data that is the sound: of Wav, and of a clip with true times in .mp4 (as AAC)
    // or .mkv (as it is), of one range of frames. Empty: a clip has none.
    std::string sound;

    // Of Pictures: the name of each; its extension decides the format (saveFrame()). {frame}, {index},
    // {number} and {time} (UTC, 20240501T123456.789012Z) stand for what the frame has.
    std::string pictureName = "{index}.png";

    // Where the frame map goes, a .csv that may lie in the folder of Pictures; empty: TARGET.frames.csv,
    // in a folder frames.csv.
    std::filesystem::path map;
    bool hasMap = true; // else none is made, but for a Table
};

// What became of it.
struct ExportSummary
{
    std::int64_t frames = 0; // written, and counted again in what was written but for a Table
    std::int64_t missing = 0; // of those asked for
    std::int64_t before = 0; // more than asked for, that a copy needs: from the key frame on
    std::int64_t after = 0; // and those that the last ones are made from
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
    bool isCopy = false; // the recording's packets were taken, and compared byte by byte
    std::uint64_t bytes = 0; // without the map
    int soundRate = 0; // samples in a second; 0: there is no sound
    int soundChannels = 0;
    double soundStart = 0.0; // of a .wav: seconds from the first frame to its first sample
};

} // namespace store
