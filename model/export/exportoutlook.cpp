// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/exportoutlook.h"

#include "model/paths.h"
#include "store/export/exporttarget.h"
#include "store/file.h"
#include "store/operate/newstore.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <limits>
#include <system_error>

namespace model {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t clipSample = 24; // frames in each of two places
constexpr std::int64_t pictureSample = 4; // frames
constexpr std::int64_t tableSample = 256; // frames
constexpr std::uint64_t npyHead = 128; // bytes

// Whether the place lies in a recording that is open here, or in one of its parts.
bool liesInRecording(const fs::path &place, const store::Reader &reader)
{
    fs::path last;
    for (const auto &chunk : reader.index().chunks()) {
        const fs::path directory = reader.placeOf(chunk.number).directory;
        if (directory != last && store::liesIn(place, directory))
            return true;
        last = directory;
    }
    return store::liesIn(place, reader.directory());
}

bool isEmptyFolder(const fs::path &path)
{
    const auto entries = store::listUnsorted(path);
    return entries && entries->empty();
}

bool holdsOnlyPictures(const fs::path &folder)
{
    const auto holds = store::ExportTarget::holdsOnlyPictures(folder);
    return holds && *holds;
}

ExportPlaces::Target look(const fs::path &target, const ExportChoice &choice,
                          const store::Reader &reader)
{
    using Target = ExportPlaces::Target;
    const auto parent = store::fileStatus(target.parent_path());
    if (liesInRecording(target, reader))
        return Target::InRecording;
    std::error_code error;
    if (!parent || !fs::is_directory(target.parent_path(), error))
        return Target::NoFolder;
    const auto there = store::fileStatus(target);
    if (!there)
        return Target::Free;
    const bool isFolder = there->kind == store::FileKind::Directory;
    const bool wantsFolder = makesFolder(choice);
    const bool isOfPictures =
        choice.as == ExportAs::Pictures && choice.together != ExportTogether::Each;
    if (isFolder && wantsFolder && isEmptyFolder(target))
        return Target::Free;
    const bool isReplaced = isFolder ? isOfPictures && holdsOnlyPictures(target)
                                     : !wantsFolder && there->kind == store::FileKind::Regular;
    return isReplaced ? Target::Exists : Target::ExistsAndStays;
}

// The frames at the given places of a choice, each for itself.
std::vector<store::FrameStretch> framesAt(const store::FrameChoice &frames,
                                          const std::vector<std::int64_t> &places)
{
    std::vector<store::FrameStretch> stretches;
    for (const std::int64_t place : places) {
        const store::FrameIndex index = frames.at(place);
        stretches.push_back({index.value, index.value + 1});
    }
    return stretches;
}

std::vector<std::int64_t> sampledPlaces(const ExportChoice &choice, std::int64_t count)
{
    std::vector<std::int64_t> places;
    const auto addRun = [&](std::int64_t from, std::int64_t length) {
        for (std::int64_t i = from; i < std::min(from + length, count); ++i)
            places.push_back(i);
    };
    if (choice.as == ExportAs::Table) {
        addRun(0, tableSample);
    } else if (choice.as == ExportAs::Array) {
        addRun(0, 1);
    } else if (needsOneRange(choice)) {
        addRun(count / 3, 2 * clipSample);
    } else if (traitsOf(choice.as).isVideo) {
        addRun(count / 3, clipSample);
        addRun(std::max(count / 3 + clipSample, 2 * count / 3), clipSample);
    } else {
        for (std::int64_t i = 0; i < std::min(pictureSample, count); ++i)
            places.push_back(i * count / std::min(pictureSample, count));
    }
    return places;
}

std::uint64_t bytesIn(const fs::path &place)
{
    std::error_code error;
    if (!fs::is_directory(place, error)) {
        const auto bytes = fs::file_size(place, error);
        return error ? 0 : bytes;
    }
    std::uint64_t bytes = 0;
    for (const auto &entry : fs::recursive_directory_iterator(place, error))
        if (entry.is_regular_file(error))
            bytes += entry.file_size(error);
    return bytes;
}

ExportTask sampleOf(const ExportTask &task, const store::FrameChoice &frames,
                    const std::vector<std::int64_t> &places)
{
    ExportTask sample = task;
    sample.choice.hasMap = task.choice.together == ExportTogether::Each;
    if (needsOneRange(task.choice)) {
        const std::int64_t first = frames.at(places.front()).value;
        sample.frames = {{first, frames.at(places.back()).value + 1}};
        sample.choice.skipsBroken = task.choice.as != ExportAs::Store;
        return sample;
    }
    sample.frames = framesAt(frames, places);
    sample.choice.every = 1;
    sample.choice.skipsBroken = true;
    return sample;
}

store::FrameId lastOf(const store::FrameChoice &frames, const store::ChunkIndex &index)
{
    return index.frame(frames.at(frames.count() - 1));
}

} // namespace

store::Result<ExportPlaces> lookAtPlaces(const std::shared_ptr<const store::Reader> &reader,
                                         const ExportRange &range, const ExportChoice &choice,
                                         const fs::path &target, const std::stop_token &stop)
{
    const store::ChunkIndex &index = reader->index();
    auto frames = framesIn(range, index, stop);
    if (!frames)
        return frames.error();
    ExportPlaces places;
    const store::FrameChoice choiceOfFrames(*frames, choice.every);
    places.count = choiceOfFrames.count();
    places.seconds = std::numeric_limits<double>::quiet_NaN();
    if (places.count > 0) {
        places.first = index.frame(choiceOfFrames.at(0));
        places.seconds = lastOf(choiceOfFrames, index).time.seconds - places.first.time.seconds;
    }
    places.frames = *std::move(frames);
    if (target.empty())
        return places;
    places.target = look(target, choice, *reader);
    const bool isFile = !makesFolder(choice) && choice.as != ExportAs::Table;
    places.mapExists =
        isFile && choice.hasMap && bool(store::fileStatus(fs::path(target) += ".frames.csv"));
    if (const auto bytes = store::freeSpace(target.parent_path()))
        places.bytesFree = *bytes;
    return places;
}

store::Result<ExportSize> estimateSize(const ExportTask &task, const std::stop_token &stop)
{
    const QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/framehouse-export-XXXXXX"));
    if (!folder.isValid())
        return store::Error{store::Error::Code::Io, toPath(QDir::tempPath()),
                            folder.errorString().toStdString()};
    const store::FrameChoice frames(task.frames, task.choice.every);
    const auto places = sampledPlaces(task.choice, frames.count());
    ExportTask sample = sampleOf(task, frames, places);
    sample.target = toPath(folder.filePath(QStringLiteral("sample"))) +=
        extensionOf(task.choice).toStdString();
    const auto made = runExport(sample, {}, stop);
    if (!made)
        return store::renamed(made.error(), sample.target, task.target);
    const std::uint64_t bytes = bytesIn(sample.target);
    const std::int64_t written = std::max<std::int64_t>(made->frames, 1);
    ExportSize size;
    size.width = made->width;
    size.height = made->height;
    size.sampled = written;
    const bool isArray = task.choice.as == ExportAs::Array;
    const std::uint64_t head = isArray ? std::min(npyHead, bytes) : 0;
    const double each = static_cast<double>(bytes - head) / static_cast<double>(written);
    size.bytes =
        head + static_cast<std::uint64_t>(std::llround(each * static_cast<double>(frames.count())));
    if (isArray || frames.count() == made->frames)
        size.sampled = 0;
    return size;
}

} // namespace model
