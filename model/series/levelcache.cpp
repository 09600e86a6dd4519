// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/series/levelcache.h"

#include "store/cachefiles.h"
#include "store/checksum.h"
#include "store/reader.h"

#include <QCryptographicHash>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <exception>
#include <span>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>

namespace model {

namespace {

namespace fs = std::filesystem;
using LevelBytes = std::span<const std::byte>;

constexpr std::string_view levelEnding = ".series";
constexpr std::uint64_t mostCacheFileBytes = std::uint64_t(256) << 20;
constexpr std::size_t mostTracks = 4096;

// A file: the head, the key, then each track; as this machine writes numbers, so that another's byte
// order has another magic.
constexpr std::uint64_t levelMagic = 0x3256454c53484d46; // with the version

struct LevelHead
{
    std::uint64_t magic;
    std::uint64_t checksum; // of all that follows it
    std::uint64_t sourceBytes;
    std::int64_t sourceModifiedNs;
    std::uint64_t frames; // whose times are in it; 0: none but the rows' own
    std::uint64_t tracks;
};

constexpr std::size_t levelCheckedFrom = offsetof(LevelHead, sourceBytes);

std::uint32_t levelChecksum(LevelBytes file)
{
    return store::crc32(file.subspan(levelCheckedFrom));
}

// Appends plain values, texts and arrays; arrays begin at multiples of eight bytes.
class LevelWriter
{
public:
    template<typename T>
    void value(const T &value)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        bytes(&value, sizeof value);
    }
    void text(const std::string &text)
    {
        value<std::uint64_t>(text.size());
        bytes(text.data(), text.size());
    }
    template<typename T>
    std::uint64_t array(const std::vector<T> &values)
    {
        m_file.resize((m_file.size() + 7) / 8 * 8);
        const std::uint64_t place = m_file.size();
        bytes(values.data(), values.size() * sizeof(T));
        return place;
    }
    std::vector<std::byte> take() { return std::move(m_file); }

private:
    void bytes(const void *from, std::size_t count)
    {
        const auto *first = static_cast<const std::byte *>(from);
        m_file.insert(m_file.end(), first, first + count);
    }

    std::vector<std::byte> m_file;
};

// Throws this where the bytes end too early.
struct LevelsEnd
{};

class LevelParser
{
public:
    explicit LevelParser(LevelBytes file)
        : m_file(file)
    {}
    template<typename T>
    T value()
    {
        T value;
        std::memcpy(&value, taken(sizeof value).data(), sizeof value);
        return value;
    }
    std::string text()
    {
        const LevelBytes bytes = taken(value<std::uint64_t>());
        return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
    }
    // Where an array of `count` begins; passed over.
    template<typename T>
    std::uint64_t array(std::uint64_t count)
    {
        m_at = (m_at + 7) / 8 * 8;
        const std::uint64_t place = m_at;
        if (count > m_file.size() / sizeof(T))
            throw LevelsEnd();
        taken(count * sizeof(T));
        return place;
    }
    template<typename T>
    std::vector<T> copied(std::uint64_t place, std::uint64_t count) const
    {
        std::vector<T> values(count);
        std::memcpy(values.data(), m_file.data() + place, count * sizeof(T));
        return values;
    }
    std::uint64_t counted(std::size_t most)
    {
        const auto count = value<std::uint64_t>();
        if (count > most)
            throw LevelsEnd();
        return count;
    }

private:
    LevelBytes taken(std::uint64_t count)
    {
        if (m_at > m_file.size() || count > m_file.size() - m_at)
            throw LevelsEnd();
        const LevelBytes bytes = m_file.subspan(m_at, count);
        m_at += count;
        return bytes;
    }

