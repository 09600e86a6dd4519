// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plot/plotpanel.h"

#include "model/axis/timewindow.h"
#include "tests/widgets/common/madeupframes.h"
#include "tests/widgets/common/repainted.h"
#include "tests/widgets/plot/madeupplot.h"
#include "widgets/common/tints.h"
#include "widgets/plot/plotcanvas.h"
#include "widgets/plot/seriestree.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace widgets;

namespace {

std::unique_ptr<PlotPanel> madePanel(int series = 1)
{
    auto panel = std::make_unique<PlotPanel>();
    panel->setFrames(madeUpFrames(100));
    plotMadeUp(*panel, series);
    panel->resize(600, 300);
    panel->show();
    return panel;
}

QToolButton *buttonOf(QWidget &widget, const QString &text)
{
    for (QToolButton *button : widget.findChildren<QToolButton *>())
        if (button->text() == text)
            return button;
    return nullptr;
}

// The middle of a legend of a panel with three lanes.
QPoint legendOf(const PlotCanvas &canvas, int lane)
{
    const int height = (canvas.height() - 2 - canvas.fontMetrics().height() * 3 / 2) / 3;
    return {30, 2 + lane * height + canvas.fontMetrics().height() / 2 + 3};
}

} // namespace

class TestPlotPanel : public QObject
{
    Q_OBJECT

private slots:
    void asksForTheFrameThere()
    {
        const auto panel = madePanel();
        auto *canvas = panel->findChild<PlotCanvas *>();
        QSignalSpy asked(panel.get(), &PlotPanel::seekRequested);

        QTest::mouseClick(canvas, Qt::LeftButton, {}, {canvas->width() / 2, 80});

        QCOMPARE(asked.count(), 1);
        QVERIFY(std::abs(asked[0][0].value<store::FrameIndex>().value - 50) <= 1);
    }

    void aSeriesThatGoesTakesItsLaneAlong()
    {
        const auto panel = madePanel(3);
        model::SeriesInfos fewer = panel->series();
        fewer.resize(1);
        panel->setSeries(fewer);
        QCOMPARE(panel->shownSeries(), QStringList{fewer[0].name});
        panel->setSeries({});
        QVERIFY(panel->shownSeries().isEmpty());
    }

    void seriesThatAreReadAnewAreArrangedAsBefore()
    {
        const auto panel = madePanel(3);
        auto *canvas = panel->findChild<PlotCanvas *>();
        emit canvas->joinWanted(2, 0);
        emit panel->findChild<SeriesTree *>()->sharedScaleWanted(0, false);
        const PlotLanes lanes = panel->lanes();
        QCOMPARE(lanes.size(), std::size_t(2));

        const model::SeriesInfos all = panel->series();
        panel->setSeries({});
        panel->setSeries({all[1]});
        QCOMPARE(panel->shownSeries(), QStringList{all[1].name});
        panel->setSeries({all[1], all[0], all[2]});

        QCOMPARE(panel->shownSeries(), (QStringList{all[0].name, all[2].name, all[1].name}));
        QCOMPARE(panel->lanes().size(), lanes.size());
        QVERIFY(!panel->lanes()[0].sharesScale);
    }

    void oneOfTwoSeriesOfANameIsTakenAway()
    {
        const auto panel = madePanel(2);
        model::SeriesInfos both = panel->series();
        both[1].name = both[0].name;
        both[1].isText = true;
        panel->setFrames(madeUpFrames(100));
        panel->setSeries(both);
        for (const int series : {1, 0}) {
            emit panel->findChild<SeriesTree *>()->showWanted(series, false);
            panel->setSeries(both);
            const std::vector<int> shown = shownSeries(panel->lanes());
            QVERIFY(std::find(shown.begin(), shown.end(), series) == shown.end());
            QCOMPARE(shown.size(), std::size_t(series));
        }
    }

