// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plot/plotcanvas.h"

#include <QLocale>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace widgets {

namespace {

constexpr double laneGap = 4;
constexpr int linesBesideLegend =
    3; // the least that is left of a lane where it has room of its own
constexpr int mostLanesAtFirst = 4; // that the panel has room for by itself

const model::SeriesReading *readingIn(const std::vector<model::SeriesReading> &readings, int series)
{
    const auto found = std::find_if(readings.begin(), readings.end(),
                                    [&](const auto &reading) { return reading.series == series; });
    return found == readings.end() ? nullptr : &*found;
}

} // namespace

PlotCanvas::PlotCanvas(QWidget *parent)
    : TimeStrip(parent)
{
    PlotCanvas::retranslate();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize PlotCanvas::sizeHint() const
{
    const int unit = fontMetrics().height();
    const auto lanes = std::clamp<int>(static_cast<int>(m_lanes.size()), 1, mostLanesAtFirst);
    return {unit * 40, unit * (3 * lanes + 2)};
}

QSize PlotCanvas::minimumSizeHint() const
{
    return {fontMetrics().height() * 12, fontMetrics().height() * 4};
}

void PlotCanvas::retranslate()
{
    setAccessibleName(tr("Plot of extra data"));
}

// The values in the legends go with the cursor.
void PlotCanvas::updateAt(double x)
{
    TimeStrip::updateAt(x);
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        const QRect area = laneRect(lane).toAlignedRect();
        update(area.left(), area.top(), area.width() * 3 / 4, legendHeight() + 2);
    }
}

bool PlotCanvas::isActive() const
{
    return !m_lanes.empty() && !frames().isEmpty();
}

// All at once: lanes are of the series they came with.
void PlotCanvas::setContent(const model::SeriesInfos &series, const std::vector<PlotStyle> &styles,
                            const PlotLanes &lanes)
{
    const bool isMoved = lanes != m_lanes;
    m_series = series;
    m_styles = styles;
    m_lanes = lanes;
    if (isMoved)
        updateGeometry();
    forgetPicture();
    askForPicture();
    if (isMoved)
        refreshValues();
}

void PlotCanvas::setDelay(model::DelayUse delay)
{
    m_delay = delay;
    askForPicture();
    refreshValues();
}

void PlotCanvas::setMessage(const QString &message)
{
    m_message = message;
    setAccessibleDescription(message);
    forgetPicture();
}

void PlotCanvas::setPicture(const std::shared_ptr<const model::SeriesPicture> &picture)
{
    m_picture = picture;
    if (!picture->spectra.empty()) // else they are still to come
        m_spectra = picture->spectra;
    forgetPicture();
}

void PlotCanvas::setReadings(const model::ReadingRequest &request,
                             const std::vector<model::SeriesReading> &readings)
{
    if (std::holds_alternative<store::FrameIndex>(request.place) && request == m_cursorRequest) {
        m_readingsOf = request;
        m_cursorReadings = readings;
        updateAt(scale().toX(position()));
    }
    if (request != m_mouseRequest)
        return;
    m_mouseReadingsOf = request;
    m_mouseReadings = readings;
    const QPoint mouse = mapFromGlobal(QCursor::pos());
    if (QToolTip::isVisible() && rect().contains(mouse))
        QToolTip::showText(QCursor::pos(), tooltipText(mouse.x()), this);
}

// The picture that was asked for last is of a wider stretch: within it nothing new is needed but detail.
void PlotCanvas::askForPicture()
{
    if (frames().isEmpty())
        return;
    const model::SeriesRequest request{scale().axis(), shownSeries(m_lanes), m_delay,
                                       spectraWanted()};
    if (request == m_asked)
        return;
    m_asked = request;
    if (!request.series.empty())
        emit pictureWanted(request);
}

void PlotCanvas::askForValues()
{
    const model::ReadingRequest request{position(), shownSeries(m_lanes), m_delay};
    if (!isActive() || request == m_cursorRequest)
        return;
    m_cursorRequest = request;
    emit readingsWanted(request);
}

void PlotCanvas::refreshValues()
{
    m_cursorRequest = {};
    askForValues();
}

void PlotCanvas::axisChanged()
{
    askForPicture();
}

