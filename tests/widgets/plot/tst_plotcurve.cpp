// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plot/plotcurve.h"

#include "tests/widgets/common/madeupframes.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace widgets;

namespace {

constexpr int width = 200;
constexpr int height = 100;

TimelineScale scaleOf(double begin, double end)
{
    return {madeUpFrames(1000), model::TimeAxis(model::TimeAxis::Unit::Seconds, begin, end, width),
            0};
}

QImage painted(const model::PlotCurve &curve, const TimelineScale &scale, PlotStyle style)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintCurve(painter, curve, scale, {QRectF(0, 0, width, height), {0, 10}, style, Qt::blue});
    return image;
}

bool isInked(const QImage &image, int x, int y)
{
    return x >= 0 && x < width && y >= 0 && y < height && image.pixelColor(x, y).red() < 160;
}

bool isInkedNear(const QImage &image, int x, int y)
{
    for (int dx = -1; dx <= 1; ++dx)
        for (int dy = -2; dy <= 2; ++dy)
            if (isInked(image, x + dx, y + dy))
                return true;
    return false;
}

int inkIn(const QImage &image, const QRect &area)
{
    int ink = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            ink += isInked(image, x, y);
    return ink;
}

// A value each second from 1000 on.
model::PlotCurve samplesOf(const std::vector<double> &values)
{
    model::PlotCurve curve{0, {}, {}, true};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double at = 1000.0 + static_cast<double>(i);
        curve.columns.push_back({at, at, values[i], values[i], false});
    }
    return curve;
}

} // namespace

class TestPlotCurve : public QObject
{
    Q_OBJECT

private slots:
    void aLineGoesFromSampleToSample()
    {
        const QImage image = painted(samplesOf({1, 9}), scaleOf(1000, 1001), PlotStyle::Line);
        QVERIFY(isInkedNear(image, 100, 50));
        QVERIFY(isInkedNear(image, 50, 70));
        QVERIFY(!isInkedNear(image, 50, 20));
    }

    void stepsStayUntilTheNextSample()
    {
        const QImage image = painted(samplesOf({1, 9}), scaleOf(1000, 1001), PlotStyle::Step);
        QVERIFY(isInkedNear(image, 100, 90));
        QVERIFY(isInkedNear(image, 190, 90));
        QVERIFY(!isInkedNear(image, 100, 50));
    }

    void pointsAreNotJoined()
    {
        const QImage image = painted(samplesOf({1, 9, 1}), scaleOf(1000, 1002), PlotStyle::Points);
        QVERIFY(isInkedNear(image, 100, 10));
        QVERIFY(!isInkedNear(image, 50, 50));
    }

    void aDigitalLaneIsFilledWhereItIsOne()
    {
        model::PlotCurve curve = samplesOf({0, 1, 0});
        QImage image(width, height, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintCurve(painter, curve, scaleOf(1000, 1003),
                   {QRectF(0, 0, width, height), {-0.12, 1.12}, PlotStyle::Digital, Qt::blue});
        painter.end();
        QVERIFY(image.pixelColor(100, 50) != QColor(Qt::white));
        QCOMPARE(image.pixelColor(30, 50), QColor(Qt::white));
        QCOMPARE(image.pixelColor(170, 50), QColor(Qt::white));
    }

    void aGapBreaksTheLine()
    {
        model::PlotCurve curve = samplesOf({5, 5, 5, 5});
        curve.columns[2].gapBefore = true;
        for (const bool areSamples : {true, false}) {
            curve.isSamples = areSamples;
            const QImage image = painted(curve, scaleOf(1000, 1003), PlotStyle::Line);
            QVERIFY(isInkedNear(image, 30, 50));
            QVERIFY(!isInkedNear(image, 100, 50));
            QVERIFY(isInkedNear(image, 170, 50));
        }
    }

    void manySamplesCoverWhatTheySpan()
    {
        model::PlotCurve curve{0, {}, {}, false};
        for (int i = 0; i < 400; ++i)
            curve.columns.push_back({1000 + i * 0.5, 1000 + i * 0.5 + 0.4, 2.0, 8.0, false});
        const QImage image = painted(curve, scaleOf(1000, 1200), PlotStyle::Line);
        QVERIFY(inkIn(image, QRect(0, 21, width - 2, 58)) == (width - 2) * 58);
        QCOMPARE(inkIn(image, QRect(0, 0, width, 18)), 0);
        QCOMPARE(inkIn(image, QRect(0, 83, width, 17)), 0);
    }

    // A step between two columns that do not overlap leaves no hole.
    void columnsApartAreJoined()
    {
        model::PlotCurve curve{0, {}, {}, false};
        for (int i = 0; i < 200; ++i) {
            const double value = i < 100 ? 1.0 : 9.0;
            curve.columns.push_back({1000.0 + i, 1000.5 + i, value, value + 0.5, false});
        }
        const QImage image = painted(curve, scaleOf(1000, 1200), PlotStyle::Line);
        for (int y = 15; y < 88; ++y)
            QVERIFY2(inkIn(image, QRect(98, y, 4, 1)) > 0, qPrintable(QString::number(y)));
    }

    void whatIsMadeForAnotherZoomStandsWhereItBelongs()
    {
        const model::PlotCurve curve = samplesOf({0, 0, 0, 0, 10, 0, 0, 0, 0, 0});
        const QImage image = painted(curve, scaleOf(1002, 1006), PlotStyle::Line);
        QVERIFY(isInkedNear(image, 100, 2));
        const auto visible = visibleColumns(curve, scaleOf(1002, 1006));
        QCOMPARE(visible.size(), std::size_t(6)); // and one on each side
    }

    void textsStandBesideTheirTicks()
    {
        model::PlotCurve curve{0, {}, {{1010.0, "food"}, {1100.0, "water"}}, false};
        QImage image(width, height, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintEvents(painter, curve, scaleOf(1000, 1200),
                    {QRectF(0, 0, width, height), {0, 1}, PlotStyle::Line, Qt::blue}, Qt::black);
        painter.end();
        QVERIFY(isInked(image, 10, 80));
        QVERIFY(isInked(image, 100, 80));
        QVERIFY(inkIn(image, QRect(12, 30, 60, 40)) > 5); // the text
    }
};

QTEST_MAIN(TestPlotCurve)
#include "tst_plotcurve.moc"
