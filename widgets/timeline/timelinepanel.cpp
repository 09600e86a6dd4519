// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/timelinepanel.h"

#include "model/axis/zonetime.h"
#include "widgets/timeline/filmstrip.h"
#include "widgets/timeline/hovercard.h"
#include "widgets/timeline/timeline.h"

#include <QVBoxLayout>

#include <initializer_list>

namespace widgets {

namespace {

constexpr double shortestFrames = 5; // that a window can be zoomed to
constexpr double zoomStep = 2;

} // namespace

TimelinePanel::TimelinePanel(QWidget *parent)
    : QWidget(parent)
    , m_filmStrip(new FilmStrip)
    , m_overview(new Timeline)
    , m_detail(new Timeline)
    , m_card(new HoverCard(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filmStrip);
    column->addWidget(m_overview);
    column->addWidget(m_detail);
    m_filmStrip->setObjectName(QStringLiteral("filmStrip"));
    m_filmStrip->hide();
    m_overview->setObjectName(QStringLiteral("timeline"));
    m_detail->setObjectName(QStringLiteral("detailTimeline"));
    m_filmStrip->setWindow(&m_window, TimeStrip::Shows::Whole);
    m_overview->setWindow(&m_window, TimeStrip::Shows::Whole);
    m_detail->setWindow(&m_window, TimeStrip::Shows::Window);
    for (TimeStrip *strip : std::initializer_list<TimeStrip *>{m_filmStrip, m_overview, m_detail}) {
        strip->setHoverCard(m_card);
        connect(strip, &TimeStrip::seekRequested, this, &TimelinePanel::seekRequested);
    }
}

void TimelinePanel::setFilm(model::FilmMaker *film)
{
    m_filmStrip->setFilm(film);
    m_card->setFilm(film);
}

void TimelinePanel::setFilmStripShown(bool shown)
{
    m_filmStrip->setVisible(shown);
}

void TimelinePanel::setFrames(const FrameLookup &frames)
{
    m_frames = frames;
    m_in.reset();
    m_out.reset();
    m_card->hide();
    resetWindow();
    m_filmStrip->setFrames(frames);
    m_overview->setFrames(frames);
    m_detail->setFrames(frames);
}

void TimelinePanel::extendFrames(const FrameLookup &frames)
{
    const auto whole = TimelineScale::wholeAxis(frames, unitOf(m_ruler), 1);
    m_frames = frames;
    if (whole.unit() == m_window.unit() && whole.begin() == m_window.wholeAxis(1).begin())
        m_window.extendTo(whole.end());
    else
        resetWindow();
    m_filmStrip->extendFrames(frames);
    m_overview->extendFrames(frames);
    m_detail->extendFrames(frames);
}

void TimelinePanel::resetWindow()
{
    const auto whole = TimelineScale::wholeAxis(m_frames, unitOf(m_ruler), 1);
    const double interval = whole.unit() == model::TimeAxis::Unit::Index ? 1.0
                            : m_frames.interval > 0
                                ? m_frames.interval
                                : whole.span() / static_cast<double>(m_frames.count);
    m_window.setExtent(whole.unit(), whole.begin(), whole.end(), shortestFrames * interval);
}

void TimelinePanel::setZone(const model::ZoneTime &zone)
{
    m_card->setZone(zone);
    m_filmStrip->setZone(zone);
    m_overview->setZone(zone);
    m_detail->setZone(zone);
}

void TimelinePanel::setNights(const std::optional<model::NightHours> &nights)
{
    m_overview->setNights(nights);
    m_detail->setNights(nights);
}

void TimelinePanel::setRuler(Ruler ruler)
{
    if (ruler == m_ruler)
        return;
    const bool isSameUnit = unitOf(ruler) == unitOf(m_ruler);
    m_ruler = ruler;
    if (!isSameUnit)
        changeUnit();
    m_filmStrip->setRuler(ruler);
    m_overview->setRuler(ruler);
    m_detail->setRuler(ruler);
}

void TimelinePanel::changeUnit()
{
    if (m_frames.isEmpty() || m_window.isWhole())
        return resetWindow();
    const auto before = m_detail->scale();
    const auto first = before.toIndex(before.left());
    const auto last = before.toIndex(before.right());
    resetWindow();
    const auto now = m_overview->scale();
    m_window.show(now.toValue(first), now.toValue(last));
}

void TimelinePanel::setContent(const TimelineContent &content)
{
    m_overview->setContent(content);
    m_detail->setContent(content);
}

void TimelinePanel::setMarks(const std::shared_ptr<const MarkSpans> &marks)
{
    m_overview->setMarks(marks);
    m_detail->setMarks(marks);
}

void TimelinePanel::setRange(std::optional<store::FrameIndex> in,
                             std::optional<store::FrameIndex> out)
{
    m_in = in;
    m_out = out;
    m_overview->setRange(in, out);
    m_detail->setRange(in, out);
}

void TimelinePanel::setCached(const model::FrameRanges &cached)
{
    m_detail->setCached(cached);
}

void TimelinePanel::setPosition(store::FrameIndex position)
{
    m_filmStrip->setPosition(position);
    m_overview->setPosition(position);
    m_detail->setPosition(position);
    if (!m_frames.isEmpty())
        m_window.reveal(here());
}

double TimelinePanel::here() const
{
    return m_detail->scale().toValue(m_detail->position());
}

void TimelinePanel::zoomIn()
{
    if (!m_frames.isEmpty())
        m_window.glideZoom(zoomStep, here());
}

void TimelinePanel::zoomOut()
{
    if (!m_frames.isEmpty())
        m_window.glideZoom(1 / zoomStep, here());
}

void TimelinePanel::zoomToRange()
{
    if (m_frames.isEmpty() || (!m_in && !m_out))
        return showAll();
    const auto scale = m_overview->scale();
    const double begin = m_in ? scale.toValue(*m_in) : scale.axis().begin();
    const double end = m_out ? scale.toValue(*m_out) : scale.axis().end();
    const double room = (end - begin) / 40; // so that the brackets are seen
    m_window.glideTo(begin - room, end + room);
}

void TimelinePanel::showAll()
{
    const auto whole = m_window.wholeAxis(1);
    m_window.glideTo(whole.begin(), whole.end());
}

} // namespace widgets
