// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/mp4/finish.h"

#include <algorithm>
#include <array>
#include <limits>
#include <new>
#include <numeric>
#include <span>
#include <string>

namespace store::mp4 {

namespace {

using Samples = std::span<const Sample>;

// A box of tables: version and flags 0, then the content.
Bytes table(FourLetters name, View content)
{
    Bytes whole;
    append32(whole, 0);
    append(whole, content);
    return box(name, whole);
}

// Neighbouring samples that lie side by side in the file.
struct Run
{
    std::uint64_t position = 0;
    std::uint64_t end = 0;
    std::uint32_t count = 0;
};

std::vector<Run> runsOf(Samples samples)
{
    std::vector<Run> runs;
    for (const Sample &sample : samples) {
        if (runs.empty() || runs.back().end != sample.position)
            runs.push_back({sample.position, sample.position, 0});
        runs.back().end = sample.end();
        ++runs.back().count;
    }
    return runs;
}

Bytes durations(Samples samples)
{
    Bytes entries;
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < samples.size();) {
        std::size_t last = i;
        while (last < samples.size() && samples[last].duration == samples[i].duration)
            ++last;
        append32(entries, static_cast<std::uint32_t>(last - i));
        append32(entries, samples[i].duration);
        i = last;
        ++count;
    }
    Bytes content;
    append32(content, count);
    append(content, entries);
    return table("stts", content);
}

Bytes keySamples(Samples samples)
{
    Bytes content;
    const auto isKey = [](const Sample &sample) { return sample.isKey; };
    append32(content,
             static_cast<std::uint32_t>(std::count_if(samples.begin(), samples.end(), isKey)));
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (samples[i].isKey)
            append32(content, static_cast<std::uint32_t>(i + 1));
    return table("stss", content);
}

// How many samples each run holds, said where it changes.
Bytes samplesPerRun(std::span<const Run> runs)
{
    Bytes entries;
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (i > 0 && runs[i].count == runs[i - 1].count)
            continue;
        append32(entries, static_cast<std::uint32_t>(i + 1));
        append32(entries, runs[i].count);
        append32(entries, 1); // description
        ++count;
    }
    Bytes content;
    append32(content, count);
    append(content, entries);
    return table("stsc", content);
}

Bytes sizes(Samples samples)
{
    Bytes content;
    append32(content, 0); // each has its own
    append32(content, static_cast<std::uint32_t>(samples.size()));
    for (const Sample &sample : samples)
        append32(content, sample.size);
    return table("stsz", content);
}

Bytes positions(std::span<const Run> runs)
{
    Bytes content;
    append32(content, static_cast<std::uint32_t>(runs.size()));
    for (const Run &run : runs)
        append64(content, run.position);
    return table("co64", content);
}

Bytes sampleTable(View before, Samples samples)
{
    const std::vector<Run> runs = runsOf(samples);
    Bytes content;
    if (const auto description = only(before, "stsd"))
        append(content, box("stsd", *description));
    for (const Bytes &part : {durations(samples), keySamples(samples), samplesPerRun(runs),
                              sizes(samples), positions(runs)})
        append(content, part);
    return box("stbl", content);
}

// Durations of the film and of its track, each in its own units.
struct Lengths
{
    std::uint32_t movie = 0;
    std::uint32_t track = 0;
};

// Units per second, as a head of version 0 says it; 1 if it is another.
std::uint32_t unitsOf(std::optional<View> head)
{
    BigEndianReader reader(head.value_or(View{}));
    reader.take(12); // version and flags, two dates
    return std::max(reader.u32(), 1U);
}

std::uint32_t clamped(std::uint64_t value)
{
    return static_cast<std::uint32_t>(
        std::min<std::uint64_t>(value, std::numeric_limits<std::uint32_t>::max()));
}

