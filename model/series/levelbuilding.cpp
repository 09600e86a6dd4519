// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/series/levelbuilding.h"

#include "store/extra/extradata.h"
#include "store/index/indexcache.h"
#include "store/reader.h"

#include <algorithm>
#include <bit>
#include <chrono>

namespace model {

namespace {

using BuildClock = std::chrono::steady_clock;

constexpr std::size_t residentBytes = std::size_t(40) << 20; // of all levels in memory
constexpr std::int64_t mostResidentSpans = 4096; // of a level
constexpr std::size_t mostSketchedChunks = 160;
constexpr std::size_t mostTexts = 200'000; // of all chunks
constexpr std::size_t leastTexts = 64; // of each
constexpr std::int64_t sketchedRows = 64; // at a place
constexpr std::int64_t leastSketchedPlaces = 2; // of a chunk
constexpr std::int64_t sketchedPlaces = 256; // of all

// A place for each of the tracks' columns, without a sample.
ChunkLevels emptyLevels(const store::ExtraChunk &extra)
{
    ChunkLevels levels;
    for (const store::ExtraChunk::Track &track : extra.tracks())
        levels.tracks.push_back(LevelBuilder(track).take());
    return levels;
}

// At most `most` texts. Of more those that are another one than the text before, spread over all.
TrackLevels textTrack(const store::ExtraChunk &extra, std::size_t track, std::size_t most)
{
    TrackLevels levels = LevelBuilder(extra.tracks()[track]).take();
    const auto &all = extra.texts(track);
    levels.samples = std::ssize(all);
    if (all.size() <= most) {
        levels.texts = all;
        return levels;
    }
    std::vector<std::size_t> changes;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (i == 0 || all[i].text != all[i - 1].text)
            changes.push_back(i);
    const std::size_t step = (changes.size() + most - 1) / most;
    for (std::size_t i = 0; i < changes.size(); i += step)
        levels.texts.push_back(all[changes[i]]);
    return levels;
}

} // namespace

std::vector<std::size_t> spreadOrder(std::size_t count)
{
    std::vector<std::size_t> order;
    const int bits = std::bit_width(count > 0 ? count - 1 : 0);
    for (std::size_t i = 0; i < (std::size_t(1) << bits); ++i) {
        std::size_t mirrored = 0;
        for (int bit = 0; bit < bits; ++bit)
            mirrored |= (i >> bit & 1) << (bits - 1 - bit);
        if (mirrored < count)
            order.push_back(mirrored);
    }
    return order;
}

LevelBuilding::LevelBuilding(std::shared_ptr<const store::Reader> reader,
                             const std::filesystem::path &directory,
                             const std::optional<std::pair<std::size_t, std::size_t>> &only)
    : m_reader(std::move(reader))
    , m_cache(directory, *m_reader)
{
    for (const int chunk : store::extraChunks(*m_reader))
        m_sources.push_back({chunk, {}, {}, false});
    m_left = spreadOrder(m_sources.size());
    if (only)
        std::erase_if(m_left, [&](std::size_t i) { return i < only->first || i >= only->second; });
    m_wanted = m_left.size();
    std::reverse(m_left.begin(), m_left.end());
}

LevelBuilding::~LevelBuilding() = default;

double LevelBuilding::progress() const
{
    if (m_phase == Phase::Done)
        return 1.0;
    const double within =
        m_extra && m_track && !m_extra->tracks().empty()
            ? static_cast<double>(m_row) / static_cast<double>(std::max<std::int64_t>(
                                               m_extra->tracks()[m_levels.tracks.size()].rows, 1))
            : 0.0;
    return (static_cast<double>(m_whole) + within * 0.99) /
           static_cast<double>(std::max<std::size_t>(m_wanted, 1));
}

std::vector<ChunkNews> LevelBuilding::work(int milliseconds, const std::stop_token &stop)
{
    std::vector<ChunkNews> news;
    const auto end = BuildClock::now() + std::chrono::milliseconds(milliseconds);
    do
        step(news, stop);
    while (!isDone() && !stop.stop_requested() && BuildClock::now() < end);
    return news;
}

void LevelBuilding::step(std::vector<ChunkNews> &news, const std::stop_token &stop)
{
    const bool isOver =
        m_left.empty() || (m_phase == Phase::Sketch && m_later.size() >= mostSketchedChunks);
    if (isOver) {
        // Those that were not sketched are read all the same.
        m_later.insert(m_later.end(), m_left.rbegin(), m_left.rend());
        std::reverse(m_later.begin(), m_later.end());
        m_left = std::exchange(m_later, {});
        if (m_phase == Phase::Whole)
            m_cache.trim(numbers());
        m_phase = static_cast<Phase>(static_cast<int>(m_phase) + 1);
        return;
    }
    const std::size_t chunk = m_left.back();
    if (m_phase == Phase::Cache)
        takeFromCache(chunk, news);
    else if (m_phase == Phase::Sketch)
        sketch(chunk, news, stop);
    else
        build(chunk, news, stop);
}

std::vector<int> LevelBuilding::numbers() const
{
    std::vector<int> numbers;
    for (const Source &source : m_sources)
        numbers.push_back(source.number);
    return numbers;
}

void LevelBuilding::nextChunk()
{
    m_left.pop_back();
    m_extra.reset();
    m_problem.reset();
    m_levels = {};
    m_track.reset();
    m_row = 0;
}

LevelBuilding::Source LevelBuilding::sourceOf(int chunk) const
{
    using namespace std::chrono;
    Source source{chunk, store::extraFile(*m_reader, chunk), {}, false};
    if (source.file.empty())
        return source;
    const auto now = duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count();
    const auto status = store::fileStatus(source.file);
    if (status) {
        source.status = *status;
        source.isKept =
            status->kind == store::FileKind::Regular && store::isSettled(status->modifiedNs, now);
    }
    return source;
}

void LevelBuilding::takeFromCache(std::size_t chunk, std::vector<ChunkNews> &news)
{
    Source &source = m_sources[chunk];
    source = sourceOf(source.number);
    nextChunk();
    if (source.file.empty()) {
        ++m_whole;
        news.push_back({chunk, ChunkNews::Stage::Whole, nullptr, {}, {}});
        return;
    }
    auto levels =
        source.isKept ? m_cache.read(source.number, source.status, residentSpans()) : std::nullopt;
    if (!levels) {
        m_later.push_back(chunk);
        return;
    }
    ++m_whole;
    news.push_back({chunk, ChunkNews::Stage::Whole,
                    std::make_shared<const ChunkLevels>(*std::move(levels)),
                    m_cache.fileOf(source.number), std::nullopt});
}

// All chunks together keep to the memory there is for them.
std::int64_t LevelBuilding::residentSpans() const
{
    const std::size_t room = residentBytes / std::max<std::size_t>(m_wanted, 1);
    return std::clamp<std::int64_t>(static_cast<std::int64_t>(room / (m_bytesPerSpan * 8 / 7)), 1,
                                    mostResidentSpans);
}

void LevelBuilding::sketch(std::size_t chunk, std::vector<ChunkNews> &news,
                           const std::stop_token &stop)
{
    nextChunk();
    m_later.push_back(chunk);
    if (m_sources[chunk].file.extension() != ".h5")
        return; // there is no reading here and there
    const auto opened = store::ExtraChunk::open(*m_reader, m_sources[chunk].number, stop);
    if (!opened || !*opened)
        return; // it is told when it is to be read
    store::ExtraChunk &extra = **opened;
    const auto sketched = static_cast<std::int64_t>(std::min(mostSketchedChunks, m_sources.size()));
    const std::int64_t places = std::max(leastSketchedPlaces, sketchedPlaces / sketched);
    auto levels = std::make_shared<ChunkLevels>(emptyLevels(extra));
    for (std::size_t t = 0; t < levels->tracks.size(); ++t) {
        const store::ExtraChunk::Track &track = extra.tracks()[t];
        const std::int64_t rows = std::min({sketchedRows, track.rows, extra.rowsPerRead()});
        LevelBuilder builder(track);
        for (std::int64_t i = 0; i < places && rows > 0 && !stop.stop_requested(); ++i) {
            const std::int64_t first = (track.rows - rows) * i / std::max(places - 1, {1});
            if (const auto block = extra.read(t, first, rows))
                builder.add(*block);
        }
        levels->tracks[t] = builder.take();
        levels->tracks[t].samples = track.rows;
    }
    news.push_back({chunk, ChunkNews::Stage::Sketch, std::move(levels), {}, {}});
}

void LevelBuilding::build(std::size_t chunk, std::vector<ChunkNews> &news,
                          const std::stop_token &stop)
{
    if (!m_extra) {
        auto opened = store::ExtraChunk::open(*m_reader, m_sources[chunk].number, stop);
        if (!opened && opened.error().code == store::Error::Code::Cancelled)
            return;
        if (!opened || !*opened) {
            ++m_whole;
            news.push_back({chunk,
                            opened ? ChunkNews::Stage::Whole : ChunkNews::Stage::Broken,
                            nullptr,
                            {},
                            opened ? std::nullopt : std::optional(opened.error())});
            nextChunk();
            return;
        }
        m_extra = *std::move(opened);
        m_problem = m_extra->flaw();
    }
    if (readOn() || stop.stop_requested())
        return;
    news.push_back(finished(chunk));
    ++m_whole;
    nextChunk();
}

bool LevelBuilding::readOn()
{
    const std::size_t t = m_levels.tracks.size();
    if (t == m_extra->tracks().size())
        return false;
    const store::ExtraChunk::Track &track = m_extra->tracks()[t];
    if (track.columns[0].isText) {
        const std::size_t most =
            std::max(leastTexts, mostTexts / std::max<std::size_t>(m_sources.size(), 1));
        m_levels.tracks.push_back(textTrack(*m_extra, t, most));
        return true;
    }
    if (!m_track) {
        m_track.emplace(track);
        m_row = 0;
    }
    if (m_row < track.rows) {
        const std::int64_t rows = std::min(m_extra->rowsPerRead(), track.rows - m_row);
        const auto block = m_extra->read(t, m_row, rows);
        if (block)
            m_track->add(*block);
        else if (!m_problem)
            m_problem = block.error();
        m_row += rows; // what is around damage is shown
    }
    if (m_row >= track.rows) {
        m_levels.tracks.push_back(m_track->take());
        m_track.reset();
    }
    m_bytesPerSpan =
        std::max(m_bytesPerSpan, sizeof(SampleSpan) + track.columns.size() * sizeof(Extremes));
    return true;
}

ChunkNews LevelBuilding::finished(std::size_t chunk)
{
    const Source &source = m_sources[chunk];
    auto levels = std::make_shared<ChunkLevels>(std::move(m_levels));
    levels->isByFrames = m_extra->isByFrames();
    // What is damaged is read again the next time, so that it is told then, too.
    const bool isKept =
        source.isKept && !m_problem && m_cache.write(source.number, source.status, *levels);
    levels->leaveOut(residentSpans());
    return {chunk, ChunkNews::Stage::Whole, std::move(levels),
            isKept ? m_cache.fileOf(source.number) : std::filesystem::path(), m_problem};
}

} // namespace model
