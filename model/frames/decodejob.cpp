// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/decodejob.h"

#include "model/frames/framedeveloper.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

namespace model {

namespace {

using Code = store::Error::Code;

// A key frame at least this many frames before the target is worth showing in its place.
constexpr std::int64_t coarseDistance = 8;

struct Stretch
{
    std::int64_t first = 0; // of the chunk, as frame index
    std::int64_t count = 0;
};

Stretch chunkStretch(const store::ChunkIndex &index, store::FrameIndex frame)
{
    const auto chunks = index.chunks();
    const auto behind = [](std::int64_t value, const store::ChunkIndex::Chunk &chunk) {
        return value < chunk.first.value;
    };
    const auto chunk =
        std::prev(std::upper_bound(chunks.begin(), chunks.end(), frame.value, behind));
    return {chunk->first.value, chunk->count};
}

std::vector<std::int64_t> framesFrom(const DecodeJob &job, const Stretch &chunk)
{
    std::vector<std::int64_t> frames;
    const std::int64_t end = chunk.first + chunk.count;
    for (std::int64_t i = job.target.value; i < end && std::ssize(frames) < job.count;
         i += job.stride)
        frames.push_back(i);
    return frames;
}

std::vector<std::int64_t> framesUpTo(const DecodeJob &job, std::int64_t start)
{
    std::vector<std::int64_t> frames;
    for (std::int64_t i = job.target.value; i >= start && std::ssize(frames) < job.count;
         i += job.stride)
        frames.push_back(i);
    std::reverse(frames.begin(), frames.end());
    return frames;
}

// Whether a decoder is as good as before after this error.
bool isHarmless(Code code)
{
    return code == Code::Cancelled || code == Code::NotFound;
}

// A frame to be decoded.
struct Step
{
    std::int64_t index = 0;
    std::int64_t offset = 0; // in its chunk
    std::optional<std::int64_t> distance; // ChunkDecoder::distanceTo(), if it was asked already
};

store::Result<FramePtr> decoded(const DecodeJob &job, const Step &step, const std::stop_token &stop,
                                DecodedFrames &result)
{
    using Clock = std::chrono::steady_clock;
    const std::int64_t pictures =
        step.distance ? *step.distance : result.decoder->distanceTo(step.offset);
    const auto begin = Clock::now();
    auto pixels = result.decoder->decode(step.offset, job.form, stop);
    if (!pixels)
        return pixels.error();
    result.pictureTime = (Clock::now() - begin) / std::max<std::int64_t>(pictures, 1);
    try {
        return developed(job.source.index->frame({step.index}), *pixels, result.development);
    } catch (const std::exception &exception) { // memory, or what OpenCV cannot convert
        return store::Error{Code::TooLarge, {}, exception.what()};
    }
}

void decodeOne(const DecodeJob &job, const Step &step, const std::stop_token &stop,
               DecodedFrames &result)
{
    auto frame = decoded(job, step, stop, result);
    if (frame) {
        result.frames.push_back(std::move(*frame));
        return;
    }
    const Code code = frame.error().code;
    if (code != Code::Cancelled)
        result.broken.push_back({step.index});
    if (step.index == job.target.value || code == Code::Cancelled)
        result.error = frame.error();
    if (!isHarmless(code))
        result.decoder.reset();
}

// Whether the group of pictures that begins at `start` is no longer than the step to the target.
bool groupFits(const DecodeJob &job, std::int64_t start, const Stretch &chunk,
               const DecodedFrames &result)
{
    if (job.step == 0)
        return false;
    const std::int64_t behind = start + job.step;
    return behind >= chunk.count || result.decoder->runStart(behind) > start;
}

// The frames in the order in which they are to be decoded.
struct Plan
{
    std::vector<std::int64_t> frames;
    std::optional<std::int64_t> distance; // to the first of them, if it was asked
};

Plan planFor(const DecodeJob &job, const Stretch &chunk, DecodedFrames &result)
{
    const std::int64_t offset = job.target.value - chunk.first;
    const std::int64_t start =
        std::clamp<std::int64_t>(result.decoder->runStart(offset), 0, offset);
    result.suffices = offset - start >= coarseDistance && groupFits(job, start, chunk, result);
    std::optional<std::int64_t> distance;
    if (job.hurry > 0 && offset - start >= coarseDistance)
        distance = result.decoder->distanceTo(offset);
    const bool isTooFar = distance && *distance >= job.hurry;
    result.coarse = result.suffices || isTooFar;
    if (result.coarse)
        return {{chunk.first + start}, {}};
    if (job.stride < 0)
        return {framesUpTo(job, chunk.first + start), {}};
    return {framesFrom(job, chunk), distance};
}

// Sees to it that there is a decoder and nobody wants to stop; else there is an error.
void prepare(DecodeJob &job, const std::stop_token &stop, DecodedFrames &result)
{
    if (stop.stop_requested()) {
        result.error = store::Error{Code::Cancelled, {}, "a newer request took its place"};
        return;
    }
    if (result.decoder)
        return;
    job.surplus.reset();
    const int chunk = job.source.index->locate(job.target).chunk;
    auto opened = job.source.openChunk(chunk, stop);
    if (opened) {
        result.decoder = std::move(*opened);
        if (job.source.check)
            result.problem = job.source.check(chunk, *result.decoder);
        return;
    }
    result.error = opened.error();
    result.isClosed = true;
    if (opened.error().code != Code::Cancelled)
        result.broken.push_back(job.target);
}

void decodePlanned(DecodeJob &job, const std::stop_token &stop, DecodedFrames &result)
{
    prepare(job, stop, result);
    if (result.error)
        return;
    const Stretch chunk = chunkStretch(*job.source.index, job.target);
    Plan plan = planFor(job, chunk, result);
    for (const std::int64_t index : plan.frames) {
        prepare(job, stop, result);
        const auto distance = std::exchange(plan.distance, {});
        if (!result.error)
            decodeOne(job, {index, index - chunk.first, distance}, stop, result);
        if (result.error)
            break;
    }
}

} // namespace

DecodedFrames decodeFrames(DecodeJob job, const std::stop_token &stop)
{
    DecodedFrames result;
    result.decoder = std::move(job.decoder);
    result.target = job.target;
    result.development = job.development;
    result.hurried = job.hurry > 0;
    try {
        decodePlanned(job, stop, result);
    } catch (const std::exception &exception) { // no memory
        result.decoder.reset();
        result.coarse = result.suffices = false;
        result.broken.push_back(job.target); // else it would be fetched ahead again at once
        result.error = store::Error{Code::TooLarge, {}, exception.what()};
    }
    return result;
}

} // namespace model
