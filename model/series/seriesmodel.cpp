// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/series/seriesmodel.h"

#include "model/series/extrafiles.h"
#include "model/series/levelbuilding.h"
#include "model/workerpool.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace model {

namespace {

constexpr int sliceMilliseconds = 60;
constexpr int measuredEveryMilliseconds = 100;

} // namespace

// What jobs bring. Made of an error where one left the job; the log has it.

// Of a slice of building; null after an error: it goes no further.
struct SeriesModel::Slice
{
    Slice(std::shared_ptr<LevelBuilding> worked, std::vector<ChunkNews> brought)
        : building(std::move(worked))
        , news(std::move(brought))
    {}
    explicit Slice(const store::Error &) {}
    std::shared_ptr<LevelBuilding> building;
    std::vector<ChunkNews> news;
};

// The files go back with it; null: new ones are needed.
struct SeriesModel::Answer
{
    Answer() = default;
    explicit Answer(const store::Error &) {}

    std::shared_ptr<ExtraFiles> files;
    std::shared_ptr<const SeriesPicture> picture; // null: there is none
    bool wasStopped = false;
};

struct SeriesModel::Readings
{
    Readings() = default;
    explicit Readings(const store::Error &) {}

    std::shared_ptr<ExtraFiles> files;
    std::vector<SeriesReading> readings;
};

struct SeriesModel::Measured
{
    Measured() = default;
    explicit Measured(const store::Error &) {}

    std::vector<SeriesStatistics> statistics;
};

struct SeriesModel::Found
{
    Found() = default;
    explicit Found(const store::Error &) { findings.isWhole = false; }

    SeriesFindings findings;
};

namespace {

template<typename Answer>
std::shared_ptr<ExtraFiles> filesOf(const Answer &answer)
{
    return answer.files ? answer.files : std::make_shared<ExtraFiles>();
}

} // namespace

