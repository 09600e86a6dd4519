// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/assemble.h"

#include "store/operate/copystore.h"
#include "store/operate/newstore.h"
#include "store/operate/storeassembly.h"
#include "store/operate/storesource.h"
#include "store/reader.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace store {

namespace {

namespace fs = std::filesystem;
using Code = Error::Code;

struct RecordingPart
{
    std::shared_ptr<const Reader> reader;
    Value origin;
    std::int64_t begin = 0; // in the recording
    std::int64_t end = 0;

    const fs::path &path() const { return reader->directory(); }
};

// A whole number at a key; -1 if there is none.
std::int64_t wholeIn(const Value &map, const char *key)
{
    const auto found = map.find(key);
    return found != map.end() && found->is_number_integer() ? found->get<std::int64_t>() : -1;
}

Result<RecordingPart> openPart(const fs::path &path, const std::stop_token &stop)
{
    auto reader = Reader::open(path, stop);
    if (!reader)
        return reader.error();
    RecordingPart part{*std::move(reader), Value(), 0, 0};
    const Value &user = part.reader->metadata().user;
    const auto origin = user.find(originKey);
    if (origin == user.end() || !origin->is_object())
        return Error{Code::InvalidArgument, path,
                     "it does not say which part of a recording it is (exported_from)"};
    part.origin = *origin;
    part.begin = wholeIn(part.origin, "begin");
    part.end = wholeIn(part.origin, "end");
    if (part.begin < 0 || part.end <= part.begin || wholeIn(part.origin, "every") != 1)
        return Error{Code::InvalidArgument, path,
                     "it does not have all frames of one range of its recording"};
    if (!isSettled(*part.reader))
        return Error{Code::InvalidArgument, path,
                     "it is not finished; one that was interrupted has to be recovered first"};
    return part;
}

// What has to be the same in all parts.
Value kindOf(const RecordingPart &part)
{
    const Metadata &metadata = part.reader->metadata();
    Value kind = {{"format", metadata.format},
                  {"extension", metadata.extension},
                  {"encoding", metadata.encoding},
                  {"shape", metadata.imageShape},
                  {"dtype", metadata.dtype},
                  {"uuid", part.origin.value("uuid", Value())},
                  {"crop", part.origin.value("crop", Value())},
                  {"scale", part.origin.value("scale", Value())}};
    return kind;
}

std::string framesText(std::int64_t begin, std::int64_t end)
{
    return "frames " + std::to_string(begin) + " to " + std::to_string(end - 1);
}

Result<void> checkParts(const std::vector<RecordingPart> &parts)
{
    const RecordingPart &first = parts.front();
    if (first.begin != 0)
        return Error{Code::NotFound, first.path(),
                     "the part before it is missing: " + framesText(0, first.begin)};
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const RecordingPart &before = parts[i - 1];
        const RecordingPart &part = parts[i];
        const std::string other = before.path().filename().string();
        if (kindOf(part) != kindOf(first))
            return Error{Code::InvalidArgument, part.path(),
                         "it is not of the same recording, format and picture size as " +
                             first.path().filename().string()};
        if (part.begin < before.end)
            return Error{Code::InvalidArgument, part.path(),
                         "it and " + other + " both have " +
                             framesText(part.begin, std::min(before.end, part.end))};
        if (part.begin > before.end)
            return Error{Code::NotFound, part.path(),
                         "the part between " + other +
                             " and it is missing: " + framesText(before.end, part.begin)};
    }
    const std::int64_t all = wholeIn(first.origin, "frames");
    if (all > parts.back().end)
        return Error{Code::NotFound, parts.back().path(),
                     "the part after it is missing: " + framesText(parts.back().end, all)};
    return {};
}

// Of the whole.
Value userOf(const RecordingPart &first)
{
    Value user = first.reader->metadata().user;
    Value origin = first.origin;
    origin["end"] = origin.value("frames", origin["end"]);
    user[originKey] = std::move(origin);
    return user;
}

Result<Conversion> join(const std::vector<RecordingPart> &parts, const fs::path &directory,
                        const Progress &progress, const std::stop_token &stop)
{
    Conversion result;
    auto assembly =
        StoreAssembly::begin(directory, parts.front().reader->metadata(), userOf(parts.front()));
    if (!assembly)
        return assembly.error();
    std::int64_t total = 0;
    for (const RecordingPart &part : parts)
        total += part.reader->index().frameCount();
    for (const RecordingPart &part : parts) {
        if (!part.reader->problems().empty()) // a store of a part of its frames would look whole
            return part.reader->problems().front().error;
        for (const ChunkIndex::Chunk &chunk : part.reader->index().chunks()) {
            if (stop.stop_requested())
                return Error{Code::Cancelled, directory, "stopped while assembling"};
            if (auto added = assembly->add(*part.reader, chunk, stop); !added)
                return added.error();
            ++result.copiedChunks;
            if (progress)
                progress(assembly->frameCount(), total);
        }
        result.missing += part.end - part.begin - part.reader->index().frameCount();
    }
    if (auto finished = assembly->finish(); !finished)
        return finished.error();
    result.frames = assembly->frameCount();
    result.problems = assembly->problems();
    return result;
}

} // namespace

Result<Conversion> assemble(std::span<const fs::path> paths, const fs::path &destination,
                            const Progress &progress, const std::stop_token &stop)
try {
    std::vector<RecordingPart> parts;
    for (const fs::path &path : paths) {
        if (liesIn(destination, path))
            return Error{Code::InvalidArgument, destination, "it lies in what it is to be made of"};
        auto part = openPart(path, stop);
        if (!part)
            return part.error();
        parts.push_back(*std::move(part));
    }
    if (parts.empty())
        return Error{Code::InvalidArgument, destination, "there are no parts"};
    std::ranges::stable_sort(parts, {}, &RecordingPart::begin);
    if (auto checked = checkParts(parts); !checked)
        return checked.error();
    auto place = NewStore::begin(destination);
    if (!place)
        return place.error();
    auto result = join(parts, place->workplace(), progress, stop);
    if (!result)
        return place->seenFromOutside(result.error());
    if (auto completed = place->complete(); !completed)
        return place->seenFromOutside(completed.error());
    return result;
} catch (const std::exception &exception) { // no memory, no current directory
    return Error{Code::TooLarge, destination, exception.what()};
}

} // namespace store