Lengths lengthsOf(View movie, Samples samples)
{
    const std::uint64_t length = std::accumulate(
        samples.begin(), samples.end(), std::uint64_t(0),
        [](std::uint64_t sum, const Sample &sample) { return sum + sample.duration; });
    const std::uint64_t movieUnits = unitsOf(only(movie, "mvhd"));
    const std::uint64_t trackUnits = unitsOf(only(movie, {"trak", "mdia", "mdhd"}));
    return {clamped(length * movieUnits / trackUnits), clamped(length)};
}

// A head with its duration, of 4 bytes, replaced.
Bytes headWith(FourLetters name, View content, std::size_t durationAt, std::uint32_t duration)
{
    Bytes copy(content.begin(), content.end());
    Bytes number;
    append32(number, duration);
    if (copy.size() >= durationAt + number.size())
        std::copy(number.begin(), number.end(),
                  copy.begin() + static_cast<std::ptrdiff_t>(durationAt));
    return box(name, copy);
}

// The boxes again: with the samples in their table, without what only fragments need. `depth`: how
// many boxes they lie in; each kind counts at its own depth only, which bounds the recursion.
Bytes rebuilt(View boxes, Samples samples, const Lengths &lengths, std::size_t depth = 0)
{
    constexpr std::array<FourLetters, 3> containers{"trak", "mdia", "minf"};
    Bytes result;
    BigEndianReader reader(boxes);
    while (const auto part = nextBox(reader)) {
        const auto &[name, content] = *part;
        if (depth < containers.size() && name == containers[depth])
            append(result, box(name, rebuilt(content, samples, lengths, depth + 1)));
        else if (name == "stbl" && depth == containers.size())
            append(result, sampleTable(content, samples));
        else if (name == "mvhd")
            append(result, headWith(name, content, 16, lengths.movie));
        else if (name == "tkhd")
            append(result, headWith(name, content, 20, lengths.movie));
        else if (name == "mdhd")
            append(result, headWith(name, content, 16, lengths.track));
        else if (name != "mvex" && name != "edts")
            append(result, box(name, content));
    }
    return result;
}

Bytes dataHead(std::uint64_t size)
{
    Bytes head;
    append32(head, 1); // the size follows
    append32(head, FourLetters("mdat").value);
    append64(head, size);
    return head;
}

Result<void> writeTable(FileHandle &file, std::uint64_t end, View movie)
{
    const auto size = file.size();
    if (!size)
        return size.error();
    if (*size > end) {
        if (auto cut = file.truncate(end); !cut)
            return cut;
    }
    if (auto written = file.write(end, movie); !written)
        return written;
    return file.sync();
}

} // namespace

Result<void> finish(FileHandle &file, const Fragments &fragments, std::size_t count)
try {
    const Samples samples = Samples(fragments.samples).first(count);
    const std::uint64_t end = samples.empty() ? fragments.headEnd : samples.back().end();
    const Bytes movie =
        box("moov", rebuilt(fragments.movie, samples, lengthsOf(fragments.movie, samples)));
    // Without the table on the disk the change of the head would make the file unreadable.
    if (auto written = writeTable(file, end, movie); !written)
        return written;
    if (auto changed = file.write(fragments.spare, dataHead(end - fragments.spare)); !changed)
        return changed;
    return file.sync();
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, file.path(), "not enough memory for the video's table"};
}

Result<void> finishFile(const std::filesystem::path &path, std::size_t count)
{
    auto file = FileHandle::open(path, FileHandle::Mode::Update);
    if (!file)
        return file.error();
    const auto finished = isFinished(*file);
    if (!finished || *finished)
        return finished ? Result<void>() : finished.error();
    const auto fragments = readFragments(*file);
    if (!fragments)
        return fragments.error();
    if (fragments->samples.size() < count)
        return Error{Error::Code::Corrupt, path,
                     "the video holds " + std::to_string(fragments->samples.size()) +
                         " pictures, its index " + std::to_string(count)};
    return finish(*file, *fragments, count);
}

std::uint64_t tableBytes(std::size_t count)
{
    constexpr std::uint64_t fixed = 4096;
    constexpr std::uint64_t perSample = 24; // size, key, and a run of its own
    return fixed + perSample * count;
}

} // namespace store::mp4
