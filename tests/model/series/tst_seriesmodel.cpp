// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/data/seriesmodel.h"

#include "model/workerpool.h"
#include "store/reader.h"
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

Series seriesOf(std::vector<std::int64_t> frames, bool rise)
{
    Series series;
    series.frames = std::move(frames);
    series.values.assign(series.frames.size(), 0.0);
    series.framesRise = rise;
    return series;
}

} // namespace

class TestSeriesModel : public QObject
{
    Q_OBJECT

private slots:
    void loadsNumericColumns()
    {
        WorkerPool pool(1);
        SeriesModel model(pool);
        const auto reader = openStore("extra_sparse_npy");
        QVERIFY(reader);

        model.setReader(reader);
        QVERIFY(model.isLoading());

        QTRY_VERIFY(!model.isLoading());
        QVERIFY(!model.series().empty());
        for (const auto &series : model.series()) {
            QVERIFY(!series->name.isEmpty());
            QCOMPARE(series->times.size(), series->values.size());
            QCOMPARE(series->frames.size(), series->values.size());
            for (std::size_t i = 0; i < series->times.size(); ++i) {
                const store::FrameIndex frame{series->frames[i]};
                QCOMPARE(reader->index().time(frame).seconds, series->times[i]);
            }
        }
    }

    void newStoreForgetsTheOldSeriesAtOnce()
    {
        WorkerPool pool(1);
        SeriesModel model(pool);
        QSignalSpy changed(&model, &SeriesModel::changed);
        model.setReader(openStore("extra_sparse_npy"));
        QTRY_VERIFY(!model.series().empty());

        model.setReader(openStore("num_skips_png"));
        QVERIFY(model.series().empty());

        QTRY_VERIFY(!model.isLoading());
        QVERIFY(model.series().empty());
        QCOMPARE(changed.size(), 4);
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

    void whenSomethingWasNotedIsWorthNoPlot()
    {
        const QTemporaryDir dir;
        const auto noted = support::writeNoted(dir.filePath("noted").toStdString(), "a", "b");
        QVERIFY(noted);
        WorkerPool pool(1);
        SeriesModel model(pool);
        model.setReader(*noted);
        QTRY_COMPARE(model.series().size(), 1U);
        QCOMPARE(model.series()[0]->name, QString("note_time"));
        QVERIFY(!model.series()[0]->isUsual);

        model.setReader(openStore("extra_sparse_npy"));
        QTRY_VERIFY(!model.series().empty());
        QVERIFY(model.series()[0]->isUsual);
    }

    void findsTheSampleOfAFrame_data()
    {
        QTest::addColumn<qint64>("frame");
        QTest::addColumn<int>("sample"); // -1: none

        QTest::addRow("before all") << qint64(1) << -1;
        QTest::addRow("exactly") << qint64(2) << 0;
        QTest::addRow("first of two") << qint64(5) << 1;
        QTest::addRow("last before") << qint64(7) << 2;
        QTest::addRow("behind all") << qint64(99) << 3;
    }

    void findsTheSampleOfAFrame()
    {
        QFETCH(qint64, frame);
        QFETCH(int, sample);
        const Series rising = seriesOf({2, 5, 5, 9}, true);
        const Series unsorted = seriesOf({2, 5, 5, 9}, false);

        for (const Series &series : {rising, unsorted}) {
            const auto found = sampleAt(series, {frame});
            QCOMPARE(found ? static_cast<int>(*found) : -1, sample);
        }
    }

    void aSampleStandsForNothingWithinAGap()
    {
        Series series = seriesOf({0, 10, 12, 22}, true);
        series.times = {0, 1, 9, 10};
        series.gaps = {1, {2}};

        QCOMPARE(sampleAt(series, {11}, {1.1}), std::size_t(1));
        QVERIFY(!sampleAt(series, {11}, {8.9})); // of what came back, before its first sample
        QVERIFY(!sampleAt(series, {10}, {5})); // where there is no frame
        QCOMPARE(sampleAt(series, {12}, {9}), std::size_t(2));
        QCOMPARE(sampleAt(series, {90}, {99}), std::size_t(3)); // behind the last
    }

    void findsSamplesOfFramesInAnyOrder()
    {
        const Series series = seriesOf({9, -1, 2, 5}, false);

        QCOMPARE(sampleAt(series, {5}).value(), std::size_t(3));
        QCOMPARE(sampleAt(series, {4}).value(), std::size_t(2));
        QVERIFY(!sampleAt(series, {1}));
    }
};

QTEST_GUILESS_MAIN(TestSeriesModel)
#include "tst_seriesmodel.moc"
