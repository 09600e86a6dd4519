// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

namespace model {
class WorkerPool;
}

namespace widgets {

class FrameView;
class LivePane;

// Live pictures side by side, or a sentence where there are none.
class LiveGrid : public QWidget
{
    Q_OBJECT

public:
    LiveGrid(model::WorkerPool &pool, QWidget *parent = nullptr); // the pool outlives it

    int count() const { return static_cast<int>(m_panes.size()); }
    void setCount(int count); // new panes come last and are empty
    LivePane *pane(int i) const { return m_panes[i]; }

    int active() const { return m_active; } // below 0: there is none
    void setActive(int i);
    FrameView *activeView() const; // null: there is none

    void setHistogramsShown(bool shown);
    void setEmptyMessage(const QString &title, const QString &text = {}); // while there are none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void activeChanged(int i); // by the user, too

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addPane();
    void arrange();
    void showActive();
    double usualAspect() const;

    model::WorkerPool &m_pool;
    FrameView *m_empty;
    QList<LivePane *> m_panes;
    int m_active = -1;
    bool m_showsHistograms = false;
};

} // namespace widgets
