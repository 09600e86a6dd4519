// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/viewerpage.h"

#include "app/actions/actions.h"
#include "app/common/errortext.h"
#include "app/viewer/filmtools.h"
#include "app/viewer/plottools.h"
#include "app/viewer/viewdata.h"
#include "model/axis/zonetime.h"
#include "model/paths.h"
#include "model/timing/timingreport.h"
#include "store/reader.h"
#include "widgets/beside/viewgrid.h"
#include "widgets/message/problembar.h"
#include "widgets/plot/plotpanel.h"
#include "widgets/timeline/markspans.h"
#include "widgets/timeline/timelinepanel.h"
#include "widgets/view/framenavigator.h"
#include "widgets/view/frameview.h"

#include <QEvent>
#include <QSplitter>
#include <QVBoxLayout>

namespace app {

using model::Playhead;

ViewerPage::ViewerPage(model::WorkerPool &pool, Actions &actions, std::size_t cacheBytes,
                       const QString &indexCache, const QString &filmDirectory, QWidget *parent)
    : QWidget(parent)
    , m_loader(pool, cacheBytes)
    , m_companions(pool, indexCache, cacheBytes)
    , m_marks(std::make_shared<widgets::MarkSpans>())
    , m_audit(pool)
{
    build(actions);
    m_grid->setPool(pool);
    m_beside = std::make_unique<BesideViews>(m_companions, *m_grid);
    m_plots->setWindow(&m_timeline->window());
    m_cache = model::toPath(filmDirectory);
    m_plotTools = std::make_unique<PlotTools>(pool, filmDirectory, *m_plots, m_playhead, actions);
    m_film = std::make_unique<FilmTools>(pool, filmDirectory, m_loader, *m_timeline);
    nameViews();
    connectViews();
    connectLoader();
    connectActions(actions);
    offerOnStrips(actions);
    connectSteps(actions);
    connectCompanions(actions);
}

ViewerPage::~ViewerPage() = default;

void ViewerPage::nameViews()
{
    m_banner->setObjectName(QStringLiteral("problems"));
    m_view->setObjectName(QStringLiteral("frameView"));
    m_navigator->setObjectName(QStringLiteral("navigator"));
    m_timeline->setObjectName(QStringLiteral("timelines"));
    m_plots->setObjectName(QStringLiteral("plots"));
}

void ViewerPage::connectViews()
{
    connect(m_timeline, &widgets::TimelinePanel::seekRequested, &m_playhead, &Playhead::seek);
    connect(m_navigator, &widgets::FrameNavigator::seekRequested, &m_playhead, &Playhead::seek);
    connect(m_plots, &widgets::PlotPanel::seekRequested, &m_playhead, &Playhead::seek);
    connect(&m_playhead, &Playhead::positionChanged, this, &ViewerPage::moveTo);
    connect(&m_playhead, &Playhead::playingChanged, this, [this](bool playing) {
        const bool isCoarse = m_coarse || m_loader.isBusy(); // a key frame may be on its way
        if (!playing && isCoarse && hasFrames())
            m_loader.request(m_playhead.position());
        m_playsKeyFrames = false;
        emit playingChanged();
    });
    connect(&m_playhead, &Playhead::rangeChanged, this,
            [this] { m_timeline->setRange(m_playhead.inPoint(), m_playhead.outPoint()); });
    const auto showSpeed = [this] {
        const bool backward = m_playhead.direction() == Playhead::Direction::Backward;
        m_navigator->setSpeed(backward && m_playhead.isPlaying() ? -m_playhead.speed()
                                                                 : m_playhead.speed());
    };
    connect(&m_playhead, &Playhead::speedChanged, this, showSpeed);
    connect(&m_playhead, &Playhead::speedChanged, this, [this] { m_playsKeyFrames = false; });
    connect(&m_playhead, &Playhead::playingChanged, this, showSpeed);
}

void ViewerPage::connectLoader()
{
    connect(&m_loader, &model::FrameLoader::loaded, this, &ViewerPage::showFrame);
    connect(&m_loader, &model::FrameLoader::failed, this, &ViewerPage::showFailure);
    // Coarse while the user drags; the view says that the wanted one is still to come.
    connect(&m_loader, &model::FrameLoader::nearby, this, &ViewerPage::showNearby);
    connect(&m_loader, &model::FrameLoader::passed, this,
            [this](store::FrameIndex index, const model::FramePtr &keyFrame) {
                m_playsKeyFrames = true;
                answer(index, &Playhead::frameShown);
                showNearby(keyFrame);
            });
    connect(&m_loader, &model::FrameLoader::redrawn, this, [this](const model::FramePtr &frame) {
        if (!m_view->frame() || m_view->frame()->id.index != frame->id.index)
            return;
        m_view->setFrame(frame);
        showOverlay();
        emit frameShown();
    });
    connect(m_plotTools.get(), &PlotTools::partsFailed, this, &ViewerPage::addProblems);
    connect(m_plotTools.get(), &PlotTools::marksWanted, this, &ViewerPage::marksWanted);
    connect(&m_loader, &model::FrameLoader::problemFound, this,
            [this](const store::ChunkProblem &problem) {
                addProblems({problem});
                m_brokenChunks.push_back(problem);
                showContent();
            });
    connect(m_plotTools.get(), &PlotTools::changed, this, &ViewerPage::updatePlotsVisible);
    connect(&m_audit, &model::AuditLoader::changed, this, &ViewerPage::showContent);
    connect(&m_loader, &model::FrameLoader::busyChanged, this, [this](bool busy) {
        m_view->setLoading(busy);
        emit frameShown();
    });
}

void ViewerPage::connectActions(Actions &actions)
{
    const auto call = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    call(actions.playPause, [this] { m_playhead.togglePlay(); });
    call(actions.shuttleBackward, [this] { m_playhead.shuttle(Playhead::Direction::Backward); });
    call(actions.shuttleForward, [this] { m_playhead.shuttle(Playhead::Direction::Forward); });
    call(actions.slower, [this] { changeSpeed(0.5); });
    call(actions.faster, [this] { changeSpeed(2.0); });
    call(actions.normalSpeed, [this] { m_playhead.setSpeed(1.0); });
    call(actions.loop, [this](bool loop) { m_playhead.setLooping(loop); });
    connect(&m_playhead, &Playhead::loopingChanged, actions.loop, &QAction::setChecked);
    call(actions.markIn, &ViewerPage::setIn);
    call(actions.markOut, &ViewerPage::setOut);
    call(actions.clearMarks, [this] {
        m_playhead.setInPoint({});
        m_playhead.setOutPoint({});
    });
    const auto zoom = [this](QAction *action, void (widgets::FrameView::*slot)()) {
        connect(action, &QAction::triggered, this, [this, slot] {
            if (isVisibleTo(window())) // else it is another page's picture that is meant
                (m_grid->activeView()->*slot)();
        });
    };
    zoom(actions.zoomIn, &widgets::FrameView::zoomIn);
    zoom(actions.zoomOut, &widgets::FrameView::zoomOut);
    zoom(actions.zoomFit, &widgets::FrameView::zoomToFit);
    zoom(actions.zoomActual, &widgets::FrameView::zoomToActual);
    using Panel = widgets::TimelinePanel;
    connect(actions.timeZoomIn, &QAction::triggered, m_timeline, &Panel::zoomIn);
    connect(actions.timeZoomOut, &QAction::triggered, m_timeline, &Panel::zoomOut);
    connect(actions.timeZoomRange, &QAction::triggered, m_timeline, &Panel::zoomToRange);
    connect(actions.timeZoomAll, &QAction::triggered, m_timeline, &Panel::showAll);
    call(actions.byTime, [this] { setRuler(widgets::Ruler::Time); });
    call(actions.byRecorded, [this] { setRuler(widgets::Ruler::Recorded); });
    call(actions.byIndex, [this] { setRuler(widgets::Ruler::Index); });
    call(actions.byNumber, [this] { setRuler(widgets::Ruler::Number); });
    connect(actions.goTo, &QAction::triggered, m_navigator, &widgets::FrameNavigator::editNumber);
}

// One beyond the other takes its place: that is what is meant where a new range is begun.
void ViewerPage::setIn()
{
    const bool hadOut = m_playhead.outPoint().has_value();
    m_playhead.setInPoint(m_playhead.position());
    if (hadOut && !m_playhead.outPoint())
        emit said(tr("In point set; the out point lay before it and was removed"));
}

void ViewerPage::setOut()
{
    const bool hadIn = m_playhead.inPoint().has_value();
    m_playhead.setOutPoint(m_playhead.position());
    if (hadIn && !m_playhead.inPoint())
        emit said(tr("Out point set; the in point lay behind it and was removed"));
}

void ViewerPage::setNights(const std::optional<model::NightHours> &nights)
{
    m_timeline->setNights(nights);
    m_plots->setNights(nights);
}

void ViewerPage::setRuler(widgets::Ruler ruler)
{
    m_ruler = ruler;
    m_timeline->setRuler(ruler);
    m_plots->setRuler(ruler);
}

void ViewerPage::connectSteps(Actions &actions)
{
    const auto step = [this](QAction *action, qint64 frames) {
        connect(action, &QAction::triggered, this, [this, frames] { m_playhead.step(frames); });
    };
    const auto stepSeconds = [this](QAction *action, double seconds) {
        connect(action, &QAction::triggered, this,
                [this, seconds] { m_playhead.stepSeconds(seconds); });
    };
    const auto jump = [this](QAction *action, void (Playhead::*slot)()) {
        connect(action, &QAction::triggered, &m_playhead, slot);
    };
    step(actions.nextFrame, 1);
    step(actions.previousFrame, -1);
    step(actions.tenForward, 10);
    step(actions.tenBackward, -10);
    stepSeconds(actions.secondForward, 1);
    stepSeconds(actions.secondBackward, -1);
    stepSeconds(actions.minuteForward, 60);
    stepSeconds(actions.minuteBackward, -60);
    jump(actions.toStart, &Playhead::toStart);
    jump(actions.toEnd, &Playhead::toEnd);
    jump(actions.nextGap, &Playhead::toNextGap);
    jump(actions.previousGap, &Playhead::toPreviousGap);
    jump(actions.back, &Playhead::goBack);
    jump(actions.forth, &Playhead::goForth);
}

// What plays stops first, while playhead and loader still are of the same recording: for a coarse
// picture the exact one is asked for then.
void ViewerPage::setReader(const std::shared_ptr<const store::Reader> &reader)
{
    m_playhead.pause();
    m_coarse = false;
    m_failure.reset();
    m_reader = reader;
    if (!reader)
        m_companions.closeAll();
    m_beside->setMaster(reader);
    m_problems.clear();
    m_brokenChunks.clear();
    m_timing.reset();
    m_film->setReader(nullptr);
    m_plotTools->forgetChoice();
    const widgets::FrameLookup frames = frameLookup(m_reader);
    m_timeline->setFrames(frames);
    m_navigator->setFrames(frames);
    m_plots->setFrames(frames);
    m_view->setFrame(nullptr);
    m_view->zoomToFit();
    m_loader.setReader(reader);
    m_playhead.setReader(reader);
    m_plotTools->setReader(reader);
    m_audit.setReader(reader);
    if (!reader)
        return;
    describe();
    if (hasFrames())
        moveTo(m_playhead.position());
    m_film->setReader(reader); // behind the first frame
}

void ViewerPage::extendReader(const std::shared_ptr<const store::Reader> &reader)
{
    takeMore(reader);
    m_plotTools->setReader(reader);
    m_audit.extendReader(reader);
}

// Extra data is read again when the recording has ended: to read all of it every second is too much.
void ViewerPage::growReader(const std::shared_ptr<const store::Reader> &reader)
{
    const bool follows = m_playhead.isAtEnd() && !m_playhead.isPlaying();
    takeMore(reader);
    if (!reader->isLocked()) {
        m_plotTools->setReader(reader);
        m_audit.extendReader(reader);
    }
    if (follows && !m_playhead.isAtEnd())
        m_playhead.step(reader->index().frameCount() - 1 - m_playhead.position().value);
}

void ViewerPage::takeMore(const std::shared_ptr<const store::Reader> &reader)
{
    m_reader = reader;
    const widgets::FrameLookup frames = frameLookup(reader);
    m_timeline->extendFrames(frames);
    showContent();
    m_timeline->setMarks(m_marks);
    m_navigator->extendFrames(frames);
    m_plots->extendFrames(frames);
    m_loader.extendReader(reader);
    m_film->extendReader(reader);
    m_playhead.extendReader(reader);
}

void ViewerPage::setFilmStripShown(bool shown)
{
    m_timeline->setFilmStripShown(shown);
}

void ViewerPage::setPacing(const model::PlayPacing &pacing)
{
    m_playhead.setPacing(pacing);
    m_navigator->setFixedRate(pacing.everyFrame ? pacing.framesPerSecond : 0);
}

void ViewerPage::setMarks(const std::shared_ptr<const widgets::MarkSpans> &marks)
{
    m_marks = marks;
    m_timeline->setMarks(marks);
}

void ViewerPage::setTiming(const std::shared_ptr<const model::TimingReport> &timing)
{
    m_timing = timing;
    m_playhead.setGaps({timing, &timing->breaks});
    showContent();
}

void ViewerPage::showContent()
{
    if (!m_reader)
        return;
    m_timeline->setContent(timelineContent(*m_reader, m_brokenChunks, m_timing, m_audit.trail()));
}

void ViewerPage::seek(const StartPosition &position)
{
    if (!m_reader || m_playhead.isEmpty())
        return;
    std::optional<store::FrameIndex> index;
    if (const auto *given = std::get_if<store::FrameIndex>(&position))
        index = *given;
    else if (const auto *number = std::get_if<store::FrameNumber>(&position))
        index = m_reader->index().nearest(*number);
    else if (const auto *time = std::get_if<store::FrameTime>(&position))
        index = m_reader->index().nearest(*time);
    if (index)
        m_playhead.seek(*index);
}

model::FramePtr ViewerPage::shownFrame() const
{
    return m_coarse ? nullptr : m_view->frame();
}

bool ViewerPage::isUntouched() const
{
    return m_playhead.position() == store::FrameIndex{0} && !m_playhead.canGoBack() &&
           !m_playhead.inPoint() && !m_playhead.outPoint() && !m_playhead.isPlaying();
}

std::optional<store::FrameIndex> ViewerPage::seenFrame() const
{
    const model::FramePtr &frame = m_view->frame();
    return frame ? std::optional(frame->id.index) : std::nullopt;
}

void ViewerPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_reader) {
        describe();
        showOverlay();
        if (m_failure)
            sayFailure();
        m_beside->retranslate();
    }
    QWidget::changeEvent(event);
}