void PlotCanvas::forgetContent()
{
    m_picture.reset();
    m_spectra.clear();
    m_asked = {};
    m_cursorRequest = {};
    m_mouseRequest = {};
    m_cursorReadings.clear();
    m_mouseReadings.clear();
    m_dragged.reset();
}

void PlotCanvas::resizeEvent(QResizeEvent *event)
{
    TimeStrip::resizeEvent(event);
    askForPicture();
}

QRect PlotCanvas::trackRect() const
{
    const int margin = trackMargin(fontMetrics());
    const int times = fontMetrics().height() * 3 / 2;
    return rect().adjusted(margin, 2, -margin, -times);
}

QRectF PlotCanvas::laneRect(std::size_t lane) const
{
    const QRectF all = trackRect();
    const auto count = static_cast<double>(m_lanes.size());
    const double height = (all.height() - laneGap * (count - 1)) / count;
    const double top = std::round(all.top() + static_cast<double>(lane) * (height + laneGap));
    return {all.left(), top, all.width(), std::floor(height)};
}

int PlotCanvas::legendHeight() const
{
    return fontMetrics().height() + 4;
}

// Below the legend, where that leaves enough.
QRectF PlotCanvas::curveRect(std::size_t lane) const
{
    const QRectF area = laneRect(lane);
    const bool hasRoom =
        area.height() - legendHeight() >= linesBesideLegend * fontMetrics().height();
    return hasRoom ? area.adjusted(0, legendHeight(), 0, 0) : area;
}

std::size_t PlotCanvas::laneAt(double y) const
{
    std::size_t lane = 0;
    while (lane + 1 < m_lanes.size() && y > laneRect(lane).bottom() + laneGap / 2)
        ++lane;
    return lane;
}

const model::SeriesInfo &PlotCanvas::info(int series) const
{
    return m_series[static_cast<std::size_t>(series)];
}

PlotStyle PlotCanvas::styleOf(int series) const
{
    const auto at = static_cast<std::size_t>(series);
    const PlotStyle style = at < m_styles.size() ? m_styles[at] : PlotStyle::Usual;
    if (style != PlotStyle::Usual)
        return style;
    return info(series).isBinary ? PlotStyle::Digital : PlotStyle::Line;
}

// Those that share a scale have room for all of them.
model::PlotRange PlotCanvas::rangeOf(const PlotLane &lane, int series) const
{
    model::Extremes extent = info(series).extent;
    bool isWhole = info(series).isWhole;
    if (styleOf(series) == PlotStyle::Digital && !lane.sharesScale)
        return {-0.12, 1.12};
    for (const int other : lane.series)
        if (lane.sharesScale) {
            extent.add(info(other).extent);
            isWhole = isWhole && info(other).isWhole;
        }
    if (lane.series.size() == 1 && styleOf(series) == PlotStyle::Digital && extent.min >= 0 &&
        extent.max <= 1)
        return {-0.12, 1.12};
    return model::plotRange(extent, isWhole);
}

const model::PlotCurve *PlotCanvas::curveOf(int series) const
{
    if (!m_picture || m_picture->axis.unit() != scale().axis().unit())
        return nullptr;
    const auto found =
        std::find_if(m_picture->curves.begin(), m_picture->curves.end(),
                     [&](const model::PlotCurve &curve) { return curve.series == series; });
    return found == m_picture->curves.end() ? nullptr : &*found;
}

std::vector<int> PlotCanvas::spectraWanted() const
{
    std::vector<int> wanted;
    for (const int series : shownSeries(m_lanes))
        if (!info(series).isText && styleOf(series) == PlotStyle::Spectrogram)
            wanted.push_back(series);
    return wanted;
}

const model::SeriesReading *PlotCanvas::readingOf(int series) const
{
    return readingIn(m_cursorReadings, series);
}

