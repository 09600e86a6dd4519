// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/plotstrip.h"

#include "model/export/exporttask.h"
#include "model/series/seriescolours.h"
#include "tests/support/warmstore.h"

#include <QTest>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>

using namespace model;
using support::makeWarmStore;
using Code = store::Error::Code;

namespace {

constexpr int frames = 30;

cv::Vec3b colourOf(int series)
{
    const auto rgb = seriesColours[static_cast<std::size_t>(series)].onDark;
    return {uchar(rgb & 0xff), uchar(rgb >> 8 & 0xff), uchar(rgb >> 16 & 0xff)};
}

PlotWish wishOf(const QStringList &names)
{
    PlotWish wish;
    for (const QString &name : names)
        wish.series.push_back({name});
    return wish;
}

// The pixels of about this colour: edges of lines are softened.
cv::Mat pixelsOf(const cv::Mat &picture, const cv::Vec3b &colour)
{
    const cv::Scalar some = cv::Scalar::all(50);
    cv::Mat found;
    cv::inRange(picture, cv::Scalar(colour) - some, cv::Scalar(colour) + some, found);
    return found;
}

// The column with the most white pixels.
int cursorIn(const cv::Mat &strip)
{
    const cv::Mat white = pixelsOf(strip, {255, 255, 255});
    int best = -1;
    int most = 0;
    for (int x = 0; x < strip.cols; ++x)
        if (const int count = cv::countNonZero(white.col(x)); count > most) {
            most = count;
            best = x;
        }
    return best;
}

} // namespace

