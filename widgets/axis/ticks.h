// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/numberticks.h"
#include "model/axis/timeaxis.h"
#include "model/axis/zonetime.h"
#include "widgets/common/framelookup.h"

#include <QList>
#include <QString>

#include <functional>

namespace widgets {

using model::numberTicks;
using model::Tick;

using TextWidth = std::function<int(const QString &)>; // in pixels

// Marks at round indexes, or at round wall-clock times of the zone, from milliseconds to years; as
// close as their labels allow. Hours stay round where clocks change; at least one label says the day.
QList<Tick> axisTicks(const model::TimeAxis &axis, const model::ZoneTime &zone,
                      const TextWidth &textWidth);

// The same times along an axis of indexes: each at the frame that was taken then, none where nothing
// was recorded. A label says the day wherever it is another one.
QList<Tick> recordedTicks(const model::TimeAxis &axis, const FrameLookup &frames,
                          const model::ZoneTime &zone, const TextWidth &textWidth);

enum class Numbers { Any, Whole }; // what is measured, or what is counted

// Such marks along a height in pixels, each with a label of one line above it: two or more from four
// lines on, if there are so many whole numbers where those are asked for.
QList<Tick> lineTicks(double min, double max, double height, double lineHeight,
                      Numbers numbers = Numbers::Any);

// For a height that has no room for two of those: the lowest and the highest value as they are, for
// its lower and its upper end. None where their labels would touch or be the same.
QList<Tick> endTicks(double lowest, double highest, double height, double lineHeight);

} // namespace widgets
