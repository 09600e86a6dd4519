// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plot/plotpanel.h"

#include "model/axis/timewindow.h"
#include "widgets/plot/plotcanvas.h"
#include "widgets/plot/seriestree.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

constexpr std::size_t shownAtFirst = 3;

bool isSameSeries(const model::SeriesInfo &one, const model::SeriesInfo &other)
{
    return one.name == other.name && one.set == other.set && one.isText == other.isText;
}

} // namespace

PlotPanel::PlotPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_corrected(new QToolButton(this))
    , m_chooser(new QToolButton(this))
    , m_canvas(new PlotCanvas(this))
    , m_tree(new SeriesTree(this))
{
    auto *column = new QVBoxLayout(this);
    auto *row = new QHBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const int margin = trackMargin(fontMetrics());
    row->setContentsMargins(margin, 2, margin, 0);
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(m_corrected);
    row->addWidget(m_chooser);
    column->addLayout(row);
    column->addWidget(m_canvas, 1);
    for (QToolButton *button : {m_corrected, m_chooser})
        button->setAutoRaise(true);
    m_corrected->setCheckable(true);
    m_corrected->setChecked(true);
    m_corrected->hide();
    connectAll();
    retranslate();
}

void PlotPanel::connectAll()
{
    connect(m_canvas, &PlotCanvas::seekRequested, this, &PlotPanel::seekRequested);
    connect(m_canvas, &PlotCanvas::pictureWanted, this, &PlotPanel::pictureWanted);
    connect(m_canvas, &PlotCanvas::readingsWanted, this, &PlotPanel::readingsWanted);
    const auto move = [this](int series, int lane) {
        setLanes(movedTo(m_lanes, series, static_cast<std::size_t>(lane)));
    };
    const auto join = [this](int series, int other) { setLanes(joinedTo(m_lanes, series, other)); };
    connect(m_canvas, &PlotCanvas::moveWanted, this, move);
    connect(m_canvas, &PlotCanvas::joinWanted, this, join);
    connect(m_tree, &SeriesTree::moveWanted, this, move);
    connect(m_tree, &SeriesTree::joinWanted, this, join);
    connect(m_tree, &SeriesTree::showWanted, this, [this](int series, bool show) {
        setLanes(show ? movedTo(m_lanes, series, m_lanes.size()) : without(m_lanes, series));
    });
    connect(m_tree, &SeriesTree::sharedScaleWanted, this, [this](int series, bool shared) {
        PlotLanes lanes = m_lanes;
        if (const std::size_t lane = laneOf(lanes, series); lane < lanes.size())
            lanes[lane].sharesScale = shared;
        setLanes(lanes);
    });
    connect(m_tree, &SeriesTree::styleWanted, this, [this](int series, PlotStyle style) {
        m_styles.resize(std::max(m_styles.size(), static_cast<std::size_t>(series) + 1));
        m_styles[static_cast<std::size_t>(series)] = style;
        m_before.reset();
        updateCanvas();
    });
    connect(m_chooser, &QToolButton::clicked, m_tree, [this] {
        m_tree->popUp(m_chooser->mapToGlobal(QPoint(m_chooser->width(), m_chooser->height())));
    });
    connect(m_corrected, &QToolButton::toggled, this, &PlotPanel::setCorrected);
}

void PlotPanel::retranslate()
{
    m_chooser->setText(tr("Series"));
    m_chooser->setToolTip(tr("Choose which series are shown, in what order and how"));
    m_corrected->setText(tr("Delay corrected"));
    m_corrected->setToolTip(
        tr("Samples stand where they were taken: at the noted time less their sample_delay"));
    updateCanvas();
}

void PlotPanel::setFrames(const FrameLookup &frames)
{
    m_series.clear();
    m_lanes.clear();
    m_styles.clear();
    m_wanted.reset();
    m_before.reset();
    m_progress = 1.0;
    m_canvas->setContent({}, {}, {});
    m_canvas->setFrames(frames);
    updateCanvas();
}

void PlotPanel::extendFrames(const FrameLookup &frames)
{
    m_canvas->extendFrames(frames);
}

void PlotPanel::setSeries(const model::SeriesInfos &series)
{
    if (series.size() < m_series.size()) { // of a store that is read anew
        if (!m_before)
            m_before = Arrangement{m_series, m_lanes, m_styles};
        m_lanes.clear();
        m_styles.clear();
    }
    m_series = series;
    arrangeAsBefore();
    showChosen();
}

void PlotPanel::arrangeAsBefore()
{
    if (!m_before)
        return;
    std::vector<int> places; // of the series before; -1: it is not there yet
    for (const model::SeriesInfo &info : m_before->series) {
        const auto at = std::find_if(m_series.begin(), m_series.end(),
                                     [&](const auto &other) { return isSameSeries(info, other); });
        places.push_back(at == m_series.end() ? -1 : static_cast<int>(at - m_series.begin()));
    }
    m_lanes.clear();
    m_styles.assign(m_series.size(), PlotStyle::Usual);
    for (const PlotLane &lane : m_before->lanes) {
        PlotLane again{{}, lane.sharesScale};
        for (const int series : lane.series)
            if (const int place = places[static_cast<std::size_t>(series)]; place >= 0)
                again.series.push_back(place);
        if (!again.series.empty())
            m_lanes.push_back(again);
    }
    for (std::size_t i = 0; i < std::min(places.size(), m_before->styles.size()); ++i)
        if (places[i] >= 0)
            m_styles[static_cast<std::size_t>(places[i])] = m_before->styles[i];
    if (std::find(places.begin(), places.end(), -1) == places.end())
        m_before.reset();
}

