// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/operate/picturecut.h"
#include "store/operate/progress.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace store {

// Where the times of pictures come from that have none as a recording has.
enum class FrameTimes {
    Automatic, // the video's own; of a folder its pictures' EXIF data where all have it, else even
    File, // the video's own, or the pictures' EXIF data; refused where a picture has none
    Rate, // even, by the frame rate
};

// Whether pictures are taken over as they are coded.
enum class Coding {
    Automatic, // as they are, where nothing is asked for that changes them
    Copy, // as they are, or not at all
    Encode, // anew in any case
};

// What a new store is to be made of.
struct ConvertOptions
{
    std::string format; // see writableFormats()
    std::string encoding; // of the source's pictures, where it does not say: "cv_bayerbg"
    std::int64_t chunkSize = 0; // 0: the format's default
    int quality = 0; // 0: the format's default, else 1 .. 100
    double frameRate = 0.0; // where times are even; 0: as the video says, else 25 per second
    FrameTimes times = FrameTimes::Automatic; // of a video or a folder
    std::optional<double> startTime; // of the first frame, where no absolute time is known
    std::string timezone; // IANA name, of a video or a folder; empty: UTC, for EXIF the computer's
    Coding coding = Coding::Automatic;
    std::optional<std::int64_t> begin; // frame indexes of the source, half-open
    std::optional<std::int64_t> end;
    std::int64_t every = 1; // of these the first, and each so many further on
    PictureCut cut; // of each picture
    bool tellsOrigin = false; // of a store: user metadata say what the new one is a part of
};

// What is to be known of how a source was understood.
struct SourceRemarks
{
    int soundTracks = 0; // of a video, which a store has no place for
    bool hasEvenTimes = false; // the source's own were not used, or are none
};

// What became of it.
struct Conversion
{
    std::int64_t frames = 0; // written
    std::int64_t missing = 0; // asked for, but not readable: their numbers are left out
    bool isCopy = false; // all was taken as it is
    std::int64_t copiedChunks = 0; // that were taken as they are, byte for byte
    SourceRemarks remarks;
    std::vector<Error> problems; // the first few
};

// Makes a new store of a store, a video file or a folder of pictures: with the numbers, times, user
// metadata and rows of extra data of a store, numbers from 0 and the file's own times of a video, the
// numbers in the names of pictures. A video may be of any kind; it is turned as its file says. No sample
// is changed where the format can hold it: depth and the raw mosaic stay, JPEG pictures stay as they are.
// A whole store in its own format is copied, and of a part of one the chunks that lie in it wholly, but
// for one that is being recorded, or whose last chunk only a journal tells of: it is written anew. A video
// that is coded as the format's videos are becomes the only chunk, byte for byte.
//
// What a store is a part of stands in its user metadata as `exported_from`: uuid and its number of frames,
// begin, end and every,
// crop (x, y, width, height) and scale (width, height) where there is any, and the same of the store
// before where that was a part, too.
//
// `destination` appears in one step, complete; until then it is `.NAME.converting` beside it, which the
// next run begins anew. AlreadyExists, InvalidArgument where the format cannot hold the pictures, or
// where a raw mosaic is to be cut.
Result<Conversion> convert(const std::filesystem::path &source,
                           const std::filesystem::path &destination, const ConvertOptions &options,
                           const Progress &progress = {}, const std::stop_token &stop = {});

// What convert() would do.
struct ConversionPlan
{
    enum class Source { Store, Video, Pictures };

    Source source = Source::Store;
    std::int64_t frames = 0; // of the source; 0: only reading all of it tells
    int width = 0;
    int height = 0;
    std::string codec; // of a video
    bool isCopy = false; // nothing would be encoded
    bool hasOwnTimes = false; // those of the source can be used
    bool hasAbsoluteTimes = false; // and say when it was
    SourceRemarks remarks;
};

// Looks at the source, and writes nothing. The errors that convert() would have, as far as that tells.
Result<ConversionPlan> planConversion(const std::filesystem::path &source,
                                      const ConvertOptions &options,
                                      const std::stop_token &stop = {});

} // namespace store
