// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/nighthours.h"
#include "model/axis/timewindow.h"
#include "widgets/axis/ruler.h"
#include "widgets/common/framelookup.h"
#include "widgets/timeline/timelinecontent.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace model {
class FilmMaker;
class FrameRanges;
class ZoneTime;
} // namespace model

namespace widgets {

class FilmStrip;
class HoverCard;
class MarkSpans;
class Timeline;

// The recording's timelines: an overview of all of it, with a film strip above it if there is a film,
// and below it the part that the window shows.
class TimelinePanel : public QWidget
{
    Q_OBJECT

public:
    explicit TimelinePanel(QWidget *parent = nullptr);

    // The pictures for the film strip and for what is under the mouse. Outlives the panel or is
    // forgotten with it.
    void setFilm(model::FilmMaker *film);
    void setFilmStripShown(bool shown); // at first it is not

    void setFrames(const FrameLookup &frames); // of another recording: all is forgotten
    void extendFrames(const FrameLookup &frames); // of the same one, grown: all stays
    void setZone(const model::ZoneTime &zone);
    void setNights(const std::optional<model::NightHours> &nights);
    void setRuler(Ruler ruler); // the frames that are shown stay
    void setContent(const TimelineContent &content);
    void setMarks(const std::shared_ptr<const MarkSpans> &marks); // not null
    void setRange(std::optional<store::FrameIndex> in, std::optional<store::FrameIndex> out);
    void setCached(const model::FrameRanges &cached); // frames that are in memory
    void setPosition(store::FrameIndex position); // the window follows it

    model::TimeWindow &window() { return m_window; } // for what lines up with the timelines
    Timeline *overview() { return m_overview; }
    Timeline *detail() { return m_detail; }
    FilmStrip *filmStrip() { return m_filmStrip; }

public slots:
    void zoomIn(); // about the position
    void zoomOut();
    void zoomToRange(); // from in to out point; without them as showAll()
    void showAll();

signals:
    void seekRequested(store::FrameIndex index);

private:
    void resetWindow();
    void changeUnit();
    double here() const; // the position's value on the window's axis

    model::TimeWindow m_window;
    FrameLookup m_frames;
    Ruler m_ruler = Ruler::Time;
    std::optional<store::FrameIndex> m_in, m_out;
    FilmStrip *m_filmStrip;
    Timeline *m_overview;
    Timeline *m_detail;
    HoverCard *m_card;
};

} // namespace widgets
