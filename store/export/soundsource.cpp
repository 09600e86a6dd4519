// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/soundsource.h"

#include "store/extra/samplefile.h"
#include "store/file.h"
#include "store/index/chunkname.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;
using Code = Error::Code;

constexpr double mostBend =
    0.25; // seconds that a chunk's start may lie beside the end of the one before
constexpr double day = 86400.0; // seconds
constexpr double mostSpan = 366 * day; // more than that is a clock that was set meanwhile
constexpr std::size_t mostSoundBytes = std::size_t(1) << 30; // of a chunk

fs::path soundFile(const Reader &reader, int chunk)
{
    const Reader::Place place = reader.placeOf(chunk);
    return fs::path(place.directory / chunkName(place.chunk)) += ".extra_data.h5";
}

Result<SoundFormat> formatOf(const SampleFile::Set &set, const fs::path &file)
{
    const auto isNot = [&](const std::string &why) {
        return Error{Code::Unsupported, file, set.name + " is no sound: " + why};
    };
    constexpr double mostRate = 1e6;
    const double rate = set.sampleRate.value_or(0.0);
    if (!(rate >= 1.0) || rate > mostRate)
        return isNot("it has no rate");
    if (std::abs(rate - std::round(rate)) > 1e-6 * rate)
        return isNot("its rate is no whole number of samples in a second");
    constexpr std::size_t mostChannels = 64;
    if (set.columns.size() > mostChannels)
        return isNot("it has " + std::to_string(set.columns.size()) + " columns");
    const Hdf5NumberType &sample = set.type;
    const bool isWhole =
        !sample.isFloat && sample.isSigned && (sample.bytes == 2 || sample.bytes == 4);
    if (!isWhole && !(sample.isFloat && (sample.bytes == 4 || sample.bytes == 8)))
        return isNot("its numbers are not of 16 or 32 bits, nor floating");
    return SoundFormat{static_cast<int>(std::llround(rate)), static_cast<int>(set.columns.size()),
                       sample};
}

template<typename T>
void put(std::vector<std::byte> &to, T value)
{
    const auto *bytes = reinterpret_cast<const std::byte *>(&value);
    to.insert(to.end(), bytes, bytes + sizeof(T));
}

// A number in the machine's order, which is that of all files we write.
void putSample(std::vector<std::byte> &to, double value, const Hdf5NumberType &type)
{
    if (type.isFloat && type.bytes == 8)
        put(to, value);
    else if (type.isFloat)
        put(to, static_cast<float>(value));
    else if (type.bytes == 2)
        put(to, static_cast<std::int16_t>(value));
    else
        put(to, static_cast<std::int32_t>(value));
}

} // namespace

SoundSource::SoundSource(const Reader &reader, std::string set)
    : m_reader(&reader)
    , m_set(std::move(set))
{}

Result<SoundSource> SoundSource::open(const Reader &reader, const std::string &set,
                                      FrameIndex first, FrameIndex last, PassOver passOver,
                                      const std::stop_token &stop)
{
    SoundSource source(reader, set);
    source.m_passOver = std::move(passOver);
    std::optional<Error> broken;
    const int low = reader.index().locate(first).chunk;
    const int high = reader.index().locate(last).chunk;
    for (const ChunkIndex::Chunk &chunk : reader.index().chunks()) {
        if (stop.stop_requested())
            return Error{Code::Cancelled, reader.directory(), "stopped"};
        const fs::path path = soundFile(reader, chunk.number);
        if (chunk.number < low || chunk.number > high || !fileStatus(path))
            continue;
        const auto file = SampleFile::open(path);
        if (!file) {
            broken = file.error();
            if (!source.m_passOver)
                return *broken;
            source.m_passOver(*broken);
            continue;
        }
        const SampleFile::Set *found = (*file)->findSet(set).set;
        if (found == nullptr)
            continue;
        const auto format = formatOf(*found, path);
        if (!format)
            return format.error();
        if (source.m_chunks.empty())
            source.m_format = *format;
        else if (!(*format == source.m_format))
            return Error{Code::Unsupported, path,
                         set + " has another rate, type or count of channels than before"};
        source.m_chunks.push_back(chunk.number);
    }
    if (source.m_chunks.empty() && broken)
        return *broken;
    if (source.m_chunks.empty())
        return Error{Code::NotFound, reader.directory(),
                     "these frames have no sound: no extra data of theirs has a data set " + set};
    std::reverse(source.m_chunks.begin(), source.m_chunks.end());
    source.m_span = reader.index().time(last).seconds - reader.index().time(first).seconds;
    const double end = reader.index().time(last).seconds + reader.index().medianInterval();
    if (std::isfinite(end))
        source.m_endTime = end;
    return source;
}

Result<std::int64_t> SoundSource::length() const
{
    if (std::abs(m_span) > mostSpan)
        return Error{Code::InvalidArgument, m_reader->directory(),
                     "more than a year lies between the first and the last frame, by their times; "
                     "sound would be silence for most of it"};
    return std::isfinite(m_span) ? std::llround(std::max(m_span, 0.0) * m_format.rate) : 0;
}

Result<void> SoundSource::startAt(FrameTime time)
{
    if (!std::isfinite(time.seconds))
        return Error{
            Code::InvalidArgument, m_reader->directory(),
            "the first frame has no time, so that it is not known where the sound belongs"};
    if (auto planned = length(); !planned)
        return planned.error();
    m_zero = time.seconds;
    if (m_endTime)
        m_end = std::llround((*m_endTime - m_zero) * m_format.rate);
    return {};
}

