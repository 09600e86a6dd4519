// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/beside/viewgrid.h"

#include "widgets/beside/gridshape.h"
#include "widgets/beside/viewcaption.h"
#include "widgets/beside/viewpane.h"
#include "widgets/common/tints.h"
#include "widgets/view/frameview.h"

#include <QAction>
#include <QPainter>

namespace widgets {

ViewGrid::ViewGrid(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    addView();
    showActive();
    pane(0)->caption()->setMaster(true);
}

void ViewGrid::setPool(model::WorkerPool &pool)
{
    m_pool = &pool;
    for (const ViewPane *pane : m_panes)
        pane->view()->setPool(pool);
}

void ViewGrid::setViewActions(const QList<QAction *> &actions)
{
    m_actions = actions;
    for (const ViewPane *pane : m_panes)
        pane->view()->addActions(actions);
}

FrameView *ViewGrid::view(int i) const
{
    return m_panes[i]->view();
}

void ViewGrid::addView()
{
    auto *pane = new ViewPane(this);
    if (m_pool)
        pane->view()->setPool(*m_pool);
    pane->view()->addActions(m_actions);
    m_panes.append(pane);
    connectPane(pane);
    arrange();
    pane->show();
}

void ViewGrid::connectPane(ViewPane *pane)
{
    FrameView *view = pane->view();
    connect(pane, &ViewPane::entered, this, [this, pane] { setActive(m_panes.indexOf(pane)); });
    connect(pane->caption(), &ViewCaption::closeRequested, this,
            [this, pane] { emit closeRequested(m_panes.indexOf(pane)); });
    connect(view, &FrameView::lookMoved, this, [this, view] { linkTo(view); });
    connect(view, &FrameView::pictureResized, this, [this] {
        arrange();
        linkTo(activeView());
    });
    connect(view, &FrameView::pixelHovered, this, &ViewGrid::pixelHovered);
    connect(view, &FrameView::pixelLeft, this, &ViewGrid::pixelLeft);
    connect(view, &FrameView::zoomChanged, this, [this, view](double zoom, bool fitted) {
        if (view == activeView())
            emit zoomChanged(zoom, fitted);
    });
}

// Later: it may be the view itself that asks.
void ViewGrid::removeView(int i)
{
    const bool hadFocus = view(i)->hasFocus();
    const bool changes = m_active >= i;
    ViewPane *pane = m_panes.takeAt(i);
    pane->disconnect(this);
    pane->view()->disconnect(this);
    pane->caption()->disconnect(this);
    if (changes)
        m_active = m_active == i ? 0 : m_active - 1; // before anybody asks for the active view
    if (hadFocus) // else hiding it would give the keyboard to whichever is next
        activeView()->setFocus(Qt::OtherFocusReason);
    pane->hide();
    pane->deleteLater();
    arrange();
    if (changes)
        showActive();
}

void ViewGrid::activate(int i)
{
    setActive(i);
    view(i)->setFocus(Qt::OtherFocusReason);
}

void ViewGrid::setActive(int i)
{
    if (i == m_active)
        return;
    m_active = i;
    showActive();
}

void ViewGrid::showActive()
{
    for (int pane = 0; pane < count(); ++pane)
        m_panes[pane]->caption()->setActive(pane == m_active);
    emit activeChanged(m_active);
    emit zoomChanged(activeView()->zoom(), activeView()->isFitted());
}

void ViewGrid::setLinked(bool linked)
{
    m_isLinked = linked;
    linkTo(activeView());
}

void ViewGrid::linkTo(const FrameView *leader)
{
    if (!m_isLinked)
        return;
    for (const ViewPane *pane : m_panes)
        if (pane->view() != leader)
            pane->view()->follow(*leader);
}

QSize ViewGrid::sizeHint() const
{
    return view(0)->sizeHint();
}

QSize ViewGrid::minimumSizeHint() const
{
    return view(0)->minimumSizeHint();
}

void ViewGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ViewGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Mid)); // between the views
    QRegion free(rect());
    for (const ViewPane *pane : m_panes)
        free -= pane->geometry().adjusted(-2, -2, 2, 2);
    for (const QRect &part : free)
        painter.fillRect(part, surround(palette()));
}

// The mean of all: the arrangement stays when another one is the master.
double ViewGrid::usualAspect() const
{
    double sum = 0;
    for (const ViewPane *pane : m_panes)
        sum += pane->view()->aspect();
    return sum / count();
}

void ViewGrid::arrange()
{
    const GridShape shape = GridShape::best(count(), size(), usualAspect());
    for (int i = 0; i < count(); ++i) {
        m_panes[i]->caption()->setVisible(count() > 1);
        m_panes[i]->view()->setCaptioned(count() > 1);
        m_panes[i]->setGeometry(shape.place(i, size()));
    }
    update();
}

} // namespace widgets
