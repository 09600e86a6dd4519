// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/nighthours.h"
#include "model/axis/zonetime.h"
#include "model/data/seriesmodel.h"
#include "widgets/axis/ruler.h"
#include "widgets/common/framelookup.h"

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QMenu;
class QToolButton;

namespace model {
class TimeWindow;
}

namespace widgets {

class PlotCanvas;

// Numeric extra data as curves over the recording, one lane each, with a cursor at the current
// frame; click and drag ask for the frame nearest in time.
//
// Holds shared, unchanging data; draws at most a few points per pixel whatever there is.
class PlotPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PlotPanel(QWidget *parent = nullptr);

    void setFrames(const FrameLookup &frames); // forgets the series; position 0
    // The same store with more frames behind those there were: all else stays.
    void extendFrames(const FrameLookup &frames);
    void setSeries(const model::SeriesList &series); // the first few are shown
    void setLoading(bool loading); // says so while there are no series yet
    void setZone(const model::ZoneTime &zone);
    void setNights(const std::optional<model::NightHours> &nights);
    void setRuler(Ruler ruler); // as the timeline has it
    void setPosition(store::FrameIndex position);
    // Shows what it shows; the window outlives the panel or is forgotten with it.
    void setWindow(model::TimeWindow *window);

    QStringList seriesNames() const;
    QStringList shownSeries() const;
    void setShownSeries(const QStringList &names);

signals:
    void seekRequested(store::FrameIndex index);
    void shownSeriesChanged(const QStringList &names);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void rebuildMenu();
    void showOne(int series, bool show);
    void updateCanvas();

    model::SeriesList m_series;
    std::vector<int> m_shown; // indexes into m_series, rising
    bool m_loading = false;
    QLabel *m_title;
    QToolButton *m_chooser;
    QMenu *m_menu;
    PlotCanvas *m_canvas;
};

} // namespace widgets
