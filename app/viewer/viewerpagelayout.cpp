// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the viewer's parts stand, and how much room each has.

#include "app/actions/actions.h"
#include "app/viewer/plottools.h"
#include "app/viewer/viewerpage.h"
#include "widgets/beside/viewgrid.h"
#include "widgets/message/problembar.h"
#include "widgets/plot/plotpanel.h"
#include "widgets/timeline/timelinepanel.h"
#include "widgets/view/framenavigator.h"

#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace app {

void ViewerPage::build(Actions &actions)
{
    m_grid = new widgets::ViewGrid;
    m_view = m_grid->view(0);
    m_grid->setViewActions({actions.saveFrame, actions.copyFrame, actions.openBeside,
                            actions.makeMaster, actions.linkViews, actions.closeView});
    m_navigator = new widgets::FrameNavigator;
    m_timeline = new widgets::TimelinePanel;
    m_plots = new widgets::PlotPanel;
    m_navigator->setTransportActions({actions.toStart, actions.previousGap, actions.previousFrame,
                                      actions.shuttleBackward, actions.playPause, actions.nextFrame,
                                      actions.nextGap, actions.toEnd, nullptr, actions.loop});

    m_banner = new widgets::ProblemBar;
    m_notices = new QWidget;
    auto *notices = new QVBoxLayout(m_notices);
    notices->setContentsMargins(0, 0, 0, 0);
    notices->addWidget(m_banner);
    m_controls = new QWidget;
    auto *controls = new QVBoxLayout(m_controls);
    controls->addWidget(m_navigator);
    controls->addWidget(m_timeline);
    auto *upper = new QWidget;
    auto *above = new QVBoxLayout(upper);
    above->setContentsMargins(0, 0, 0, 0);
    above->setSpacing(0);
    above->addWidget(m_notices);
    above->addWidget(m_grid, 1);
    above->addWidget(m_controls);
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(upper);
    // The margins of the controls, so that the curves stand in line with the timeline's track.
    auto *lower = new QWidget;
    auto *below = new QVBoxLayout(lower);
    below->addWidget(m_plots);
    lower->setMinimumHeight(fontMetrics().lineSpacing() * 10);
    lower->installEventFilter(this); // sees when the plots wish another height
    lower->hide();
    m_splitter->addWidget(lower);
    m_splitter->setStretchFactor(0, 4);
    m_splitter->setStretchFactor(1, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isSplitByUser = true; });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
}

// What the menus have for the time axis, where the mouse is.
void ViewerPage::offerOnStrips(Actions &actions)
{
    for (QWidget *strips : std::initializer_list<QWidget *>{m_timeline, m_plots}) {
        for (QAction *action : {actions.timeZoomRange, actions.timeZoomAll,
                                static_cast<QAction *>(nullptr), actions.byTime, actions.byRecorded,
                                actions.byIndex, actions.byNumber, static_cast<QAction *>(nullptr),
                                actions.shadeNights, actions.filmStrip, actions.timingReport}) {
            auto *offered = action ? action : new QAction(strips);
            offered->setSeparator(!action);
            strips->addAction(offered);
        }
        strips->setContextMenuPolicy(Qt::ActionsContextMenu);
    }
}

void ViewerPage::setOnlyPicture(bool only)
{
    m_onlyPicture = only;
    m_notices->setVisible(!only);
    m_controls->setVisible(!only);
    updatePlotsVisible();
}

QByteArray ViewerPage::saveLayout() const
{
    return m_isSplitByUser ? m_splitter->saveState() : QByteArray();
}

void ViewerPage::restoreLayout(const QByteArray &layout)
{
    m_isSplitByUser = m_splitter->restoreState(layout);
    m_splitter->setChildrenCollapsible(false);
}

// The plots get the height they wish for, up to a quarter, until the user moves their border.
void ViewerPage::splitUsually()
{
    const QWidget *plots = m_plots->parentWidget();
    if (m_isSplitByUser || plots->isHidden())
        return;
    const int height = m_splitter->height() - m_splitter->handleWidth();
    const int lower = std::min(plots->sizeHint().height(), height / 4);
    m_splitter->setSizes({height - lower, lower});
}

void ViewerPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    splitUsually();
}

bool ViewerPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && watched == m_plots->parentWidget())
        splitUsually();
    return QWidget::eventFilter(watched, event);
}

void ViewerPage::updatePlotsVisible()
{
    m_plots->parentWidget()->setVisible(m_plotTools->hasSeries() && !m_onlyPicture);
    splitUsually();
}

} // namespace app