    LevelBytes m_file;
    std::uint64_t m_at = 0;
};

void writeColumn(LevelWriter &to, const TrackLevels &track, std::size_t i)
{
    const store::ExtraChunk::Column &column = track.columns[i];
    to.text(column.name);
    to.text(column.set);
    to.value(column.sampleRate.value_or(std::nan("")));
    to.value<std::uint8_t>(column.isText);
    to.value<std::uint8_t>(track.isWhole[i]);
    to.value<std::uint8_t>(track.isBinary[i]);
}

void writeLevel(LevelWriter &to, TrackLevel &level)
{
    to.value<std::uint64_t>(level.spans.size());
    to.value<std::uint8_t>(level.isSorted);
    level.place = to.array(level.spans);
    for (const auto &column : level.columns)
        to.array(column);
}

void writeTrack(LevelWriter &to, TrackLevels &track)
{
    to.value<std::uint64_t>(track.columns.size());
    for (std::size_t i = 0; i < track.columns.size(); ++i)
        writeColumn(to, track, i);
    to.value<std::uint8_t>(track.hasDelay);
    to.value(track.usualStep);
    to.value(track.samples);
    to.value(track.perSpan);
    to.value<std::uint64_t>(track.levels.size());
    for (TrackLevel &level : track.levels)
        writeLevel(to, level);
    to.value<std::uint64_t>(track.texts.size());
    for (const store::ExtraChunk::Text &text : track.texts) {
        to.value(text.time);
        to.text(text.text);
    }
}

void readColumn(LevelParser &from, TrackLevels &track)
{
    store::ExtraChunk::Column column;
    column.name = from.text();
    column.set = from.text();
    if (const auto rate = from.value<double>(); rate == rate)
        column.sampleRate = rate;
    column.isText = from.value<std::uint8_t>();
    track.isWhole.push_back(from.value<std::uint8_t>());
    track.isBinary.push_back(from.value<std::uint8_t>());
    track.columns.push_back(std::move(column));
}

TrackLevel readLevel(LevelParser &from, std::size_t columns, std::int64_t residentSpans)
{
    TrackLevel level;
    const auto count = from.value<std::uint64_t>();
    level.isSorted = from.value<std::uint8_t>();
    level.place = from.array<SampleSpan>(count);
    level.count = static_cast<std::int64_t>(count);
    const bool isResident = level.count <= residentSpans;
    if (isResident)
        level.spans = from.copied<SampleSpan>(level.place, count);
    for (std::size_t i = 0; i < columns; ++i) {
        const std::uint64_t place = from.array<Extremes>(count);
        if (isResident)
            level.columns.push_back(from.copied<Extremes>(place, count));
    }
    return level;
}

TrackLevels readTrack(LevelParser &from, std::int64_t residentSpans)
{
    TrackLevels track;
    for (std::uint64_t left = from.counted(mostTracks); left > 0; --left)
        readColumn(from, track);
    track.hasDelay = from.value<std::uint8_t>();
    track.usualStep = from.value<double>();
    track.samples = from.value<std::int64_t>();
    track.perSpan = from.value<std::int64_t>();
    for (std::uint64_t left = from.counted(64); left > 0; --left)
        track.levels.push_back(
            readLevel(from, track.columns.size(), left == 1 ? mostCacheFileBytes : residentSpans));
    for (auto left = from.value<std::uint64_t>(); left > 0; --left) {
        const auto time = from.value<double>();
        track.texts.push_back({time, from.text()});
    }
    return track;
}

std::string levelKey(const store::Reader &reader)
{
    std::error_code error;
    const fs::path absolute = fs::absolute(reader.directory(), error);
    const fs::path clean = (error ? reader.directory() : absolute).lexically_normal();
    const auto created = std::bit_cast<std::uint64_t>(reader.metadata().createdUtc.value_or(0.0));
    return clean.string() + '\n' + reader.metadata().uuid + '\n' + std::to_string(created);
}

std::uint64_t framesOf(const store::ChunkIndex &index)
{
    struct
    {
        std::int64_t count = 0;
        double first = 0.0;
        double last = 0.0;
    } identity;
    identity.count = index.frameCount();
    if (const auto range = index.range()) {
        identity.first = range->minTime.seconds;
        identity.last = range->maxTime.seconds;
    }
    return std::uint64_t(1) << 32 | store::crc32(std::as_bytes(std::span(&identity, 1)));
}

ChunkLevels parsedLevels(LevelBytes file, const store::FileStatus &source, std::string_view key,
                         std::uint64_t frames, std::int64_t residentSpans)
{
    LevelParser from(file);
    const auto head = from.value<LevelHead>();
    if (head.magic != levelMagic || head.sourceBytes != source.sizeBytes ||
        head.sourceModifiedNs != source.modifiedNs || head.checksum != levelChecksum(file) ||
        from.text() != key || head.tracks > mostTracks ||
        (head.frames != 0 && head.frames != frames))
        throw LevelsEnd();
    ChunkLevels levels;
    levels.isByFrames = head.frames != 0;
    levels.checksum = static_cast<std::uint32_t>(head.checksum);
    for (std::uint64_t i = 0; i < head.tracks; ++i)
        levels.tracks.push_back(readTrack(from, residentSpans));
    return levels;
}

} // namespace