Result<double> SoundSource::startWithFirst(FrameTime time, const std::stop_token &stop)
{
    if (auto started = startAt(time); !started)
        return started.error();
    const auto loaded = loadNext(stop);
    if (!loaded)
        return loaded.error();
    m_position = m_first;
    return static_cast<double>(m_position) / m_format.rate;
}

// False: there is none with a sample.
Result<bool> SoundSource::loadNext(const std::stop_token &stop)
{
    while (!m_chunks.empty()) {
        const int chunk = m_chunks.back();
        m_chunks.pop_back();
        const std::int64_t end =
            m_first + static_cast<std::int64_t>(m_samples.size() / m_format.frameBytes());
        const bool isFollowing = std::exchange(m_isLoaded, false);
        const auto loaded = loadPlaced(chunk, stop);
        if (!loaded && (!m_passOver || loaded.error().code == Code::Cancelled))
            return loaded.error();
        if (!loaded)
            m_passOver(loaded.error());
        if (!loaded || !*loaded) {
            m_isLoaded = isFollowing;
            m_samples.clear();
            m_first = end;
            continue;
        }
        if (isFollowing && std::abs(double(m_first - end)) <= mostBend * m_format.rate)
            m_first = end;
        m_isLoaded = true;
        return true;
    }
    return false;
}

Result<bool> SoundSource::loadPlaced(int chunk, const std::stop_token &stop)
{
    const auto loaded = load(chunk, stop);
    if (!loaded || !*loaded)
        return loaded;
    if (auto placed = placeFirst(chunk); !placed)
        return placed.error();
    return true;
}

// Of the chunk that was loaded. Without bound a wild time would be silence until the disk is full.
Result<void> SoundSource::placeFirst(int chunk)
{
    const ChunkIndex &index = m_reader->index();
    const auto own = std::ranges::find(index.chunks(), chunk, &ChunkIndex::Chunk::number);
    const double away = std::abs(m_firstTime - index.time(own->first).seconds);
    if ((std::isfinite(away) && away > day) || !(std::abs(m_firstTime - m_zero) <= 2 * mostSpan))
        return Error{Code::Corrupt, soundFile(*m_reader, chunk),
                     "by its times the sound is not of its frames"};
    m_first = std::llround((m_firstTime - m_zero) * m_format.rate);
    return {};
}

// Takes all samples of a chunk; false if it has none.
Result<bool> SoundSource::load(int chunk, const std::stop_token &stop)
{
    m_samples.clear();
    const fs::path path = soundFile(*m_reader, chunk);
    const auto file = SampleFile::open(path);
    if (!file)
        return file.error();
    const SampleFile::SetPlace place = (*file)->findSet(m_set);
    const auto times = (*file)->frameColumn("frame_time");
    const auto delays = (*file)->frameColumn("sample_delay");
    if (place.set == nullptr || !times)
        return Error{Code::Corrupt, path, "its samples have no frame_time"};
    const auto allocated = static_cast<std::size_t>((*file)->allocatedSamples());
    if (allocated > mostSoundBytes / m_format.frameBytes())
        return Error{Code::TooLarge, path, "more sound in one chunk than is held in memory"};
    double delay = 0.0; // of all samples
    std::int64_t count = 0;
    const auto take = [&](const SampleFile::Block &block) {
        for (std::size_t k = 0; k < block.count; ++k, ++count) {
            if (count == 0)
                m_firstTime = block.value(*times, k);
            delay += delays ? block.value(*delays, k) : 0.0;
            for (std::size_t channel = 0; channel < place.set->columns.size(); ++channel)
                putSample(m_samples, block.value(place.column + channel, k), m_format.sample);
        }
        return true;
    };
    if (auto read = (*file)->forEachBlock(take, stop); !read)
        return read.error();
    if (count == 0)
        return false;
    m_firstTime += std::isfinite(delay) ? delay / static_cast<double>(count) : 0.0;
    if (!std::isfinite(m_firstTime))
        return Error{Code::Corrupt, path, "its first sample has no time"};
    return true;
}

Result<std::span<const std::byte>> SoundSource::read(std::int64_t count,
                                                     const std::stop_token &stop)
{
    m_given.clear();
    if (stop.stop_requested())
        return Error{Code::Cancelled, m_reader->directory(), "stopped"};
    const std::size_t size = m_format.frameBytes();
    std::int64_t wanted = m_end ? std::min(count, *m_end - m_position) : count;
    while (wanted > 0) {
        const std::int64_t held = static_cast<std::int64_t>(m_samples.size() / size);
        if (!m_isLoaded || m_position >= m_first + held) {
            const auto loaded = loadNext(stop);
            if (!loaded)
                return loaded.error();
            if (!*loaded)
                break;
            continue;
        }
        const std::int64_t silent = std::clamp<std::int64_t>(m_first - m_position, 0, wanted);
        m_given.resize(m_given.size() + static_cast<std::size_t>(silent) * size); // zeros
        m_position += silent;
        wanted -= silent;
        const std::int64_t from = m_position - m_first;
        const std::int64_t here = from < 0 ? 0 : std::min(wanted, held - from);
        const auto begin = m_samples.begin() + from * std::int64_t(size);
        if (here > 0)
            m_given.insert(m_given.end(), begin, begin + here * std::int64_t(size));
        m_position += here;
        wanted -= here;
    }
    return std::span<const std::byte>(m_given);
}

} // namespace store
