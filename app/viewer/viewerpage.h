// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewer/besideviews.h"
#include "app/viewer/startposition.h"
#include "model/axis/nighthours.h"
#include "model/beside/companions.h"
#include "model/export/plotstrip.h"
#include "model/frames/frameloader.h"
#include "model/record/audit/auditloader.h"
#include "model/view/playhead.h"
#include "widgets/axis/ruler.h"
#include "widgets/common/framelookup.h"

#include <QStringList>
#include <QWidget>

#include <filesystem>
#include <memory>
#include <optional>

class QSplitter;
class QVBoxLayout;

namespace model {
struct TimingReport;
class WorkerPool;
} // namespace model

namespace widgets {
class FrameNavigator;
class FrameView;
class MarkSpans;
class PlotPanel;
class ProblemBar;
class TimelinePanel;
class ViewGrid;
} // namespace widgets

namespace app {

struct Actions;
class FilmTools;
class PlotTools;

// The window's middle while a recording is open: the frame, the ways to move, the plots.
//
// Connects them: a view asks, the playhead decides, the loader fetches, the views are told. The
// recordings that are open beside this one follow it.
class ViewerPage : public QWidget
{
    Q_OBJECT

public:
    // Both outlive *this. `cacheBytes`, `indexCache`: as Companions'. `filmDirectory`: where small
    // pictures and what is made of extra data are kept; empty: nowhere.
    ViewerPage(model::WorkerPool &pool, Actions &actions, std::size_t cacheBytes,
               const QString &indexCache, const QString &filmDirectory = {},
               QWidget *parent = nullptr);
    ~ViewerPage() override;

    // Shows a store from its first frame, with those beside it; null: none, and none beside it.
    void setReader(const std::shared_ptr<const store::Reader> &reader);
    // The whole of the store whose start is shown: position and picture stay.
    void extendReader(const std::shared_ptr<const store::Reader> &reader);
    // What was recorded since: all stays, but who was at the end is at the new one.
    void growReader(const std::shared_ptr<const store::Reader> &reader);
    void setMarks(const std::shared_ptr<const widgets::MarkSpans> &marks); // not null
    void setTiming(const std::shared_ptr<const model::TimingReport> &timing); // of this store
    void setNights(const std::optional<model::NightHours> &nights); // none: not shaded
    void setFilmStripShown(bool shown);
    void setRuler(widgets::Ruler ruler);
    widgets::Ruler ruler() const { return m_ruler; }
    // Which series are plotted, by the user's choice; none: the first few.
    void chooseSeries(const QStringList &names);
    const std::optional<QStringList> &chosenSeries() const;
    model::PlotWish plottedSeries() const; // as they are shown now
    void setPacing(const model::PlayPacing &pacing);
    void setCacheBytes(std::size_t bytes); // of decoded frames, in all views together
    void seek(const StartPosition &position); // to the nearest frame

    bool hasFrames() const { return !m_playhead.isEmpty(); }
    bool isUntouched() const; // as it was opened: nobody has moved, played or chosen a range
    // The frame in the picture of this recording, be it the wanted one or not; none: no picture.
    std::optional<store::FrameIndex> seenFrame() const;
    model::FramePtr shownFrame() const; // null: none, or only a coarse one during a drag
    // Of the active view: the frame that shownFrame() would give, the one in the picture whatever it
    // is, its recording and that one's directory; null or empty: none.
    model::FramePtr activeFrame() const;
    model::FramePtr activePicture() const;
    bool awaitsExact() const; // another frame stands in its picture until its own comes
    std::shared_ptr<const store::Reader> activeReader() const;
    QString activePath() const;
    // What was found wrong with its recording after it was opened.
    const std::vector<store::ChunkProblem> &activeProblems() const;
    // To the place that belongs to this frame of the active view's recording.
    void seekInActive(store::FrameIndex index);
    // How a view's pictures are shown.
    void setLook(int view, const model::PictureLook &look);
    const model::PictureLook &look(int view) const;
    bool isCoarse() const { return m_coarse; } // the picture is of a frame near the wanted one
    bool playsKeyFrames() const; // so fast that hardly anything else is decoded
    model::Playhead &playhead() { return m_playhead; }
    const model::FrameLoader &loader() const { return m_loader; }
    widgets::FrameView *view() { return m_view; } // of this recording, not of one beside it
    widgets::TimelinePanel *timelines() { return m_timeline; }
    widgets::ViewGrid *grid() { return m_grid; }
    widgets::FrameNavigator *navigator() { return m_navigator; }
    model::Companions &companions() { return m_companions; }
    const std::shared_ptr<const store::Reader> &reader() const { return m_reader; } // null: none
    widgets::ProblemBar *banner() { return m_banner; } // about the recording, above its picture

