// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/live/livegrid.h"

#include "widgets/beside/gridshape.h"
#include "widgets/record/live/livepane.h"
#include "widgets/view/frameview.h"

#include <QPainter>

#include <algorithm>

namespace widgets {

LiveGrid::LiveGrid(model::WorkerPool &pool, QWidget *parent)
    : QWidget(parent)
    , m_pool(pool)
    , m_empty(new FrameView(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void LiveGrid::setCount(int count)
{
    if (count == this->count())
        return;
    while (this->count() > count)
        delete m_panes.takeLast();
    while (this->count() < count)
        addPane();
    m_active = std::clamp(m_active, count > 0 ? 0 : -1, count - 1);
    arrange();
    showActive();
}

void LiveGrid::addPane()
{
    auto *pane = new LivePane(m_pool, this);
    pane->setHistogramShown(m_showsHistograms);
    connect(pane, &LivePane::entered, this,
            [this, pane] { setActive(static_cast<int>(m_panes.indexOf(pane))); });
    connect(pane->view(), &FrameView::pictureResized, this, &LiveGrid::arrange);
    m_panes.append(pane);
    pane->show();
}

void LiveGrid::setActive(int i)
{
    if (i == m_active || i < 0 || i >= count())
        return;
    m_active = i;
    showActive();
    emit activeChanged(i);
}

void LiveGrid::showActive()
{
    for (int i = 0; i < count(); ++i)
        m_panes[i]->chip()->setActive(count() > 1 && i == m_active);
}

FrameView *LiveGrid::activeView() const
{
    return m_active < 0 ? nullptr : m_panes[m_active]->view();
}

void LiveGrid::setHistogramsShown(bool shown)
{
    m_showsHistograms = shown;
    for (LivePane *pane : m_panes)
        pane->setHistogramShown(shown);
}

void LiveGrid::setEmptyMessage(const QString &title, const QString &text)
{
    m_empty->setMessage(title, text);
}

QSize LiveGrid::sizeHint() const
{
    return m_empty->sizeHint();
}

QSize LiveGrid::minimumSizeHint() const
{
    return m_empty->minimumSizeHint();
}

void LiveGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void LiveGrid::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), palette().color(QPalette::Mid)); // between the pictures
}

double LiveGrid::usualAspect() const
{
    double sum = 0;
    for (const LivePane *pane : m_panes)
        sum += pane->view()->aspect();
    return sum / count();
}

void LiveGrid::arrange()
{
    m_empty->setVisible(m_panes.isEmpty());
    m_empty->setGeometry(rect());
    if (m_panes.isEmpty())
        return;
    const GridShape shape = GridShape::best(count(), size(), usualAspect());
    for (int i = 0; i < count(); ++i)
        m_panes[i]->setGeometry(shape.place(i, size()));
    update();
}

} // namespace widgets
