// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/series/seriespicture.h"

#include "model/series/extrafiles.h"
#include "tests/model/series/builtdata.h"
#include "tests/support/daqstore.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace model;

namespace {

namespace fs = std::filesystem;

support::DaqStore longStore()
{
    support::DaqStore store;
    store.frames.chunks = 6;
    store.frames.framesPerChunk = 3000; // two minutes
    store.samples.rate = 500;
    return store;
}

// The extremes of all samples whose pixel is one of [first, last].
Extremes truthOf(const support::DaqStore::Samples &samples, const TimeAxis &axis, double first,
                 double last)
{
    Extremes extremes;
    for (std::size_t i = 0; i < samples.times.size(); ++i) {
        const double x = axis.toX(samples.times[i]);
        if (x >= first && x < last)
            extremes.add(samples.values[i]);
    }
    return extremes;
}

Extremes shownIn(const PlotCurve &curve, const TimeAxis &axis, double first, double last)
{
    Extremes extremes;
    for (const PlotColumn &column : curve.columns)
        if (axis.toX(column.begin) >= first && axis.toX(column.begin) < last) {
            extremes.add(column.min);
            extremes.add(column.max);
        }
    return extremes;
}

} // namespace

class TestSeriesPicture : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_reader = longStore().make(path() / "store");
        QVERIFY(m_reader);
        m_data = builtData(m_reader, path() / "cache");
        QVERIFY(!m_data.chunks[0].news.cacheFile.empty());
        m_truth = longStore().column(1);
    }

    // Whatever is shown, each stretch of pixels has the extremes of the samples there: those of up to
    // a pixel (or a span) more on each side, and never less.
    void isWhatAllSamplesWouldLookLike_data()
    {
        QTest::addColumn<double>("begin");
        QTest::addColumn<double>("span");
        for (const double span : {900.0, 400.0, 100.0, 20.0, 2.0, 0.5})
            for (const double begin : {-10.0, 37.3, 118.9, 600.0})
                QTest::addRow("%g s from %g", span, begin) << begin << span;
    }

    void isWhatAllSamplesWouldLookLike()
    {
        QFETCH(double, begin);
        QFETCH(double, span);
        const double start = m_truth.times.front() + begin;
        const SeriesRequest request{TimeAxis(TimeAxis::Unit::Seconds, start, start + span, 300),
                                    {1}};
        const SeriesPicture picture =
            makePicture(m_data, m_files, request, PictureCare::Samples, {});

        QVERIFY(picture.isFine);
        QCOMPARE(picture.axis.width(), 600);
        const PlotCurve &curve = picture.curves[0];
        QVERIFY(curve.columns.size() <= 602);
        for (double x = 0; x < 600; x += 10) {
            const Extremes least = truthOf(m_truth, picture.axis, x, x + 10);
            const Extremes most = truthOf(m_truth, picture.axis, x - 2, x + 12);
            const Extremes wide = shownIn(curve, picture.axis, x - 2, x + 12);
            const Extremes shown = shownIn(curve, picture.axis, x, x + 10);
            QVERIFY(least.isEmpty() || (wide.min <= least.min && wide.max >= least.max));
            QVERIFY(shown.isEmpty() || (shown.min >= most.min && shown.max <= most.max));
        }
    }

    void samplesAreShownExactlyWhereThereIsRoom()
    {
        const double start = m_truth.times[20'000];
        const SeriesRequest request{TimeAxis(TimeAxis::Unit::Seconds, start, start + 0.1, 1000),
                                    {1}};
        const SeriesPicture picture =
            makePicture(m_data, m_files, request, PictureCare::Samples, {});

        QVERIFY(picture.curves[0].isSamples);
        std::vector<double> shown, expected;
        for (const PlotColumn &column : picture.curves[0].columns)
            if (column.begin >= start - 1e-4 && column.begin < start + 0.1 - 1e-4)
                shown.push_back(column.max);
        for (std::size_t i = 20'000; i < 20'050; ++i)
            if (std::isfinite(m_truth.values[i]))
                expected.push_back(m_truth.values[i]);
        QCOMPARE(shown, expected);
    }

    void withoutReadingSamplesItSaysThatMoreIsToBeHad()
    {
        const double start = m_truth.times[20'000];
        const SeriesRequest request{TimeAxis(TimeAxis::Unit::Seconds, start, start + 5, 500), {0}};
        const SeriesPicture fast = makePicture(m_data, m_files, request, PictureCare::Fast, {});
        QVERIFY(!fast.isFine);
        QVERIFY(!fast.curves[0].columns.empty());
        QVERIFY(!fast.curves[0].isSamples);
    }

    void theLineLeavesThePictureAsItShould()
    {
        const double between = m_truth.times[1000] + 0.0005; // samples are 2 ms apart
        const SeriesRequest request{
            TimeAxis(TimeAxis::Unit::Seconds, between, between + 0.0005, 100), {1}};
        const SeriesPicture picture =
            makePicture(m_data, m_files, request, PictureCare::Samples, {});
        const auto &columns = picture.curves[0].columns;
        QCOMPARE(columns.size(), std::size_t(2));
        QVERIFY(columns[0].begin < between && columns[1].begin > between + 0.0005);
    }

    void samplesStandAtTheirFrames()
    {
        const SeriesRequest request{TimeAxis(TimeAxis::Unit::Index, 3100, 3110, 500), {1}};
        const SeriesPicture picture =
            makePicture(m_data, m_files, request, PictureCare::Samples, {});
        for (double frame = 3100; frame < 3110; ++frame) {
            Extremes expected;
            for (std::size_t i = 0; i < m_truth.times.size(); ++i)
                if (m_reader->index().nearest(store::FrameTime{m_truth.times[i]})->value == frame)
                    expected.add(m_truth.values[i]);
            const auto &columns = picture.curves[0].columns;
            const auto found = std::find_if(columns.begin(), columns.end(),
                                            [&](const auto &c) { return c.begin == frame; });
            QVERIFY(found != columns.end());
            QCOMPARE(found->min, expected.min);
            QCOMPARE(found->max, expected.max);
        }
    }

    void asNotedSamplesStandAtTheTimeOfTheirFrame()
    {
        const double start = m_truth.times[5000];
        SeriesRequest request{TimeAxis(TimeAxis::Unit::Seconds, start, start + 0.2, 1000), {1}};
        request.delay = DelayUse::AsNoted;
        const SeriesPicture picture =
            makePicture(m_data, m_files, request, PictureCare::Samples, {});
        QVERIFY(!picture.curves[0].isSamples); // those of a frame are at one place
        QVERIFY(picture.curves[0].columns.size() <= 14);
        QVERIFY(picture.curves[0].columns.size() >= 8);
    }

    void frequenciesAreOfEachColumn()
    {
        const double start = m_truth.times.front();
        SeriesRequest request{TimeAxis(TimeAxis::Unit::Seconds, start + 100, start + 300, 200),
                              {1}};
        request.spectra = {1};
        const SeriesPicture fast = makePicture(m_data, m_files, request, PictureCare::Fast, {});
        QVERIFY(!fast.isFine);
        QVERIFY(fast.spectra.empty());

        const SeriesPicture picture =
            makePicture(m_data, m_files, request, PictureCare::Samples, {});

        QCOMPARE(picture.spectra.size(), std::size_t(1));
        const PlotSpectrum &spectrum = picture.spectra[0];
        QCOMPARE(spectrum.topFrequency, 250.0);
        QCOMPARE(spectrum.begin, start);
        QCOMPARE(spectrum.image.width(), 400);
        for (int x = 1; x < 399; ++x) {
            int loudest = 0;
            for (int y = 0; y < spectrum.image.height(); ++y)
                loudest = std::max(loudest, spectrum.image.pixelIndex(x, y));
            QVERIFY2(loudest > 20, qPrintable(QString::number(x)));
        }
    }

    void whatIsMissingIsMarked()
    {
        const QTemporaryDir dir;
        const fs::path broken = fs::path(dir.path().toStdString()) / "store";
        auto reader = longStore().make(broken);
        QVERIFY(reader);
        fs::resize_file(longStore().fileOf(broken, 2), 3000);
        const SeriesData data = builtData(reader);
        const double start = m_truth.times.front();
        const SeriesRequest request{TimeAxis(TimeAxis::Unit::Seconds, start, start + 720, 300),
                                    {1}};

        const SeriesPicture picture = makePicture(data, m_files, request, PictureCare::Samples, {});

        QCOMPARE(picture.holes.size(), std::size_t(1));
        QVERIFY(picture.holes[0].isBroken);
        QCOMPARE(picture.holes[0].chunk, 2);
        const auto &columns = picture.curves[0].columns;
        const auto behind = std::find_if(columns.begin(), columns.end(), [&](const auto &column) {
            return column.begin > picture.holes[0].begin + 1;
        });
        QVERIFY(behind != columns.end());
        QVERIFY(behind->begin > picture.holes[0].end - 1);
        QVERIFY(behind->gapBefore);
    }

    void whatWasNotReadIsMarkedAsWell()
    {
        const SeriesData unread(m_reader);
        const double start = m_truth.times.front();
        const SeriesRequest request{TimeAxis(TimeAxis::Unit::Seconds, start, start + 720, 300), {}};
        const SeriesPicture picture = makePicture(unread, m_files, request, PictureCare::Fast, {});
        QCOMPARE(picture.holes.size(), std::size_t(1));
        QVERIFY(!picture.holes[0].isBroken);
    }

private:
    fs::path path() const { return fs::path(m_dir.path().toStdString()); }

    const QTemporaryDir m_dir;
    std::shared_ptr<const store::Reader> m_reader;
    SeriesData m_data;
    ExtraFiles m_files;
    support::DaqStore::Samples m_truth;
};

QTEST_GUILESS_MAIN(TestSeriesPicture)
#include "tst_seriespicture.moc"
