// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/mp4/track.h"

#include <algorithm>

namespace store::mp4 {

namespace {

using SampleList = std::vector<Sample>;

constexpr std::uint32_t versionSize = 4; // version and flags, at the head of many boxes
constexpr std::int64_t maxStep = std::int64_t(1) << 28; // of a time; beyond it readers differ

bool isPictures(View media)
{
    BigEndianReader handler(only(media, "hdlr").value_or(View{}));
    handler.take(versionSize + 4);
    return FourLetters(handler.u32()) == "vide";
}

// A track's id and a media's time scale stand after two dates, whose size the version tells.
std::uint32_t afterDates(View box)
{
    BigEndianReader reader(box);
    const bool isLong = reader.u32() >> 24 == 1;
    reader.take(isLong ? 16 : 8);
    return reader.u32();
}

bool isCodedInOneWay(View sampleTable)
{
    BigEndianReader descriptions(only(sampleTable, "stsd").value_or(View{}));
    descriptions.take(versionSize);
    const std::uint32_t count = descriptions.u32();
    const auto entry = nextBox(descriptions);
    return count == 1 && entry && entry->name != "encv" && entry->name != "drmi";
}

std::optional<Track> readTrack(View box, View media)
{
    const auto head = only(box, "tkhd");
    const auto mediaHead = only(media, "mdhd");
    const auto information = only(media, "minf");
    const auto table = information ? only(*information, "stbl") : std::nullopt;
    if (!head || !mediaHead || !table || !isCodedInOneWay(*table))
        return std::nullopt;
    Track track{afterDates(*head), afterDates(*mediaHead), box, *table, {}};
    const Found edits = find(box, "edts");
    if (edits.count == 1)
        track.edits = find(edits.content, "elst").content;
    if (edits.count > 1 || track.timescale == 0)
        return std::nullopt;
    return track;
}

// The box of a table, past its version.
std::optional<BigEndianReader> table(const Track &track, FourLetters name)
{
    const auto content = only(track.sampleTable, name);
    if (!content)
        return std::nullopt;
    BigEndianReader reader(*content);
    reader.take(versionSize);
    return reader;
}

bool has(const Track &track, FourLetters name)
{
    return find(track.sampleTable, name).count > 0;
}

// Whether `count` entries of `size` bytes each are there, before anything is made for them.
bool holds(const BigEndianReader &reader, std::uint64_t count, std::uint64_t size)
{
    return reader.isGood() && count <= reader.rest().size() / size;
}

bool readSizes(const Track &track, std::uint64_t fileSize, SampleList &samples)
{
    auto reader = table(track, "stsz");
    if (!reader)
        return false;
    const std::uint32_t common = reader->u32();
    const std::uint32_t count = reader->u32();
    if (count > maxSamples || common > maxSampleSize || (common == 0 && !holds(*reader, count, 4)))
        return false;
    if (common != 0 && count > fileSize / common)
        return false;
    samples.resize(count);
    for (Sample &sample : samples) {
        const std::uint32_t size = common != 0 ? common : reader->u32();
        if (size == 0 || size > maxSampleSize)
            return false;
        sample.size = size;
    }
    return reader->isGood();
}

// The chunks of a track are runs of samples that lie one after the other.
bool readPositions(const Track &track, SampleList &samples)
{
    const bool isLong = has(track, "co64");
    auto chunks = table(track, isLong ? "co64" : "stco");
    auto runs = table(track, "stsc");
    if (!chunks || !runs || (isLong && has(track, "stco")))
        return false;
    const std::uint32_t chunkCount = chunks->u32();
    const std::uint32_t runCount = runs->u32();
    if (!holds(*chunks, chunkCount, isLong ? 8 : 4) || !holds(*runs, runCount, 12))
        return false;
    std::size_t sample = 0;
    std::uint32_t next = runCount > 0 ? runs->u32() : 0;
    for (std::uint32_t run = 0; run < runCount; ++run) {
        const std::uint32_t first = next;
        const std::uint32_t perChunk = runs->u32();
        if (runs->u32() != 1)
            return false; // coded in another way
        next = run + 1 < runCount ? runs->u32() : chunkCount + 1;
        if (first == 0 || next <= first || (run == 0 && first != 1))
            return false;
        for (std::uint32_t chunk = first; chunk < next; ++chunk) {
            std::uint64_t position = chunks->number(isLong ? 8 : 4);
            if (!chunks->isGood() || perChunk > samples.size() - sample || position >> 62 != 0)
                return false;
            for (std::uint32_t i = 0; i < perChunk; ++i) {
                samples[sample].position = position;
                position = samples[sample++].end();
            }
        }
    }
    return sample == samples.size();
}

// Adds up what the runs of a table of times say of every sample: how long those before it last
// (stts), how much later it is shown (ctts).
bool addTimes(BigEndianReader reader, SampleList &samples, bool isDuration)
{
    const std::uint32_t runCount = reader.u32();
    if (!holds(reader, runCount, 8))
        return false;
    std::size_t sample = 0;
    std::int64_t decodeTime = 0;
    for (std::uint32_t run = 0; run < runCount; ++run) {
        const std::uint32_t count = reader.u32();
        const std::int64_t step = reader.i32();
        if (count > samples.size() - sample || step >= maxStep || step <= -maxStep ||
            (isDuration && step < 0))
            return false;
        for (std::uint32_t i = 0; i < count; ++i) {
            samples[sample].time += isDuration ? decodeTime : step;
            if (isDuration)
                samples[sample].duration = static_cast<std::uint32_t>(step);
            ++sample;
            decodeTime += step;
        }
    }
    return sample == samples.size();
}

bool readTimes(const Track &track, SampleList &samples)
{
    const auto durations = table(track, "stts");
    if (!durations || !addTimes(*durations, samples, true))
        return false;
    if (!has(track, "ctts"))
        return true;
    const auto delays = table(track, "ctts");
    return delays && addTimes(*delays, samples, false);
}

bool readKeys(const Track &track, SampleList &samples)
{
    if (!has(track, "stss")) {
        for (Sample &sample : samples)
            sample.isKey = true;
        return true;
    }
    auto reader = table(track, "stss");
    const std::uint32_t count = reader ? reader->u32() : 0;
    if (count == 0 || !holds(*reader, count, 4))
        return false;
    std::uint32_t last = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t key = reader->u32(); // counted from 1
        if (key <= last || key > samples.size())
            return false;
        samples[key - 1].isKey = true;
        last = key;
    }
    return true;
}

} // namespace

