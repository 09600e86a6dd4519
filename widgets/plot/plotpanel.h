// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/nighthours.h"
#include "model/axis/zonetime.h"
#include "model/series/seriespicture.h"
#include "model/series/seriesreading.h"
#include "model/series/seriesvalues.h"
#include "widgets/axis/ruler.h"
#include "widgets/common/framelookup.h"
#include "widgets/plot/plotlanes.h"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QToolButton;

namespace model {
class TimeWindow;
}

namespace widgets {

class PlotCanvas;
class SeriesTree;

// Extra data as curves over the recording, in lanes, with a cursor at the current frame; click and drag
// ask for the frame nearest in time. Which series there are, how they are shown and in what order is
// chosen in a tree, and by dragging their names.
//
// Knows no data: asks for pictures and values, and shows those that it is given.
class PlotPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PlotPanel(QWidget *parent = nullptr);

    void setFrames(const FrameLookup &frames); // forgets the series; position 0
    // The same store with more frames behind those there were: all else stays.
    void extendFrames(const FrameLookup &frames);
    // The first few are shown, unless some were chosen. Later calls have the same and maybe more.
    void setSeries(const model::SeriesInfos &series);
    void setLoading(bool loading); // says so while there are no series yet
    void setProgress(double progress); // of reading all of it, 0 .. 1; said while it is below
    void setZone(const model::ZoneTime &zone);
    void setNights(const std::optional<model::NightHours> &nights);
    void setRuler(Ruler ruler); // as the timeline has it
    void setPosition(store::FrameIndex position);
    store::FrameIndex position() const;
    // Shows what it shows; the window outlives the panel or is forgotten with it.
    void setWindow(model::TimeWindow *window);
    void setPicture(const std::shared_ptr<const model::SeriesPicture> &picture);
    void setReadings(const model::ReadingRequest &request,
                     const std::vector<model::SeriesReading> &readings);

    QStringList seriesNames() const;
    // From top to bottom. A series whose name an earlier one has is told by more than its name.
    QStringList shownSeries() const;
    void setShownSeries(const QStringList &names); // also of series still to come
    const PlotLanes &lanes() const { return m_lanes; }
    const model::SeriesInfos &series() const { return m_series; }
    model::DelayUse delay() const { return m_delay; }
    void addBelow(QWidget *widget); // the canvas

signals:
    void seekRequested(store::FrameIndex index);
    void shownSeriesChanged(const QStringList &names); // by the user
    void pictureWanted(const model::SeriesRequest &request);
    void readingsWanted(const model::ReadingRequest &request);
    void delayChanged(model::DelayUse delay);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectAll();
    void retranslate();
    void setLanes(const PlotLanes &lanes); // by the user
    void showChosen(); // those of m_wanted that are there
    void arrangeAsBefore();
    void setCorrected(bool corrected);
    void updateCanvas();

    model::SeriesInfos m_series;
    PlotLanes m_lanes;
    std::vector<PlotStyle> m_styles; // by series; those behind the end: usual
    std::optional<QStringList> m_wanted; // names chosen; none: the first few
    // How series were shown before their store was read anew, until all of them are there again.
    struct Arrangement
    {
        model::SeriesInfos series;
        PlotLanes lanes;
        std::vector<PlotStyle> styles;
    };
    std::optional<Arrangement> m_before;
    model::DelayUse m_delay = model::DelayUse::Corrected;
    bool m_loading = false;
    double m_progress = 1.0;
    QLabel *m_title;
    QToolButton *m_corrected;
    QToolButton *m_chooser;
    PlotCanvas *m_canvas;
    SeriesTree *m_tree;
};

} // namespace widgets
