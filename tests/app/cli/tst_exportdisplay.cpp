// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/cliprocess.h"
#include "tests/support/exports.h"
#include "tests/support/warmstore.h"

#include <QTest>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

namespace {

QString text(const std::filesystem::path &path)
{
    return QString::fromStdString(path.string());
}

} // namespace

class TestExportDisplay : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_grey = exports::makeStore(m_folder.path("grey"), 4);
        m_deep = exports::makeStore(m_folder.path("deep"), 4, "tif", store::PatternPixels::Gray16);
        QVERIFY(m_grey && m_deep);
    }

    void sixteenBitsBecomeEightByLevels()
    {
        const cv::Mat made = exported(*m_deep, {"--levels", "0:65535"});
        QCOMPARE(made.type(), CV_8UC1);
        const auto recorded = m_deep->frame({0}, store::PixelForm::Full);
        double least = 0;
        double most = 0;
        cv::minMaxLoc(*recorded, &least, &most);
        QCOMPARE(int(made.at<uchar>(0, 0)),
                 int(std::lround(recorded->at<ushort>(0, 0) / 65535.0 * 255.0)));
    }

    void withoutAWishTheDepthStays() { QCOMPARE(exported(*m_deep, {}).type(), CV_16UC1); }

    void picturesAreTurnedAfterTheyAreMirrored()
    {
        const auto recorded = m_grey->frame({0}, store::PixelForm::Full);
        cv::Mat expected;
        cv::flip(*recorded, expected, 1);
        cv::rotate(expected, expected, cv::ROTATE_90_CLOCKWISE);
        const cv::Mat made = exported(*m_grey, {"--flip", "h", "--rotate", "90"});
        QCOMPARE(made.size(), expected.size());
        QCOMPARE(cv::countNonZero(made != expected), 0);
    }

    void theScaleIsOfTheEnd()
    {
        const cv::Mat made = exported(*m_grey, {"--rotate", "270", "--scale", "20x40"});
        QCOMPARE(made.size(), cv::Size(20, 40));
    }

    void coloursAreThoseOfTheMap()
    {
        QCOMPARE(exported(*m_grey, {"--colormap", "inferno"}).type(), CV_8UC3);
    }

    void theOverlayIsInThePicture()
    {
        const auto recorded = m_grey->frame({0}, store::PixelForm::Full);
        const cv::Mat made = exported(*m_grey, {"--overlay", "number,time"});
        QVERIFY(cv::countNonZero(made != *recorded) > 50);
    }

    void aScaleBarIsInThePicture()
    {
        const auto recorded = m_grey->frame({0}, store::PixelForm::Full);
        const cv::Mat made = exported(
            *m_grey, {"--overlay", "scale", "--pixel-size", "0.5 mm", "--crop", "64x50+0+0"});
        QCOMPARE(made.size(), recorded->size());
        QVERIFY(cv::countNonZero(made != *recorded) > 50);
        const cv::Rect top(0, 0, made.cols, made.rows / 4);
        QCOMPARE(cv::countNonZero(made(top) != (*recorded)(top)), 0);
    }

    void plotsAreBelowAPictureOrBesideIt()
    {
        const auto warm = support::makeWarmStore(m_folder.path("warm"), 9);
        QVERIFY(warm);
        const cv::Mat below = exported(*warm, {"--plot", "temperature,door"});
        QCOMPARE(below.cols, exports::width);
        QVERIFY(below.rows > exports::height);
        const cv::Mat beside = exported(
            *warm, {"--plot", "temperature", "--plot-place", "beside", "--scale", "256x200"});
        QCOMPARE(beside.rows, 200);
        QVERIFY(beside.cols > 256);
        const StoreCopies copies;
        const CliResult refused = runCli({"export", text(warm->directory()), "-o",
                                          text(copies.path("x.mp4")), "--plot", "humidity"});
        QCOMPARE(refused.exit, 1);
        QVERIFY2(refused.err.contains("humidity") && refused.err.contains("temperature"),
                 refused.err);
        QVERIFY(exports::namesIn(copies.path(".")).isEmpty());
    }

    void aClipIsFasterAndItsTableTellsTheTrueTimes()
    {
        const StoreCopies copies;
        const auto clip = copies.path("x.mp4");
        const CliResult result = runCli({"export", text(m_grey->directory()), "-o", text(clip),
                                         "--speed", "10", "--rate", "true"});
        QCOMPARE(result.exit, 0);
        const auto map = exports::readMap(copies.path("x.mp4.frames.csv"));
        QCOMPARE(map.size(), 4U);
        const double after = exports::timeOf(3).seconds - exports::timeOf(0).seconds;
        QVERIFY(std::abs(map[3].shown - after / 10) < 0.001);
        QCOMPARE(map[3].time, exports::timeOf(3).seconds);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](const QStringList &options, const char *said) {
            QTest::addRow("%s", qPrintable(options.join(' '))) << options << QByteArray(said);
        };
        row({"--levels", "5"}, "--levels needs black and white");
        row({"--levels", "9:3"}, "--levels needs black and white");
        row({"--levels", "1:9:0"}, "gamma from 0.1 to 10");
        row({"--levels", "a:b"}, "not \"a:b\"");
        row({"--colormap", "jet"}, "viridis, cividis");
        row({"--rotate", "45"}, "one of 90, 180, 270");
        row({"--rotate", "0"}, "one of 90, 180, 270");
        row({"--flip", "x"}, "one of h, v");
        row({"--overlay", "number,"}, "--overlay needs some of");
        row({"--overlay", "scale"}, "how long a pixel is");
        row({"--pixel-size", "1mm"}, "go together");
        row({"--overlay", "scale", "--pixel-size", "mm"}, "--pixel-size needs a length");
        row({"--overlay", "scale", "--pixel-size", "0mm"}, "--pixel-size needs a length");
        row({"--plot", ","}, "--plot needs the names");
        row({"--plot-place", "below"}, "--plot-place needs --plot");
        row({"--plot", "x", "--plot-place", "above"}, "one of below, beside");
        row({"--speed", "0"}, "--speed needs a number from 0.001");
        row({"--speed", "2", "--rate", "25"}, "exclude each other");
    }

    void saysWhatIsWrong()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, said);
        const StoreCopies copies;
        const CliResult result = runCli(
            QStringList{"export", text(m_grey->directory()), "-o", text(copies.path("x.mp4"))} +
            options);
        QCOMPARE(result.exit, 2);
        QVERIFY2(result.err.contains(said), result.err);
        QVERIFY(exports::namesIn(copies.path(".")).isEmpty());
    }

    void whatHasNoPicturesIsNotDisplayed()
    {
        const StoreCopies copies;
        for (const QStringList &kind : {QStringList{"x.csv"}, {"x", "--as", "store"}}) {
            QStringList call{"export", text(m_grey->directory()), "--invert", "-o",
                             text(copies.path(kind[0].toStdString()))};
            const CliResult result = runCli(call + kind.mid(1));
            QCOMPARE(result.exit, 2);
            QVERIFY2(result.err.contains("--invert has no meaning for"), result.err);
        }
    }

private:
    // The first picture of the store as it is exported.
    static cv::Mat exported(const store::Reader &reader, const QStringList &options)
    {
        const StoreCopies copies;
        const CliResult result =
            runCli(QStringList{"export", text(reader.directory()), "-o", text(copies.path("x")),
                               "--as", "images", "--name", "{index}.tif"} +
                   options);
        if (result.exit != 0)
            return {};
        return cv::imread((copies.path("x") / "000000.tif").string(), cv::IMREAD_UNCHANGED);
    }

    StoreCopies m_folder;
    std::shared_ptr<const store::Reader> m_grey, m_deep;
};

QTEST_GUILESS_MAIN(TestExportDisplay)
#include "tst_exportdisplay.moc"
