// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is asked of the samples themselves: the value at a frame, statistics, places.

#include "model/series/extrafiles.h"
#include "model/series/seriespicture.h"
#include "model/series/seriesreading.h"
#include "model/series/seriessearch.h"
#include "model/series/seriesstatistics.h"
#include "tests/model/series/builtdata.h"
#include "tests/support/daqchunks.h"
#include "tests/support/daqstore.h"
#include "tests/support/manychunks.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace model;

namespace {

namespace fs = std::filesystem;

support::DaqStore questionStore()
{
    support::DaqStore store;
    store.frames.chunks = 4;
    store.frames.framesPerChunk = 1000;
    store.samples.rate = 300;
    return store;
}

} // namespace

class TestSeriesQuestions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_reader = questionStore().make(path() / "store");
        QVERIFY(m_reader);
        m_data = builtData(m_reader, path() / "cache");
        m_truth = questionStore().column(1);
        for (const double time : m_truth.times)
            m_frames.push_back(m_reader->index().nearest(store::FrameTime{time})->value);
    }

    void theSampleOfAFrameIsTheFirstThatBelongsToIt_data()
    {
        QTest::addColumn<int>("frame");
        for (const int frame : {0, 1, 17, 500, 999, 1000, 1001, 2345, 3998})
            QTest::addRow("%d", frame) << frame;
    }

    void theSampleOfAFrameIsTheFirstThatBelongsToIt()
    {
        QFETCH(int, frame);
        const auto first = std::find(m_frames.begin(), m_frames.end(), frame);
        QVERIFY(first != m_frames.end());
        const auto sample = first - m_frames.begin();

        const auto readings = readSeries(m_data, m_files, {store::FrameIndex{frame}, {1, 0}}, {});

        QCOMPARE(readings.size(), std::size_t(2));
        QCOMPARE(readings[0].series, 1);
        QCOMPARE(readings[0].value, m_truth.values[static_cast<std::size_t>(sample)]);
        QCOMPARE(readings[0].sample, qint64(sample));
        QCOMPARE(readings[0].frame, qint64(frame));
        QVERIFY(std::abs(readings[0].time - m_truth.times[static_cast<std::size_t>(sample)]) <
                1e-6);
    }

    void theSampleAtATimeIsTheNearest()
    {
        for (const std::size_t sample : {0U, 7U, 12'000U, 20'000U}) {
            const double time = m_truth.times[sample] + 0.0012; // samples are 3.3 ms apart
            const auto readings = readSeries(m_data, m_files, {store::FrameTime{time}, {1}}, {});
            QCOMPARE(readings.size(), std::size_t(1));
            QCOMPARE(readings[0].sample, qint64(sample));
        }
    }

    void farFromAllSamplesThereIsNone()
    {
        const double before = m_truth.times.front() - 100;
        QVERIFY(readSeries(m_data, m_files, {store::FrameTime{before}, {1}}, {}).empty());
        QVERIFY(readSeries(m_data, m_files, {store::FrameIndex{-1}, {1}}, {}).empty());
        QVERIFY(readSeries(m_data, m_files, {store::FrameIndex{1 << 30}, {1}}, {}).empty());
    }

    void statisticsAreThoseOfEverySample()
    {
        const qint64 first = 700;
        const qint64 last = 3100;
        long double sum = 0;
        std::vector<double> values;
        for (std::size_t i = 0; i < m_frames.size(); ++i)
            if (m_frames[i] >= first && m_frames[i] <= last && std::isfinite(m_truth.values[i])) {
                values.push_back(m_truth.values[i]);
                sum += m_truth.values[i];
            }
        const long double mean = sum / static_cast<long double>(values.size());
        long double squares = 0;
        for (const double value : values)
            squares += (value - mean) * (value - mean);
        const auto progress = std::make_shared<std::atomic<double>>(0.0);

        const auto all = seriesStatistics(m_data, m_files, {{first}, {last}, {1}}, progress, {});

        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all[0].count, qint64(values.size()));
        QCOMPARE(all[0].min, *std::min_element(values.begin(), values.end()));
        QCOMPARE(all[0].max, *std::max_element(values.begin(), values.end()));
        QVERIFY(std::abs(all[0].mean - static_cast<double>(mean)) < 1e-12);
        const double deviation =
            std::sqrt(static_cast<double>(squares / static_cast<long double>(values.size() - 1)));
        QVERIFY(std::abs(all[0].deviation - deviation) < 1e-12);
        QVERIFY(all[0].isWhole);
        QCOMPARE(progress->load(), 1.0);
    }

    void statisticsOfNothingAreNothing()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto all =
            seriesStatistics(m_data, m_files, {{0}, {10}, {1}}, nullptr, stop.get_token());
        QCOMPARE(all[0].count, 0);
    }

    // Each chunk has the times of the first, as if the clock had stepped back at its beginning.
    void samplesOfOtherFramesWithTheSameTimesDoNotCount()
    {
        support::DaqStore store = questionStore();
        const fs::path alike = path() / "alike";
        QVERIFY(manychunks::makeAlike(alike, store.frames));
        for (int chunk = 0; chunk < store.frames.chunks; ++chunk)
            QVERIFY(daqchunks::write(store.fileOf(alike, chunk), store.ofChunk(0)));
        const auto reader = store::Reader::open(alike);
        QVERIFY(reader);
        const SeriesData data = builtData(*reader);
        store.frames.chunks = 1;
        std::int64_t ofChunk = 0;
        for (const double value : store.column(1).values)
            ofChunk += std::isfinite(value);
        ExtraFiles files;
        const auto count = [&](std::int64_t first, std::int64_t last) {
            return seriesStatistics(data, files, {{first}, {last}, {1}}, nullptr, {})[0].count;
        };

        QCOMPARE(count(1000, 1999), ofChunk);
        QCOMPARE(count(500, 2499), count(500, 999) + ofChunk + count(2000, 2499));
        QVERIFY(count(500, 999) > 0 && count(500, 999) < ofChunk);
    }

    void findsWhereValuesBeginToBeBeyond_data()
    {
        QTest::addColumn<bool>("above");
        QTest::addColumn<double>("threshold");
        QTest::addRow("seldom above") << true << 2.05;
        QTest::addRow("often above") << true << 1.3;
        QTest::addRow("seldom below") << false << -0.05;
        QTest::addRow("never above") << true << 99.0;
        QTest::addRow("always above") << true << -99.0;
    }

    void findsWhereValuesBeginToBeBeyond()
    {
        QFETCH(bool, above);
        QFETCH(double, threshold);
        std::vector<std::size_t> expected;
        bool wasThere = false;
        for (std::size_t i = 0; i < m_truth.values.size(); ++i) {
            const double value = m_truth.values[i];
            if (!std::isfinite(value))
                continue;
            const bool isThere = above ? value > threshold : value < threshold;
            if (isThere && !wasThere)
                expected.push_back(i);
            wasThere = isThere;
        }
        const SeriesSearch search{1, above ? SeriesSearch::Side::Above : SeriesSearch::Side::Below,
                                  threshold};

        const auto all = findAllInSeries(m_data, m_files, search, 1'000'000, {}).places;
        QCOMPARE(all.size(), expected.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            QCOMPARE(all[i].value, m_truth.values[expected[i]]);

        for (const std::int64_t from : {0, 999, 1000, 2500, 3990}) {
            std::optional<std::size_t> next, previous;
            for (const std::size_t i : expected) {
                if (!next && m_frames[i] > from)
                    next = i;
                if (m_frames[i] < from)
                    previous = i;
            }
            const auto after =
                findInSeries(m_data, m_files, search, from, SeriesSearch::Way::Next, {}).places;
            const auto before =
                findInSeries(m_data, m_files, search, from, SeriesSearch::Way::Previous, {}).places;
            QCOMPARE(!after.empty(), next.has_value());
            QCOMPARE(!before.empty(), previous.has_value());
            if (next)
                QCOMPARE(after[0].value, m_truth.values[*next]);
            if (previous)
                QCOMPARE(before[0].frame, m_frames[*previous]);
        }
    }

    // What levels leave out is in files that another window may remove.
    void answersTheSameWithoutTheFilesOfItsLevels()
    {
        SeriesData data = m_data;
        for (SeriesData::Chunk &chunk : data.chunks) {
            auto levels = std::make_shared<ChunkLevels>(*chunk.news.levels);
            levels->leaveOut(4);
            QVERIFY(levels->tracks[0].levels[0].spans.empty());
            chunk.news.levels = levels;
            chunk.news.cacheFile = path() / "removed";
        }
        ExtraFiles files;
        const SeriesSearch search{1, SeriesSearch::Side::Above, 2.05};

        QCOMPARE(findAllInSeries(data, files, search, 1000, {}).places,
                 findAllInSeries(m_data, m_files, search, 1000, {}).places);
        const StatisticsRequest range{{700}, {3100}, {1}};
        QCOMPARE(seriesStatistics(data, files, range, nullptr, {}),
                 seriesStatistics(m_data, m_files, range, nullptr, {}));
        const ReadingRequest reading{store::FrameIndex{2345}, {1, 0}};
        QCOMPARE(readSeries(data, files, reading, {}), readSeries(m_data, m_files, reading, {}));
        const double start = m_reader->index().time({1500}).seconds;
        const SeriesRequest picture{TimeAxis(TimeAxis::Unit::Seconds, start, start + 1, 400), {1}};
        QCOMPARE(makePicture(data, files, picture, PictureCare::Samples, {}).curves[0].columns,
                 makePicture(m_data, m_files, picture, PictureCare::Samples, {}).curves[0].columns);
    }

    void saysWhatItCannotLookAt()
    {
        SeriesData data = m_data;
        const SeriesSearch search{1, SeriesSearch::Side::Above, 99.0};
        QVERIFY(findAllInSeries(data, m_files, search, 9, {}).isWhole);
        data.chunks[2].news.stage = ChunkNews::Stage::Broken;
        QVERIFY(!findAllInSeries(data, m_files, search, 9, {}).isWhole);
        QVERIFY(!findInSeries(data, m_files, search, 0, SeriesSearch::Way::Next, {}).isWhole);
    }

    void findsNoMoreThanItIsAskedFor()
    {
        const SeriesSearch search{1, SeriesSearch::Side::Above, 1.3};
        QCOMPARE(findAllInSeries(m_data, m_files, search, 3, {}).places.size(), std::size_t(3));
    }

private:
    fs::path path() const { return fs::path(m_dir.path().toStdString()); }

    const QTemporaryDir m_dir;
    std::shared_ptr<const store::Reader> m_reader;
    SeriesData m_data;
    ExtraFiles m_files;
    support::DaqStore::Samples m_truth;
    std::vector<std::int64_t> m_frames; // of each sample
};

QTEST_GUILESS_MAIN(TestSeriesQuestions)
#include "tst_seriesquestions.moc"