void ViewerPage::describe()
{
    showContent();
    const model::ZoneTime zone(QString::fromStdString(m_reader->metadata().timezone));
    m_timeline->setZone(zone);
    m_navigator->setZone(zone);
    m_plots->setZone(zone);
    if (!hasFrames())
        m_view->setMessage(tr("No frames"), tr("This recording holds no frame that can be shown."));
}

void ViewerPage::moveTo(store::FrameIndex index)
{
    m_timeline->setPosition(index);
    m_navigator->setPosition(index);
    m_plots->setPosition(index);
    m_answered.reset();
    if (!hasFrames())
        return;
    using Pace = model::Companion::Pace;
    m_companions.follow(m_reader->index().frame(index),
                        m_playhead.isPlaying() ? Pace::Steady : Pace::Newest);
    m_loader.request(index, m_playhead.stride());
}

bool ViewerPage::playsKeyFrames() const
{
    return m_playsKeyFrames && m_playhead.isPlaying();
}

void ViewerPage::chooseSeries(const QStringList &names)
{
    m_plotTools->choose(names);
}

model::PlotWish ViewerPage::plottedSeries() const
{
    model::PlotWish wish;
    for (const int series : widgets::shownSeries(m_plots->lanes())) {
        const model::SeriesInfo &info = m_plots->series()[static_cast<std::size_t>(series)];
        wish.series.push_back({info.name, info.set, info.isText, series});
    }
    wish.delay = m_plots->delay();
    wish.mayLack = true;
    wish.cache = m_cache;
    return wish;
}

const std::optional<QStringList> &ViewerPage::chosenSeries() const
{
    return m_plotTools->chosen();
}

void ViewerPage::changeSpeed(double factor)
{
    m_playhead.setSpeed(m_playhead.speed() * factor);
}

} // namespace app
