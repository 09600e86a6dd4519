// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/convert.h"

#include "store/chunk/videofile.h"
#include "store/file.h"
#include "store/operate/copypart.h"
#include "store/operate/copystore.h"
#include "store/operate/copyvideo.h"
#include "store/operate/framesource.h"
#include "store/operate/newstore.h"
#include "store/operate/rewrite.h"
#include "store/reader.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <utility>
#include <vector>

namespace store {

namespace {

namespace fs = std::filesystem;
using Code = Error::Code;

// The store at `source` that is copied, whole or by chunks; null: it is none, or has to be written anew.
Result<std::shared_ptr<const Reader>>
storeToCopy(const fs::path &source, const ConvertOptions &options, const std::stop_token &stop)
{
    if (!isStoreAt(source) || options.coding == Coding::Encode)
        return std::shared_ptr<const Reader>();
    auto reader = Reader::open(source, stop);
    if (!reader || isCopying(**reader, options))
        return reader;
    if (options.coding == Coding::Copy)
        return Error{
            Code::InvalidArgument, source,
            "it cannot be copied as it is: it is asked for in another way, or not finished"};
    return isCopyingChunks(**reader, options) ? reader : std::shared_ptr<const Reader>();
}

// Whether the source is a video that is only to be copied.
Result<bool> isVideoToCopy(const fs::path &source, const ConvertOptions &options)
{
    std::error_code error;
    const fs::path place = fs::canonical(source, error);
    const auto status = fileStatus(place);
    const bool isFile = !error && status && status->kind == FileKind::Regular && !isStoreAt(place);
    if (options.coding == Coding::Encode || (!isFile && options.coding == Coding::Automatic))
        return false;
    if (!isFile)
        return Error{Code::InvalidArgument, source, "only a video or a recording can be copied"};
    const bool hasName = isVideoName(place);
    const auto facts = hasName ? lookAtVideo(place) : Error{Code::Unsupported, source, {}};
    const auto reason = facts ? whyNotCopied(*facts, options) : std::optional<std::string>("");
    if (reason && options.coding == Coding::Copy)
        return Error{Code::InvalidArgument, source,
                     "it cannot be copied as it is: " +
                         (reason->empty() ? "its container is none that chunks have" : *reason)};
    return !reason;
}

Result<Conversion> make(const fs::path &source, const fs::path &directory,
                        const ConvertOptions &options, const Progress &progress,
                        const std::stop_token &stop)
{
    const auto store = storeToCopy(source, options, stop);
    if (!store)
        return store.error();
    if (*store)
        return isCopying(**store, options) ? copyStore(**store, directory, progress, stop)
                                           : copyPart(*store, directory, options, progress, stop);
    const auto isCopied = isStoreAt(source) ? false : isVideoToCopy(source, options);
    if (!isCopied)
        return isCopied.error();
    if (*isCopied)
        return copyVideo(fs::canonical(source), directory, options, progress, stop);
    auto frames = openSource(source, options, stop);
    return frames ? rewrite(**frames, source, directory, options, progress, stop) : frames.error();
}

// What is known of a video without reading all of it.
Result<ConversionPlan> planVideo(const fs::path &source, const fs::path &place,
                                 const ConvertOptions &options)
{
    const auto facts = lookAtVideo(place);
    const bool isNone = !facts && facts.error().code == Code::Corrupt && !isVideoName(place);
    if (isNone)
        return Error{Code::InvalidArgument, source,
                     "neither a recording, nor a folder of pictures, nor a video"};
    if (!facts)
        return facts.error();
    const auto isCopied = isVideoToCopy(source, options);
    if (!isCopied)
        return isCopied.error();
    const bool isTurned = facts->quarterTurns % 2 != 0;
    ConversionPlan plan;
    plan.source = ConversionPlan::Source::Video;
    plan.frames = facts->frames;
    plan.width = isTurned ? facts->height : facts->width;
    plan.height = isTurned ? facts->width : facts->height;
    plan.codec = facts->codec;
    plan.isCopy = *isCopied;
    plan.hasOwnTimes = true;
    plan.remarks = {facts->soundTracks, false};
    return plan;
}

Result<ConversionPlan> planSource(const fs::path &source, const ConvertOptions &options,
                                  const std::stop_token &stop)
{
    const auto store = storeToCopy(source, options, stop);
    if (!store)
        return store.error();
    auto frames = openSource(source, options, stop);
    if (!frames)
        return frames.error();
    const WriterOptions description = (*frames)->description();
    const bool isStore = isStoreAt(source);
    ConversionPlan plan;
    plan.source = isStore ? ConversionPlan::Source::Store : ConversionPlan::Source::Pictures;
    plan.frames = (*frames)->frameCount();
    plan.height = description.imageShape[0];
    plan.width = description.imageShape[1];
    plan.isCopy = *store && isCopying(**store, options);
    plan.remarks = (*frames)->remarks();
    plan.hasOwnTimes = isStore || !plan.remarks.hasEvenTimes;
    plan.hasAbsoluteTimes = plan.hasOwnTimes;
    return plan;
}

} // namespace

Result<Conversion> convert(const fs::path &source, const fs::path &destination,
                           const ConvertOptions &options, const Progress &progress,
                           const std::stop_token &stop)
try {
    if (liesIn(destination, source))
        return Error{Code::InvalidArgument, destination, "it lies in what it is to be made of"};
    auto place = NewStore::begin(destination);
    if (!place)
        return place.error();
    auto result = make(source, place->workplace(), options, progress, stop);
    if (!result)
        return place->seenFromOutside(result.error());
    if (auto completed = place->complete(); !completed)
        return place->seenFromOutside(completed.error());
    for (Error &problem : result->problems)
        problem = place->seenFromOutside(problem);
    return result;
} catch (const std::exception &exception) { // no memory, no current directory
    return Error{Code::TooLarge, source, exception.what()};
}

Result<ConversionPlan> planConversion(const fs::path &source, const ConvertOptions &options,
                                      const std::stop_token &stop)
try {
    std::error_code error;
    const fs::path place = fs::canonical(source, error);
    if (error)
        return systemError(error.value(), source, "open");
    const auto status = fileStatus(place);
    if (!status)
        return status.error();
    const bool isFile = status->kind == FileKind::Regular && !isStoreAt(place);
    return isFile ? planVideo(source, place, options) : planSource(source, options, stop);
} catch (const std::exception &exception) { // no memory
    return Error{Code::TooLarge, source, exception.what()};
}

} // namespace store