void PlotPanel::showChosen()
{
    std::vector<int> wanted;
    for (std::size_t i = 0; i < m_series.size(); ++i)
        if (!m_wanted && m_series[i].isUsual && wanted.size() < shownAtFirst)
            wanted.push_back(static_cast<int>(i));
    for (const QString &name : m_wanted.value_or(QStringList()))
        for (std::size_t i = 0; i < m_series.size(); ++i)
            if (model::seriesKey(m_series, i) == name)
                wanted.push_back(static_cast<int>(i));
    std::vector<int> shown = widgets::shownSeries(m_lanes);
    for (const int series : shown)
        if (std::find(wanted.begin(), wanted.end(), series) == wanted.end())
            m_lanes = without(m_lanes, series);
    for (const int series : wanted)
        if (std::find(shown.begin(), shown.end(), series) == shown.end())
            m_lanes = movedTo(m_lanes, series, m_lanes.size());
    updateCanvas();
}

void PlotPanel::setLoading(bool loading)
{
    m_loading = loading;
    updateCanvas();
}

void PlotPanel::setProgress(double progress)
{
    if (qRound(progress * 100) == qRound(m_progress * 100))
        return;
    m_progress = progress;
    updateCanvas();
    m_canvas->refreshValues();
}

void PlotPanel::setZone(const model::ZoneTime &zone)
{
    m_canvas->setZone(zone);
}

void PlotPanel::setNights(const std::optional<model::NightHours> &nights)
{
    m_canvas->setNights(nights);
}

void PlotPanel::setRuler(Ruler ruler)
{
    m_canvas->setRuler(ruler);
}

void PlotPanel::setPosition(store::FrameIndex position)
{
    m_canvas->setPosition(position);
    m_canvas->askForValues();
}

store::FrameIndex PlotPanel::position() const
{
    return m_canvas->position();
}

void PlotPanel::setWindow(model::TimeWindow *window)
{
    m_canvas->setWindow(window, TimeStrip::Shows::Window);
    if (window)
        connect(window, &model::TimeWindow::changed, m_canvas, &PlotCanvas::askForPicture);
}

void PlotPanel::setPicture(const std::shared_ptr<const model::SeriesPicture> &picture)
{
    m_canvas->setPicture(picture);
}

void PlotPanel::setReadings(const model::ReadingRequest &request,
                            const std::vector<model::SeriesReading> &readings)
{
    m_canvas->setReadings(request, readings);
}

QStringList PlotPanel::seriesNames() const
{
    QStringList names;
    for (const model::SeriesInfo &series : m_series)
        names.append(series.name);
    return names;
}

QStringList PlotPanel::shownSeries() const
{
    QStringList names;
    for (const int series : widgets::shownSeries(m_lanes))
        names.append(model::seriesKey(m_series, static_cast<std::size_t>(series)));
    return names;
}

void PlotPanel::setShownSeries(const QStringList &names)
{
    m_wanted = names;
    if (names == shownSeries())
        return;
    m_before.reset();
    m_lanes.clear();
    showChosen();
}

void PlotPanel::setLanes(const PlotLanes &lanes)
{
    m_lanes = lanes;
    m_before.reset();
    m_wanted = shownSeries();
    updateCanvas();
    emit shownSeriesChanged(shownSeries());
}

void PlotPanel::setCorrected(bool corrected)
{
    m_delay = corrected ? model::DelayUse::Corrected : model::DelayUse::AsNoted;
    m_canvas->setDelay(m_delay);
    emit delayChanged(m_delay);
}

void PlotPanel::addBelow(QWidget *widget)
{
    layout()->addWidget(widget);
}

void PlotPanel::updateCanvas()
{
    //: How much of the extra data was read, in per cent
    m_title->setText(m_progress < 1 ? tr("Extra data · reading, %1 %").arg(int(m_progress * 100))
                                    : tr("Extra data"));
    if (m_loading)
        m_canvas->setMessage(tr("Reading extra data…"));
    else if (m_series.empty())
        m_canvas->setMessage(tr("This recording has no extra data that can be plotted"));
    else
        m_canvas->setMessage(tr("No series is chosen"));
    m_chooser->setEnabled(!m_series.empty());
    m_corrected->setVisible(std::any_of(m_series.begin(), m_series.end(),
                                        [](const auto &info) { return info.hasDelay; }));
    m_tree->setSeries(m_series);
    m_tree->setLanes(m_lanes);
    m_tree->setStyles(m_styles);
    m_canvas->setContent(m_series, m_styles, m_lanes);
}

void PlotPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace widgets