class TestPlotStrip : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_reader = makeWarmStore(m_folder.path("warm"), frames);
        QVERIFY(m_reader);
    }

    void liesBelowOrBeside_data()
    {
        QTest::addColumn<PlotPlace>("place");
        QTest::addColumn<int>("type");
        QTest::addRow("below, grey") << PlotPlace::Below << CV_8UC1;
        QTest::addRow("below, colour") << PlotPlace::Below << CV_8UC3;
        QTest::addRow("beside") << PlotPlace::Beside << CV_8UC1;
    }

    void liesBelowOrBeside()
    {
        QFETCH(PlotPlace, place);
        QFETCH(int, type);
        const auto strip = stripFor({"temperature", "door"}, {0, frames});
        QVERIFY(strip);
        const cv::Mat picture(480, 640, type, cv::Scalar::all(77));
        const auto made = strip->withPlots(picture, place, frame(3));
        QVERIFY(made);
        const cv::Mat both = *made;
        QCOMPARE(both.type(), CV_8UC3);
        const bool isBelow = place == PlotPlace::Below;
        QCOMPARE(isBelow ? both.cols : both.rows, isBelow ? 640 : 480);
        const int added = isBelow ? both.rows - 480 : both.cols - 640;
        QVERIFY2(added > 100 && added <= 480 && added % 2 == 0, qPrintable(QString::number(added)));
        const cv::Mat kept = both(cv::Rect(0, 0, 640, 480));
        QCOMPARE(cv::countNonZero(kept.reshape(1) != 77), 0);
    }

    // The line goes from the first value at the left foot to the last at the right top.
    void theLineIsThatOfTheValues()
    {
        const auto strip = stripFor({"temperature"}, {0, frames});
        const cv::Mat below = stripOf(*strip, 0);
        const cv::Mat line = pixelsOf(below, colourOf(0));
        const cv::Mat curve = line(cv::Rect(0, 25, line.cols, line.rows - 25)); // without its name
        const auto heightAt = [&](int x) {
            std::vector<cv::Point> points;
            cv::findNonZero(curve(cv::Rect(x, 0, 12, curve.rows)), points);
            return points.empty() ? -1 : points.front().y;
        };
        const int left = heightAt(2);
        const int middle = heightAt(315);
        const int right = heightAt(626);
        QVERIFY2(left > middle && middle > right && right >= 0,
                 qPrintable(QStringLiteral("%1 %2 %3").arg(left).arg(middle).arg(right)));
        QVERIFY(std::abs(middle - (left + right) / 2) <= 3);
    }

    void theFrameIsMarkedWhereItIs()
    {
        const auto strip = stripFor({"temperature"}, {5, 25});
        const auto &index = m_reader->index();
        const double begin = index.time({5}).seconds;
        const double end = index.time({24}).seconds;
        for (const std::int64_t i : {5, 12, 24}) {
            const double at = (index.time({i}).seconds - begin) / (end - begin);
            const int x = cursorIn(stripOf(*strip, i));
            QVERIFY2(std::abs(x - at * 640) <= 1.5, qPrintable(QString::number(x)));
        }
    }

    // What it says of a frame is another thing than of the next.
    void theValueIsThatOfTheFrame()
    {
        const auto strip = stripFor({"temperature"}, {0, frames});
        const auto nameOf = [&](std::int64_t i) {
            return cv::Mat(stripOf(*strip, i)(cv::Rect(0, 2, 300, 20))).clone();
        };
        QVERIFY(cv::countNonZero(nameOf(3).reshape(1) != nameOf(4).reshape(1)) > 10);
        QCOMPARE(cv::countNonZero(nameOf(3).reshape(1) != nameOf(3).reshape(1)), 0);
    }

    void ofWhatIsNotThereItSaysWhatIs()
    {
        const auto strip = PlotStrip::make(m_reader, wishOf({"humidity"}), {0, frames}, {});
        QVERIFY(!strip);
        QCOMPARE(strip.error().code, Code::InvalidArgument);
        QVERIFY(strip.error().detail.find("humidity") != std::string::npos);
        QVERIFY(strip.error().detail.find("temperature") != std::string::npos);
    }

    // As one that the window has plotted may be in other frames only.
    void ofWhatMayLackTheLaneIsEmpty()
    {
        PlotWish wish = wishOf({"humidity", "temperature"});
        wish.mayLack = true;
        const auto strip = PlotStrip::make(m_reader, wish, {0, frames}, {});
        QVERIFY(strip);
        const cv::Mat below = stripOf(**strip, 3);
        QVERIFY(cv::countNonZero(pixelsOf(below, colourOf(1))) > 200); // the second has its curve
        QVERIFY(cv::countNonZero(pixelsOf(below, colourOf(0))) < 200); // and this a name
    }

    void aColourCanBeThatOfTheWindow()
    {
        PlotWish wish = wishOf({"temperature"});
        wish.series[0].colour = 4;
        const auto strip = PlotStrip::make(m_reader, wish, {0, frames}, {});
        QVERIFY(strip);
        QVERIFY(cv::countNonZero(pixelsOf(stripOf(**strip, 3), colourOf(4))) > 200);
    }

    void aSetTellsSeriesOfOneNameApart()
    {
        PlotWish wish = wishOf({"temperature"});
        wish.series[0].set = "another";
        QVERIFY(!PlotStrip::make(m_reader, wish, {0, frames}, {}));
    }

    void manyPlotsAreHigherBelowAndHaveNoRoomBeside()
    {
        QStringList many;
        for (int i = 0; i < 20; ++i)
            many << (i % 2 ? "door" : "temperature");
        const auto strip = stripFor(many, {0, frames});
        const cv::Mat picture = cv::Mat::zeros(240, 320, CV_8UC1);
        const auto below = strip->withPlots(picture, PlotPlace::Below, frame(1));
        QVERIFY(below);
        QVERIFY(below->rows > 2 * 240);
        const auto beside = stripFor(many, {0, frames});
        const auto refused = beside->withPlots(picture, PlotPlace::Beside, frame(1));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::InvalidArgument);
    }

    void followsPicturesOfAnotherSize()
    {
        const auto strip = stripFor({"temperature"}, {0, frames});
        for (const int width : {320, 200, 320}) {
            const auto made =
                strip->withPlots(cv::Mat::zeros(240, width, CV_8UC1), PlotPlace::Below, frame(1));
            QVERIFY(made);
            QCOMPARE(made->cols, width);
        }
    }

    void withoutATimeNoFrameIsMarked()
    {
        const auto strip = stripFor({"temperature"}, {0, frames});
        const auto made = strip->withPlots(cv::Mat::zeros(240, 320, CV_8UC1), PlotPlace::Below,
                                           {{3}, {3}, {std::nan("")}});
        QVERIFY(made);
        QCOMPARE(cursorIn(made->rowRange(240, made->rows)), -1);
    }

    void canBeStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto strip =
            PlotStrip::make(m_reader, wishOf({"temperature"}), {0, frames}, stop.get_token());
        QVERIFY(!strip);
        QCOMPARE(strip.error().code, Code::Cancelled);
    }

    // Times that stand still make no axis; indexes do.
    void withoutTimesFramesAreCounted()
    {
        const auto one = stripFor({"temperature"}, {4, 5});
        QVERIFY(one);
        QVERIFY(cursorIn(stripOf(*one, 4)) > 0);
    }

    void anExportHasThem()
    {
        const StoreCopies copies;
        ExportTask task = taskOf(copies.path("x.mp4"), {2, 12});
        task.display.plots = wishOf({"temperature"});
        const auto made = runExport(task, {}, {});
        QVERIFY(made);
        QCOMPARE(made->frames, 10);
        QCOMPARE(made->width, exports::width);
        QVERIFY(made->height > exports::height);
        const auto pictures = exports::decodeClip(task.target, true);
        QCOMPARE(pictures.size(), 10U);
        for (int i = 0; i < 10; ++i) {
            const auto code = store::readPattern(
                pictures[std::size_t(i)](cv::Rect(0, 0, exports::width, exports::height)));
            QVERIFY(code);
            QCOMPARE(code->index, 2 + i);
        }
    }

    void withoutSeriesAnExportIsAsEver()
    {
        const StoreCopies copies;
        const ExportTask task = taskOf(copies.path("x.mp4"), {0, 5});
        const auto made = runExport(task, {}, {});
        QVERIFY(made);
        QCOMPARE(made->height, exports::height);
    }

private:
    // A clip of some frames with plots below, of which there are none yet.
    ExportTask taskOf(const std::filesystem::path &target, store::FrameStretch stretch) const
    {
        ExportTask task;
        task.reader = m_reader;
        task.choice.as = ExportAs::Mp4;
        task.choice.isDisplayed = true;
        task.frames = {stretch};
        task.target = target;
        task.display.plotPlace = PlotPlace::Below;
        return task;
    }
    std::shared_ptr<PlotStrip> stripFor(const QStringList &series,
                                        store::FrameStretch stretch) const
    {
        auto strip = PlotStrip::make(m_reader, wishOf(series), stretch, {});
        return strip ? *strip : nullptr;
    }
    store::FrameId frame(std::int64_t i) const { return m_reader->index().frame({i}); }
    cv::Mat stripOf(PlotStrip &strip, std::int64_t i) const
    {
        const auto both =
            strip.withPlots(cv::Mat::zeros(480, 640, CV_8UC1), PlotPlace::Below, frame(i));
        return both ? both->rowRange(480, both->rows) : cv::Mat();
    }

    StoreCopies m_folder;
    std::shared_ptr<const store::Reader> m_reader;
};

QTEST_GUILESS_MAIN(TestPlotStrip)
#include "tst_plotstrip.moc"