std::optional<Track> findPictureTrack(View movie)
{
    BigEndianReader reader(movie);
    while (const auto box = nextBox(reader)) {
        const auto media = only(box->content, "mdia");
        if (box->name == "trak" && media && isPictures(*media))
            return readTrack(box->content, *media);
    }
    return std::nullopt;
}

std::optional<std::vector<Sample>> readSamples(const Track &track, std::uint64_t fileSize)
{
    SampleList samples;
    if (!readSizes(track, fileSize, samples))
        return std::nullopt;
    if (samples.empty())
        return samples;
    if (!readPositions(track, samples) || !readTimes(track, samples) || !readKeys(track, samples))
        return std::nullopt;
    return samples;
}

bool keepsAll(const Track &track, View movie, const std::vector<Sample> &samples)
{
    if (track.edits.empty())
        return true;
    const auto movieHead = only(movie, "mvhd");
    const std::uint64_t movieScale = movieHead ? afterDates(*movieHead) : 0;
    BigEndianReader reader(track.edits);
    const bool isLong = reader.u32() >> 24 == 1;
    const std::size_t size = isLong ? 8 : 4;
    const std::uint32_t count = reader.u32();
    if (movieScale == 0 || count == 0 || count > 2)
        return false;
    // One edit, after a pause at the most, at normal speed.
    std::uint64_t duration = reader.number(size);
    std::uint64_t start = reader.number(size);
    const std::uint64_t pause = isLong ? UINT64_MAX : UINT32_MAX;
    std::uint32_t rate = reader.u32();
    if (count == 2) {
        if (start != pause)
            return false;
        duration = reader.number(size);
        start = reader.number(size);
        rate = reader.u32();
    }
    constexpr std::uint32_t normalSpeed = 1 << 16;
    constexpr std::uint64_t most = std::uint64_t(1) << 31;
    if (!reader.isGood() || start == pause || rate != normalSpeed || duration >= most ||
        start >= most)
        return false;
    const auto end = static_cast<std::int64_t>(start + duration * track.timescale / movieScale);
    return std::all_of(samples.begin(), samples.end(), [&](const Sample &sample) {
        return sample.time >= static_cast<std::int64_t>(start) && sample.time < end;
    });
}

} // namespace store::mp4
