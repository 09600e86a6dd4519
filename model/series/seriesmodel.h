// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/data/seriesgaps.h"
#include "store/error.h"
#include "store/frame.h"
#include "store/reader.h"

#include <QObject>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace model {

class WorkerPool;

// One numeric column of extra data. Parallel arrays, in order of the rows.
struct Series
{
    QString name;
    std::vector<double> times; // seconds since the Unix epoch; may step back, or be NaN
    std::vector<double> values; // may be NaN
    std::vector<std::int64_t> frames; // index of the frame each sample belongs to; -1: none
    bool framesRise = false; // `frames` never steps back
    SeriesGaps gaps = {}; // where the line is broken
    bool isWhole = false; // all values are whole numbers
    bool isUsual = true; // worth a plot before anybody chose one
};

using SeriesList = std::vector<std::shared_ptr<const Series>>;

// The numeric extra data of the open store, loaded on the pool.
//
// Lives on the GUI thread.
class SeriesModel : public QObject
{
    Q_OBJECT

public:
    struct Loaded
    {
        SeriesList series;
        std::vector<store::ChunkProblem> problems; // that keep something out of them
    };

    explicit SeriesModel(WorkerPool &pool, QObject *parent = nullptr); // pool outlives *this
    ~SeriesModel() override; // gives up loading

    // Forgets what was there and begins to load; null: stays empty.
    void setReader(const std::shared_ptr<const store::Reader> &reader);

    bool isLoading() const { return m_loading; }
    const SeriesList &series() const { return m_series; } // empty while loading

signals:
    void changed(); // series() or isLoading()
    void failed(const store::Error &error); // there are no series
    // Extra data of these chunks cannot be read, or not whole; the series lack it.
    void partsFailed(const std::vector<store::ChunkProblem> &problems);

private:
    void take(store::Result<Loaded> loaded);

    WorkerPool &m_pool;
    SeriesList m_series;
    bool m_loading = false;
    std::stop_source m_reading{std::nostopstate};
};

// The sample of the frame `index`: the first that belongs to it, else the last one before it in
// frame order; empty if there is none. Linear only where frames do not rise.
std::optional<std::size_t> sampleAt(const Series &series, store::FrameIndex index);

// The same where the sample still stands for `time`, at or near that frame: empty within a gap.
std::optional<std::size_t> sampleAt(const Series &series, store::FrameIndex index,
                                    store::FrameTime time);

} // namespace model