LevelCache::LevelCache(fs::path directory, const store::Reader &reader, std::uint64_t maxBytes)
    : m_directory(std::move(directory))
    , m_key(levelKey(reader))
    , m_frames(framesOf(reader.index()))
    , m_maxBytes(maxBytes)
{}

std::uint64_t LevelCache::sizeBytes(const fs::path &directory)
{
    return store::sizeOfFiles(directory, levelEnding);
}

void LevelCache::clear(const fs::path &directory)
{
    store::removeOldest(directory, levelEnding, 0);
}

void LevelCache::trim(const std::vector<int> &chunks) const
{
    if (m_directory.empty())
        return;
    std::uint64_t own = 0;
    for (const int chunk : chunks) {
        std::error_code isMissing;
        const std::uint64_t size = fs::file_size(fileOf(chunk), isMissing);
        own += isMissing ? 0 : size;
    }
    store::removeOldest(m_directory, levelEnding, std::clamp(own, m_maxBytes, 4 * m_maxBytes));
}

std::optional<ChunkLevels> LevelCache::read(int chunk, const store::FileStatus &source,
                                            std::int64_t residentSpans) const
try {
    if (m_directory.empty())
        return std::nullopt;
    const fs::path path = fileOf(chunk);
    const auto file = store::readFile(path, mostCacheFileBytes);
    if (!file)
        return std::nullopt;
    auto levels = parsedLevels(*file, source, m_key, m_frames, residentSpans);
    std::error_code isNotOurs; // then it counts as used when it was written
    fs::last_write_time(path, fs::file_time_type::clock::now(), isNotOurs);
    return levels;
} catch (const LevelsEnd &) {
    return std::nullopt;
} catch (const std::exception &) { // memory is short
    return std::nullopt;
}

bool LevelCache::write(int chunk, const store::FileStatus &source, ChunkLevels &levels) const
try {
    if (m_directory.empty())
        return false;
    std::error_code error;
    fs::create_directories(m_directory, error);
    LevelWriter to;
    to.value(LevelHead{levelMagic, 0, source.sizeBytes, source.modifiedNs,
                       levels.isByFrames ? m_frames : 0, levels.tracks.size()});
    to.text(m_key);
    for (TrackLevels &track : levels.tracks)
        writeTrack(to, track);
    std::vector<std::byte> file = to.take();
    levels.checksum = levelChecksum(file);
    const std::uint64_t checksum = levels.checksum;
    std::memcpy(file.data() + offsetof(LevelHead, checksum), &checksum, sizeof checksum);
    return file.size() <= mostCacheFileBytes && store::writeFileWhole(fileOf(chunk), file);
} catch (const std::exception &) { // memory is short
    return false;
}

fs::path LevelCache::fileOf(int chunk) const
{
    const QByteArray key = QByteArray::fromStdString(m_key + '\n' + std::to_string(chunk));
    const QByteArray name = QCryptographicHash::hash(key, QCryptographicHash::Sha1).toHex();
    return m_directory / (name.toStdString() + std::string(levelEnding));
}

std::optional<store::InputFile> openLevels(const fs::path &path, const ChunkLevels &levels)
{
    auto file = store::InputFile::open(path);
    LevelHead head{};
    if (!file || !file->readAt(0, std::as_writable_bytes(std::span(&head, 1))) ||
        head.magic != levelMagic || head.checksum != levels.checksum)
        return std::nullopt;
    return *std::move(file);
}

TrackLevel readSpans(const store::InputFile &file, const TrackLevel &level, std::int64_t first,
                     std::int64_t count, const std::vector<std::size_t> &columns)
{
    const auto at = [&](auto &values, std::uint64_t place) {
        const std::size_t size = sizeof(values[0]);
        values.resize(static_cast<std::size_t>(count));
        return static_cast<bool>(file.readAt(place + static_cast<std::uint64_t>(first) * size,
                                             std::as_writable_bytes(std::span(values))));
    };
    TrackLevel part;
    part.isSorted = level.isSorted;
    part.count = count;
    if (!at(part.spans, level.place))
        return {};
    const auto total = static_cast<std::uint64_t>(level.count);
    const std::uint64_t firstColumn = level.place + total * sizeof(SampleSpan);
    for (const std::size_t column : columns) {
        part.columns.resize(std::max(part.columns.size(), column + 1));
        if (!at(part.columns[column], firstColumn + column * total * sizeof(Extremes)))
            return {};
    }
    return part;
}

} // namespace model
