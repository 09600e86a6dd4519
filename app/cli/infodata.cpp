// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/infodata.h"

#include "app/cli/output.h"
#include "app/cli/record/auditdata.h"
#include "app/cli/storeaccess.h"
#include "app/cli/timingdata.h"
#include "app/common/errortext.h"
#include "model/timing/timingreport.h"
#include "store/meta/civiltime.h"

#include <cmath>
#include <system_error>

namespace app {

namespace {

using store::Value;

std::string absolutePath(const std::filesystem::path &path)
{
    std::error_code error;
    const auto absolute = std::filesystem::absolute(path, error).lexically_normal();
    return error ? path.string()
                 : (absolute.has_filename() ? absolute : absolute.parent_path()).string();
}

// A key of the store's own map as it is written, null if it is missing.
Value written(const store::Metadata &metadata, const char *key)
{
    return metadata.storeKeys.value(key, Value());
}

Value created(const store::Metadata &metadata)
{
    const auto time = metadata.createdUtc ? store::civilUtc(*metadata.createdUtc) : std::nullopt;
    return time ? Value(store::isoText(*time)) : Value();
}

Value chunkNumbers(const store::ChunkIndex &index)
{
    Value numbers = Value::array();
    for (const auto &chunk : index.chunks())
        numbers.push_back(chunk.number);
    return numbers;
}

Value brokenChunks(const store::Reader &reader)
{
    Value broken = Value::array();
    for (const auto &problem : reader.problems())
        broken.push_back(
            {{"chunk", problem.chunk}, {"reason", reasonOf(problem.error, reader.directory())}});
    return broken;
}

Value extraSets(const store::ExtraOverview &extra)
{
    Value sets = Value::array();
    for (const auto &set : extra.sets)
        sets.push_back({{"name", set.name},
                        {"columns", set.columns},
                        {"samples", set.samples},
                        {"samplerate", set.sampleRate ? Value(*set.sampleRate) : Value()}});
    return sets;
}

// A store without frames, or without a time that is known, begins and ends at no time.
void addRange(Value &info, const store::ChunkIndex &index)
{
    const auto range = index.range();
    const bool isTimed = range && std::isfinite(range->minTime.seconds);
    info["frame_count"] = index.frameCount();
    info["frame_min"] = range ? Value(range->minNumber.value) : Value();
    info["frame_max"] = range ? Value(range->maxNumber.value) : Value();
    info["frame_time_min"] = isTimed ? Value(range->minTime.seconds) : Value();
    info["frame_time_max"] = isTimed ? Value(range->maxTime.seconds) : Value();
    info["duration"] = isTimed ? Value(range->maxTime.seconds - range->minTime.seconds) : Value();
}

} // namespace

Value infoData(const store::Reader &reader, const store::ExtraOverview &extra,
               const model::TimingReport &timing)
{
    const store::Metadata &metadata = reader.metadata();
    const double fps = reader.frameRate();
    Value info = {{"path", absolutePath(reader.directory())},
                  {"class", metadata.className},
                  {"format", metadata.format},
                  {"version", metadata.version},
                  {"encoding", written(metadata, "encoding")},
                  {"imgdtype", metadata.dtype},
                  {"image_shape", metadata.shownShape()},
                  {"chunksize", metadata.chunkSize > 0 ? Value(metadata.chunkSize) : Value()},
                  {"extension", written(metadata, "extension")},
                  {"uuid", written(metadata, "uuid")},
                  {"created_utc", created(metadata)},
                  {"timezone", metadata.timezone}};
    addRange(info, reader.index());
    info["fps"] = fps > 0 ? Value(fps) : Value();
    info["chunks"] = chunkNumbers(reader.index());
    info["locked"] = reader.isLocked();
    info["broken_chunks"] = brokenChunks(reader);
    info["gaps"] = timing.gaps.size();
    info["dropped_frames"] = timing.dropped;
    info["extra_data"] = extraSets(extra);
    info["user_metadata"] = metadata.user;
    return info;
}

std::optional<StoreInfo> gatherInfo(const store::Reader &reader, bool withLists, Output &output)
{
    const auto extra = store::summariseExtra(reader);
    if (!extra) {
        output.fail(extra.error());
        return std::nullopt;
    }
    for (const auto &[chunk, error] : extra->broken)
        output.say(ErrorText::sentence(error));
    const auto report = *model::makeTimingReport(reader.index()); // is stopped by nobody
    StoreInfo told{infoData(reader, *extra, report), timingFigures(report, reader.index()),
                   reader.problems().empty() && extra->broken.empty()};
    if (const auto audit = model::readAudit(reader); audit && *audit) // likewise
        told.info["recorder"] = auditData(**audit);
    if (withLists)
        addTimingLists(report, reader.index(), told.timing);
    return told;
}

} // namespace app