    void drawsACurveOfFewSamples()
    {
        const auto panel = madePanel();
        const QImage image = panel->grab().toImage();
        const QColor wanted = seriesColour(0, panel->palette());
        int coloured = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = image.width() / 2; x < image.width(); ++x) { // the legend is on the left
                const QColor colour = image.pixelColor(x, y);
                coloured += std::abs(colour.red() - wanted.red()) < 40 &&
                            std::abs(colour.green() - wanted.green()) < 40 &&
                            std::abs(colour.blue() - wanted.blue()) < 40;
            }
        QVERIFY2(coloured > 100, qPrintable(QString::number(coloured)));
    }

    void aMoveOfTheCursorPaintsNotAllOfThePlot()
    {
        const auto panel = madePanel();
        QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
        auto *canvas = panel->findChild<PlotCanvas *>();
        panel->setPosition({40});
        const QRegion painted = repainted(*canvas, [&] { panel->setPosition({71}); });
        QVERIFY(!painted.isEmpty());
        QVERIFY(!painted.contains(QPoint(canvas->width() / 4, canvas->height() / 2)));
    }

    void showsWhatIsChosenAndWhereTheCursorIs()
    {
        const auto panel = madePanel();
        const QImage curve = panel->grab().toImage();
        panel->setPosition({70});
        const QImage moved = panel->grab().toImage();
        panel->setShownSeries({});
        QVERIFY(curve != moved);
        QVERIFY(panel->shownSeries().isEmpty());
        QCOMPARE(panel->seriesNames(), QStringList{"speed"});
    }

    void asksForAPictureOfWhatTheWindowShows()
    {
        model::TimeWindow window;
        window.setExtent(model::TimeAxis::Unit::Seconds, 1000, 1100, 1);
        const auto panel = madePanel();
        panel->setWindow(&window);
        QSignalSpy asked(panel.get(), &PlotPanel::pictureWanted);

        window.show(1020, 1040);

        QVERIFY(!asked.isEmpty());
        const auto request = asked.last()[0].value<model::SeriesRequest>();
        QCOMPARE(request.axis.begin(), 1020.0);
        QCOMPARE(request.axis.end(), 1040.0);
        QCOMPARE(request.series, std::vector<int>{0});
    }

    void theOldPictureStaysUntilTheNewOneComes()
    {
        model::TimeWindow window;
        window.setExtent(model::TimeAxis::Unit::Seconds, 1000, 1100, 1);
        PlotPanel panel;
        panel.setFrames(madeUpFrames(100));
        panel.setSeries(madeUpSeries());
        panel.setWindow(&window);
        panel.resize(600, 300);
        panel.show();
        const QImage without = panel.grab().toImage();
        model::SeriesRequest request;
        request.axis = model::TimeAxis(model::TimeAxis::Unit::Seconds, 1000, 1100, 500);
        request.series = {0};
        panel.setPicture(madeUpPictureOf(request));
        const QImage with = panel.grab().toImage();
        window.show(1020, 1040);
        const QImage zoomed = panel.grab().toImage();
        QVERIFY(without != with);
        QVERIFY(with != zoomed);
    }

    void theTreeChooses()
    {
        const auto panel = madePanel(5);
        QCOMPARE(panel->shownSeries(), (QStringList{"speed", "series 1", "series 2"}));
        QSignalSpy changed(panel.get(), &PlotPanel::shownSeriesChanged);
        buttonOf(*panel, "Series")->click();
        auto *tree = panel->findChild<QTreeWidget *>();
        QVERIFY(tree->isVisible());
        tree->setCurrentItem(tree->topLevelItem(4));
        QTest::keyClick(tree, Qt::Key_Space);
        QCOMPARE(panel->shownSeries().last(), QString("series 4"));
        QCOMPARE(changed.count(), 1);
        tree->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        QCOMPARE(panel->shownSeries(), (QStringList{"series 1", "series 2", "series 4"}));
        QVERIFY(tree->isVisible()); // for the next choice
    }

    void theTreeTellsWhatTheSeriesAre()
    {
        PlotPanel panel;
        model::SeriesInfos infos = madeUpSeries(2);
        infos[0].unit = "cm";
        infos[0].rate = 250;
        infos[1].set = "daq";
        panel.setSeries(infos);
        auto *tree = panel.findChild<QTreeWidget *>();
        QCOMPARE(tree->topLevelItemCount(), 2); // by what they were measured with
        const auto *item = tree->topLevelItem(0)->child(0);
        QCOMPARE(item->text(0), QString("speed"));
        QCOMPARE(item->text(1), QString("cm"));
        QCOMPARE(item->text(2), QString("100"));
        QCOMPARE(item->text(3), QString("250 Hz"));
    }

    void theTreeArranges()
    {
        const auto panel = madePanel(3);
        auto *tree = panel->findChild<QTreeWidget *>();
        tree->setCurrentItem(tree->topLevelItem(2));
        buttonOf(*panel, "Up")->click();
        QCOMPARE(panel->shownSeries(), (QStringList{"speed", "series 2", "series 1"}));
        buttonOf(*panel, "Same axis")->click();
        QCOMPARE(panel->lanes().size(), std::size_t(2));
        QCOMPARE(panel->lanes()[0].series, (std::vector<int>{0, 2}));
        QVERIFY(panel->lanes()[0].sharesScale);
        buttonOf(*panel, "Same scale")->click();
        QVERIFY(!panel->lanes()[0].sharesScale);
        buttonOf(*panel, "Same axis")->click();
        QCOMPARE(panel->lanes().size(), std::size_t(3));
        buttonOf(*panel, "Down")->click();
        QCOMPARE(panel->shownSeries(), (QStringList{"speed", "series 1", "series 2"}));
    }

    void aSeriesIsDrawnAsItIsChosen()
    {
        const auto panel = madePanel();
        const QImage line = panel->grab().toImage();
        auto *style = panel->findChild<QComboBox *>();
        style->setCurrentIndex(2);
        emit style->activated(2);
        QVERIFY(panel->grab().toImage() != line);
    }

    void namesAreDraggedToArrange()
    {
        const auto panel = madePanel(3);
        auto *canvas = panel->findChild<PlotCanvas *>();
        QSignalSpy asked(panel.get(), &PlotPanel::seekRequested);
        QTest::mousePress(canvas, Qt::LeftButton, {}, legendOf(*canvas, 0));
        QTest::mouseMove(canvas, {30, canvas->height() / 2});
        QTest::mouseRelease(canvas, Qt::LeftButton, {},
                            {30, canvas->height() - canvas->fontMetrics().height() * 2});
        QCOMPARE(panel->shownSeries(), (QStringList{"series 1", "series 2", "speed"}));
        QCOMPARE(asked.count(), 0);

        const int middle = (canvas->height() - canvas->fontMetrics().height() * 3 / 2) / 2;
        QTest::mousePress(canvas, Qt::LeftButton, {}, legendOf(*canvas, 0));
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, {30, middle});
        QCOMPARE(panel->lanes().size(), std::size_t(2));
        QCOMPARE(panel->lanes()[0].series, (std::vector<int>{2, 1}));
    }

    void coloursStayWithTheSeries()
    {
        const auto panel = madePanel(3);
        panel->setShownSeries({"series 2"});
        const QImage image = panel->grab().toImage();
        const QColor wanted = seriesColour(2, panel->palette());
        bool isThere = false;
        for (int y = 0; y < image.height() && !isThere; ++y)
            for (int x = 0; x < image.width() && !isThere; ++x)
                isThere = image.pixelColor(x, y) == wanted;
        QVERIFY(isThere);
    }

    void saysHowFarItIs()
    {
        const auto panel = madePanel();
        panel->setProgress(0.34);
        QVERIFY(panel->findChild<QLabel *>()->text().contains("34"));
        panel->setProgress(1);
        QCOMPARE(panel->findChild<QLabel *>()->text(), QString("Extra data"));
    }

    void theDelayIsCorrectedUnlessItIsSwitchedOff()
    {
        PlotPanel panel;
        panel.setFrames(madeUpFrames(100));
        model::SeriesInfos infos = madeUpSeries();
        panel.setSeries(infos);
        panel.show();
        QVERIFY(!buttonOf(panel, "Delay corrected")->isVisible());
        infos[0].hasDelay = true;
        panel.setSeries(infos);
        QVERIFY(buttonOf(panel, "Delay corrected")->isVisible());
        QVERIFY(buttonOf(panel, "Delay corrected")->isChecked());
        QSignalSpy asked(&panel, &PlotPanel::pictureWanted);
        buttonOf(panel, "Delay corrected")->click();
        QCOMPARE(asked.last()[0].value<model::SeriesRequest>().delay, model::DelayUse::AsNoted);
    }

    void plotsAtFirstWhatIsWorthIt()
    {
        PlotPanel panel;
        panel.setFrames(madeUpFrames(100));
        model::SeriesInfos infos = madeUpSeries(2);
        infos[0].isUsual = false;
        panel.setSeries(infos);
        QCOMPARE(panel.shownSeries(), QStringList{"series 1"});
    }

    void aChoiceHoldsForSeriesStillToCome()
    {
        PlotPanel panel;
        panel.setFrames(madeUpFrames(100));
        panel.setShownSeries({"series 3", "speed"});
        panel.setSeries(madeUpSeries(2));
        QCOMPARE(panel.shownSeries(), QStringList{"speed"});
        panel.setSeries(madeUpSeries(5));
        QCOMPARE(panel.shownSeries(), (QStringList{"speed", "series 3"}));
    }
};

QTEST_MAIN(TestPlotPanel)
#include "tst_plotpanel.moc"
