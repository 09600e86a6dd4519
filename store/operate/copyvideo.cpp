// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/copyvideo.h"

#include "store/chunk/videochunk.h"
#include "store/file.h"
#include "store/index/chunkfiles.h"
#include "store/meta/metadata.h"
#include "store/operate/changing.h"
#include "store/operate/samefile.h"
#include "store/operate/videosource.h"
#include "store/write/writer.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace store {

namespace {

namespace fs = std::filesystem;
using Code = Error::Code;

// What a format's videos are, as libav names it.
struct VideoKind
{
    std::string_view format;
    std::string_view container; // one of the names that libav's has
    std::string_view codec;
};

constexpr std::array videoKinds{VideoKind{"avc1/mp4", "mp4", "h264"},
                                VideoKind{"h264/mkv", "matroska", "h264"},
                                VideoKind{"mjpeg/avi", "avi", "mjpeg"}};

constexpr std::array<std::string_view, 6> plainPixels{"yuv420p",  "yuvj420p", "yuv422p",
                                                      "yuvj422p", "yuv444p",  "yuvj444p"};

bool hasName(std::string_view list, std::string_view name)
{
    for (;;) {
        const std::size_t end = std::min(list.find(','), list.size());
        if (list.substr(0, end) == name)
            return true;
        if (end == list.size())
            return false;
        list.remove_prefix(end + 1);
    }
}

bool isWhole(const ConvertOptions &options, std::int64_t frames)
{
    return options.begin.value_or(0) <= 0 &&
           options.end.value_or(INT64_MAX) >= std::max<std::int64_t>(frames, 1) &&
           (!options.end || frames > 0) && options.every == 1 && options.cut.isWhole();
}

// A store without a frame, for its metadata; then the video beside it.
Result<Metadata> makeStore(const fs::path &directory, const WriterOptions &plan)
{
    auto writer = Writer::create(directory, plan);
    if (!writer)
        return writer.error();
    if (auto closed = (*writer)->close(); !closed)
        return closed.error();
    return readMetadata(directory);
}

// Whether the copy gives the frames, too: the first and the last of as many.
Result<void> checkCopy(const fs::path &copy, const Metadata &metadata, std::int64_t frames,
                       const std::stop_token &stop)
{
    const auto chunk = VideoChunk::open(copy, metadata, stop);
    if (!chunk)
        return chunk.error();
    if ((*chunk)->storedCount() != frames)
        return Error{Code::Corrupt, copy, "the copy does not have the frames of the video"};
    for (const std::int64_t offset : {std::int64_t(0), frames - 1})
        if (const auto picture = (*chunk)->decode(offset, PixelForm::Full, stop); !picture)
            return picture.error();
    return {};
}

} // namespace

std::optional<std::string> whyNotCopied(const VideoFacts &facts, const ConvertOptions &options)
{
    const auto kind = std::ranges::find(videoKinds, options.format, &VideoKind::format);
    if (kind == videoKinds.end())
        return options.format + " holds no videos";
    if (facts.codec != kind->codec || !hasName(facts.container, kind->container))
        return "it is " + facts.codec + " in " +
               facts.container.substr(0, facts.container.find(',')) + ", not what " +
               options.format + " holds";
    if (std::ranges::find(plainPixels, facts.pixelFormat) == plainPixels.end() ||
        facts.width % 2 != 0 || facts.height % 2 != 0)
        return "its pictures are not of 8 bit colour with even sides";
    if (facts.quarterTurns != 0)
        return "its pictures are to be turned";
    if (options.quality != 0 || !options.encoding.empty() || !isWhole(options, facts.frames))
        return "its pictures are to be changed, or chosen";
    if (options.chunkSize > 0 && (facts.frames <= 0 || facts.frames > options.chunkSize))
        return "it would be one chunk of all its frames";
    return std::nullopt;
}

Result<Conversion> copyVideo(const fs::path &file, const fs::path &directory,
                             const ConvertOptions &options, const Progress &progress,
                             const std::stop_token &stop)
{
    const auto opened = VideoSource::open(file, options, stop);
    if (!opened)
        return opened.error();
    const VideoSource &source = **opened;
    const std::int64_t frames = source.frameCount();
    if (frames <= 0)
        return Error{Code::NoFrames, file, "there is no frame to convert"};
    WriterOptions plan = source.description();
    plan.format = options.format;
    plan.chunkSize = std::max(options.chunkSize, frames);
    const auto metadata = makeStore(directory, plan);
    if (!metadata)
        return metadata.error();
    const fs::path media = mediaPath(directory, *metadata, 0);
    const auto copied = [&](std::uint64_t done, std::uint64_t total) {
        if (progress && total > 0)
            progress(
                static_cast<std::int64_t>(static_cast<double>(frames) * static_cast<double>(done) /
                                          static_cast<double>(total)),
                frames);
    };
    if (auto result = copyFile(file, media, stop, copied); !result)
        return result.error();
    if (auto checked = checkCopy(media, *metadata, frames, stop); !checked)
        return checked.error();
    std::vector<std::int64_t> numbers;
    std::vector<double> times;
    for (std::int64_t i = 0; i < frames; ++i) {
        numbers.push_back(i);
        times.push_back(source.time(i));
    }
    const fs::path index = indexPath(directory, *metadata, 0, IndexKind::Npz);
    if (auto written = writeIndex(*metadata, index, numbers, times); !written)
        return written.error();
    Conversion result;
    result.frames = frames;
    result.isCopy = true;
    result.remarks = source.remarks();
    return result;
}

} // namespace store
