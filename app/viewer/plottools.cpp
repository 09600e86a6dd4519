// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/plottools.h"

#include "app/actions/actions.h"
#include "model/paths.h"
#include "model/view/playhead.h"
#include "widgets/plot/findbar.h"
#include "widgets/plot/plotpanel.h"
#include "widgets/plot/statisticstable.h"

#include <QAction>
#include <QLocale>

#include <algorithm>

namespace app {

using model::SeriesModel;
using model::SeriesSearch;
using widgets::FindBar;
using widgets::PlotPanel;

namespace {

constexpr std::size_t mostMarks = 1000; // at once: more would hide what they are to show

} // namespace

PlotTools::PlotTools(model::WorkerPool &pool, const QString &cache, PlotPanel &panel,
                     model::Playhead &playhead, Actions &actions)
    : m_panel(panel)
    , m_series(pool, model::toPath(cache))
    , m_playhead(playhead)
    , m_actions(actions)
    , m_find(new FindBar)
    , m_statistics(new widgets::StatisticsTable)
{
    m_panel.addBelow(m_find);
    m_panel.addBelow(m_statistics);
    m_find->hide();
    m_statistics->hide();
    connectSeries();
    connectFinding(actions);
    connectStatistics();
}

void PlotTools::connectSeries()
{
    connect(&m_panel, &PlotPanel::shownSeriesChanged, this, &PlotTools::choose);
    connect(&m_panel, &PlotPanel::pictureWanted, &m_series, &SeriesModel::requestPicture);
    connect(
        &m_panel, &PlotPanel::readingsWanted, this, [this](const model::ReadingRequest &request) {
            const bool isCursor = std::holds_alternative<store::FrameIndex>(request.place) &&
                                  std::get<store::FrameIndex>(request.place) == m_panel.position();
            m_series.requestReadings(
                isCursor ? SeriesModel::Reader::Cursor : SeriesModel::Reader::Mouse, request);
        });
    connect(&m_series, &SeriesModel::pictureMade, &m_panel, &PlotPanel::setPicture);
    connect(&m_series, &SeriesModel::readingsMade, this,
            [this](SeriesModel::Reader, const model::ReadingRequest &request,
                   const std::vector<model::SeriesReading> &readings) {
                m_panel.setReadings(request, readings);
            });
    connect(&m_series, &SeriesModel::partsFailed, this, &PlotTools::partsFailed);
    connect(&m_series, &SeriesModel::changed, this, [this] {
        showSeries();
        emit changed();
    });
    connect(&m_series, &SeriesModel::progressed, this, &PlotTools::showSeries);
}

void PlotTools::connectFinding(Actions &actions)
{
    connect(actions.findInSeries, &QAction::triggered, this, &PlotTools::openFinding);
    connect(actions.nextFinding, &QAction::triggered, this,
            [this] { findAgain(SeriesSearch::Way::Next); });
    connect(actions.previousFinding, &QAction::triggered, this,
            [this] { findAgain(SeriesSearch::Way::Previous); });
    connect(m_find, &FindBar::closeWanted, this, [this] {
        stopLooking();
        m_find->hide();
    });
    connect(m_find, &FindBar::findWanted, this, &PlotTools::look);
    connect(m_find, &FindBar::markAllWanted, this,
            [this](const SeriesSearch &search) { look(search, std::nullopt); });
    connect(&m_series, &SeriesModel::found, this, &PlotTools::showFinding);
    connect(&m_series, &SeriesModel::foundAll, this, &PlotTools::takeAll);
}

void PlotTools::openFinding()
{
    const std::vector<int> shown = widgets::shownSeries(m_panel.lanes());
    if (!m_find->isVisible() && !shown.empty())
        m_find->choose(shown.front());
    m_find->show();
    m_find->begin();
}

// What nothing was looked for yet is first to be told.
void PlotTools::findAgain(SeriesSearch::Way way)
{
    if (!m_looking && !m_find->isVisible())
        return openFinding();
    m_find->show();
    m_find->find(way);
}

// While the pyramid is built places would be passed over.
void PlotTools::look(const SeriesSearch &search, std::optional<SeriesSearch::Way> way)
{
    m_looking = Looking{search, way};
    m_looking->search.delay = m_panel.delay();
    m_looksLater = !m_series.isComplete();
    if (m_looksLater) {
        m_find->say(tr("Looking begins when all extra data was read."));
        return;
    }
    m_find->say(tr("Looking…"));
    if (way)
        m_series.find(m_looking->search, m_playhead.position(), *way);
    else
        m_series.findAll(m_looking->search, mostMarks + 1);
}

void PlotTools::stopLooking()
{
    m_looksLater = false;
    m_series.cancelFinding();
    m_find->say({});
}

void PlotTools::connectStatistics()
{
    connect(m_actions.seriesStatistics, &QAction::toggled, this, [this](bool shown) {
        m_statistics->setVisible(shown);
        m_measured = {};
        shown ? measure() : m_series.cancelStatistics();
    });
    connect(m_statistics, &widgets::StatisticsTable::closeWanted, m_actions.seriesStatistics,
            [this] { m_actions.seriesStatistics->setChecked(false); });
    connect(&m_playhead, &model::Playhead::rangeChanged, this, &PlotTools::measure);
    connect(&m_panel, &PlotPanel::shownSeriesChanged, this, &PlotTools::measure);
    connect(&m_panel, &PlotPanel::delayChanged, this, &PlotTools::measure);
    connect(&m_series, &SeriesModel::statisticsProgressed, m_statistics,
            &widgets::StatisticsTable::setProgress);
    connect(&m_series, &SeriesModel::statisticsMade, this,
            [this](const model::StatisticsRequest &,
                   const std::vector<model::SeriesStatistics> &statistics) {
                m_statistics->setStatistics(m_series.series(), statistics);
            });
}

void PlotTools::setReader(const std::shared_ptr<const store::Reader> &reader)
{
    m_reader = reader;
    m_measured = {};
    m_statistics->clear({});
    stopLooking();
    m_looking.reset();
    m_series.setReader(reader);
}

// What is read while the pyramid is built would be measured without what is still to come.
void PlotTools::measure()
{
    if (!m_statistics->isVisibleTo(&m_panel) || !m_reader || m_playhead.isEmpty())
        return;
    // A recording that grew has more frames than its extra data was read for.
    const std::int64_t last = m_reader->index().frameCount() - 1;
    model::StatisticsRequest request;
    request.first = m_playhead.inPoint().value_or(store::FrameIndex{0});
    request.last = {std::min(m_playhead.outPoint().value_or(store::FrameIndex{last}).value, last)};
    if (request.first.value > request.last.value) {
        m_measured = {};
        m_series.cancelStatistics();
        m_statistics->clear(tr("No extra data of this range was read"));
        return;
    }
    if (!m_series.isComplete()) {
        m_statistics->clear(tr("Measuring begins when all extra data was read"));
        return;
    }
    request.delay = m_panel.delay();
    for (const int series : widgets::shownSeries(m_panel.lanes()))
        if (!m_series.series()[static_cast<std::size_t>(series)].isText)
            request.series.push_back(series);
    if (request == m_measured)
        return;
    m_measured = request;
    m_statistics->begin(rangeText(request));
    m_series.requestStatistics(request);
}

QString PlotTools::rangeText(const model::StatisticsRequest &request) const
{
    if (!m_playhead.inPoint() && !m_playhead.outPoint())
        return tr("The whole recording");
    const QLocale locale;
    const auto number = [&](store::FrameIndex frame) {
        return locale.toString(qlonglong(m_reader->index().number(frame).value));
    };
    return tr("Frames %1 to %2").arg(number(request.first), number(request.last));
}

void PlotTools::sayFound(const QString &sentence, const model::SeriesFindings &findings)
{
    //: What was found, of extra data that is damaged
    m_find->say(findings.isWhole ? sentence
                                 : tr("%1 · some extra data cannot be read").arg(sentence));
}

void PlotTools::showFinding(const model::SeriesFindings &findings)
{
    if (findings.places.empty() || findings.places.front().frame < 0) {
        sayFound(tr("There is no further one."), findings);
        return;
    }
    const model::SeriesFinding *finding = &findings.places.front();
    m_playhead.visit(store::FrameIndex{finding->frame});
    const QString what =
        finding->text.isEmpty() ? QLocale().toString(finding->value, 'g', 7) : finding->text;
    const QString number =
        QLocale().toString(qlonglong(m_reader->index().number({finding->frame}).value));
    sayFound(tr("Frame %1: %2").arg(number, what), findings);
}

void PlotTools::takeAll(const model::SeriesFindings &findings)
{
    if (findings.places.size() > mostMarks) {
        m_find->say(tr("There are more than %1 places; that many marks are not set at once.")
                        .arg(QLocale().toString(qlonglong(mostMarks))));
        return;
    }
    std::vector<store::FrameIndex> frames;
    for (const model::SeriesFinding &finding : findings.places)
        if (finding.frame >= 0 && (frames.empty() || frames.back().value != finding.frame))
            frames.push_back({finding.frame});
    if (frames.empty()) {
        sayFound(tr("There is no such place."), findings);
        return;
    }
    sayFound(tr("%n mark(s) set", nullptr, static_cast<int>(frames.size())), findings);
    const SeriesSearch &search = m_looking->search;
    const model::SeriesInfo &info = m_series.series()[static_cast<std::size_t>(search.series)];
    const QString threshold = QLocale().toString(search.threshold, 'g', 7);
    if (info.isText)
        emit marksWanted(frames, info.name);
    else if (search.side == SeriesSearch::Side::Above)
        emit marksWanted(frames, tr("%1 above %2").arg(info.name, threshold));
    else
        emit marksWanted(frames, tr("%1 below %2").arg(info.name, threshold));
}

void PlotTools::showSeries()
{
    m_panel.setLoading(m_series.isLoading());
    m_panel.setProgress(m_series.progress());
    m_panel.setSeries(m_series.series());
    m_find->setSeries(m_series.series());
    m_actions.findInSeries->setEnabled(hasSeries());
    m_actions.nextFinding->setEnabled(hasSeries());
    m_actions.previousFinding->setEnabled(hasSeries());
    m_actions.seriesStatistics->setEnabled(hasSeries());
    measure();
    if (m_looksLater && m_series.isComplete())
        look(m_looking->search, m_looking->way);
}

void PlotTools::choose(const QStringList &names)
{
    m_chosen = names;
    m_panel.setShownSeries(names);
}

} // namespace app
