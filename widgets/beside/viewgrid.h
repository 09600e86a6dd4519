// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/view/pixelvalue.h"

#include <QList>
#include <QWidget>

class QAction;

namespace model {
class WorkerPool;
}

namespace widgets {

class FrameView;
class ViewPane;

// Views side by side: that of the master first, then those of the recordings beside it. A lone one
// has no caption.
class ViewGrid : public QWidget
{
    Q_OBJECT

public:
    explicit ViewGrid(QWidget *parent = nullptr); // with the master's view

    void setPool(model::WorkerPool &pool); // as FrameView's
    void setViewActions(const QList<QAction *> &actions); // of the views' context menu; not owned

    int count() const { return static_cast<int>(m_panes.size()); }
    ViewPane *pane(int i) const { return m_panes[i]; }
    FrameView *view(int i) const;
    void addView(); // the last one
    void removeView(int i); // REQUIRES: not the master's

    int active() const { return m_active; } // the view that keys and commands are for
    FrameView *activeView() const { return view(m_active); }
    void setActive(int i);
    void activate(int i); // and gives it the keyboard

    // Whether all views show the same part of their pictures.
    bool isLinked() const { return m_isLinked; }
    void setLinked(bool linked);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void activeChanged(int i);
    void closeRequested(int i);
    void zoomChanged(double zoom, bool fitted); // of the active view
    void pixelHovered(const QPoint &pixel, const widgets::PixelSamples &samples); // of any view
    void pixelLeft();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void connectPane(ViewPane *pane);
    double usualAspect() const; // of the pictures
    void arrange();
    void showActive();
    void linkTo(const FrameView *leader);

    model::WorkerPool *m_pool = nullptr; // not owned
    QList<QAction *> m_actions;
    QList<ViewPane *> m_panes;
    int m_active = 0;
    bool m_isLinked = false;
};

} // namespace widgets
