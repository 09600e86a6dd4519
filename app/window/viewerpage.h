// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/commandline.h"
#include "model/data/seriesmodel.h"
#include "model/view/frameloader.h"
#include "model/view/nighthours.h"
#include "model/view/playhead.h"
#include "widgets/axis/ruler.h"
#include "widgets/view/framelookup.h"

#include <QWidget>

#include <memory>

class QSplitter;
class QVBoxLayout;

namespace model {
struct TimingReport;
class WorkerPool;
} // namespace model

namespace widgets {
class FrameNavigator;
class FrameView;
class PlotPanel;
class ProblemBar;
class TimelinePanel;
} // namespace widgets

namespace app {

struct Actions;

// The window's middle while a recording is open: the frame, the ways to move, the plots.
//
// Connects them: a view asks, the playhead decides, the loader fetches, the views are told.
class ViewerPage : public QWidget
{
    Q_OBJECT

public:
    // Both outlive *this.
    ViewerPage(model::WorkerPool &pool, Actions &actions, std::size_t cacheBytes,
               QWidget *parent = nullptr);
    ~ViewerPage() override;

    // Shows a store from its first frame; null: none.
    void setReader(const std::shared_ptr<const store::Reader> &reader);
    // The whole of the store whose start is shown: position and picture stay.
    void extendReader(const std::shared_ptr<const store::Reader> &reader);
    // What was recorded since: all stays, but who was at the end is at the new one.
    void growReader(const std::shared_ptr<const store::Reader> &reader);
    void setTiming(const std::shared_ptr<const model::TimingReport> &timing); // of this store
    void setNights(const std::optional<model::NightHours> &nights); // none: not shaded
    void seek(const StartPosition &position); // to the nearest frame

    bool hasFrames() const { return !m_playhead.isEmpty(); }
    model::FramePtr shownFrame() const; // null: none, or only a coarse one during a drag
    model::Playhead &playhead() { return m_playhead; }
    const model::FrameLoader &loader() const { return m_loader; }
    widgets::FrameView *view() { return m_view; }
    widgets::ProblemBar *banner() { return m_banner; } // about the recording, above its picture

    void setOnlyPicture(bool only); // for full screen

    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

signals:
    void frameShown(); // or failed to; the decode state changed
    void playingChanged();
    void seriesFailed(const store::Error &error); // there are no plots
    void seriesPartsFailed(const std::vector<store::ChunkProblem> &problems); // they lack something

protected:
    void changeEvent(QEvent *event) override;

private:
    void build(Actions &actions);
    void nameViews();
    void connectViews();
    void connectLoader();
    void connectActions(Actions &actions);
    void connectSteps(Actions &actions);
    void setRuler(widgets::Ruler ruler);
    // What is the same wherever frames were added behind those there were.
    void takeMore(const std::shared_ptr<const store::Reader> &reader);
    void describe(); // what of the recording is said in words
    void moveTo(store::FrameIndex index);
    void showFrame(const model::FramePtr &frame);
    void showFailure(store::FrameIndex index, const store::Error &error);
    void showSeries();
    void updatePlotsVisible();
    void changeSpeed(double factor);

    model::FrameLoader m_loader;
    model::Playhead m_playhead;
    std::shared_ptr<const store::Reader> m_reader;
    std::shared_ptr<const model::TimingReport> m_timing; // null until it is known
    model::SeriesModel m_series;
    bool m_coarse = false; // the picture shown is one near the wanted one
    bool m_onlyPicture = false;
    QSplitter *m_splitter;
    QWidget *m_notices; // hidden with the controls
    QWidget *m_controls;
    widgets::ProblemBar *m_banner;
    widgets::FrameView *m_view;
    widgets::FrameNavigator *m_navigator;
    widgets::TimelinePanel *m_timeline;
    widgets::PlotPanel *m_plots;
};

} // namespace app