SeriesModel::SeriesModel(WorkerPool &pool, std::filesystem::path cache, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_cache(std::move(cache))
    , m_data(std::make_shared<const SeriesData>())
{
    m_measureTimer.setInterval(measuredEveryMilliseconds);
    connect(&m_measureTimer, &QTimer::timeout, this, [this] {
        if (m_measured)
            emit statisticsProgressed(*m_measured);
    });
}

SeriesModel::~SeriesModel()
{
    stopAll();
}

void SeriesModel::stopAll()
{
    m_slice.request_stop();
    m_quick.request_stop();
    m_answerJob.request_stop();
    m_readingJob.request_stop();
    cancelStatistics();
    cancelFinding();
}

const SeriesInfos &SeriesModel::series() const
{
    return m_data->infos;
}

void SeriesModel::setReader(const std::shared_ptr<const store::Reader> &reader)
{
    stopAll();
    m_picture.reset();
    m_pictureDue.reset();
    m_answering.reset();
    for (auto &reading : m_readings)
        reading.reset();
    m_isAnswering = false;
    m_isReading = false;
    m_isBuilding = false;
    m_files = reader ? std::make_shared<ExtraFiles>() : nullptr;
    m_readingFiles = reader ? std::make_shared<ExtraFiles>() : nullptr;
    m_data =
        reader ? std::make_shared<const SeriesData>(reader) : std::make_shared<const SeriesData>();
    m_building = reader ? std::make_shared<LevelBuilding>(reader, m_cache) : nullptr;
    m_loading = reader != nullptr;
    m_progress = 0.0;
    if (reader)
        buildOn();
    emit changed();
}

void SeriesModel::buildOn()
{
    m_isBuilding = true;
    auto work = [building = std::exchange(m_building, nullptr)](const std::stop_token &stop) {
        auto news = building->work(sliceMilliseconds, stop);
        return Slice(building, std::move(news));
    };
    auto report = [this](Slice slice) { take(std::move(slice)); };
    m_slice = m_pool.run(this, std::move(work), report, WorkerPool::Priority::Background);
}

void SeriesModel::take(Slice slice)
{
    m_isBuilding = false;
    const std::size_t known = m_data->infos.size();
    std::vector<store::ChunkProblem> problems;
    if (!slice.news.empty()) {
        auto data = std::make_shared<SeriesData>(*m_data);
        for (ChunkNews &news : slice.news) {
            if (news.problem)
                problems.push_back({data->chunks[news.chunk].number, *news.problem});
            data->take(std::move(news));
        }
        m_data = std::move(data);
        m_isPictureDated = true;
    }
    m_progress = slice.building ? slice.building->progress() : 1.0;
    const bool isSketched = !slice.building || slice.building->wasSketched();
    const bool wasLoading = std::exchange(m_loading, !isSketched);
    if (slice.building && !slice.building->isDone()) {
        m_building = std::move(slice.building);
        buildOn();
    }
    if (known != m_data->infos.size() || wasLoading != m_loading)
        emit changed();
    emit progressed();
    if (!problems.empty())
        emit partsFailed(problems);
    answerNext();
}

void SeriesModel::requestPicture(const SeriesRequest &request)
{
    m_picture = request;
    m_pictureDue = PictureCare::Fast;
    if (m_answering == PictureCare::Samples)
        m_quick.request_stop();
    answerNext();
}

void SeriesModel::requestReadings(Reader reader, const ReadingRequest &request)
{
    m_readings[static_cast<int>(reader)] = request;
    readNext();
}

void SeriesModel::readNext()
{
    if (m_isReading || !m_readingFiles)
        return;
    // What the user waits for most comes first.
    const auto waiting = std::find_if(std::begin(m_readings), std::end(m_readings),
                                      [](const auto &reading) { return reading.has_value(); });
    if (waiting == std::end(m_readings))
        return;
    const auto reader = static_cast<Reader>(waiting - std::begin(m_readings));
    const ReadingRequest request = *std::exchange(*waiting, std::nullopt);
    m_isReading = true;
    auto work = [request, data = m_data,
                 files = std::exchange(m_readingFiles, nullptr)](const std::stop_token &stop) {
        Readings answer;
        answer.readings = readSeries(*data, *files, request, stop);
        answer.files = files;
        return answer;
    };
    auto report = [this, reader, request](const Readings &answer) {
        m_isReading = false;
        m_readingFiles = filesOf(answer);
        emit readingsMade(reader, request, answer.readings);
        readNext();
    };
    m_readingJob = m_pool.run(this, std::move(work), report);
}

void SeriesModel::answerNext()
{
    if (m_isAnswering || !m_files)
        return;
    if (m_picture && !m_pictureDue && m_isPictureDated)
        m_pictureDue = PictureCare::Fast;
    if (m_picture && m_pictureDue)
        answer(*m_picture, *std::exchange(m_pictureDue, std::nullopt));
}

void SeriesModel::answer(const SeriesRequest &request, PictureCare care)
{
    m_isAnswering = true;
    m_answering = care;
    if (care == PictureCare::Fast)
        m_isPictureDated = false;
    m_quick = std::stop_source();
    auto work = [request, care, data = m_data, files = std::exchange(m_files, nullptr),
                 stop = m_quick.get_token()](const std::stop_token &) {
        Answer answer;
        answer.picture =
            std::make_shared<const SeriesPicture>(makePicture(*data, *files, request, care, stop));
        answer.files = files;
        answer.wasStopped = stop.stop_requested();
        return answer;
    };
    auto report = [this](const Answer &answer) { take(answer); };
    m_answerJob = m_pool.run(this, std::move(work), report);
}

void SeriesModel::take(const Answer &answer)
{
    m_isAnswering = false;
    m_answering.reset();
    m_files = filesOf(answer);
    if (answer.picture && !answer.wasStopped) {
        const bool isOfNewest = m_picture && answer.picture->request == *m_picture;
        if (isOfNewest && !answer.picture->isFine && !m_pictureDue)
            m_pictureDue = PictureCare::Samples;
        emit pictureMade(answer.picture);
    }
    answerNext();
}

void SeriesModel::requestStatistics(const StatisticsRequest &request)
{
    cancelStatistics();
    if (!m_data->reader)
        return;
    m_measured = std::make_shared<std::atomic<double>>(0.0);
    m_measureTimer.start();
    auto work = [request, data = m_data, progress = m_measured](const std::stop_token &stop) {
        ExtraFiles files;
        Measured measured;
        measured.statistics = seriesStatistics(*data, files, request, progress, stop);
        return measured;
    };
    auto report = [this, request](const Measured &measured) {
        m_measureTimer.stop();
        m_measured.reset();
        emit statisticsMade(request, measured.statistics);
    };
    m_measuring = m_pool.run(this, std::move(work), report, WorkerPool::Priority::Background);
}

void SeriesModel::cancelStatistics()
{
    m_measuring.request_stop();
    m_measureTimer.stop();
    m_measured.reset();
}

void SeriesModel::find(const SeriesSearch &search, store::FrameIndex from, SeriesSearch::Way way)
{
    cancelFinding();
    if (!m_data->reader)
        return;
    auto work = [search, from, way, data = m_data](const std::stop_token &stop) {
        ExtraFiles files;
        Found found;
        found.findings = findInSeries(*data, files, search, from.value, way, stop);
        return found;
    };
    auto report = [this](const Found &answer) { emit found(answer.findings); };
    m_finding = m_pool.run(this, std::move(work), report, WorkerPool::Priority::Background);
}

void SeriesModel::findAll(const SeriesSearch &search, std::size_t most)
{
    cancelFinding();
    if (!m_data->reader)
        return;
    auto work = [search, most, data = m_data](const std::stop_token &stop) {
        ExtraFiles files;
        Found found;
        found.findings = findAllInSeries(*data, files, search, most, stop);
        return found;
    };
    auto report = [this](const Found &answer) { emit foundAll(answer.findings); };
    m_finding = m_pool.run(this, std::move(work), report, WorkerPool::Priority::Background);
}

void SeriesModel::cancelFinding()
{
    m_finding.request_stop();
}

} // namespace model