QString PlotCanvas::valueText(const model::SeriesReading *reading) const
{
    if (reading == nullptr)
        return QStringLiteral("–");
    if (!reading->text.isEmpty())
        return reading->text.simplified();
    if (!std::isfinite(reading->value))
        return QStringLiteral("–");
    // As many digits as a number of single precision has; where there are more, they count.
    const QLocale locale;
    const double value = reading->value;
    const QString shown = locale.toString(value, 'g', 7);
    const bool isExact =
        locale.toDouble(shown) == value || static_cast<double>(static_cast<float>(value)) == value;
    const QString number = isExact ? shown : locale.toString(value, 'g', 12);
    const QString &unit = info(reading->series).unit;
    //: A value and its unit
    return unit.isEmpty() ? number : tr("%1 %2").arg(number, unit);
}

QString PlotCanvas::nameText(int series) const
{
    return info(series).name;
}

QString PlotCanvas::tooltipText(double x) const
{
    const store::FrameIndex index = scale().toIndex(x);
    store::FrameTime time = frames().frame(index).time;
    const bool byTime = scale().axis().unit() == model::TimeAxis::Unit::Seconds;
    const double pointed = byTime ? scale().xToValue(x) : time.seconds;
    if (std::abs(pointed - time.seconds) > 2 * frames().interval) // where there are no frames
        time.seconds = pointed;
    QStringList lines = {zone().dateTimeText(time)};
    const QLocale locale;
    if (m_mouseReadingsOf != m_mouseRequest) // they are on their way
        return lines.join(u'\n');
    for (const int series : shownSeries(m_lanes)) {
        const model::SeriesReading *reading = readingIn(m_mouseReadings, series);
        if (reading && reading->sample >= 0)
            //: Name of a series, its value, and of which sample and frame that is
            lines.append(tr("%1: %2 (sample %3, frame %4)")
                             .arg(info(series).name, valueText(reading),
                                  locale.toString(qlonglong(reading->sample)),
                                  locale.toString(qlonglong(reading->frame))));
        else
            //: Name of a series and its value
            lines.append(tr("%1: %2").arg(info(series).name, valueText(reading)));
    }
    return lines.join(u'\n');
}

// Where the pointer is, values are read anew; the tool tip follows when they are there.
void PlotCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged) {
        m_dragAt = event->position();
        update();
        return;
    }
    const double x = event->position().x();
    if (isActive()) {
        const bool byTime = scale().axis().unit() == model::TimeAxis::Unit::Seconds;
        model::ReadingPlace place = scale().toIndex(x);
        if (byTime)
            place = store::FrameTime{scale().xToValue(x)};
        m_mouseRequest = {place, shownSeries(m_lanes), m_delay};
        emit readingsWanted(m_mouseRequest);
        setCursor(legendAt(event->position()) ? Qt::OpenHandCursor : Qt::ArrowCursor);
    }
    TimeStrip::mouseMoveEvent(event);
}

void PlotCanvas::mousePressEvent(QMouseEvent *event)
{
    const auto legend = legendAt(event->position());
    if (event->button() != Qt::LeftButton || !legend || event->modifiers())
        return TimeStrip::mousePressEvent(event);
    m_dragged = legend->series;
    m_dragAt = event->position();
    setCursor(Qt::ClosedHandCursor);
}

void PlotCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_dragged)
        return TimeStrip::mouseReleaseEvent(event);
    setCursor(Qt::ArrowCursor);
    drop(*std::exchange(m_dragged, std::nullopt), event->position().y());
    update();
}

// In the middle of a lane: onto its axis; near its upper or lower end: a lane of its own there.
void PlotCanvas::drop(int series, double y)
{
    if (laneOf(m_lanes, series) == m_lanes.size())
        return; // it went meanwhile
    const std::size_t lane = laneAt(y);
    const QRectF area = laneRect(lane);
    const double within = (y - area.top()) / std::max(area.height(), 1.0);
    const bool isAlone = m_lanes[laneOf(m_lanes, series)].series.size() == 1;
    if (within > 0.25 && within < 0.75) {
        const int other = m_lanes[lane].series.front();
        if (laneOf(m_lanes, series) != lane)
            emit joinWanted(series, other);
        return;
    }
    std::size_t place = within <= 0.25 ? lane : lane + 1;
    const std::size_t from = laneOf(m_lanes, series);
    if (isAlone && (place == from || place == from + 1))
        return; // where it is
    if (isAlone && place > from)
        --place;
    emit moveWanted(series, static_cast<int>(place));
}

} // namespace widgets
