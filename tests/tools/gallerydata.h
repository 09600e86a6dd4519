// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/frames/shownframe.h"
#include "widgets/common/framelookup.h"
#include "widgets/start/recentgrid.h"
#include "widgets/timeline/timelinecontent.h"

#include <QIcon>

namespace widgets {
class PlotPanel;
}

// A made-up recording: 25 frames a second from 2024-05-01 22:50 UTC on, numbers from 100, with
// holes after every 4000 frames and a pause after two thirds.
widgets::FrameLookup madeUpFrames(std::int64_t count);
widgets::TimelineContent madeUpContent(std::int64_t count);
// A plot of series that are made up when they are asked for.
void plotMadeUpSeries(widgets::PlotPanel &plots, const widgets::FrameLookup &frames);
model::FramePtr madeUpFrame();
QList<widgets::RecentCard> madeUpCards();

// A plain shape in the colour of button texts.
QIcon madeUpIcon(const QPalette &palette, int corners, bool leftwards);
