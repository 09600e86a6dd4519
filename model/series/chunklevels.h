// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/extra/extrachunk.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>
#include <vector>

namespace model {

// The min/max pyramid of one chunk's extra data.
//
// Level 0 has a span for every 128 samples (of many millions: for more), each further one for eight spans of the one before. A span
// ends early where the samples do not go on: where the next one comes much later than usual (on further
// levels: by more than a span usually takes), or much earlier, as a clock may step back. What steps
// back by less stays in the span, whose times are those of its first and last in time.

// Samples that follow each other. Times are seconds since the Unix epoch.
struct SampleSpan
{
    double begin = 0.0; // when the first and the last was taken: time - delay
    double end = 0.0;
    double noted = 0.0; // the same as it was noted: time
    double notedEnd = 0.0;
    std::int64_t firstRow = 0; // in the track of the chunk
    std::int64_t rows = 0; // up to the last sample; may hold some that are none
    std::int64_t firstSample = 0; // in the track of the chunk
    std::int64_t samples = 0;
    std::int64_t firstFiner = 0; // where in the finer level those begin that it is made of
    bool gapBefore = false; // it does not go on from the span before
    bool operator==(const SampleSpan &) const = default;
};

// The least and the greatest finite value; both NaN where there is none.
struct Extremes
{
    double min = std::numeric_limits<double>::quiet_NaN();
    double max = std::numeric_limits<double>::quiet_NaN();
    bool isEmpty() const { return !(min <= max); }
    void add(double value);
    void add(const Extremes &other);
};

struct TrackLevel
{
    std::vector<SampleSpan> spans; // in order of the rows
    std::vector<std::vector<Extremes>> columns; // each parallel to spans
    std::int64_t count = 0; // of spans, also where they were left on the disk
    std::uint64_t place = 0; // there; 0: they are in memory, or nowhere
    bool isSorted = true; // both begin and end of the spans rise, in both kinds of time
};

struct TrackLevels
{
    std::vector<store::ExtraChunk::Column> columns;
    bool hasDelay = false;
    double usualStep = 0.0; // seconds from sample to sample; 0: not known
    std::int64_t samples = 0;
    std::vector<bool> isWhole; // of each column: all its finite values are whole numbers
    std::vector<bool> isBinary; // likewise: 0 or 1
    std::int64_t perSpan = 128; // samples on level 0
    // The finest first. Fine ones may be without spans: on the disk, or nowhere.
    std::vector<TrackLevel> levels;
    // Where the column is text, then without levels: at most some hundreds of thousands, spread over
    // all `samples` of them.
    std::vector<store::ExtraChunk::Text> texts;
    bool hasAllTexts() const { return std::ssize(texts) == samples; }

    SampleSpan whole() const; // what the coarsest level spans; REQUIRES: there are samples
};

struct ChunkLevels
{
    std::vector<TrackLevels> tracks;
    std::uint32_t checksum = 0; // of the file that has what is left out
    bool isByFrames = false; // some times are those of the frames that rows name

    // Gives up the spans of levels that have more than this; the coarsest stay.
    void leaveOut(std::int64_t moreThan);
};

constexpr std::int64_t leastPerSpan = 128;
constexpr std::int64_t spansPerSpan = 8;

// The pause above which samples do not go on, for a usual step.
constexpr double pausePerStep = 10;

// Whether samples go on from one another. A change of pace is a pause only once.
class PauseRule
{
public:
    explicit PauseRule(double usualStep = 0.0) // seconds; 0: nothing is a pause
        : m_usual(usualStep)
    {}
    void setUsualStep(double seconds) { m_usual = seconds; }

    bool goesOn(double taken)
    {
        const double step = m_isFirst ? 0.0 : taken - m_last;
        const double longest = pausePerStep * (m_usual > m_lastStep ? m_usual : m_lastStep);
        const bool goesOn = m_usual == 0 || (step <= longest && step >= -pausePerStep * m_usual);
        m_isFirst = false;
        m_last = taken;
        m_lastStep = step > 0 ? step : 0.0;
        return goesOn;
    }

private:
    double m_usual;
    double m_last = 0.0;
    double m_lastStep = 0.0;
    bool m_isFirst = true;
};

// Takes the samples of a track from the first to the last. Its memory is bounded by about 64 MiB: where
// samples often do not go on, spans of long tracks hold pauses.
class LevelBuilder
{
public:
    explicit LevelBuilder(const store::ExtraChunk::Track &track);

    void add(const store::ExtraChunk::Block &block);
    TrackLevels take(); // makes the further levels

private:
    struct Moment
    {
        double taken;
        double noted;
        std::int64_t row;
    };

    void learnStep(const store::ExtraChunk::Block &block);
    void extend(const Moment &moment);
    void addValues(const store::ExtraChunk::Block &block, std::size_t from, std::size_t to);

    TrackLevels m_track;
    TrackLevel m_level;
    std::size_t m_mostSpans;
    PauseRule m_pauses;
    bool m_isOpen = false; // the last span can be extended
};

// The level above. `longest`: the pause, in seconds, above which spans are not put together.
TrackLevel coarserLevel(const TrackLevel &level, double longest);

} // namespace model
