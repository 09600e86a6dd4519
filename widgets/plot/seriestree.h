// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/series/seriesvalues.h"
#include "widgets/plot/plotlanes.h"

#include <QFrame>

#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace widgets {

// All series there are: what they are, which are shown, in what order and how.
//
// A popup. Shows what it was told and asks for changes.
class SeriesTree : public QFrame
{
    Q_OBJECT

public:
    explicit SeriesTree(QWidget *parent = nullptr);

    void setSeries(const model::SeriesInfos &series);
    void setLanes(const PlotLanes &lanes);
    void setStyles(const std::vector<PlotStyle> &styles);
    void popUp(const QPoint &below); // its upper right corner, on the screen

signals:
    void showWanted(int series, bool show);
    void moveWanted(int series, int lane); // a lane of its own, counted without the series
    void joinWanted(int series, int other);
    void sharedScaleWanted(int series, bool shared); // of the lane that has it
    void styleWanted(int series, widgets::PlotStyle style);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void rebuild();
    void updateNumbers(); // of the items there are
    void showNumbers(QTreeWidgetItem &item, const model::SeriesInfo &info) const;
    void showState(); // of the items and of what can be done to the current one
    int current() const; // series; -1: none
    QTreeWidgetItem *itemOf(int series) const;
    void shift(int by);
    void join(bool joined);

    model::SeriesInfos m_series;
    PlotLanes m_lanes;
    std::vector<PlotStyle> m_styles;
    bool m_isTelling = false; // items change by what is told, not by the user
    QTreeWidget *m_tree;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_join;
    QToolButton *m_share;
    QLabel *m_styleLabel;
    QComboBox *m_style;
};

} // namespace widgets
