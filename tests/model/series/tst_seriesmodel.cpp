// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/series/seriesmodel.h"

#include "model/workerpool.h"
#include "store/reader.h"
#include "tests/support/daqstore.h"
#include "tests/support/notedstore.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace model;

namespace {

std::shared_ptr<const store::Reader> openStore(const char *name)
{
    auto reader = store::Reader::open(std::string(TEST_DATA "/stores/") + name);
    return reader ? *reader : nullptr;
}

} // namespace

class TestSeriesModel : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheNumericColumns()
    {
        WorkerPool pool(1);
        SeriesModel model(pool);
        model.setReader(openStore("extra_sparse_npy"));
        QVERIFY(model.isLoading());

        QTRY_VERIFY(model.isComplete());
        QVERIFY(!model.isLoading());
        QVERIFY(!model.series().empty());
        for (const SeriesInfo &series : model.series()) {
            QVERIFY(!series.name.isEmpty());
            QVERIFY(series.samples > 0);
        }
        QCOMPARE(model.progress(), 1.0);
    }

    void newStoreForgetsTheOldSeriesAtOnce()
    {
        WorkerPool pool(1);
        SeriesModel model(pool);
        model.setReader(openStore("extra_sparse_npy"));
        QTRY_VERIFY(!model.series().empty());

        model.setReader(openStore("num_skips_png"));
        QVERIFY(model.series().empty());

        QTRY_VERIFY(model.isComplete());
        QVERIFY(model.series().empty());
    }

    void resultOfTheOldStoreIsDropped()
    {
        WorkerPool pool(1);
        SeriesModel model(pool);
        model.setReader(openStore("extra_sparse_npy"));

        model.setReader(nullptr);

        QTRY_COMPARE(pool.pendingCount(), 0);
        QCoreApplication::sendPostedEvents();
        QVERIFY(model.series().empty());
        QVERIFY(!model.isLoading());
    }

    void answersTheNewestQuestion()
    {
        const auto daq = made();
        WorkerPool pool(2);
        SeriesModel model(pool);
        std::vector<std::shared_ptr<const SeriesPicture>> pictures;
        connect(&model, &SeriesModel::pictureMade, &model,
                [&](const auto &picture) { pictures.push_back(picture); });
        model.setReader(daq);
        QTRY_VERIFY(model.isComplete());
        const double start = daq->index().time({0}).seconds;
        SeriesRequest request;
        for (int i = 0; i < 50; ++i) {
            request = {TimeAxis(TimeAxis::Unit::Seconds, start + i, start + i + 5, 400), {0, 1}};
            model.requestPicture(request);
        }
        QTRY_VERIFY(!pictures.empty() && pictures.back()->request == request &&
                    pictures.back()->isFine);
        QVERIFY(pictures.size() < 50);
        QCOMPARE(pictures.back()->curves.size(), std::size_t(2));
        QVERIFY(!pictures.back()->curves[0].columns.empty());
    }

    void aPictureBecomesBetterWhileMoreIsRead()
    {
        const auto daq = made();
        WorkerPool pool(2);
        SeriesModel model(pool);
        std::shared_ptr<const SeriesPicture> last;
        connect(&model, &SeriesModel::pictureMade, &model,
                [&](const auto &picture) { last = picture; });
        model.setReader(daq);
        const double start = daq->index().time({0}).seconds;
        model.requestPicture({TimeAxis(TimeAxis::Unit::Seconds, start, start + 90, 400), {0}});
        QTRY_VERIFY(last && last->isFine && last->holes.empty());
        QVERIFY(last->curves[0].columns.size() > 300);
    }

    void readsValuesAndStatisticsAndFinds()
    {
        const auto daq = made();
        WorkerPool pool(2);
        SeriesModel model(pool);
        model.setReader(daq);
        QTRY_VERIFY(model.isComplete());
        std::vector<SeriesReading> readings;
        std::vector<SeriesStatistics> statistics;
        std::vector<SeriesFinding> finding;
        connect(&model, &SeriesModel::readingsMade, &model,
                [&](auto, const auto &, const auto &found) { readings = found; });
        connect(&model, &SeriesModel::statisticsMade, &model,
                [&](const auto &, const auto &found) { statistics = found; });
        connect(&model, &SeriesModel::found, &model,
                [&](const auto &found) { finding = found.places; });

        model.requestReadings(SeriesModel::Reader::Cursor, {store::FrameIndex{700}, {2}});
        model.requestStatistics({{10}, {600}, {0, 1, 2}});
        model.find({0, SeriesSearch::Side::Above, -0.95}, {0}, SeriesSearch::Way::Next);

        QTRY_COMPARE(readings.size(), std::size_t(1));
        QCOMPARE(readings[0].frame, 700);
        QTRY_COMPARE(statistics.size(), std::size_t(3));
        QVERIFY(statistics[0].count > 1000);
        QTRY_COMPARE(finding.size(), std::size_t(1));
        QVERIFY(finding[0].value > -0.95);
    }

    void tellsWhichExtraDataCannotBeRead()
    {
        const QTemporaryDir directory(QDir::tempPath() + "/extra data XXXXXX");
        const std::filesystem::path copy = directory.filePath("store").toStdString();
        std::filesystem::copy(TEST_DATA "/stores/extra_sparse_npy", copy,
                              std::filesystem::copy_options::recursive);
        QFile file(QString::fromStdString((copy / "000001/index.extra.json").string()));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("no rows at all");
        file.close();
        WorkerPool pool(1);
        SeriesModel model(pool);
        std::vector<store::ChunkProblem> problems;
        QObject::connect(&model, &SeriesModel::partsFailed, &model,
                         [&problems](const auto &found) { problems = found; });

        model.setReader(*store::Reader::open(copy));

        QTRY_COMPARE(problems.size(), 1U);
        QCOMPARE(problems[0].chunk, 1);
        QCOMPARE(problems[0].error.path.string(), file.fileName().toStdString());
        QVERIFY(!model.series().empty()); // of the other chunks
    }

    void saysNothingOfExtraDataThatIsWhole()
    {
        WorkerPool pool(1);
        SeriesModel model(pool);
        const QSignalSpy failed(&model, &SeriesModel::partsFailed);

        model.setReader(openStore("extra_sparse_npy"));

        QTRY_COMPARE(pool.pendingCount(), 0);
        QCoreApplication::sendPostedEvents();
        QVERIFY(failed.isEmpty());
    }

    void whatWasNotedIsWorthNoPlotBeforeAnybodyAsks()
    {
        const QTemporaryDir dir;
        const auto noted = support::writeNoted(dir.filePath("noted").toStdString(), "a", "b");
        QVERIFY(noted);
        WorkerPool pool(1);
        SeriesModel model(pool);
        model.setReader(*noted);
        QTRY_COMPARE(model.series().size(), 3U); // the texts, and when they were noted
        for (const SeriesInfo &series : model.series()) {
            QVERIFY(!series.isUsual);
            QCOMPARE(series.isText, series.name != "note_time");
        }

        model.setReader(openStore("extra_sparse_npy"));
        QTRY_VERIFY(!model.series().empty());
        QVERIFY(model.series()[0].isUsual);
    }

private:
    // Eighty seconds of samples at 1 kHz.
    std::shared_ptr<const store::Reader> made()
    {
        support::DaqStore store;
        store.frames.chunks = 4;
        store.frames.framesPerChunk = 500;
        store.samples.rate = 1000;
        return store.make(
            std::filesystem::path(m_dir.filePath("daq %1").arg(m_made++).toStdString()));
    }

    const QTemporaryDir m_dir;
    int m_made = 0;
};

QTEST_GUILESS_MAIN(TestSeriesModel)
#include "tst_seriesmodel.moc"
