// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/extra/extradata.h"
#include "store/extra/samplefile.h"
#include "store/index/chunkindex.h"

#include <cstddef>
#include <limits>
#include <string>
#include <unordered_map>
#include <vector>

namespace store {

// Collects the numeric extra data of a store by column.
class SeriesCollector
{
public:
    // `index` outlives *this.
    explicit SeriesCollector(const ChunkIndex &index)
        : m_index(index)
    {}

    void add(const Value &row); // nothing once isFull()

    // Whether rows have brought as many values as may be held.
    bool isFull() const { return m_rowValues >= maxRowValues; }

    // Of many samples only the smallest and the greatest of every so many, so that a column of the
    // whole store keeps to about 2^21 values. Peaks stay.
    void beginFile(const SampleFile &file);
    void add(const SampleFile &file, const SampleFile::Block &block);
    void endFile();

    std::vector<ExtraSeries> take() { return std::move(m_series); }

private:
    // A run of samples of one column, of which the two extremes are kept.
    struct Run
    {
        struct Sample
        {
            double time = 0;
            double value = std::numeric_limits<double>::quiet_NaN();
        };

        std::size_t series = 0; // of m_series
        std::int64_t count = 0;
        Sample low, high; // of a run without a number its first
    };

    std::size_t seriesOf(const std::string &name);
    void append(std::size_t series, const Run::Sample &sample);
    void add(Run &run, const Run::Sample &sample);
    void finish(Run &run);
    double timeOf(const Value &row) const;

    static constexpr std::size_t maxRowValues = std::size_t(1) << 23;

    const ChunkIndex &m_index;
    std::vector<ExtraSeries> m_series;
    std::size_t m_rowValues = 0; // of all series, a new series counted as many
    std::unordered_map<std::string, std::size_t> m_places;
    std::vector<Run> m_runs; // of the file that is being added, one for each measured column
    std::int64_t m_perRun = 1;
};

} // namespace store
