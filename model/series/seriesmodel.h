// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/series/seriesdata.h"
#include "model/series/seriespicture.h"
#include "model/series/seriesreading.h"
#include "model/series/seriessearch.h"
#include "model/series/seriesstatistics.h"
#include "model/series/seriesvalues.h"
#include "store/reader.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace model {

class ExtraFiles;
class LevelBuilding;
class WorkerPool;

// The extra data of the open store, as it can be plotted, of any length.
//
// Builds the pyramid on the pool and answers what is asked meanwhile by what is there; a picture that
// could become better is made anew as more becomes known. Of each kind of question the newest wins.
// Lives on the GUI thread.
class SeriesModel : public QObject
{
    Q_OBJECT

public:
    // `cache`: where pyramids are kept; empty: nowhere. The pool outlives *this.
    explicit SeriesModel(WorkerPool &pool, std::filesystem::path cache = {},
                         QObject *parent = nullptr);
    ~SeriesModel() override; // gives up what it does

    // Forgets what was there and begins to read; null: stays empty.
    void setReader(const std::shared_ptr<const store::Reader> &reader);

    bool isLoading() const
    {
        return m_loading;
    } // not even all that there is to choose from is known
    bool isComplete() const { return !m_building && !m_isBuilding; }
    double progress() const { return m_progress; } // of the building, 0 .. 1
    const SeriesInfos &series() const; // in an order that stays; grows while it is built

    void requestPicture(const SeriesRequest &request);
    // Of the frame that is shown, and of what is under the mouse.
    enum class Reader { Cursor, Mouse };
    void requestReadings(Reader reader, const ReadingRequest &request);
    void requestStatistics(const StatisticsRequest &request);
    void cancelStatistics();
    void find(const SeriesSearch &search, store::FrameIndex from, SeriesSearch::Way way);
    void findAll(const SeriesSearch &search, std::size_t most);
    void cancelFinding();

signals:
    void changed(); // which series there are, or isLoading()
    void progressed(); // progress(), and what is known of the series
    // Extra data of these chunks cannot be read, or not whole; the series lack it.
    void partsFailed(const std::vector<store::ChunkProblem> &problems);

    void pictureMade(const std::shared_ptr<const model::SeriesPicture> &picture);
    void readingsMade(model::SeriesModel::Reader reader, const model::ReadingRequest &request,
                      const std::vector<model::SeriesReading> &readings);
    void statisticsProgressed(double progress);
    void statisticsMade(const model::StatisticsRequest &request,
                        const std::vector<model::SeriesStatistics> &statistics);
    void found(const model::SeriesFindings &findings); // at most one
    void foundAll(const model::SeriesFindings &findings);

private:
    struct Slice;
    struct Answer;
    struct Readings;
    struct Measured;
    struct Found;

    void buildOn();
    void take(Slice slice);
    void readNext();
    void answerNext();
    void take(const Answer &answer);
    void answer(const SeriesRequest &request, PictureCare care);
    void stopAll();

    WorkerPool &m_pool;
    const std::filesystem::path m_cache;
    std::shared_ptr<const SeriesData> m_data; // never null
    std::shared_ptr<LevelBuilding> m_building; // null: at work, or done
    bool m_isBuilding = false; // at work
    bool m_loading = false;
    double m_progress = 0.0;
    std::stop_source m_slice{std::nostopstate};

    // Readings have files of their own, so that they wait for no picture.
    std::shared_ptr<ExtraFiles> m_readingFiles; // null: a job has them
    bool m_isReading = false;
    std::stop_source m_readingJob{std::nostopstate};

    // Pictures are made one after the other, by the same open files.
    std::shared_ptr<ExtraFiles> m_files; // null: a job has them
    std::optional<SeriesRequest> m_picture; // as asked for last
    std::optional<PictureCare> m_pictureDue; // as it is to be made next
    bool m_isPictureDated = false; // more became known since it was made
    std::optional<ReadingRequest> m_readings[2]; // that wait, by Reader
    bool m_isAnswering = false;
    std::optional<PictureCare> m_answering; // the picture that is being made
    std::stop_source m_quick{std::nostopstate};
    std::stop_source m_answerJob{std::nostopstate};

    std::stop_source m_measuring{std::nostopstate};
    std::shared_ptr<std::atomic<double>> m_measured; // how far; null: not at it
    QTimer m_measureTimer;
    std::stop_source m_finding{std::nostopstate};
};

} // namespace model

Q_DECLARE_METATYPE(std::shared_ptr<const model::SeriesPicture>)