    void setOnlyPicture(bool only); // for full screen

    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

    // What the recorder of this recording said of itself.
    const model::AuditLoader &audit() const { return m_audit; }

signals:
    void frameShown(); // or failed to; the decode state changed
    void playingChanged();
    void problemsFound(); // in the recording of the active view
    // Of this recording, found in its extra data.
    void marksWanted(const std::vector<store::FrameIndex> &frames, const QString &label);
    void said(const QString &sentence); // what became of what the user did

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(Actions &actions);
    void nameViews();
    void connectViews();
    void connectLoader();
    void connectActions(Actions &actions);
    void offerOnStrips(Actions &actions);
    void connectSteps(Actions &actions);
    // What is the same wherever frames were added behind those there were.
    void takeMore(const std::shared_ptr<const store::Reader> &reader);
    void addProblems(const std::vector<store::ChunkProblem> &problems); // of this recording
    void setMasterLook(const model::PictureLook &look);
    void setIn();
    void setOut();
    void showContent(); // of the recording, on the timeline
    void describe(); // what of the recording is said in words
    void moveTo(store::FrameIndex index);
    void showFrame(const model::FramePtr &frame);
    void showNearby(const model::FramePtr &frame); // in place of the wanted one
    void showOverlay(); // of the frame in the view
    void sayFailure(); // REQUIRES: there is one
    void showFailure(store::FrameIndex index, const store::Error &error, bool isChunkBroken);
    void updatePlotsVisible();
    void splitUsually();
    void changeSpeed(double factor);
    void connectCompanions(Actions &actions);
    using Answer = void (model::Playhead::*)(store::FrameIndex);
    void answer(store::FrameIndex index, Answer answer); // that it is shown, or failed to
    void goOn(); // if all views have answered
    void shareCache();

    model::FrameLoader m_loader;
    model::Companions m_companions;
    model::Playhead m_playhead;
    std::shared_ptr<const store::Reader> m_reader;
    std::shared_ptr<const model::TimingReport> m_timing; // null until it is known
    std::shared_ptr<const widgets::MarkSpans> m_marks; // never null
    model::AuditLoader m_audit;
    std::unique_ptr<FilmTools> m_film;
    std::optional<store::FrameIndex> m_answered; // of the position, by this recording's own view
    Answer m_answer = nullptr; // what the playhead is to hear of it
    widgets::Ruler m_ruler = widgets::Ruler::Time;
    bool m_playsKeyFrames = false; // at this speed
    std::optional<store::Error> m_failure; // why no picture is shown
    bool m_coarse = false; // the picture shown is one near the wanted one
    bool m_onlyPicture = false;
    bool m_isSplitByUser = false;
    model::PictureLook m_look; // of this recording
    std::vector<store::ChunkProblem> m_problems; // likewise, found after it was opened
    std::vector<store::ChunkProblem> m_brokenChunks; // of those what keeps frames from being shown
    QSplitter *m_splitter;
    QWidget *m_notices; // hidden with the controls
    QWidget *m_controls;
    widgets::ProblemBar *m_banner;
    widgets::ViewGrid *m_grid;
    widgets::FrameView *m_view;
    std::unique_ptr<BesideViews> m_beside;
    widgets::FrameNavigator *m_navigator;
    widgets::TimelinePanel *m_timeline;
    widgets::PlotPanel *m_plots;
    std::unique_ptr<PlotTools> m_plotTools;
    std::filesystem::path m_cache; // of pyramids of extra data; empty: they are not kept
};

} // namespace app
