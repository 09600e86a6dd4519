// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/soundreader.h"

#include "store/extra/extradata.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <new>
#include <utility>

namespace store {

namespace {

constexpr double surelySound = 8000; // Hz
constexpr double mostRate = 384'000; // Hz
constexpr std::int64_t samplesForDelay = 1 << 14; // whose mean stands for all of a chunk
constexpr double floatScale = 32767;

bool isCalledAudio(std::string name)
{
    std::ranges::transform(name, name.begin(), [](unsigned char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c);
    });
    return name.find("audio") != std::string::npos;
}

bool isSound(const SampleFile::Set &set)
{
    const double rate = set.sampleRate.value_or(0.0);
    const double least = isCalledAudio(set.name) ? 1.0 : surelySound;
    return rate >= least && rate <= mostRate && !set.columns.empty();
}

// By their type, as values may be quiet for long. Those of 16 bit stay as they are.
double scaleOf(const Hdf5NumberType &type)
{
    const int bits = type.bits + (type.isSigned ? 0 : 1); // with a sign
    return type.isFloat ? floatScale : std::exp2(std::min(16 - bits, 0));
}

std::int16_t toSound(double value)
{
    if (!std::isfinite(value))
        return 0;
    return static_cast<std::int16_t>(std::lround(std::clamp(value, -32768.0, 32767.0)));
}

} // namespace

Result<std::vector<SoundTrack>> soundTracks(const Reader &reader, const std::stop_token &stop)
try {
    for (const int chunk : extraChunks(reader)) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, reader.directory(), "stopped while reading"};
        const auto path = extraFile(reader, chunk);
        if (path.extension() != ".h5")
            continue;
        const auto file = SampleFile::open(path);
        if (!file)
            continue; // the series say so
        std::vector<SoundTrack> tracks;
        for (const SampleFile::Set &set : (*file)->sets())
            if (isSound(set))
                tracks.push_back({set.name, *set.sampleRate,
                                  static_cast<int>(std::min<std::size_t>(set.columns.size(), 2))});
        return tracks;
    }
    return std::vector<SoundTrack>();
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, reader.directory(), "not enough memory"};
}

SoundReader::SoundReader(std::shared_ptr<const Reader> reader, SoundTrack track)
    : m_reader(std::move(reader))
    , m_track(std::move(track))
{}

SampleFile *SoundReader::open(int chunk)
{
    if (m_openChunk == chunk)
        return m_file.get();
    m_file.reset();
    m_openChunk = chunk;
    const auto path = extraFile(*m_reader, chunk);
    if (path.extension() != ".h5")
        return nullptr;
    auto file = SampleFile::open(path);
    if (file)
        m_file = std::move(*file);
    return m_file.get();
}

const SoundReader::Stretch &SoundReader::stretchOf(int chunk)
{
    const auto known = m_stretches.find(chunk);
    return known != m_stretches.end() ? known->second
                                      : m_stretches.emplace(chunk, look(chunk)).first->second;
}

SoundReader::Stretch SoundReader::look(int chunk)
{
    Stretch stretch;
    SampleFile *file = open(chunk);
    if (!file)
        return stretch;
    const auto [set, column] = file->findSet(m_track.name);
    const auto time = file->frameColumn("frame_time");
    const auto delay = file->frameColumn("sample_delay");
    const auto used = file->usedRows();
    const bool isThere =
        set != nullptr && std::cmp_greater_equal(set->columns.size(), m_track.channels);
    if (!isThere || !time || !used || *used == 0)
        return stretch;
    stretch.scale = scaleOf(set->type);
    stretch.column = column;
    const auto block = file->read(0, std::min({*used, samplesForDelay, file->rowsPerRead()}));
    if (!block || block->count == 0)
        return stretch;
    double sum = 0.0;
    for (std::size_t i = 0; delay && i < block->count; ++i)
        sum += block->value(*delay, i);
    const double mean = sum / static_cast<double>(block->count);
    const double first = static_cast<double>(block->rows[0]) / m_track.sampleRate;
    stretch.start = block->value(*time, 0) - first + (std::isfinite(mean) ? mean : 0.0);
    stretch.count = std::isfinite(stretch.start) ? *used : 0;
    return stretch;
}

// What of the chunk is to be heard from `time` on.
void SoundReader::fill(int chunk, double time, std::vector<std::int16_t> &sound,
                       const std::stop_token &stop)
{
    const Stretch &stretch = stretchOf(chunk);
    const auto channels = static_cast<std::int64_t>(m_track.channels);
    const std::int64_t frames = std::ssize(sound) / channels;
    const double distance = (time - stretch.start) * m_track.sampleRate;
    if (stretch.count == 0 || std::abs(distance) > 1e15)
        return;
    const std::int64_t offset = std::llround(distance); // the sample of sound[0]
    const std::int64_t begin = std::max<std::int64_t>(offset, 0);
    const std::int64_t end = std::min(offset + frames, stretch.count);
    SampleFile *file = begin < end ? open(chunk) : nullptr;
    if (!file)
        return;
    for (std::int64_t first = begin; first < end && !stop.stop_requested();) {
        const std::int64_t count = std::min(file->rowsPerRead(), end - first);
        const auto block = file->read(first, count);
        if (!block)
            return; // silence
        for (std::size_t i = 0; i < block->count; ++i)
            for (std::int64_t channel = 0; channel < channels; ++channel) {
                const auto column = stretch.column + static_cast<std::size_t>(channel);
                const auto place = (block->rows[i] - offset) * channels + channel;
                sound[static_cast<std::size_t>(place)] =
                    toSound(block->value(column, i) * stretch.scale);
            }
        first += count;
    }
}

Result<std::vector<std::int16_t>> SoundReader::read(double time, std::int64_t frames,
                                                    const std::stop_token &stop)
try {
    std::vector<std::int16_t> sound(static_cast<std::size_t>(frames * m_track.channels));
    const ChunkIndex &index = m_reader->index();
    const double end = time + static_cast<double>(frames) / m_track.sampleRate;
    const auto first = index.nearest(FrameTime{time});
    const auto last = index.nearest(FrameTime{end});
    if (!first || !last)
        return sound;
    // A chunk's sound may begin before its first frame, or last beyond its last one.
    const auto chunks = index.chunks();
    const auto ordinalOf = [&](FrameIndex frame) {
        const auto after =
            std::ranges::upper_bound(chunks, frame.value, {}, [](const ChunkIndex::Chunk &chunk) {
                return chunk.first.value;
            });
        return after - chunks.begin() - 1;
    };
    const auto low = std::min(ordinalOf(*first), ordinalOf(*last)) - 1;
    const auto high = std::max(ordinalOf(*first), ordinalOf(*last)) + 1;
    for (auto i = std::max<std::ptrdiff_t>(low, 0); i <= high && i < std::ssize(chunks); ++i)
        fill(chunks[static_cast<std::size_t>(i)].number, time, sound, stop);
    if (stop.stop_requested())
        return Error{Error::Code::Cancelled, m_reader->directory(), "stopped while reading"};
    return sound;
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, m_reader->directory(), "not enough memory"};
}

} // namespace store
